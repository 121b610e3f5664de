"""Rows: what one line of a decision table says, and what it says that one set of facts leads to."""

from collections.abc import Mapping
from enum import StrEnum

import attrs
from typing_extensions import override

from cptkit.selection.decisions.conditions import Condition, Value
from cptkit.values.citations import Citation
from cptkit.values.periods import Period

__all__ = ["DAY", "ORDER", "Kind", "Outcome", "Per", "Row"]

# The two facts that no family has to name: the day of service, from `first` and `last`, and the place of a
# service among those of one encounter that lead to the same code, from `per`.
DAY = "day"
ORDER = "order"


class Kind(StrEnum):
    """What a row leads to."""

    CODE = "code"
    NOTHING = "nothing"
    INCLUDED = "included"
    OTHERS = "others"
    SEE = "see"
    ASK = "ask"
    APPEND = "append"
    IMPOSSIBLE = "impossible"


class Per(StrEnum):
    """How often a code is billed: for each service, lesion or side, once a day, for the first or each further.

    A lesion is counted as a service is, and its side is said.
    """

    SERVICE = "service"
    LESION = "lesion"
    SIDE = "side"
    DAY = "day"
    FIRST = "first"
    FURTHER = "further"


@attrs.frozen
class Outcome:
    """What a row leads to.

    Attributes:
        kind: a code to bill; nothing; a code that is included in another service; a code that others
            bill; another family that decides; a question to a person; a modifier to append to the lines
            of other parts; or facts that cannot be together.
        code: the code, if it is about one; modifiers: those that always go with it here.
        family: the family that decides instead.
        part: the part to whose line a modifier is appended; empty is every part of the service.
        per: how often it is billed.
        units: the fact that counts its units; empty is one.

    >>> str(Outcome(Kind.CODE, "77067", ("52",))), str(Outcome(Kind.INCLUDED, "76942"))
    ('77067-52', 'included 76942')
    """

    kind: Kind
    code: str = ""
    modifiers: tuple[str, ...] = ()
    family: str = ""
    part: str = ""
    per: Per | None = None
    units: str = ""

    @property
    def billed(self) -> "Outcome | None":
        """What it means for the claim: two outcomes that bill the same are one; `None` is impossible."""
        if self.kind is Kind.IMPOSSIBLE:
            return None
        return _NOTHING if self.kind in (Kind.INCLUDED, Kind.OTHERS, Kind.NOTHING) else self

    @override
    def __str__(self) -> str:
        if self.kind is Kind.APPEND:
            return f"append {'-'.join(self.modifiers)}{f' to {self.part}' if self.part else ''}"
        named = "-".join((self.code, *self.modifiers)) if self.code else self.family
        return named if self.kind is Kind.CODE else f"{self.kind} {named}".rstrip()


_NOTHING = Outcome(Kind.NOTHING)


@attrs.frozen(eq=False)
class Row:
    """One row of a decision table.

    Attributes:
        place: the file and the line.
        conditions: what each fact has to be; one that is not named can be anything.
        reason: why, or for a question what to ask.
    """

    place: str
    part: str
    conditions: Mapping[str, Condition]
    outcome: Outcome
    reason: str
    period: Period
    citation: Citation

    def against(self, facts: Mapping[str, Value | None]) -> tuple[str, ...]:
        """Name the facts that speak against the row; one that is not documented never does."""
        return tuple(
            name
            for name, condition in self.conditions.items()
            if (value := facts.get(name)) is not None and not condition.admits(value)
        )
