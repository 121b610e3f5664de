"""Modifiers of global surgery that have nothing to attach to: in the code, or in what is known of the patient."""

from collections.abc import Iterable
from typing import Final

import attrs
import pytest

from cptkit import (
    Finding,
    PayerPolicy,
    Provider,
    Reference,
    ServiceLine,
    Setting,
    Severity,
    Table,
    check,
)
from cptkit.corrections import RemoveModifier
from cptkit.policies import Adoption, LineOfBusiness
from cptkit.tables import ALWAYS, GlobalDays
from tests.support import BUNDLED, OURS, claim, days_after, fee_row, offered, said, table, with_fee_rows, with_tables

NO_PERIOD: Final = "global-surgery.no-period"
WITHOUT_SURGERY: Final = "global-surgery.modifier-without-surgery"
DENIAL, REVIEW, NOTICE = Severity.DENIAL, Severity.REVIEW, Severity.NOTICE
STRANGER: Final = Provider("3", specialty="11", group="A")
MINOR, TEN, MAJOR, CONTRACTOR, UNKNOWN = "19030", "19101", "19120", "19499", "27447"


def findings_on(
    *lines: ServiceLine,
    history: Iterable[ServiceLine] | None = (),
    payer: str | None = "medicare",
    setting: Setting = Setting.PRACTITIONER,
    reference: Reference = BUNDLED,
) -> tuple[Finding, ...]:
    """What the two rules find on a claim."""
    billed = claim(*lines, history=history, payer=payer, setting=setting)
    return said(billed, NO_PERIOD, WITHOUT_SURGERY, reference=reference).findings


def told(findings: Iterable[Finding]) -> list[tuple[Severity, str]]:
    return [(one.severity, one.message) for one in findings]


def with_period(code: str, days: GlobalDays) -> Reference:
    """The bundled reference, with the global period of one code as given."""
    return with_fee_rows(attrs.evolve(fee_row("19120"), code=code, global_days=days))


# Facts C.1 and the shares of the relative value file: only 010 and 090 have care before and after.
@pytest.mark.parametrize("modifier", ["54", "55", "56"])
@pytest.mark.parametrize("days", GlobalDays)
def test_care_is_shared_only_where_there_is_some(days: GlobalDays, modifier: str) -> None:
    severity = {GlobalDays.SAME_DAY: DENIAL, GlobalDays.NONE: DENIAL, GlobalDays.ADD_ON: REVIEW}.get(days)
    message = (
        f"{modifier} on 19120; the global period is {days.value}, with no preoperative or postoperative care to split"
    )
    findings = findings_on(days_after("19120", 0, modifier), reference=with_period("19120", days))
    assert told(findings) == ([] if severity is None else [(severity, message)])


@pytest.mark.parametrize("days", GlobalDays)
def test_78_and_79_stand_on_any_operation_whatever_its_own_period(days: GlobalDays) -> None:
    reference = with_period("19301", days)
    for modifier in ("78", "79"):
        findings = findings_on(days_after("19301", 5, modifier), history=[days_after(MAJOR)], reference=reference)
        message = f"{modifier} on 19301; the global period is XXX: no global package applies to the code"
        assert told(findings) == ([(REVIEW, message)] if days is GlobalDays.NONE else [])
    assert findings_on(days_after("19301", 5, "58"), history=[days_after(MAJOR)], reference=reference) == ()


@pytest.mark.parametrize("code", ["77053", "76882", "80053", "10005"])
@pytest.mark.parametrize(
    ("modifier", "document"), [("78", "Modifier 78"), ("79", "CPT Modifier 79, Railroad Medicare")]
)
def test_a_text_on_where_78_and_79_belong_denies_nothing(code: str, modifier: str, document: str) -> None:
    billed = claim(days_after(code, 5, modifier), history=[days_after(MAJOR)])
    reference = with_period(code, GlobalDays.NONE)
    (finding,) = said(billed, NO_PERIOD, WITHOUT_SURGERY, reference=reference).findings
    assert (finding.severity, finding.citation.document) == (REVIEW, document)
    assert offered(billed, NO_PERIOD, reference=reference) == (RemoveModifier(1, modifier),)


def test_what_is_on_one_line_twice_is_said_twice() -> None:
    billed = claim(days_after(MINOR, 0, "54", "55"), days_after("77053", 5, "78", "79"), history=[days_after(MAJOR)])
    findings = said(billed, NO_PERIOD, WITHOUT_SURGERY).findings
    assert [one.message.split()[0] for one in findings] == ["54", "55", "78", "79"]
    assert [one.lines for one in findings] == [(1,), (1,), (2,), (2,)]
    assert offered(billed, NO_PERIOD) == (RemoveModifier(1, "54"),)


def test_other_payers_review_what_medicare_denies() -> None:
    assert [one.severity for one in findings_on(days_after(MINOR, 0, "54"), payer="aetna")] == [REVIEW]


def test_a_code_that_a_whole_fee_schedule_leaves_out_has_no_period_to_speak_of() -> None:
    assert (
        findings_on(days_after(UNKNOWN, 0, "54"), reference=with_tables(table(Table.FEE_SCHEDULE, {}, codes=[UNKNOWN])))
        == ()
    )


