"""22 and 51: only where the fee schedule provides for more work, or for a second procedure."""

from typing import Final

import attrs
import pytest

from cptkit import Claim, Reference, Report, Severity, Table
from cptkit.corrections import RemoveModifier
from cptkit.tables import (
    ALWAYS,
    GlobalDays,
    ModifierUse,
    MultipleProcedure,
    ServiceKind,
)
from tests.support import (
    BUNDLED,
    OURS,
    claim,
    fee_row,
    offered,
    said,
    table,
    with_fee_rows,
    with_indicators,
    with_tables,
)

MULTIPLE: Final = "fee-schedule.multiple-not-applicable"
INCREASE: Final = "fee-schedule.increase-not-applicable"


def study(text: str, payer: str | None = "medicare") -> Claim:
    """A claim of one line in a hospital."""
    return claim(text, payer=payer, at="22")


def report_on(billed: Claim, reference: Reference = BUNDLED) -> Report:
    """What the two rules say of a claim."""
    return said(billed, MULTIPLE, INCREASE, reference=reference)


# Facts C.1 and C.2: 51 has work to do where payment falls beside others, as imaging's does by indicator 4 (facts G).
@pytest.mark.parametrize("indicator", MultipleProcedure)
@pytest.mark.parametrize("days", GlobalDays)
def test_51_belongs_where_payment_falls_beside_others(indicator: MultipleProcedure, days: GlobalDays) -> None:
    reference = with_indicators(multiple_procedure=indicator, global_days=days)
    findings = report_on(study("77053-51"), reference).findings
    wanted = indicator in (MultipleProcedure.NONE, MultipleProcedure.NOT_APPLICABLE) or days is GlobalDays.ADD_ON
    assert [finding.severity for finding in findings] == [Severity.REVIEW] * wanted
    assert report_on(study("77053"), reference).findings == ()


# Facts C.2: 22 is for procedures of 0, 10 or 90 days; payers differ on maternity care, and YYY is the contractor's.
@pytest.mark.parametrize(
    ("days", "severity"),
    [
        (GlobalDays.SAME_DAY, None),
        (GlobalDays.TEN_DAYS, None),
        (GlobalDays.NINETY_DAYS, None),
        (GlobalDays.MATERNITY, None),
        (GlobalDays.CONTRACTOR, None),
        (GlobalDays.NONE, Severity.REVIEW),
        (GlobalDays.ADD_ON, Severity.REVIEW),
    ],
)
def test_22_belongs_on_operations_with_a_global_period(days: GlobalDays, severity: Severity | None) -> None:
    findings = report_on(study("77053-22"), with_indicators(global_days=days)).findings
    assert [finding.severity for finding in findings] == ([] if severity is None else [severity])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("19126-51", "51 on 19126; add-on codes are exempt from the multiple-procedure reduction"),
        ("77053-51", "51 on 77053; the multiple-procedure indicator is 0"),
        ("77053-22", "22 on 77053; the global period is XXX; 22 is for 000, 010 and 090 procedures"),
        ("19126-22", "22 on 19126; the global period is ZZZ; 22 is for 000, 010 and 090 procedures"),
    ],
)
@pytest.mark.parametrize("payer", ["medicare", "aetna", None])
def test_a_modifier_that_does_not_apply_is_a_review_and_is_taken_off(
    text: str, message: str, payer: str | None
) -> None:
    billed = study(text, payer)
    (finding,) = report_on(billed).findings
    assert (finding.severity, finding.message, finding.lines) == (Severity.REVIEW, message, (1,))
    assert finding.citation.document == f"Modifier {text[-2:]}"
    assert finding.evidence == (fee_row(text[:5]),)
    assert [str(denial) for denial in finding.denials] == ["CO-4 N519"]
    assert offered(billed, finding.rule) == (RemoveModifier(1, text[-2:]),)


# ACOG's quiz on intrauterine devices bills 58300-51, which Medicare does not cover: its indicators are 9.
@pytest.mark.parametrize("text", ["S8080-51", "S8080-22"])
@pytest.mark.parametrize(("payer", "count"), [("medicare", 1), ("aetna", 0), (None, 0)])
def test_what_medicare_does_not_pay_has_no_indicators_elsewhere(text: str, payer: str | None, count: int) -> None:
    assert [one.severity for one in report_on(study(text, payer)).findings] == [Severity.REVIEW] * count


@pytest.mark.parametrize("text", ["19303-51", "19303-22", "77046-26-51", "19030-51"])
def test_a_modifier_that_applies_is_passed(text: str) -> None:
    assert report_on(study(text)).findings == ()


def test_a_component_is_judged_by_its_own_row() -> None:
    whole = attrs.evolve(fee_row("77053"), multiple_procedure=MultipleProcedure.CARDIOVASCULAR)
    read = fee_row("77053", "26")
    reading = attrs.evolve(read, multiple_procedure=MultipleProcedure.NONE, global_days=GlobalDays.SAME_DAY)
    reference = with_fee_rows(whole, reading)
    assert report_on(study("77053-51"), reference).findings == ()
    assert len(report_on(study("77053-26-51"), reference).findings) == 1
    assert len(report_on(study("77053-22"), reference).findings) == 1
    assert report_on(study("77053-26-22"), reference).findings == ()


@pytest.mark.parametrize("modifier", ["22", "51"])
def test_a_code_that_the_fee_schedule_does_not_have_is_a_gap_or_nothing(modifier: str) -> None:
    assert {gap.table for gap in report_on(study(f"99213-{modifier}")).gaps} == {Table.FEE_SCHEDULE}
    report = report_on(study(f"77053-{modifier}"), with_tables(table(Table.FEE_SCHEDULE, {}, codes=["77053"])))
    assert (report.findings, report.gaps) == ((), ())


@pytest.mark.parametrize("modifier", ["22", "51"])
def test_a_modifier_that_the_service_never_takes_is_one_counted_finding(modifier: str) -> None:
    never = frozenset({ServiceKind.RADIOLOGY})
    use = ModifierUse(
        modifier,
        frozenset(),
        never,
        frozenset(),
        frozenset(),
        "so we say",
        "",
        benefit=False,
        period=ALWAYS,
        citation=OURS,
    )
    reference = with_tables(table(Table.MODIFIER_USES, {modifier: [use]}, codes=[modifier]))
    report = said(study(f"77053-{modifier}"), "modifier.wrong-service", INCREASE, MULTIPLE, reference=reference)
    assert [(finding.rule, finding.moot) for finding in report.findings] == [
        ("modifier.wrong-service", False),
        (INCREASE if modifier == "22" else MULTIPLE, True),
    ]
