"""Documented circumstances: the modifier that each calls for, and modifiers that the record contradicts."""

from datetime import date
from typing import Final

import pytest

from cptkit import (
    Circumstance,
    Claim,
    Finding,
    Setting,
    Severity,
)
from cptkit.corrections import AddModifier, RemoveModifier, ReplaceModifier
from cptkit.tables import DocumentedCircumstance
from tests.support import DAY, claim, line, offered, said

UNSAID: Final = "modifier.circumstance-not-said"
CONTRADICTED: Final = "modifier.circumstance-ruled-out"
DUPLICATE: Final = "claim.duplicate-line"
WRONG_REPEAT: Final = "modifier.wrong-repeat"
HOSPITAL: Final = Setting.OUTPATIENT_HOSPITAL
REVIEW, NOTICE = Severity.REVIEW, Severity.NOTICE
C = Circumstance


def documented(
    text: str,
    *circumstances: Circumstance,
    ruled_out: tuple[Circumstance, ...] = (),
    setting: Setting = Setting.PRACTITIONER,
    day: date = DAY,
) -> Claim:
    """A claim of one line in a hospital."""
    return claim(line(text, day, at="22", circumstances=circumstances, ruled_out=ruled_out), setting=setting)


def findings_on(billed: Claim) -> tuple[Finding, ...]:
    """What the two rules find on a claim."""
    return said(billed, UNSAID, CONTRADICTED).findings


# Facts C.2, the contractors' pages on 52, 53, 73, 74, 76, 77, 91, GC and 22.
@pytest.mark.parametrize(
    ("text", "circumstance", "due"),
    [
        ("77066", C.REDUCED, "52"),
        ("19303", C.REDUCED, "52"),
        ("84132", C.REDUCED, "52"),
        ("99213", C.REDUCED, None),
        ("19303", C.DISCONTINUED_FOR_PATIENT_SAFETY, "53"),
        ("19303", C.DISCONTINUED_BEFORE_ANESTHESIA, "53"),
        ("19303", C.DISCONTINUED_AFTER_ANESTHESIA, "53"),
        ("77053", C.DISCONTINUED_FOR_PATIENT_SAFETY, "52 or 53"),
        ("77053", C.DISCONTINUED_BEFORE_ANESTHESIA, None),
        ("99213", C.DISCONTINUED_FOR_PATIENT_SAFETY, None),
        ("00400", C.DISCONTINUED_FOR_PATIENT_SAFETY, None),
        ("84132", C.DISCONTINUED_FOR_PATIENT_SAFETY, None),
        ("71045", C.REPEATED_BY_SAME_PRACTITIONER, "76"),
        ("71045", C.REPEATED_BY_ANOTHER_PRACTITIONER, "77"),
        ("71045", C.REPEATED_FOR_NEW_RESULT, None),
        ("84132", C.REPEATED_BY_SAME_PRACTITIONER, None),
        ("84132", C.REPEATED_FOR_NEW_RESULT, "91"),
        ("88305", C.REPEATED_BY_SAME_PRACTITIONER, "76"),
        ("88305", C.REPEATED_BY_ANOTHER_PRACTITIONER, "77"),
        ("88305", C.REPEATED_FOR_NEW_RESULT, "91"),
        ("45385", C.SCREENING_TURNED_DIAGNOSTIC, "PT or 33"),
        ("77066", C.SCREENING_TURNED_DIAGNOSTIC, None),
        ("99213", C.REPEATED_BY_SAME_PRACTITIONER, None),
        ("99213", C.REPEATED_BY_ANOTHER_PRACTITIONER, None),
        ("19303", C.TEACHING_PHYSICIAN_PRESENT, "GC"),
        ("99213", C.PRIMARY_CARE_EXCEPTION, "GE"),
        ("19303", C.PRIMARY_CARE_EXCEPTION, None),
        ("99213", C.AUDIO_ONLY, "93 or FQ"),
        ("99223", C.PRINCIPAL_PHYSICIAN_OF_RECORD, "AI"),
        ("99232", C.PRINCIPAL_PHYSICIAN_OF_RECORD, None),
        ("00400", C.ANESTHESIA_PERFORMED_PERSONALLY, "AA"),
        ("00400", C.DIRECTED_ONE_ANESTHETIST, "QY"),
        ("00400", C.DIRECTED_TWO_TO_FOUR_CASES, "QK"),
        ("00400", C.SUPERVISED_MORE_THAN_FOUR_CASES, "AD"),
        ("00400", C.ANESTHETIST_WITH_DIRECTION, "QX"),
        ("00400", C.ANESTHETIST_WITHOUT_DIRECTION, "QZ"),
        ("19303", C.DIRECTED_TWO_TO_FOUR_CASES, None),
        ("19303", C.ASSISTED_BY_PHYSICIAN, None),
        ("19303", C.ASSISTED_BY_NON_PHYSICIAN, None),
        ("19303", C.INTERPRETATION_ONLY, None),
    ],
)
def test_a_documented_circumstance_calls_for_its_modifier(
    text: str, circumstance: Circumstance, due: str | None
) -> None:
    billed = documented(text, circumstance)
    findings = findings_on(billed)
    if due is None:
        assert findings == ()
        return
    (finding,) = findings
    words = circumstance.value.replace("_", " ")
    assert (finding.rule, finding.severity, finding.lines) == (UNSAID, REVIEW, (1,))
    assert finding.message == f"{text} without {due}; documented: {words}"
    (remedy,) = offered(billed, UNSAID)
    assert isinstance(remedy, AddModifier)
    assert (remedy.line, remedy.modifier) == (1, due[:2])
    for one in due.split(" or "):
        assert findings_on(documented(f"{text}-{one}", circumstance)) == ()