VISIT: Final = "no procedure whose global period covers the visit is known"
OTHER: Final = "no other service on that date of service is known"
DECIDED: Final = "no procedure with a 90-day global period is known on that day or the next"
EARLIER: Final = "no earlier procedure whose global period covers it is known"
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
    (finding,) = findings_on(days_after(code, 0, modifier))
    assert told((finding,)) == [(severity, f"{modifier} on {code}; {wanted}")]
    assert finding.lines == (1,)
    assert offered(claim(days_after(code, 0, modifier)), WITHOUT_SURGERY) == (RemoveModifier(1, modifier),)
    (stranger,) = findings_on(days_after(code, 0, modifier), history=[days_after(MAJOR, by=STRANGER)])
    assert stranger.message == finding.message


@pytest.mark.parametrize(("code", "modifier", "_severity", "_wanted"), WANTED)
def test_where_the_history_is_not_known_nothing_is_missed(
    code: str, modifier: str, _severity: Severity, _wanted: str
) -> None:
    assert findings_on(days_after(code, 0, modifier), history=None) == ()
    for setting in (Setting.OUTPATIENT_HOSPITAL, Setting.SUPPLIER):
        assert findings_on(days_after(code, 0, modifier), setting=setting) == ()


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
    days = [
        after
        for after in range(-3, 95)
        if not findings_on(days_after(code, after, modifier), history=[days_after(operation)])
    ]
    assert days == list(wanted)


def test_maternity_care_may_reach_as_far_as_any() -> None:
    reference = with_period("59400", GlobalDays.MATERNITY)
    assert findings_on(days_after("99213", 40, "24"), history=[days_after("59400")], reference=reference) == ()
    assert findings_on(days_after("99213", 91, "24"), history=[days_after("59400")], reference=reference) != ()


@pytest.mark.parametrize("modifiers", [("54",), ("55",), ("78",), ("80",)])
def test_however_the_operation_was_billed_there_is_one(modifiers: tuple[str, ...]) -> None:
    assert findings_on(days_after("99213", 40, "24"), history=[days_after(MAJOR, 0, *modifiers)]) == ()


def test_25_speaks_of_any_other_service_of_its_day() -> None:
    for other in ("77053", "99396", "96372", MINOR):
        assert findings_on(days_after("99213", 0, "25"), days_after(other)) == ()
        assert findings_on(days_after("99213", 0, "25"), history=[days_after(other)]) == ()
        assert (
            len(findings_on(days_after("99213", 0, "25"), history=[days_after(other, 1), days_after(other, -1)])) == 1
        )


def test_57_beside_a_minor_operation_of_the_day_is_a_review() -> None:
    for operation in (MINOR, TEN):
        assert told(findings_on(days_after("99213", 0, "57"), days_after(operation))) == [
            (REVIEW, f"57 on 99213; {DECIDED}")
        ]
    assert told(findings_on(days_after("99213", 1, "57"), history=[days_after(TEN)])) == [
        (NOTICE, f"57 on 99213; {DECIDED}")
    ]
    assert told(findings_on(days_after("99213", 0, "57"), days_after("77053"))) == [(NOTICE, f"57 on 99213; {DECIDED}")]
    assert findings_on(days_after("99213", 0, "57"), days_after(MINOR), days_after(MAJOR, 1)) == ()
    assert told(findings_on(days_after("99213", 0, "24"), days_after(MINOR, -1))) == [(REVIEW, f"24 on 99213; {VISIT}")]


def test_no_line_speaks_of_itself() -> None:
    assert told(findings_on(days_after(MAJOR, 0, "79"))) == [(REVIEW, f"79 on {MAJOR}; {EARLIER}")]
    assert findings_on(days_after(MAJOR, 0, "LT"), days_after(MAJOR, 0, "RT", "79")) == ()


def test_each_modifier_and_each_line_is_judged_by_itself() -> None:
    findings = findings_on(
        days_after("99213", 0, "24", "57"), days_after("19301", 50, "58"), history=[days_after(MAJOR, 51)]
    )
    assert [(one.lines, one.message) for one in findings] == [
        ((1,), f"24 on 99213; {VISIT}"),
        ((1,), f"57 on 99213; {DECIDED}"),
        ((2,), f"58 on 19301; {EARLIER}"),
    ]


@pytest.mark.parametrize("modifier", ["54", "55", "56"])
def test_a_payer_is_asked_for_the_column_of_periods(modifier: str) -> None:
    for column, severity in (("global_days", DENIAL), ("status", REVIEW)):
        adoption = Adoption(Table.FEE_SCHEDULE, ALWAYS, OURS, frozenset({column}))
        ours = PayerPolicy("ours", "Ours", LineOfBusiness.COMMERCIAL, OURS, adopts=(adoption,))
        billed = claim(days_after("77053", 0, modifier), payer="ours")
        (finding,) = said(billed, NO_PERIOD, reference=BUNDLED.with_policies(ours)).findings
        assert finding.severity is severity


# One defect, one counted finding.
@pytest.mark.parametrize(
    ("lines", "rule", "counted"),
    [
        ([days_after("99213", 0, "79")], "global-surgery.no-period", "modifier.wrong-service"),
        ([days_after("99213", 0, "79")], "global-surgery.modifier-without-surgery", "modifier.wrong-service"),
        ([days_after("77053", 0, "78")], "global-surgery.modifier-without-surgery", "global-surgery.no-period"),
        (
            [days_after("99213", 0, "57"), days_after(MINOR)],
            "global-surgery.modifier-without-surgery",
            "global-surgery.visit-on-day",
        ),
    ],
)
def test_what_says_more_folds_it(lines: list[ServiceLine], rule: str, counted: str) -> None:
    reference = with_period("99213", GlobalDays.NONE)
    report = check(claim(*lines), reference)
    (folded,) = (one for one in report.findings if one.rule == rule)
    assert folded.moot
    assert any(one.rule == counted and one.counted for one in report.findings)
