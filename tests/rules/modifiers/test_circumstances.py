"""Documented circumstances: the modifier that each calls for, and modifiers that the record contradicts."""

from datetime import date
from typing import Any, Final

import attrs
import pytest
from cptkit.rules.circumstances import CIRCUMSTANCE_NOT_SAID, CIRCUMSTANCE_RULED_OUT
from cptkit.rules.repeats import DUPLICATE_LINE, WRONG_REPEAT

from cptkit import (
    Circumstance,
    Claim,
    Finding,
    Provider,
    Setting,
    Severity,
    Table,
    bundled_reference,
    check,
    parse_line,
    remedies,
)
from cptkit.corrections import AddModifier, RemoveModifier, ReplaceModifier
from cptkit.tables import PublishedTable

REFERENCE: Final = bundled_reference()
RULES: Final = (CIRCUMSTANCE_NOT_SAID, CIRCUMSTANCE_RULED_OUT)
UNSAID, CONTRADICTED = (rule.id for rule in RULES)
HOSPITAL: Final = Setting.OUTPATIENT_HOSPITAL
REVIEW, NOTICE = Severity.REVIEW, Severity.NOTICE
C = Circumstance


def claim(
    text: str,
    *circumstances: Circumstance,
    ruled_out: tuple[Circumstance, ...] = (),
    setting: Setting = Setting.PRACTITIONER,
    day: str = "2024-08-13",
) -> Claim:
    """A claim of one line in a hospital."""
    line = parse_line(f"{text} on {day} at 22 for N63.20")
    line = attrs.evolve(line, circumstances=circumstances, ruled_out=ruled_out)
    return Claim([line], payer="medicare", setting=setting, history=())


def found(billed: Claim) -> tuple[Finding, ...]:
    """What the two rules find on a claim."""
    return check(billed, REFERENCE, rules=RULES).findings


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
        ("77053", C.DISCONTINUED_FOR_PATIENT_SAFETY, "52"),
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
        ("45385", C.SCREENING_TURNED_DIAGNOSTIC, "PT"),
        ("77066", C.SCREENING_TURNED_DIAGNOSTIC, None),
        ("99213", C.REPEATED_BY_SAME_PRACTITIONER, None),
        ("99213", C.REPEATED_BY_ANOTHER_PRACTITIONER, None),
        ("19303", C.TEACHING_PHYSICIAN_PRESENT, "GC"),
        ("99213", C.PRIMARY_CARE_EXCEPTION, "GE"),
        ("19303", C.PRIMARY_CARE_EXCEPTION, None),
        ("99213", C.AUDIO_ONLY, "93"),
        ("19303", C.ASSISTED_BY_PHYSICIAN, None),
        ("19303", C.ASSISTED_BY_NON_PHYSICIAN, None),
        ("19303", C.INTERPRETATION_ONLY, None),
    ],
)
def test_a_documented_circumstance_calls_for_its_modifier(
    text: str, circumstance: Circumstance, due: str | None
) -> None:
    billed = claim(text, circumstance)
    findings = found(billed)
    if due is None:
        assert findings == ()
        return
    (finding,) = findings
    words = circumstance.value.replace("_", " ")
    assert (finding.rule, finding.severity, finding.lines) == (UNSAID, REVIEW, (1,))
    assert finding.message == f"{text} without {due}; documented: {words}"
    (remedy,) = remedies(billed, REFERENCE, finding, rules=RULES)
    assert isinstance(remedy, AddModifier)
    assert (remedy.line, remedy.modifier) == (1, due)
    assert found(claim(f"{text}-{due}", circumstance)) == ()


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
    messages = [finding.message for finding in found(claim("19303", circumstance, setting=HOSPITAL))]
    words = circumstance.value.replace("_", " ")
    assert messages == ([] if due is None else [f"19303 without {due}; documented: {words}"])
    for code in ("99213", "00400", "77053", "84132"):
        before = claim(code, C.DISCONTINUED_BEFORE_ANESTHESIA, C.DISCONTINUED_AFTER_ANESTHESIA, setting=HOSPITAL)
        assert found(before) == ()


