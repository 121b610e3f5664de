"""Statuses: what Medicare does not pay as billed, by the fee schedule."""

from datetime import date
from typing import Final

import attrs
import pytest

from cptkit import Claim, Period, Reference, Severity, Table, check
from cptkit.corrections import Remedy, RemoveLine, ReplaceCode
from cptkit.tables import Coverage, PublishedTable, Status
from tests.support import BUNDLED, DAY, SOURCE, claim, fee_row, found, line, offered, with_fee_rows, with_indicators

STATUS: Final = "fee-schedule.status-not-payable"


def study(text: str, place: str = "22", payer: str | None = "medicare") -> Claim:
    """A claim of one line."""
    return claim(text, at=place, payer=payer)


# Paid under schedules of their own: nothing is wrong with the line.
@pytest.mark.parametrize("code", ["84165", "36415", "J1100", "Q5101", "90662", "G0008", "A0429", "Q4010", "M0201"])
@pytest.mark.parametrize("status", [Status.EXCLUDED_BY_REGULATION, Status.EXCLUDED_BY_STATUTE])
def test_drugs_tests_casts_and_ambulances_outside_the_fee_schedule_are_passed(code: str, status: Status) -> None:
    excluded = with_fee_rows(attrs.evolve(fee_row("77053"), code=code, component="", status=status))
    assert found(study(code, "11"), STATUS, excluded) == ()
    invalid = with_fee_rows(attrs.evolve(fee_row("77053"), code=code, component="", status=Status.INVALID))
    assert len(found(study(code, "11"), STATUS, invalid)) == 1


# AAPC and AAP: qualifying circumstances, after hours and education are paid by many plans, and not by Medicare.
@pytest.mark.parametrize(
    "code",
    [
        "96040",
        "98960",
        "98962",
        "99050",
        "99051",
        "99053",
        "99056",
        "99058",
        "99060",
        "99100",
        "99116",
        "99135",
        "99140",
    ],
)
def test_what_medicare_alone_bundles_is_nothing_to_a_payer_that_does_not_follow_it(code: str) -> None:
    bundled = with_fee_rows(attrs.evolve(fee_row("77053"), code=code, component="", status=Status.BUNDLED))
    for payer, severity in (
        ("medicare", Severity.DENIAL),
        ("noridian", Severity.DENIAL),
        ("wellcare", Severity.REVIEW),
        ("hmsa-medicare-advantage", Severity.REVIEW),
        (None, Severity.NOTICE),
        ("priority-health", None),
        ("aetna", None),
    ):
        assert [one.severity for one in found(study(code, "11", payer), STATUS, bundled)] == [severity] * bool(severity)


# 90679 has status N.
def test_of_a_vaccine_that_is_not_covered_one_denial_counts() -> None:
    not_covered = with_fee_rows(attrs.evolve(fee_row("77053"), code="90679", component="", status=Status.NOT_COVERED))
    report = check(claim(line("90679", dx="Z23")), not_covered)
    assert [(one.rule, one.moot) for one in report.findings] == [(STATUS, False), ("vaccine.not-part-b", True)]


@pytest.mark.parametrize("component", ["26", "TC", "53"])
def test_a_line_is_judged_by_the_row_of_the_component_it_bills(component: str) -> None:
    bundled = attrs.evolve(fee_row("77053"), component=component, status=Status.NOT_COVERED)
    reference = with_fee_rows(fee_row("77053"), bundled)
    assert len(found(study(f"77053-{component}", "11"), STATUS, reference)) == 1
    for other in {"26", "TC", "53", "LT"} - {component}:
        assert found(study(f"77053-{other}", "11"), STATUS, reference) == ()


# Facts C.1 and I.6: the statuses.
@pytest.mark.parametrize(
    ("status", "severity"),
    [
        *((status, None) for status in (Status.ACTIVE, Status.INJECTION, Status.ANESTHESIA)),
        *(
            (status, Severity.DENIAL)
            for status in (Status.BUNDLED, Status.INVALID, Status.NOT_COVERED, Status.INVALID_WITH_GRACE)
        ),
        *((status, Severity.DENIAL) for status in (Status.DELETED, Status.DELETED_NO_GRACE, Status.DELETED_MODIFIER)),
        # Asked for, and nothing is paid for them.
        *((status, Severity.NOTICE) for status in (Status.MEASUREMENT, Status.THERAPY_REPORTING)),
        (Status.RESTRICTED, Severity.NOTICE),
        *((status, Severity.NOTICE) for status in (Status.EXCLUDED_BY_REGULATION, Status.EXCLUDED_BY_STATUTE)),
        (Status.BUNDLED_OR_EXCLUDED, Severity.REVIEW),
        (Status.CONTRACTOR_PRICED, Severity.NOTICE),
    ],
)
def test_a_status_that_is_not_paid_as_billed_is_found(status: Status, severity: Severity | None) -> None:
    findings = found(study("77053-26"), STATUS, with_indicators(status=status))
    assert [finding.severity for finding in findings] == ([] if severity is None else [severity])