@pytest.mark.parametrize(
    ("circumstance", "due"),
    [
        (C.DISCONTINUED_BEFORE_ANESTHESIA, "73"),
        (C.DISCONTINUED_AFTER_ANESTHESIA, "74"),
        (C.DISCONTINUED_FOR_PATIENT_SAFETY, None),
        (C.REDUCED, "52"),
    ],
)
def test_a_hospital_says_when_an_operation_was_called_off(circumstance: Circumstance, due: str | None) -> None:
    messages = [finding.message for finding in findings_on(documented("19303", circumstance, setting=HOSPITAL))]
    words = circumstance.value.replace("_", " ")
    assert messages == ([] if due is None else [f"19303 without {due}; documented: {words}"])
    for code in ("99213", "00400", "77053", "84132"):
        before = documented(code, C.DISCONTINUED_BEFORE_ANESTHESIA, C.DISCONTINUED_AFTER_ANESTHESIA, setting=HOSPITAL)
        assert findings_on(before) == ()


def test_a_supplier_stops_no_operation() -> None:
    assert findings_on(documented("19303", C.DISCONTINUED_FOR_PATIENT_SAFETY, setting=Setting.SUPPLIER)) == ()
    assert findings_on(documented("19303", C.DISCONTINUED_AFTER_ANESTHESIA, setting=Setting.SUPPLIER)) == ()


