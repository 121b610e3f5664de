"""A payer that has adopted one column of the fee schedule is bound by what rests on that column, and by no other."""

from collections.abc import Iterator
from typing import Any, Final

import attrs
import pytest

from cptkit import (
    Circumstance,
    Claim,
    PayerPolicy,
    Reference,
    Rule,
    Severity,
    Table,
    check,
    parse_line,
)
from cptkit.policies import Adoption, LineOfBusiness
from cptkit.reference.citations import cite
from cptkit.rules import BilledLine, Bypassed, Hit
from cptkit.tables import ALWAYS, Assistant, Status, Team
from tests.support import BUNDLED, DAY, OURS, claim, found, line, with_indicators

# The rule, the column that it rests on, and lines that it denies where the column binds.
DENIED: Final = [
    ("fee-schedule.component-not-split", "pc_tc", ("19030-26",)),
    ("fee-schedule.global-in-facility", "place", ("77053 at 22",)),
    ("fee-schedule.technical-in-facility", "place", ("77053-TC at 22",)),
    ("fee-schedule.not-payable-in-facility", "place", ("93005 at 22",)),
    ("fee-schedule.not-payable-in-facility", "place", ("96372 at 22",)),
    ("fee-schedule.smear-outside-inpatient", "place", ("85060 at 11",)),
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
    return BUNDLED.with_policies(ours)


def severity(rule: str, texts: tuple[str, ...], reference: Reference) -> Severity | None:
    """How severe what the rule finds is at our payer; None where it is silent."""
    lines = [parse_line(text if " on " in text else text.replace(" at", f" on {DAY} at")) for text in texts]
    lines = [attrs.evolve(line, date_of_service=line.date_of_service or DAY) for line in lines]
    findings = found(Claim(lines, payer="ours", place_of_service="11", history=()), rule, reference)
    return findings[0].severity if findings else None


@pytest.mark.parametrize(("rule", "column", "texts"), DENIED, ids=[f"{rule} {texts[0]}" for rule, _, texts in DENIED])
def test_the_column_that_a_rule_rests_on_decides_what_it_denies(rule: str, column: str, texts: tuple[str, ...]) -> None:
    """Design 5: "Severity belongs to the payer, not to the rule."."""
    assert {other for other in COLUMNS if severity(rule, texts, bound_by(other)) is Severity.DENIAL} == {column}


def test_a_notice_on_tomosynthesis_is_for_payers_that_follow_the_status() -> None:
    rows = BUNDLED.on(DAY).rows(Table.FEE_SCHEDULE, "77061")
    assert rows[0].status is Status.INVALID
    for column in COLUMNS:
        noticed = found(claim("77061", payer="ours"), "mammography.tomosynthesis-code", bound_by(column))
        assert len(noticed) == (column == "status")
        for notice in noticed:
            assert (notice.evidence, notice.citation.section) == (
                rows[:1],
                "record of the code: date added, termination date, cross-reference",
            )


# What the record supports is a bypass that shows the row it rests on.
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
    reference = with_indicators("19303", **indicators)
    (bypass,) = check(claim(line(text, at="21", circumstances=circumstances)), reference).bypasses
    assert bypass.evidence == reference.on(DAY).rows(Table.FEE_SCHEDULE, "19303")


def test_a_denial_that_rests_on_a_row_known_only_among_coders_is_a_review() -> None:
    def shown(billed: BilledLine) -> Iterator[Hit | Bypassed]:
        row = billed.published.site("22")
        assert row is not None
        yield Hit("a site", Severity.DENIAL, (row, attrs.evolve(row, citation=cite("convention"))), source=OURS)
        yield Hit("another", Severity.DENIAL, (row,), source=OURS)

    report = check(claim("77053-26"), BUNDLED, rules=[Rule("house.site", BilledLine, "a site", shown)])
    assert {one.message: one.severity for one in report.findings} == {
        "a site": Severity.REVIEW,
        "another": Severity.DENIAL,
    }
