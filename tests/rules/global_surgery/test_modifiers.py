"""Modifiers of global surgery that have nothing to attach to: in the code, or in what is known of the patient."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

import attrs
import pytest
from cptkit.checking.subjects import Almanac, billed_claim
from cptkit.rules.global_modifiers import MODIFIER_WITHOUT_SURGERY, NO_PERIOD

from cptkit import (
    Claim,
    Finding,
    Period,
    Provider,
    Reference,
    ServiceLine,
    Setting,
    Severity,
    Table,
    bundled_reference,
    check,
)
from cptkit.corrections import RemoveModifier
from cptkit.rules import Hit
from cptkit.tables import Coverage, FeeScheduleRow, GlobalDays, PublishedTable, Source

REFERENCE: Final = bundled_reference()
RULES: Final = (NO_PERIOD, MODIFIER_WITHOUT_SURGERY)
DENIAL, REVIEW, NOTICE = Severity.DENIAL, Severity.REVIEW, Severity.NOTICE
DAY: Final = date(2024, 3, 1)
SOURCE: Final = Source("CMS", "a fee schedule of our own", "https://www.cms.gov", date(2026, 11, 23), "0" * 64)

SURGEON: Final = Provider("1", specialty="02", group="A")
STRANGER: Final = Provider("3", specialty="11", group="A")
MINOR, TEN, MAJOR, CONTRACTOR, UNKNOWN = "19030", "19101", "19120", "19499", "27447"


def line(code: str, after: int = 0, *modifiers: str, by: Provider | None = SURGEON) -> ServiceLine:
    """A line some days after the day of the operation."""
    return ServiceLine(
        code,
        modifiers=modifiers,
        date_of_service=DAY + timedelta(after),
        place_of_service="22",
        diagnoses=["N64.52"],
        rendering_provider=by,
    )


def found(
    *lines: ServiceLine,
    history: Iterable[ServiceLine] | None = (),
    payer: str | None = "medicare",
    setting: Setting = Setting.PRACTITIONER,
    reference: Reference = REFERENCE,
) -> tuple[Finding, ...]:
    """What the two rules find on a claim."""
    claim = Claim(lines, payer=payer, setting=setting, history=None if history is None else list(history))
    return check(claim, reference, rules=RULES).findings


def said(findings: tuple[Finding, ...]) -> list[tuple[Severity, str]]:
    return [(one.severity, one.message) for one in findings]


def with_period(code: str, days: GlobalDays) -> Reference:
    """The bundled reference, with the global period of one code as given."""
    row = REFERENCE.on(DAY).fee_schedule_row("19120")
    assert row is not None
    return with_rows(code, (attrs.evolve(row, code=code, global_days=days),))


def with_rows(code: str, rows: tuple[FeeScheduleRow, ...]) -> Reference:
    """The bundled reference, with the rows of one code as given."""
    coverage = Coverage(Table.FEE_SCHEDULE, None, (Period(),), frozenset({code}))
    return REFERENCE | Reference((PublishedTable(coverage, SOURCE, {code: rows} if rows else {}),))


# Facts C.1 and the shares of the relative value file: only 010 and 090 have care before and after.
@pytest.mark.parametrize("modifier", ["54", "55", "56"])
@pytest.mark.parametrize("days", GlobalDays)
def test_care_is_shared_only_where_there_is_some(days: GlobalDays, modifier: str) -> None:
    severity = {GlobalDays.SAME_DAY: DENIAL, GlobalDays.NONE: DENIAL, GlobalDays.ADD_ON: REVIEW}.get(days)
    message = f"{modifier} on 19120; the global period is {days.value}, with no care before or after to share"
    findings = found(line("19120", 0, modifier), reference=with_period("19120", days))
    assert said(findings) == ([] if severity is None else [(severity, message)])


@pytest.mark.parametrize("days", GlobalDays)
def test_78_and_79_stand_on_any_operation_whatever_its_own_period(days: GlobalDays) -> None:
    reference = with_period("19301", days)
    for modifier in ("78", "79"):
        findings = found(line("19301", 5, modifier), history=[line(MAJOR)], reference=reference)
        message = f"{modifier} on 19301; the global period is XXX: it is in no package and needs none"
        assert said(findings) == ([(REVIEW, message)] if days is GlobalDays.NONE else [])
    assert found(line("19301", 5, "58"), history=[line(MAJOR)], reference=reference) == ()


def test_79_goes_with_surgery_codes_alone() -> None:
    for modifier, severity in (("78", REVIEW), ("79", DENIAL)):
        (finding,) = found(line("77053", 5, modifier), history=[line(MAJOR)])
        assert finding.severity is severity
        assert finding.candidates == (RemoveModifier(1, modifier),)
        assert finding.citation.document.endswith(f"Modifier {modifier}{', Railroad Medicare' * (modifier == '79')}")
    (surgery,) = found(line("10005", 5, "79"), history=[line(MAJOR)])
    assert surgery.severity is REVIEW


def test_what_is_on_one_line_twice_is_said_twice() -> None:
    findings = found(line(MINOR, 0, "54", "55"), line("77053", 5, "78", "79"), history=[line(MAJOR)])
    assert [one.message.split()[0] for one in findings] == ["54", "55", "78", "79"]
    assert [one.lines for one in findings] == [(1,), (1,), (2,), (2,)]
    assert findings[0].candidates == (RemoveModifier(1, "54"),)


def test_other_payers_review_what_medicare_denies() -> None:
    assert [one.severity for one in found(line(MINOR, 0, "54"), payer="aetna")] == [REVIEW]
    assert [one.severity for one in found(line("77053", 0, "79"), line(MAJOR), payer="aetna")] == [REVIEW]


def test_a_code_that_a_whole_fee_schedule_leaves_out_has_no_period_to_speak_of() -> None:
    assert found(line(UNKNOWN, 0, "54"), reference=with_rows(UNKNOWN, ())) == ()


VISIT: Final = "no operation whose global period reaches the visit is known"
OTHER: Final = "no other service of the day is known"
DECIDED: Final = "no operation with a 90-day period is known on the day or the day after"
EARLIER: Final = "no earlier operation whose global period reaches it is known"
WANTED: Final = [
    ("99213", "24", REVIEW, VISIT),
    ("99213", "25", NOTICE, OTHER),
    ("99213", "57", NOTICE, DECIDED),
    ("19301", "58", REVIEW, EARLIER),
    ("19301", "78", REVIEW, EARLIER),
    ("19301", "79", REVIEW, EARLIER),
]


@pytest.mark.parametrize(("code", "modifier", "severity", "wanted"), WANTED)
def test_a_modifier_that_speaks_of_what_is_not_there_is_found(
    code: str, modifier: str, severity: Severity, wanted: str
) -> None:
    (finding,) = found(line(code, 0, modifier))
    assert said((finding,)) == [(severity, f"{modifier} on {code}; {wanted}")]
    assert (finding.lines, finding.candidates) == ((1,), (RemoveModifier(1, modifier),))
    (stranger,) = found(line(code, 0, modifier), history=[line(MAJOR, by=STRANGER)])
    assert stranger.message == finding.message


@pytest.mark.parametrize(("code", "modifier", "_severity", "_wanted"), WANTED)
def test_where_the_history_is_not_known_nothing_is_missed(
    code: str, modifier: str, _severity: Severity, _wanted: str
) -> None:
    assert found(line(code, 0, modifier), history=None) == ()
    for setting in (Setting.OUTPATIENT_HOSPITAL, Setting.SUPPLIER):
        assert found(line(code, 0, modifier), setting=setting) == ()


# The days, counted from the operation, on which each modifier has it to speak of.
DAYS: Final = {
    "24": {MINOR: range(1), TEN: range(11), MAJOR: range(-1, 91)},
    "57": {MINOR: range(0), TEN: range(0), MAJOR: range(-1, 1)},
    "58": {MINOR: range(1), TEN: range(11), MAJOR: range(91)},
    "78": {MINOR: range(1), TEN: range(11), MAJOR: range(91)},
    "79": {MINOR: range(1), TEN: range(11), MAJOR: range(91)},
}


@pytest.mark.parametrize("modifier", DAYS)
@pytest.mark.parametrize("operation", [MINOR, TEN, MAJOR, CONTRACTOR, UNKNOWN])
def test_a_modifier_speaks_of_an_operation_whose_period_reaches_its_line(modifier: str, operation: str) -> None:
    code = "99213" if modifier in ("24", "57") else "19301"
    # Where the contractor or nobody says how long, it may be the longest.
    wanted = DAYS[modifier].get(operation, DAYS[modifier][MAJOR])
    days = [after for after in range(-3, 95) if not found(line(code, after, modifier), history=[line(operation)])]
    assert days == list(wanted)


def test_maternity_care_may_reach_as_far_as_any() -> None:
    reference = with_period("59400", GlobalDays.MATERNITY)
    assert found(line("99213", 40, "24"), history=[line("59400")], reference=reference) == ()
    assert found(line("99213", 91, "24"), history=[line("59400")], reference=reference) != ()


@pytest.mark.parametrize("modifiers", [("54",), ("55",), ("78",), ("80",)])
def test_however_the_operation_was_billed_there_is_one(modifiers: tuple[str, ...]) -> None:
    assert found(line("99213", 40, "24"), history=[line(MAJOR, 0, *modifiers)]) == ()


def test_25_speaks_of_any_other_service_of_its_day() -> None:
    for other in ("77053", "99396", "96372", MINOR):
        assert found(line("99213", 0, "25"), line(other)) == ()
        assert found(line("99213", 0, "25"), history=[line(other)]) == ()
        assert len(found(line("99213", 0, "25"), history=[line(other, 1), line(other, -1)])) == 1


def test_57_beside_a_minor_operation_of_the_day_is_a_review() -> None:
    for operation in (MINOR, TEN):
        assert said(found(line("99213", 0, "57"), line(operation))) == [(REVIEW, f"57 on 99213; {DECIDED}")]
    assert said(found(line("99213", 1, "57"), history=[line(TEN)])) == [(NOTICE, f"57 on 99213; {DECIDED}")]
    assert said(found(line("99213", 0, "57"), line("77053"))) == [(NOTICE, f"57 on 99213; {DECIDED}")]
    assert found(line("99213", 0, "57"), line(MINOR), line(MAJOR, 1)) == ()
    assert said(found(line("99213", 0, "24"), line(MINOR, -1))) == [(REVIEW, f"24 on 99213; {VISIT}")]


def test_no_line_speaks_of_itself() -> None:
    assert said(found(line(MAJOR, 0, "79"))) == [(REVIEW, f"79 on {MAJOR}; {EARLIER}")]
    assert found(line(MAJOR, 0, "LT"), line(MAJOR, 0, "RT", "79")) == ()


def test_each_modifier_and_each_line_is_judged_by_itself() -> None:
    findings = found(line("99213", 0, "24", "57"), line("19301", 50, "58"), history=[line(MAJOR, 51)])
    assert [(one.lines, one.message) for one in findings] == [
        ((1,), f"24 on 99213; {VISIT}"),
        ((1,), f"57 on 99213; {DECIDED}"),
        ((2,), f"58 on 19301; {EARLIER}"),
    ]


@pytest.mark.parametrize("modifier", ["54", "78", "79"])
def test_a_payer_is_asked_for_the_column_of_periods(modifier: str) -> None:
    billed = billed_claim(Claim([line("77053", 0, modifier)]), Almanac(REFERENCE))
    for said_of in NO_PERIOD.evaluate(billed.lines[0]):
        assert isinstance(said_of, Hit)
        assert (said_of.basis, said_of.indicator) == (Table.FEE_SCHEDULE, "global_days")


# One defect, one counted finding.
@pytest.mark.parametrize(
    ("lines", "rule", "counted"),
    [
        ([line("99213", 0, "79")], "global-surgery.no-period", "modifier.wrong-service"),
        ([line("99213", 0, "79")], "global-surgery.modifier-without-surgery", "modifier.wrong-service"),
        ([line("77053", 0, "78")], "global-surgery.modifier-without-surgery", "global-surgery.no-period"),
        (
            [line("99213", 0, "57"), line(MINOR)],
            "global-surgery.modifier-without-surgery",
            "global-surgery.visit-on-day",
        ),
    ],
)
def test_what_says_more_folds_it(lines: list[ServiceLine], rule: str, counted: str) -> None:
    reference = with_period("99213", GlobalDays.NONE)
    report = check(Claim(lines, payer="medicare", history=()), reference)
    (folded,) = (one for one in report.findings if one.rule == rule)
    assert folded.moot
    assert any(one.rule == counted and one.counted for one in report.findings)