@pytest.mark.parametrize(
    ("text", "circumstance", "message", "replacing"),
    [
        ("19303-52", C.DISCONTINUED_FOR_PATIENT_SAFETY, "52 on 19303, not 53", ("52", "53")),
        ("19303-53", C.REDUCED, "53 on 19303, not 52", ("53", "52")),
        ("71045-76", C.REPEATED_BY_ANOTHER_PRACTITIONER, "76 on 71045, not 77", ("76", "77")),
        ("71045-77", C.REPEATED_BY_SAME_PRACTITIONER, "77 on 71045, not 76", ("77", "76")),
        ("71045-91", C.REPEATED_BY_SAME_PRACTITIONER, "91 on 71045, not 76", ("91", "76")),
        ("84132-76", C.REPEATED_FOR_NEW_RESULT, "76 on 84132, not 91", ("76", "91")),
        ("19303-80", C.ASSISTED_BY_NON_PHYSICIAN, "80 on 19303, not AS", ("80", "AS")),
        ("19303-AS", C.ASSISTED_BY_PHYSICIAN, "AS on 19303, not 80", ("AS", "80")),
        ("19303-80", C.ASSISTED_BY_PHYSICIAN_IN_PART, "80 on 19303, not 81", ("80", "81")),
        ("19303-81", C.ASSISTED_NO_QUALIFIED_RESIDENT, "81 on 19303, not 82", ("81", "82")),
        ("19303-82", C.ASSISTED_BY_PHYSICIAN, "82 on 19303, not 80", ("82", "80")),
        ("99213-GE", C.TEACHING_PHYSICIAN_PRESENT, "GE on 99213, not GC", ("GE", "GC")),
        ("99213-GC", C.PRIMARY_CARE_EXCEPTION, "GC on 99213, not GE", ("GC", "GE")),
        ("00400-QK", C.SUPERVISED_MORE_THAN_FOUR_CASES, "QK on 00400, not AD", ("QK", "AD")),
        ("99213-95", C.AUDIO_ONLY, "95 on 99213, not 93 or FQ", ("95", "93")),
        ("99213-GT", C.AUDIO_ONLY, "GT on 99213, not 93 or FQ", ("GT", "93")),
    ],
)
def test_a_modifier_that_says_something_else_of_the_matter_gives_way(
    text: str, circumstance: Circumstance, message: str, replacing: tuple[str, str]
) -> None:
    billed = documented(text, circumstance)
    (finding,) = findings_on(billed)
    assert finding.message.startswith(f"{message}; documented: ")
    assert offered(billed, UNSAID) == (ReplaceModifier(1, *replacing),)


@pytest.mark.parametrize("setting", [Setting.PRACTITIONER, HOSPITAL])
@pytest.mark.parametrize(("borne", "due"), [("73", "74"), ("74", "73")])
def test_73_and_74_give_way_to_each_other_on_hospital_claims(borne: str, due: str, setting: Setting) -> None:
    stated = C.DISCONTINUED_BEFORE_ANESTHESIA if due == "73" else C.DISCONTINUED_AFTER_ANESTHESIA
    (remedy,) = offered(documented(f"19303-{borne}", stated, setting=setting), UNSAID)
    assert isinstance(remedy, ReplaceModifier)
    assert (remedy.modifier, remedy.by) == (borne, due if setting is HOSPITAL else "53")


@pytest.mark.parametrize(
    ("text", "circumstances"),
    [
        ("77053-53", (C.DISCONTINUED_FOR_PATIENT_SAFETY,)),
        ("77053-52", (C.DISCONTINUED_FOR_PATIENT_SAFETY,)),
        ("99213-FQ", (C.AUDIO_ONLY,)),
        ("45385-33", (C.SCREENING_TURNED_DIAGNOSTIC,)),
        ("19303-53", (C.REDUCED, C.DISCONTINUED_FOR_PATIENT_SAFETY)),
        ("19303-52", (C.REDUCED, C.DISCONTINUED_FOR_PATIENT_SAFETY)),
        ("19303-82", (C.ASSISTED_BY_PHYSICIAN, C.ASSISTED_NO_QUALIFIED_RESIDENT)),
        ("71045", (C.REPEATED_BY_SAME_PRACTITIONER, C.OVER_READ)),
    ],
)
def test_what_a_modifier_of_the_line_says_already_is_passed(text: str, circumstances: tuple[Circumstance, ...]) -> None:
    assert findings_on(documented(text, *circumstances)) == ()


def test_circumstances_of_one_matter_are_one_finding_and_of_two_are_two() -> None:
    stopped = C.DISCONTINUED_FOR_PATIENT_SAFETY, C.DISCONTINUED_AFTER_ANESTHESIA
    assert offered(documented("19303", *stopped), UNSAID) == (AddModifier(1, "53", first=True),)
    both = findings_on(documented("19303", *stopped, C.TEACHING_PHYSICIAN_PRESENT))
    assert sorted(one.message[:16] for one in both) == ["19303 without 53", "19303 without GC"]


def test_what_stops_short_of_safety_is_told_in_the_modifier_all_the_same() -> None:
    for circumstance in (C.DISCONTINUED_BEFORE_ANESTHESIA, C.DISCONTINUED_AFTER_ANESTHESIA):
        assert offered(documented("19303", circumstance), UNSAID) == (AddModifier(1, "53", first=True),)
        assert offered(documented("19303-52", circumstance), UNSAID) == (ReplaceModifier(1, "52", "53"),)


