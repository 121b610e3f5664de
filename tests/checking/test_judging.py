"""A payer that has adopted one column of the fee schedule is bound by what rests on that column, and by no other."""

from datetime import date
from typing import Any, Final

import attrs
import pytest

from cptkit import (
    Circumstance,
    Citation,
    Claim,
    PayerPolicy,
    Reference,
    Severity,
    Table,
    bundled_reference,
    check,
    parse_line,
)
from cptkit.policies import Adoption, LineOfBusiness
from cptkit.reference.tables import Coverage, PublishedTable, Source
from cptkit.tables import ALWAYS, Assistant, Status, Team

DAY: Final = date(2024, 8, 13)
REFERENCE: Final = bundled_reference()
OURS: Final = Citation("a payer", "policies of our own")
SOURCE: Final = Source("CMS", "a fee schedule of our own", "https://www.cms.gov", date(2026, 11, 28), "0" * 64)
# The rule, the column that it rests on, and lines that it denies where the column binds.
DENIED: Final = [
    ("fee-schedule.component-not-split", "pc_tc", ("19030-26",)),
    ("fee-schedule.global-in-facility", "place", ("77053 at 22",)),
    ("fee-schedule.technical-in-facility", "place", ("77053-TC at 22",)),
    ("fee-schedule.not-payable-in-facility", "place", ("93005 at 22",)),
    ("fee-schedule.not-payable-in-facility", "place", ("96372 at 22",)),
    ("fee-schedule.smear-outside-inpatient", "place", ("85060 at 11",)),
    ("fee-schedule.whole-and-component", "pc_tc", ("77053", "77053-26")),
    ("fee-schedule.already-bilateral", "bilateral", ("77066-50",)),
    ("fee-schedule.status-not-payable", "status", ("77061",)),
    ("fee-schedule.assistant-not-paid", "assistant", ("19105-80",)),
    ("fee-schedule.co-surgeons-not-paid", "co_surgeons", ("19105-62",)),
    ("fee-schedule.team-not-paid", "team", ("19105-66",)),
    ("global-surgery.no-period", "global_days", ("77053-54",)),
    ("global-surgery.visit-in-period", "global_days", ("19120 at 22", "99213 on 2024-08-20 at 11")),
]
COLUMNS: Final = sorted({column for _, column, _ in DENIED})


def bound_by(column: str) -> Reference:
    """The bundled reference, with a payer that has adopted one column of the fee schedule."""
    adoption = Adoption(Table.FEE_SCHEDULE, ALWAYS, OURS, frozenset({column}))
    ours = PayerPolicy("ours", "Ours", LineOfBusiness.COMMERCIAL, OURS, adopts=(adoption,))
    return REFERENCE | Reference((), {"ours": ours})


def severity(rule: str, texts: tuple[str, ...], reference: Reference) -> Severity:
    """How severe what the rule finds is at our payer."""
    lines = [parse_line(text if " on " in text else text.replace(" at", f" on {DAY} at")) for text in texts]
    lines = [attrs.evolve(line, date_of_service=line.date_of_service or DAY) for line in lines]
    billed = Claim(lines, payer="ours", place_of_service="11", history=())
    (finding,) = (one for one in check(billed, reference).findings if one.rule == rule)
    return finding.severity


@pytest.mark.parametrize(("rule", "column", "texts"), DENIED, ids=[f"{rule} {texts[0]}" for rule, _, texts in DENIED])
def test_the_column_that_a_rule_rests_on_decides_what_it_denies(rule: str, column: str, texts: tuple[str, ...]) -> None:
    """Design 5: "Severity belongs to the payer, not to the rule."."""
    assert {other for other in COLUMNS if severity(rule, texts, bound_by(other)) is Severity.DENIAL} == {column}


def test_a_notice_on_tomosynthesis_is_for_payers_that_follow_the_status() -> None:
    rows = REFERENCE.on(DAY).rows(Table.FEE_SCHEDULE, "77061")
    assert rows[0].status is Status.INVALID
    for column in COLUMNS:
        findings = check(Claim([parse_line(f"77061 on {DAY} at 11")], payer="ours"), bound_by(column)).findings
        noticed = [one for one in findings if one.rule == "mammography.tomosynthesis-code"]
        assert len(noticed) == (column == "status")
        for notice in noticed:
            assert (notice.evidence, notice.citation.section) == (rows[:1], "records of G0279 and GG")


# What the record bears out is a bypass that shows the row it rests on.
@pytest.mark.parametrize(
    ("text", "indicators", "circumstances"),
    [
        ("19303-80", {"assistant": Assistant.DOCUMENTED}, [Circumstance.ASSISTANT_WAS_NEEDED]),
        ("19303-82", {"assistant": Assistant.PAID}, []),
        ("19303-66", {"team": Team.BY_REPORT}, []),
    ],
)
def test_help_at_surgery_that_is_paid_shows_the_row(
    text: str, indicators: dict[str, Any], circumstances: list[Circumstance]
) -> None:
    row = REFERENCE.on(DAY).fee_schedule_row("19303")
    assert row is not None
    changed = attrs.evolve(row, **indicators)
    coverage = Coverage(Table.FEE_SCHEDULE, None, (ALWAYS,), frozenset({"19303"}))
    reference = REFERENCE | Reference((PublishedTable(coverage, SOURCE, {"19303": (changed,)}),))
    line = attrs.evolve(parse_line(f"{text} on {DAY} at 21 for N63.20"), circumstances=circumstances)
    (bypass,) = check(Claim([line], payer="medicare", history=()), reference).bypasses
    assert bypass.evidence == (changed,)
