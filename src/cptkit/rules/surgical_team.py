"""Several surgeons at one operation: assistants, co-surgeons and teams, by what the fee schedule pays."""

from collections.abc import Iterator
from typing import Final, TypeAlias

import attrs

from cptkit.reference.fees import FeeScheduleRow
from cptkit.reference.indicators import Assistant, CoSurgeons, Team
from cptkit.rules._rows import billed_row
from cptkit.rules.authorities import FEE_SCHEDULE
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledLine
from cptkit.values.claims import Circumstance
from cptkit.values.findings import Severity
from cptkit.values.remedies import RemoveLine, RemoveModifier
from cptkit.values.tables import Table

__all__ = [
    "ASSISTANT_NOT_PAID",
    "CO_SURGEONS_NOT_PAID",
    "TEAM_NOT_PAID",
    "assistant_not_paid",
    "co_surgeons_not_paid",
    "team_not_paid",
]

_Indicator: TypeAlias = Assistant | CoSurgeons | Team

_NO_RESIDENT: Final = "that no qualified resident was available"

_ASSISTANTS: Final = frozenset({"80", "81", "82", "AS"})
_ON_NEED: Final[frozenset[_Indicator]] = frozenset({Assistant.DOCUMENTED, CoSurgeons.DOCUMENTED, Team.DOCUMENTED})
_PAID: Final[frozenset[_Indicator]] = frozenset({Assistant.PAID, CoSurgeons.TWO_SPECIALTIES, Team.BY_REPORT})


@attrs.frozen
class _Help:
    """One way of taking part in another's operation.

    Attributes:
        column: its column of the fee schedule; name: what coders call the indicator.
        need: the circumstance that documents why it was needed; shows: what the record then must show.
        alone: what the record must show where the modifier comes off; empty where the line itself goes,
            since without the modifier it would bill the whole operation.
    """

    column: str
    name: str
    need: Circumstance
    shows: str
    alone: str


_ASSISTANT: Final = _Help(
    "assistant",
    "assistant",
    Circumstance.ASSISTANT_WAS_NEEDED,
    "why the operation needed an assistant",
    "",
)
_CO_SURGEONS: Final = _Help(
    "co_surgeons",
    "co-surgeon",
    Circumstance.CO_SURGEONS_WERE_NEEDED,
    "why the operation needed two surgeons, and what each did",
    "that one surgeon did the operation, and nobody else bills it",
)
_TEAM: Final = _Help(
    "team",
    "team",
    Circumstance.TEAM_WAS_NEEDED,
    "why the operation needed a team, and what each did",
    "that one surgeon did the operation, and nobody else bills it",
)


def _judged(
    line: BilledLine, modifier: str, row: FeeScheduleRow, indicator: _Indicator, kind: _Help
) -> Iterator[Hit | Lift]:
    """Judge one modifier of help at surgery by its indicator: paid, paid on need, or not paid."""
    message = f"{modifier} on {line.code}; the {kind.name} indicator is {indicator.value}"
    if indicator in _PAID:
        return
    if indicator not in _ON_NEED:
        yield Hit(
            f"{message}: not paid",
            Severity.DENIAL,
            (row,),
            basis=Table.FEE_SCHEDULE,
            indicator=kind.column,
            candidates=tuple(
                RemoveModifier(number, modifier, kind.alone) if kind.alone else RemoveLine(number)
                for number in line.numbers
            ),
        )
    elif kind.need in line.line.circumstances:
        yield Lift(f"{message}; the need is documented", modifier, kind.shows, (row,))
    else:
        yield Hit(f"{message}: paid only where the record shows the need", Severity.REVIEW, (row,))


def assistant_not_paid(line: BilledLine) -> Iterator[Hit | Lift]:
    """Help at an operation for which no assistant is paid, or only where one was needed."""
    row = billed_row(line)
    if row is None:
        return
    for modifier in sorted(_ASSISTANTS.intersection(line.line.modifiers)):
        yield from _judged(line, modifier, row, row.assistant, _ASSISTANT)
        if modifier == "82" and row.assistant is Assistant.PAID:
            yield Lift(f"82 on {line.code}; a resident would not be paid", "82", _NO_RESIDENT, (row,))


def co_surgeons_not_paid(line: BilledLine) -> Iterator[Hit | Lift]:
    """62 on a code for which two surgeons are not paid, or only where both were needed."""
    row = billed_row(line)
    if row is not None:
        yield from _judged(line, "62", row, row.co_surgeons, _CO_SURGEONS)


def team_not_paid(line: BilledLine) -> Iterator[Hit | Lift]:
    """66 on a code for which a team is not paid, or only where one was needed."""
    row = billed_row(line)
    if row is None:
        return
    yield from _judged(line, "66", row, row.team, _TEAM)
    if row.team is Team.BY_REPORT:
        yield Lift(f"66 on {line.code}; the team indicator is 2: paid by report", "66", _TEAM.shows, (row,))


ASSISTANT_NOT_PAID: Final = Rule(
    id="fee-schedule.assistant-not-paid",
    subject=BilledLine,
    title="an assistant at an operation for which none is paid",
    citation=FEE_SCHEDULE,
    evaluate=assistant_not_paid,
    needs=(Table.FEE_SCHEDULE,),
    triggers=_ASSISTANTS,
)


CO_SURGEONS_NOT_PAID: Final = Rule(
    id="fee-schedule.co-surgeons-not-paid",
    subject=BilledLine,
    title="62 on a code for which two surgeons are not paid",
    citation=FEE_SCHEDULE,
    evaluate=co_surgeons_not_paid,
    needs=(Table.FEE_SCHEDULE,),
    triggers=frozenset({"62"}),
)


TEAM_NOT_PAID: Final = Rule(
    id="fee-schedule.team-not-paid",
    subject=BilledLine,
    title="66 on a code for which a team of surgeons is not paid",
    citation=FEE_SCHEDULE,
    evaluate=team_not_paid,
    needs=(Table.FEE_SCHEDULE,),
    triggers=frozenset({"66"}),
)