def test_a_modifier_of_another_matter_does_not_give_way() -> None:
    assert offered(documented("19303-LT", C.DISCONTINUED_FOR_PATIENT_SAFETY), UNSAID) == (
        AddModifier(1, "53", first=True),
    )


@pytest.mark.parametrize(
    ("text", "due"), [("19303", True), ("19101", True), ("19030", True), ("19126", False), ("77053", False)]
)
def test_unusual_effort_calls_for_22_on_procedures_with_a_global_period(text: str, *, due: bool) -> None:
    billed = documented(text, C.UNUSUAL_EFFORT)
    assert [finding.severity for finding in findings_on(billed)] == [REVIEW] * due
    if due:
        assert offered(billed, UNSAID) == (AddModifier(1, "22"),)
    assert findings_on(documented("19303-22", C.UNUSUAL_EFFORT)) == ()


def test_unusual_effort_at_a_code_that_the_fee_schedule_does_not_have_is_passed() -> None:
    assert findings_on(documented("99213", C.UNUSUAL_EFFORT)) == ()


def test_a_modifier_that_is_not_yet_in_force_is_not_due() -> None:
    assert findings_on(documented("99213", C.AUDIO_ONLY, day=date(2021, 8, 13))) == ()
    assert len(findings_on(documented("99213", C.AUDIO_ONLY, day=date(2022, 8, 13)))) == 1


def test_the_finding_cites_the_row_of_the_circumstance_and_its_text() -> None:
    (finding,) = findings_on(documented("19303", C.DISCONTINUED_FOR_PATIENT_SAFETY))
    (row,) = finding.evidence
    assert isinstance(row, DocumentedCircumstance)
    assert (row.circumstance, row.modifiers) == (C.DISCONTINUED_FOR_PATIENT_SAFETY, ("53",))
    assert finding.citation == row.citation
    assert (finding.citation.publisher, finding.citation.document) == ("Noridian Healthcare Solutions", "Modifier 53")


def test_a_repeat_unsaid_is_moot_where_the_line_is_a_duplicate() -> None:
    billed = claim(line("71045", circumstances=[C.REPEATED_BY_SAME_PRACTITIONER]), "71045")
    findings = said(billed, UNSAID, CONTRADICTED, DUPLICATE, WRONG_REPEAT).findings
    assert [(finding.rule, finding.moot) for finding in findings] == [(UNSAID, True), (DUPLICATE, False)]


def test_a_repeat_unsaid_is_moot_where_the_practitioners_named_say_it() -> None:
    mine = line("71045-76", by="1", circumstances=[C.REPEATED_BY_ANOTHER_PRACTITIONER])
    billed = claim(mine, history=[line("71045", by="2")])
    findings = said(billed, UNSAID, CONTRADICTED, DUPLICATE, WRONG_REPEAT).findings
    assert [(finding.rule, finding.moot) for finding in findings] == [(UNSAID, True), (WRONG_REPEAT, False)]


# What each modifier means, on a service that it is for.
MEANINGS: Final = [
    ("19303-22", C.UNUSUAL_EFFORT),
    ("19303-52", C.REDUCED),
    ("19303-53", C.DISCONTINUED_FOR_PATIENT_SAFETY),
    ("19303-76", C.REPEATED_BY_SAME_PRACTITIONER),
    ("19303-77", C.REPEATED_BY_ANOTHER_PRACTITIONER),
    ("19303-80", C.ASSISTED_BY_PHYSICIAN),
    ("19303-81", C.ASSISTED_BY_PHYSICIAN_IN_PART),
    ("19303-82", C.ASSISTED_NO_QUALIFIED_RESIDENT),
    ("84132-91", C.REPEATED_FOR_NEW_RESULT),
    ("99213-93", C.AUDIO_ONLY),
    ("19303-AS", C.ASSISTED_BY_NON_PHYSICIAN),
    ("99213-FQ", C.AUDIO_ONLY),
    ("45378-PT", C.SCREENING_TURNED_DIAGNOSTIC),
    ("19303-GC", C.TEACHING_PHYSICIAN_PRESENT),
    ("99213-GE", C.PRIMARY_CARE_EXCEPTION),
    ("99223-AI", C.PRINCIPAL_PHYSICIAN_OF_RECORD),
    ("00400-AA", C.ANESTHESIA_PERFORMED_PERSONALLY),
    ("00400-QY", C.DIRECTED_ONE_ANESTHETIST),
    ("00400-QK", C.DIRECTED_TWO_TO_FOUR_CASES),
    ("00400-AD", C.SUPERVISED_MORE_THAN_FOUR_CASES),
    ("00400-QX", C.ANESTHETIST_WITH_DIRECTION),
    ("00400-QZ", C.ANESTHETIST_WITHOUT_DIRECTION),
]