def test_a_supplier_stops_no_operation() -> None:
    assert found(claim("19303", C.DISCONTINUED_FOR_PATIENT_SAFETY, setting=Setting.SUPPLIER)) == ()
    assert found(claim("19303", C.DISCONTINUED_AFTER_ANESTHESIA, setting=Setting.SUPPLIER)) == ()


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
        ("19303-81", C.ASSISTED_FOR_WANT_OF_RESIDENT, "81 on 19303, not 82", ("81", "82")),
        ("19303-82", C.ASSISTED_BY_PHYSICIAN, "82 on 19303, not 80", ("82", "80")),
        ("99213-GE", C.TEACHING_PHYSICIAN_PRESENT, "GE on 99213, not GC", ("GE", "GC")),
        ("99213-GC", C.PRIMARY_CARE_EXCEPTION, "GC on 99213, not GE", ("GC", "GE")),
        ("99213-95", C.AUDIO_ONLY, "95 on 99213, not 93", ("95", "93")),
        ("99213-GT", C.AUDIO_ONLY, "GT on 99213, not 93", ("GT", "93")),
    ],
)
def test_a_modifier_that_says_something_else_of_the_matter_gives_way(
    text: str, circumstance: Circumstance, message: str, replacing: tuple[str, str]
) -> None:
    billed = claim(text, circumstance)
    (finding,) = found(billed)
    assert finding.message.startswith(f"{message}; documented: ")
    assert remedies(billed, REFERENCE, finding, rules=RULES) == (ReplaceModifier(1, *replacing),)


@pytest.mark.parametrize("setting", [Setting.PRACTITIONER, HOSPITAL])
@pytest.mark.parametrize(("borne", "due"), [("73", "74"), ("74", "73")])
def test_73_and_74_give_way_to_each_other_on_hospital_claims(borne: str, due: str, setting: Setting) -> None:
    stated = C.DISCONTINUED_BEFORE_ANESTHESIA if due == "73" else C.DISCONTINUED_AFTER_ANESTHESIA
    (finding,) = found(claim(f"19303-{borne}", stated, setting=setting))
    (remedy,) = finding.candidates
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
        ("19303-82", (C.ASSISTED_BY_PHYSICIAN, C.ASSISTED_FOR_WANT_OF_RESIDENT)),
        ("71045", (C.REPEATED_BY_SAME_PRACTITIONER, C.OVER_READ)),
    ],
)
def test_what_a_modifier_of_the_line_says_already_is_passed(text: str, circumstances: tuple[Circumstance, ...]) -> None:
    assert found(claim(text, *circumstances)) == ()


def test_circumstances_of_one_matter_are_one_finding_and_of_two_are_two() -> None:
    stopped = C.DISCONTINUED_FOR_PATIENT_SAFETY, C.DISCONTINUED_AFTER_ANESTHESIA
    (finding,) = found(claim("19303", *stopped))
    assert finding.candidates == (AddModifier(1, "53", first=True),)
    both = found(claim("19303", *stopped, C.TEACHING_PHYSICIAN_PRESENT))
    assert sorted(one.message[:16] for one in both) == ["19303 without 53", "19303 without GC"]


def test_what_stops_short_of_safety_asks_for_more_of_the_record() -> None:
    for circumstance in (C.DISCONTINUED_BEFORE_ANESTHESIA, C.DISCONTINUED_AFTER_ANESTHESIA):
        (finding,) = found(claim("19303", circumstance))
        shows = "that the procedure had begun, and what endangered the patient"
        assert finding.candidates == (AddModifier(1, "53", shows, first=True),)
        (finding,) = found(claim("19303-52", circumstance))
        assert finding.candidates == (ReplaceModifier(1, "52", "53", shows),)


