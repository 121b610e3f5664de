"""Several surgeons at one procedure: assistants, co-surgeons and teams, by the indicators of the fee schedule."""

from typing import Final, TypeAlias

import attrs

from cptkit.reference.fees import FeeScheduleRow
from cptkit.reference.indicators import Assistant, CoSurgeons, Team
from cptkit.reference.modifiers import ModifierRole
from cptkit.reference.usage import DocumentedCircumstance, Topic
from cptkit.rules.proposals import Proposal, drop, take_off
from cptkit.rules.rule import Bypassed, Hit, Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.values.claims import Circumstance
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_SOURCE: Final = "cms-pfs-attachment-a"
_NEEDS: Final = (Table.FEE_SCHEDULE, Table.CIRCUMSTANCES, Table.SERVICE_KINDS)
_Indicator: TypeAlias = Assistant | CoSurgeons | Team


@attrs.frozen
class _Help:
    """One way of taking part in a procedure: assistant, co-surgeon, team.

    Attributes:
        column: its column of the fee schedule; name: what coders call the indicator.
        not_paid, on_need, no_concept: the values of the column that do not pay, that pay with documentation of
            medical necessity, and that say nothing of such procedures; the other value pays.
        need: the topic of the circumstance that documents why it was needed.
        alone: what the record must show where the modifier comes off; empty where the line itself goes,
            since without the modifier it would bill the whole procedure.
    """

    column: str
    name: str
    not_paid: _Indicator
    on_need: _Indicator
    no_concept: _Indicator
    need: Topic
    alone: str

    def proposal(self, modifier: str) -> Proposal:
        """Propose what corrects a line that is not paid."""
        return take_off(modifier, self.alone) if self.alone else drop()


_ONE_SURGEON: Final = "that one surgeon performed the procedure, and no one else bills it"
_ASSISTANT: Final = _Help(
    "assistant",
    "assistant-at-surgery",
    Assistant.NEVER,
    Assistant.DOCUMENTED,
    Assistant.NOT_APPLICABLE,
    Topic.ASSISTANT_NEED,
    "",
)
_CO_SURGEONS: Final = _Help(
    "co_surgeons",
    "co-surgeon",
    CoSurgeons.NO,
    CoSurgeons.DOCUMENTED,
    CoSurgeons.NOT_APPLICABLE,
    Topic.CO_SURGEON_NEED,
    _ONE_SURGEON,
)
_TEAM: Final = _Help(
    "team",
    "team-surgery",
    Team.NO,
    Team.DOCUMENTED,
    Team.NOT_APPLICABLE,
    Topic.TEAM_NEED,
    _ONE_SURGEON,
)


def _need(line: BilledLine, topic: Topic) -> DocumentedCircumstance | None:
    return next(iter(line.published.circumstances_of(topic)), None)


def _judged(line: BilledLine, modifier: str, row: FeeScheduleRow, indicator: _Indicator, kind: _Help) -> Said:
    """Judge one modifier by its indicator: paid, paid with documentation of medical necessity, or not paid."""
    message = f"{modifier} on {line.code}; the {kind.name} indicator is {indicator}"
    if indicator is kind.not_paid:
        # The text is about surgeons; what is no surgery is told as paid now and then.
        surgery = line.is_a(ServiceKind.SURGERY)
        yield Hit(
            f"{message}: not paid",
            Severity.DENIAL if surgery else Severity.REVIEW,
            (row,),
            basis=Table.FEE_SCHEDULE,
            indicator=kind.column,
            candidates=(kind.proposal(modifier),),
        )
    elif indicator is kind.no_concept and line.coded.has_indicators:
        said = f"{message}: the concept does not apply"
        yield Hit(said, Severity.REVIEW, (row,), candidates=(kind.proposal(modifier),))
    elif indicator is kind.on_need:
        need = _need(line, kind.need)
        if need is not None and need.circumstance in line.line.circumstances:
            yield Bypassed(f"{message}; medical necessity is documented", modifier, need.record_must_show, (row,))
        else:
            yield Hit(f"{message}: paid only with documentation of medical necessity", Severity.REVIEW, (row,))


def assistant_not_paid(line: BilledLine) -> Said:
    """An assistant at surgery where none is paid, or only with documentation of medical necessity."""
    row = line.coded.billed_row
    if row is None:
        return
    for modifier in sorted(set(line.in_role(ModifierRole.ASSISTANT))):
        yield from _judged(line, modifier, row, row.assistant, _ASSISTANT)
        if modifier == "82" and row.assistant is Assistant.PAID:
            shows = next(
                one.record_must_show
                for one in line.published.circumstances_of(Topic.ASSISTANT)
                if one.circumstance is Circumstance.ASSISTED_NO_QUALIFIED_RESIDENT
            )
            yield Bypassed(f"82 on {line.code}; payable where no qualified resident was available", "82", shows, (row,))


ASSISTANT_NOT_PAID: Final = Rule(
    id="fee-schedule.assistant-not-paid",
    subject=BilledLine,
    title="an assistant at surgery on a code that does not pay for one",
    evaluate=assistant_not_paid,
    source=_SOURCE,
    domain=Domain.SURGICAL_TEAM,
    needs=_NEEDS,
    roles=frozenset({ModifierRole.ASSISTANT}),
)


def co_surgeons_not_paid(line: BilledLine) -> Said:
    """62 on a code that does not allow co-surgeons, or only with documentation of medical necessity."""
    row = line.coded.billed_row
    if row is not None:
        yield from _judged(line, "62", row, row.co_surgeons, _CO_SURGEONS)


CO_SURGEONS_NOT_PAID: Final = Rule(
    id="fee-schedule.co-surgeons-not-paid",
    subject=BilledLine,
    title="62 on a code that does not allow co-surgeons",
    evaluate=co_surgeons_not_paid,
    source=_SOURCE,
    domain=Domain.SURGICAL_TEAM,
    needs=_NEEDS,
    modifiers=frozenset({"62"}),
    moot_after=("modifier.wrong-service",),
)


def team_not_paid(line: BilledLine) -> Said:
    """66 on a code that does not allow a surgical team, or only with documentation of medical necessity."""
    row = line.coded.billed_row
    if row is None:
        return
    yield from _judged(line, "66", row, row.team, _TEAM)
    need = _need(line, _TEAM.need)
    if row.team is Team.BY_REPORT and need is not None:
        message = f"66 on {line.code}; the team-surgery indicator is 2: paid by report"
        yield Bypassed(message, "66", need.record_must_show, (row,))


TEAM_NOT_PAID: Final = Rule(
    id="fee-schedule.team-not-paid",
    subject=BilledLine,
    title="66 on a code that does not allow a surgical team",
    evaluate=team_not_paid,
    source=_SOURCE,
    domain=Domain.SURGICAL_TEAM,
    needs=_NEEDS,
    modifiers=frozenset({"66"}),
)

RULES: Final = (ASSISTANT_NOT_PAID, CO_SURGEONS_NOT_PAID, TEAM_NOT_PAID)