@pytest.mark.parametrize(
    ("status", "meaning"),
    [
        (Status.BUNDLED, "payment is bundled into other services"),
        (Status.INVALID, "not valid for Medicare, which uses another code"),
        (Status.INVALID_WITH_GRACE, "not valid for Medicare, which uses another code"),
        (Status.DELETED, "deleted code"),
        (Status.DELETED_NO_GRACE, "deleted code"),
        (Status.DELETED_MODIFIER, "deleted code"),
        (Status.NOT_COVERED, "not covered by Medicare"),
        (Status.MEASUREMENT, "measurement code, not paid"),
        (Status.THERAPY_REPORTING, "therapy reporting code, not paid"),
        (Status.EXCLUDED_BY_REGULATION, "excluded from the fee schedule by regulation"),
        (Status.BUNDLED_OR_EXCLUDED, "bundled, or paid under another benefit"),
        (Status.CONTRACTOR_PRICED, "contractor priced"),
    ],
)
def test_the_message_says_what_a_status_means(status: Status, meaning: str) -> None:
    changed = attrs.evolve(fee_row("77053"), status=status)
    (finding,) = found(study("77053-26"), STATUS, with_fee_rows(changed))
    assert (finding.message, finding.evidence) == (f"77053 has status {status.value}; {meaning}", (changed,))


def test_of_a_code_that_is_not_in_force_the_status_is_moot() -> None:
    procedure = BUNDLED.on(DAY).procedure("77053")
    assert procedure is not None
    ended = attrs.evolve(procedure, period=Period(last=date(2023, 12, 31)), indicators=None)
    coverage = Coverage(Table.PROCEDURES, None, (Period(),), frozenset({"77053"}), cumulative=True)
    listed = Reference((PublishedTable(coverage, SOURCE, {"77053": (ended,)}),))
    reading = attrs.evolve(fee_row("77053"), component="26", status=Status.NOT_COVERED)
    report = check(study("77053-26"), with_fee_rows(reading) | listed)
    assert {one.rule: one.moot for one in report.findings} == {"code-set.procedure-not-in-force": False, STATUS: True}


def test_every_status_has_been_thought_of() -> None:
    (mark,) = (
        mark
        for mark in test_a_status_that_is_not_paid_as_billed_is_found.pytestmark  # type: ignore[attr-defined]
        if mark.name == "parametrize"
    )
    assert {status for status, _ in mark.args[1]} == set(Status)


@pytest.mark.parametrize(
    ("payer", "severity"),
    [
        ("medicare", Severity.DENIAL),
        ("ngs", Severity.DENIAL),
        # Design 5: what Medicare decided to cover binds who has adopted it, and elsewhere it is silent.
        ("unitedhealthcare", None),
        ("aetna", None),
        (None, Severity.NOTICE),
    ],
)
def test_tomosynthesis_codes_that_medicare_does_not_take_deny_at_medicare(
    payer: str | None, severity: Severity | None
) -> None:
    findings = found(study("77061-26", payer=payer), STATUS)
    assert [finding.severity for finding in findings] == ([] if severity is None else [severity])
    assert all(
        finding.message == "77061 has status I; not valid for Medicare, which uses another code" for finding in findings
    )


@pytest.mark.parametrize(
    ("code", "status", "expected"),
    [
        ("97014", Status.INVALID, (ReplaceCode(1, "G0283", "what Medicare's code requires"),)),
        # By the visit that it goes with, which the add-on code edits tell.
        (
            "99417",
            Status.INVALID,
            tuple([ReplaceCode(1, code, "what Medicare's code requires") for code in ("G2212", "G0318")]),
        ),
        ("99243", Status.INVALID, ()),
        ("97010", Status.BUNDLED, (RemoveLine(1),)),
        ("92015", Status.NOT_COVERED, (RemoveLine(1),)),
    ],
)
def test_medicares_own_code_is_offered_or_not_to_bill(code: str, status: Status, expected: tuple[Remedy, ...]) -> None:
    reference = with_fee_rows(attrs.evolve(fee_row("77053"), code=code, status=status))
    assert offered(claim(code, "77053"), STATUS, reference) == expected
    assert found(claim(code, "77053", payer="cigna"), STATUS, reference) == () or status is Status.BUNDLED


# CMS-1744-IFC: visits by telephone are paid in the emergency, of which the schedule of January 2020 says nothing yet.
@pytest.mark.parametrize(("day", "count"), [("2020-02-29", 1), ("2020-03-01", 0), ("2024-12-31", 0)])
@pytest.mark.parametrize("code", ["99441", "99442", "99443"])
def test_visits_by_telephone_are_no_denial_from_march_2020_on(code: str, day: str, count: int) -> None:
    reference = with_fee_rows(attrs.evolve(fee_row("77053"), code=code, component="", status=Status.NOT_COVERED))
    denied = [one for one in found(claim(line(code, on=day)), STATUS, reference) if one.severity is Severity.DENIAL]
    assert len(denied) == count
