"""A billed line with what was published on its day, and a question that no table answers for it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TypeVar

import attrs

from cptkit.policies.clauses import Clause
from cptkit.policies.policy import PolicyDay
from cptkit.reference.asking import BY_SETTING
from cptkit.reference.certainty import Certainty
from cptkit.reference.fees import FeeScheduleRow
from cptkit.reference.modifiers import ModifierRole
from cptkit.reference.reference import Reference
from cptkit.reference.views import PublishedDay
from cptkit.subjects.coded import CodedLine, coded_line
from cptkit.subjects.traits import Trait, traits_of
from cptkit.values.claims import Claim, ServiceLine
from cptkit.values.edges import as_a
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Setting, Table

__all__ = ["Asked", "BilledLine", "billed_line", "kinds_of"]

_C = TypeVar("_C", bound=Clause)


@attrs.frozen
class Asked:
    """A question to a table that no loaded release answers: for a code, or for two codes together, on a day."""

    table: Table
    setting: Setting | None
    published: PublishedDay
    codes: tuple[str, ...]


@attrs.frozen(eq=False)
class BilledLine:
    """One line of a claim, or of the history, with what was published on its own day.

    Attributes:
        number: its number on the claim, counted from 1; `None` for a line of the history.
        line: what is billed.
        coded: what it says by codes alone.
        published: the view of the line's first day.
    """

    number: int | None
    line: ServiceLine
    coded: CodedLine
    published: PublishedDay

    @property
    def lines(self) -> tuple["BilledLine", ...]:
        """The line itself, as subjects of several lines have theirs."""
        return (self,)

    @property
    def code(self) -> str:
        """The procedure code."""
        return self.coded.code

    @property
    def modifiers(self) -> tuple[str, ...]:
        """The modifiers in the order billed."""
        return self.coded.modifiers

    @property
    def place(self) -> str | None:
        """The place of service of the line, or else of the claim."""
        return self.coded.place

    @property
    def setting(self) -> Setting:
        """Whose claim it is."""
        return self.coded.setting

    @property
    def policy(self) -> PolicyDay | None:
        """What the payer's texts say on the day."""
        return self.coded.policy

    @property
    def named_sides(self) -> frozenset[str]:
        """The sides that the modifiers name, LT and RT, on any day; 50 names both."""
        return frozenset([side for side in ("LT", "RT") if self.has(side, "50")])

    @property
    def at_medicare(self) -> bool:
        """Whether the payer is Medicare, one of its contractors, or a plan that has published that it follows it."""
        return self.coded.at_medicare

    @property
    def row(self) -> FeeScheduleRow | None:
        """The code's row of the fee schedule of the day."""
        return self.coded.about.row

    @property
    def certainty(self) -> Certainty:
        """The tables that do not answer for it, and those that answer stretched."""
        return self.coded.certainty

    @property
    def kinds(self) -> frozenset[ServiceKind]:
        """The kinds of service that the code is, or may be, of."""
        return self.coded.about.possible_kinds

    @property
    def traits(self) -> frozenset[Trait]:
        """What few lines have or lack."""
        return traits_of(self.line, self.coded.traits)

    @property
    def is_documented(self) -> bool:
        """Whether a circumstance is documented to hold, or not to."""
        return bool(self.line.circumstances or self.line.ruled_out)

    @property
    def units_a_day(self) -> Decimal:
        """The units of one day: those of a span of days are divided by its days."""
        first, last = self.line.days
        return self.line.units if first == last else self.line.units / ((last - first).days + 1)

    def asked_in_vain(self, table: Table) -> Iterator[Asked]:
        """Yield what a table was asked for the line and does not answer."""
        for code in self.coded.asked_in_vain(table):
            yield Asked(table, self.setting if table in BY_SETTING else None, self.published, (code,))

    def has(self, *modifiers: str) -> bool:
        """Return whether one of the modifiers is appended."""
        return self.coded.has(*modifiers)

    def in_role(self, *roles: ModifierRole | str) -> tuple[str, ...]:
        """Return the modifiers that are of one of the roles."""
        return self.coded.in_role(*roles)

    def outside_roles(self, *roles: ModifierRole | str) -> list[str]:
        """Return the modifiers that are of none of the roles, in their order."""
        inside = self.in_role(*roles)
        return [code for code in self.modifiers if code not in inside]

    def comes_after(self, other: "BilledLine") -> bool:
        """Return whether another line is of the history, or before it on the claim."""
        as_a(BilledLine, other, "other")
        return other.number is None or (self.number is not None and other.number < self.number)

    def is_a(self, kind: ServiceKind | str) -> bool:
        """Return whether the code is of a kind of service."""
        return self.coded.is_a(kind)

    def clauses(self, kind: type[_C]) -> tuple[_C, ...]:
        """Return the payer's clauses of one kind, its own before those that it follows."""
        return self.coded.clauses(kind)


def kinds_of(lines: Sequence[BilledLine]) -> frozenset[ServiceKind]:
    """Return the kinds of service that lines are, or may be, of."""
    first, *others = lines
    return first.kinds.union(*[line.kinds for line in others]) if others else first.kinds


def billed_line(claim: Claim, line: ServiceLine, number: int | None, reference: Reference) -> BilledLine:
    """Return a line of a claim, or of its history, with what was published on its first day."""
    published = reference.on(line.days[0])
    place = line.place_of_service or claim.place_of_service
    coded = coded_line(published, line.code, line.modifiers, place, claim.payer, claim.setting)
    return BilledLine(number, line, coded, published)
