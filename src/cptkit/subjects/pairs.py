"""Two lines of different codes on one day by one practitioner, between which there is a PTP edit."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

import attrs

from cptkit.policies.policy import PolicyDay
from cptkit.reference.certainty import Certainty, certainty, together
from cptkit.reference.edits import PtpEdit
from cptkit.reference.views import PublishedDay
from cptkit.subjects.days import ServiceDay
from cptkit.subjects.lines import Asked, BilledLine, kinds_of
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.subjects.traits import NO_TRAITS, Trait
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["LinePair", "are_pairs_assumed", "line_pairs"]


_NO_ANSWER: Final = certainty({Table.PAIR_EDITS})
_STRETCHED: Final = certainty((), {Table.PAIR_EDITS})


@attrs.frozen(eq=False)
class LinePair:
    """Two lines of different codes on one day by one practitioner, with the PTP edit between them.

    Attributes:
        first, second: in the order of the claim; of the history at most one.
        edit: the edit; `None` where no loaded table answers for the two codes.
        published: the view of the day on which they meet.
    """

    first: BilledLine
    second: BilledLine
    edit: PtpEdit | None
    published: PublishedDay

    @property
    def lines(self) -> tuple[BilledLine, ...]:
        """Both lines."""
        return self.first, self.second

    @property
    def policy(self) -> PolicyDay | None:
        """What the payer's texts say on the day."""
        return self.published.policy_day(self.first.coded.payer)

    @property
    def modifiers(self) -> tuple[str, ...]:
        """The modifiers of either line."""
        return (*self.first.modifiers, *self.second.modifiers)

    @property
    def kinds(self) -> frozenset[ServiceKind]:
        """The kinds of service that its lines are, or may be, of."""
        return kinds_of(self.lines)

    @property
    def traits(self) -> frozenset[Trait]:
        """Nothing: these are of lines."""
        return NO_TRAITS

    @property
    def certainty(self) -> Certainty:
        """The tables that do not answer for the two lines, and those that answer stretched."""
        of_lines = [self.first.certainty, self.second.certainty]
        if self.edit is None:
            return together([*of_lines, _NO_ANSWER])
        codes, setting = (self.first.code, self.second.code), self.first.setting
        if self.published.may_stretch and self.published.assumes(Table.PAIR_EDITS, *codes, setting=setting):
            return together([*of_lines, _STRETCHED])
        return together(of_lines)

    @property
    def is_documented(self) -> bool:
        """Whether a circumstance of one of the lines is documented to hold, or not to."""
        return self.first.is_documented or self.second.is_documented

    def asked_in_vain(self, table: Table) -> Iterator[Asked]:
        """Yield what a table was asked for the two lines and does not answer."""
        if table is Table.PAIR_EDITS:
            codes = tuple(sorted((self.first.code, self.second.code)))
            yield Asked(table, self.first.setting, self.published, codes)
        else:
            yield from self.first.asked_in_vain(table)
            yield from self.second.asked_in_vain(table)


def line_pairs(day: ServiceDay) -> Iterator[LinePair]:
    """Yield the pairs of lines of different codes that may be one practitioner's and have a PTP edit.

    One of them at least is billed here. Two lines that both began before meet on the day on which
    the later of them begins. Where no loaded table answers for two codes, the pair is there without an edit.
    """
    if len(day.lines) == 1:
        return
    published, setting = day.published, day.lines[0].setting
    edit_between = published.edits_between(setting)
    all_answered = published.answers_for_all_pairs(setting)
    for first, second in combinations(day.lines, 2):
        one, other = first.coded.code, second.coded.code
        if one == other or (first.number is None and second.number is None):
            continue
        if day.day not in (first.line.date_of_service, second.line.date_of_service):
            continue
        if not may_be_one_practitioner(first, second):
            continue
        edit = edit_between(one, other)
        if edit is not None or not (all_answered or published.covers(Table.PAIR_EDITS, one, other, setting=setting)):
            yield LinePair(first, second, edit, published)


def are_pairs_assumed(day: ServiceDay) -> bool:
    """Return whether a table that is stretched over the day says that two of its lines have a PTP edit, or none."""
    published, setting = day.published, day.lines[0].setting
    codes = {line.code for line in day.lines}
    return published.may_stretch and any(
        published.assumes(Table.PAIR_EDITS, one, other, setting=setting)
        for one, other in combinations(sorted(codes), 2)
    )