def test_a_modifier_of_another_matter_does_not_give_way() -> None:
    (finding,) = found(claim("19303-LT", C.DISCONTINUED_FOR_PATIENT_SAFETY))
    assert finding.candidates == (AddModifier(1, "53", first=True),)


@pytest.mark.parametrize(
    ("text", "severity"), [("19303", NOTICE), ("19101", NOTICE), ("19030", NOTICE), ("19126", None), ("77053", None)]
)
def test_unusual_effort_is_only_good_to_know(text: str, severity: Severity | None) -> None:
    findings = found(claim(text, C.UNUSUAL_EFFORT))
    assert [finding.severity for finding in findings] == ([] if severity is None else [severity])
    for finding in findings:
        shows = "in a paragraph of its own, what made the operation substantially harder than usual"
        assert finding.candidates == (AddModifier(1, "22", shows),)
    assert found(claim("19303-22", C.UNUSUAL_EFFORT)) == ()


def test_unusual_effort_at_a_code_that_the_fee_schedule_does_not_have_is_passed() -> None:
    assert found(claim("99213", C.UNUSUAL_EFFORT)) == ()


def test_a_modifier_that_is_not_yet_in_force_is_not_due() -> None:
    assert found(claim("99213", C.AUDIO_ONLY, day="2021-08-13")) == ()
    assert len(found(claim("99213", C.AUDIO_ONLY, day="2022-08-13"))) == 1


def test_without_a_list_of_modifiers_the_circumstance_speaks_all_the_same() -> None:
    tables = tuple(table for table in REFERENCE.tables if table.coverage.table is not Table.MODIFIERS)
    bare = attrs.evolve(REFERENCE, tables=tables)
    report = check(claim("19303", C.DISCONTINUED_FOR_PATIENT_SAFETY), bare, rules=RULES)
    (finding,) = report.findings
    assert finding.candidates == (AddModifier(1, "53"),)
    assert finding.evidence == ()
    assert finding.citation.document == "texts on single modifiers"


def test_the_finding_cites_the_text_on_the_modifier() -> None:
    (finding,) = found(claim("19303", C.DISCONTINUED_FOR_PATIENT_SAFETY))
    assert (finding.citation.publisher, finding.citation.document) == ("Noridian Healthcare Solutions", "Modifier 53")
    (record,) = finding.evidence
    assert record == REFERENCE.modifier("53", on=date(2024, 8, 13))
    without = attrs.evolve(REFERENCE, tables=_unguided())
    (unguided,) = check(claim("19303", C.DISCONTINUED_FOR_PATIENT_SAFETY), without, rules=RULES).findings
    assert unguided.citation == record.citation


def _unguided() -> tuple[PublishedTable[Any], ...]:
    """The bundled tables, with the modifier 53 alone and without guidance."""
    (modifiers,) = (table for table in REFERENCE.tables if table.coverage.table is Table.MODIFIERS)
    (record,) = modifiers.rows["53"]
    alone = attrs.evolve(modifiers, rows={"53": (attrs.evolve(record, guidance=None),)})
    return tuple(alone if table is modifiers else table for table in REFERENCE.tables)


def test_a_repeat_unsaid_is_moot_where_the_line_is_a_duplicate() -> None:
    (line,) = claim("71045", C.REPEATED_BY_SAME_PRACTITIONER).lines
    billed = Claim([line, attrs.evolve(line, circumstances=())], payer="medicare", history=())
    findings = check(billed, REFERENCE, rules=(*RULES, DUPLICATE_LINE, WRONG_REPEAT)).findings
    assert [(finding.rule, finding.moot) for finding in findings] == [(UNSAID, True), (DUPLICATE_LINE.id, False)]