@pytest.mark.parametrize(("text", "meaning"), MEANINGS)
def test_a_modifier_whose_meaning_is_ruled_out_is_a_review(text: str, meaning: Circumstance) -> None:
    code, modifier = text.split("-")
    billed = documented(text, ruled_out=(meaning,))
    (finding,) = findings_on(billed)
    words = meaning.value.replace("_", " ")
    assert (finding.rule, finding.severity, finding.lines) == (CONTRADICTED, REVIEW, (1,))
    assert finding.message == f"{modifier} on {code}; the record rules out: {words}"
    (row,) = finding.evidence
    assert isinstance(row, DocumentedCircumstance)
    assert row.circumstance is meaning
    assert [str(denial) for denial in finding.denials] == ["CO-4 N519"]
    assert offered(billed, CONTRADICTED) == (RemoveModifier(1, modifier),)
    assert findings_on(documented(text, ruled_out=tuple(set(C) - {meaning}))) == ()
    assert findings_on(documented(text)) == ()


@pytest.mark.parametrize(
    ("modifier", "meaning"),
    [("73", C.DISCONTINUED_BEFORE_ANESTHESIA), ("74", C.DISCONTINUED_AFTER_ANESTHESIA)],
)
def test_a_hospitals_modifier_whose_meaning_is_ruled_out_is_a_review(modifier: str, meaning: Circumstance) -> None:
    billed = documented(f"19303-{modifier}", ruled_out=(meaning,), setting=HOSPITAL)
    assert [one.message[:11] for one in findings_on(billed)] == [f"{modifier} on 19303"]
    assert findings_on(documented(f"19303-{modifier}", ruled_out=(meaning,))) == ()


def test_a_modifier_that_may_say_several_things_is_contradicted_where_all_of_them_are_ruled_out() -> None:
    apart = (C.SEPARATE_ENCOUNTER, C.SEPARATE_STRUCTURE, C.SEPARATE_PRACTITIONER, C.UNUSUAL_NON_OVERLAPPING)
    assert findings_on(documented("77053-59", ruled_out=apart[:3])) == ()
    assert len(findings_on(documented("77053-59", ruled_out=apart))) == 1


def test_33_says_more_than_that_a_screening_turned_diagnostic() -> None:
    assert findings_on(documented("45378-33", ruled_out=(C.SCREENING_TURNED_DIAGNOSTIC,))) == ()


def test_a_modifier_that_another_circumstance_bears_out_is_passed() -> None:
    ruled_out = (C.DISCONTINUED_FOR_PATIENT_SAFETY,)
    assert findings_on(documented("19303-53", C.DISCONTINUED_AFTER_ANESTHESIA, ruled_out=ruled_out)) == ()


def test_a_modifier_that_nobody_knows_does_not_hide_one_that_is_contradicted() -> None:
    (finding,) = findings_on(documented("19303-ZZ-53", ruled_out=(C.DISCONTINUED_FOR_PATIENT_SAFETY,)))
    assert finding.message.startswith("53 on 19303; ")


def test_a_modifier_that_stands_twice_is_contradicted_once() -> None:
    assert len(findings_on(documented("19303-53-53", ruled_out=(C.DISCONTINUED_FOR_PATIENT_SAFETY,)))) == 1