def test_a_repeat_unsaid_is_moot_where_the_practitioners_named_say_it() -> None:
    (line,) = claim("71045-76", C.REPEATED_BY_ANOTHER_PRACTITIONER).lines
    mine, theirs = attrs.evolve(line, rendering_provider=Provider("1")), claim("71045").lines[0]
    history = (attrs.evolve(theirs, rendering_provider=Provider("2")),)
    billed = Claim([mine], payer="medicare", history=history)
    findings = check(billed, REFERENCE, rules=(*RULES, DUPLICATE_LINE, WRONG_REPEAT)).findings
    assert [(finding.rule, finding.moot) for finding in findings] == [(UNSAID, True), (WRONG_REPEAT.id, False)]


MEANINGS: Final = {
    "22": C.UNUSUAL_EFFORT,
    "52": C.REDUCED,
    "53": C.DISCONTINUED_FOR_PATIENT_SAFETY,
    "73": C.DISCONTINUED_BEFORE_ANESTHESIA,
    "74": C.DISCONTINUED_AFTER_ANESTHESIA,
    "76": C.REPEATED_BY_SAME_PRACTITIONER,
    "77": C.REPEATED_BY_ANOTHER_PRACTITIONER,
    "80": C.ASSISTED_BY_PHYSICIAN,
    "81": C.ASSISTED_BY_PHYSICIAN_IN_PART,
    "82": C.ASSISTED_FOR_WANT_OF_RESIDENT,
    "91": C.REPEATED_FOR_NEW_RESULT,
    "93": C.AUDIO_ONLY,
    "AS": C.ASSISTED_BY_NON_PHYSICIAN,
    "FQ": C.AUDIO_ONLY,
    "PT": C.SCREENING_TURNED_DIAGNOSTIC,
    "GC": C.TEACHING_PHYSICIAN_PRESENT,
    "GE": C.PRIMARY_CARE_EXCEPTION,
}


@pytest.mark.parametrize("modifier", MEANINGS)
def test_a_modifier_whose_meaning_is_ruled_out_is_a_review(modifier: str) -> None:
    meaning = MEANINGS[modifier]
    billed = claim(f"19303-LT-{modifier}", ruled_out=(meaning,))
    (finding,) = found(billed)
    words = meaning.value.replace("_", " ")
    assert (finding.rule, finding.severity, finding.lines) == (CONTRADICTED, REVIEW, (1,))
    assert finding.message == f"{modifier} on 19303; documented: not {words}"
    assert finding.evidence == (REFERENCE.modifier(modifier, on=date(2024, 8, 13)),)
    assert [str(denial) for denial in finding.denials] == ["CO-4 N519"]
    assert remedies(billed, REFERENCE, finding, rules=RULES) == (RemoveModifier(1, modifier),)
    assert found(claim(f"19303-{modifier}", ruled_out=tuple(set(C) - {meaning}))) == ()
    assert found(claim(f"19303-{modifier}")) == ()


def test_33_says_more_than_that_a_screening_turned_diagnostic() -> None:
    assert found(claim("45378-33", ruled_out=(C.SCREENING_TURNED_DIAGNOSTIC,))) == ()


def test_a_modifier_that_another_circumstance_bears_out_is_passed() -> None:
    ruled_out = (C.DISCONTINUED_FOR_PATIENT_SAFETY,)
    assert found(claim("19303-53", C.DISCONTINUED_AFTER_ANESTHESIA, ruled_out=ruled_out)) == ()


def test_a_modifier_that_nobody_knows_does_not_hide_one_that_is_contradicted() -> None:
    (finding,) = found(claim("19303-ZZ-53", ruled_out=(C.DISCONTINUED_FOR_PATIENT_SAFETY,)))
    assert finding.evidence == (REFERENCE.modifier("53", on=date(2024, 8, 13)),)


def test_a_modifier_that_stands_twice_is_contradicted_once() -> None:
    assert len(found(claim("19303-53-53", ruled_out=(C.DISCONTINUED_FOR_PATIENT_SAFETY,)))) == 1
