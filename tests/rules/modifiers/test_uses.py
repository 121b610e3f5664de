"""Where modifiers belong: on which services, claims and places, and what a line needs."""

from typing import Final

import attrs
import pytest

from cptkit import Citation, Claim, Finding, Reference, Setting, Severity, Table, check, parse_line
from cptkit.corrections import AddModifier, RemoveModifier, ReplaceModifier, SetPlaceOfService
from cptkit.tables import (
    ALWAYS,
    ModifierNeed,
    ModifierUse,
    ServiceKind,
    ServiceRange,
)
from tests.support import BUNDLED, DAY, OURS, claim, found, line, offered, said, table

HEARSAY: Final = Citation("common coding practice", "no published text was read", convention=True)
# CPT, Appendix F, as far as AAPC and Medical Billing CPT Modifiers name its codes.
INFANT_PROCEDURES: Final = (
    *("49491", "49492", "49495", "49496", "49600", "49605", "49606", "49610", "49611"),
    "54160",
)
VISITS: Final = ServiceRange(ServiceKind.VISIT, "99202", "99499", ALWAYS, OURS)
ANESTHESIA: Final = ServiceRange(ServiceKind.ANESTHESIA, "00100", "01999", ALWAYS, OURS)


def use(
    *,
    fits_on: tuple[ServiceKind, ...] = (),
    not_on: tuple[ServiceKind, ...] = (),
    settings: tuple[Setting, ...] = (),
    places: tuple[str, ...] = (),
    citation: Citation = OURS,
    instead: str = "",
    benefit: bool = False,
) -> ModifierUse:
    """What a text of our own says of the modifier ZZ."""
    return ModifierUse(
        "ZZ",
        frozenset(fits_on),
        frozenset(not_on),
        frozenset(settings),
        frozenset(places),
        "so we say",
        instead,
        benefit=benefit,
        period=ALWAYS,
        citation=citation,
    )


def reference(*uses: ModifierUse, needs: tuple[ModifierNeed, ...] = ()) -> Reference:
    """The payers, and texts of our own."""
    kinds = {"visit": (VISITS,), "anesthesia": (ANESTHESIA,)}
    needed: dict[str, tuple[ModifierNeed, ...]] = {}
    for need in needs:
        key = need.modifier or ("" if need.services is None else need.services.value)
        needed[key] = (*needed.get(key, ()), need)
    return Reference(
        (
            table(Table.MODIFIER_USES, {"ZZ": uses} if uses else {}),
            table(Table.MODIFIER_NEEDS, needed),
            table(Table.SERVICE_KINDS, kinds),
        ),
        BUNDLED.policies,
    )


def placed(
    text: str, setting: Setting = Setting.PRACTITIONER, *, payer: str | None = "medicare", place: str = " at 11"
) -> Claim:
    """A claim of one line."""
    return Claim([parse_line(f"{text} on {DAY}{place}")], payer=payer, setting=setting, history=())


def findings_on(
    text: str,
    loaded: Reference,
    rule: str,
    setting: Setting = Setting.PRACTITIONER,
    *,
    payer: str = "medicare",
    place: str = " at 11",
) -> tuple[Finding, ...]:
    """What a rule finds of one line."""
    return found(placed(text, setting, payer=payer, place=place), rule, loaded)


@pytest.mark.parametrize(
    ("code", "named", "hit"),
    [
        ("99213", use(fits_on=(ServiceKind.VISIT,)), False),
        ("77053", use(fits_on=(ServiceKind.VISIT,)), True),
        ("00400", use(fits_on=(ServiceKind.VISIT, ServiceKind.ANESTHESIA)), False),
        ("99213", use(not_on=(ServiceKind.VISIT,)), True),
        ("77053", use(not_on=(ServiceKind.VISIT,)), False),
        ("00400", use(not_on=(ServiceKind.VISIT, ServiceKind.ANESTHESIA)), True),
        ("99213", use(), False),
    ],
)
def test_a_modifier_is_refused_on_services_that_it_is_not_for(code: str, named: ModifierUse, *, hit: bool) -> None:
    findings = findings_on(f"{code}-ZZ", reference(named), "modifier.wrong-service")
    assert [one.message for one in findings] == [f"ZZ on {code}; so we say"] * hit
    if hit:
        assert offered(placed(f"{code}-ZZ"), "modifier.wrong-service", reference(named)) == (RemoveModifier(1, "ZZ"),)


@pytest.mark.parametrize("citation", [OURS, HEARSAY])
@pytest.mark.parametrize("payer", ["medicare", "cigna"])
def test_a_text_on_correct_use_is_a_review_at_every_payer(citation: Citation, payer: str) -> None:
    """Design 5: "A text on the correct use of a modifier makes a `REVIEW`"."""
    loaded = reference(use(fits_on=(ServiceKind.VISIT,), citation=citation))
    (finding,) = findings_on("77053-ZZ", loaded, "modifier.wrong-service", payer=payer)
    assert (finding.severity, finding.citation) == (Severity.REVIEW, citation)


@pytest.mark.parametrize(("payer", "found_there"), [("medicare", True), ("cigna", False)])
def test_a_benefit_decision_is_silent_where_it_is_not_adopted(payer: str, *, found_there: bool) -> None:
    """Design 5: "What Medicare decided not to cover says nothing at a payer that has not adopted it"."""
    loaded = reference(use(fits_on=(ServiceKind.VISIT,), benefit=True))
    assert bool(findings_on("77053-ZZ", loaded, "modifier.wrong-service", payer=payer)) is found_there


def test_a_modifier_that_is_meant_for_another_is_replaced_by_it() -> None:
    loaded = reference(use(fits_on=(ServiceKind.VISIT,), instead="ZY"))
    billed = placed("77053-ZZ")
    assert offered(billed, "modifier.wrong-service", loaded) == (ReplaceModifier(1, "ZZ", "ZY"),)


def test_telehealth_is_moved_to_where_the_patient_was() -> None:
    assert offered(claim(line("99213-95")), "modifier.wrong-place") == (
        SetPlaceOfService(1, "10", "that the patient was at home"),
        SetPlaceOfService(1, "02", "that the patient was elsewhere"),
        RemoveModifier(1, "95"),
    )


def test_each_text_is_judged_by_itself_and_a_repeated_modifier_once() -> None:
    loaded = reference(use(fits_on=(ServiceKind.VISIT,)), use(not_on=(ServiceKind.ANESTHESIA,), citation=HEARSAY))
    findings = findings_on("00400-ZZ-ZZ", loaded, "modifier.wrong-service")
    assert [one.citation for one in findings] == [OURS, HEARSAY]


@pytest.mark.parametrize("setting", Setting)
def test_a_modifier_is_refused_on_claims_of_other_settings(setting: Setting) -> None:
    named = use(settings=(Setting.OUTPATIENT_HOSPITAL, Setting.SUPPLIER))
    findings = findings_on("77053-ZZ", reference(named), "modifier.wrong-setting", setting)
    expected = ["ZZ on 77053 on a practitioner claim; so we say"] * (setting is Setting.PRACTITIONER)
    assert [one.message for one in findings] == expected
    assert findings_on("77053-ZZ", reference(use()), "modifier.wrong-setting", setting) == ()


@pytest.mark.parametrize("text", ["99213-GT", "90837-FQ"])
@pytest.mark.parametrize(
    ("payer", "severities"),
    [
        ("medicare", [Severity.REVIEW]),
        (None, [Severity.NOTICE]),
        ("aetna", []),
        ("unitedhealthcare", []),
        ("medi-cal", []),
    ],
)
def test_what_medicare_says_of_a_telehealth_modifier_is_left_to_the_payers_that_take_it(
    text: str, payer: str | None, severities: list[Severity]
) -> None:
    findings = found(placed(text, payer=payer), "modifier.wrong-setting")
    assert [one.severity for one in findings] == severities


@pytest.mark.parametrize(("place", "hit"), [(" at 11", True), (" at 24", False), ("", True)])
def test_a_modifier_of_another_setting_may_belong_at_a_place_all_the_same(place: str, *, hit: bool) -> None:
    loaded = reference(use(settings=(Setting.OUTPATIENT_HOSPITAL,), places=("24",)))
    assert bool(findings_on("77053-ZZ", loaded, "modifier.wrong-setting", place=place)) is hit
    assert findings_on("77053-ZZ", loaded, "modifier.wrong-place", place=place) == ()


@pytest.mark.parametrize(("place", "hit"), [(" at 11", True), (" at 21", False), (" at 22", False), ("", False)])
def test_a_modifier_is_refused_at_other_places(place: str, *, hit: bool) -> None:
    findings = findings_on("77053-ZZ", reference(use(places=("21", "22"))), "modifier.wrong-place", place=place)
    assert [one.message for one in findings] == ["ZZ on 77053 at POS 11; so we say"] * hit
    assert findings_on("77053-ZZ", reference(use()), "modifier.wrong-place", place=place) == ()


OF_ANESTHESIA: Final = ModifierNeed(
    ServiceKind.ANESTHESIA,
    None,
    ("AA", "QZ", "QK"),
    frozenset({Setting.PRACTITIONER}),
    frozenset(),
    "it says who",
    benefit=False,
    denied_in=frozenset({Setting.PRACTITIONER}),
    period=ALWAYS,
    citation=OURS,
)
OF_CO: Final = attrs.evolve(
    OF_ANESTHESIA,
    services=None,
    modifier="CO",
    one_of=("GO",),
    settings=frozenset(),
    why="it says which",
    denied_in=frozenset(),
)


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("00400", ["00400 without AA, QZ or QK; it says who"]),
        ("00400-QS", ["00400 without AA, QZ or QK; it says who"]),
        ("00400-QZ", []),
        ("00400-QS-AA", []),
        ("99213", []),
        ("99213-CO", ["CO on 99213 without GO; it says which"]),
        ("99213-CO-CO", ["CO on 99213 without GO; it says which"]),
        ("99213-GO-CO", []),
        ("00400-CO", ["00400 without AA, QZ or QK; it says who", "CO on 00400 without GO; it says which"]),
    ],
)
def test_a_line_needs_one_of_the_modifiers_that_its_service_or_another_modifier_names(
    text: str, messages: list[str]
) -> None:
    findings = findings_on(f"{text}", reference(needs=(OF_ANESTHESIA, OF_CO)), "modifier.required-missing")
    assert [one.message for one in findings] == messages


def test_a_need_is_of_claims_of_its_settings() -> None:
    loaded, rule = reference(needs=(OF_ANESTHESIA, OF_CO)), "modifier.required-missing"
    findings = findings_on("00400-CO", loaded, rule, Setting.OUTPATIENT_HOSPITAL)
    assert [one.message for one in findings] == ["CO on 00400 without GO; it says which"]


def test_a_need_is_at_its_places() -> None:
    rule = "modifier.required-missing"
    loaded = reference(needs=(attrs.evolve(OF_ANESTHESIA, places=frozenset({"21"})),))
    assert [len(findings_on("00400", loaded, rule, place=place)) for place in (" at 21", " at 11", "")] == [1, 0, 0]


# CMS, New Waived Tests: the codes must have QW to be recognized as waived tests, but for a few.
@pytest.mark.parametrize(
    ("text", "place", "payer", "count"),
    [
        ("87880", "11", "medicare", 1),
        ("87804", "20", "medicare", 1),
        ("87880-QW", "11", "medicare", 0),
        ("87880", "81", "medicare", 0),
        ("87880", "22", "medicare", 0),
        ("87880", "11", "cigna", 0),
        ("81025", "11", "medicare", 0),
    ],
)
def test_a_rapid_test_in_an_office_is_waived_by_qw(text: str, place: str, payer: str, count: int) -> None:
    billed = claim(line(text, at=place), payer=payer)
    findings = said(billed, "modifier.required-missing").findings
    assert [one.severity for one in findings] == [Severity.REVIEW] * count
    if findings:
        assert offered(billed, "modifier.required-missing") == (AddModifier(1, "QW", "CLIA-waived test"),)


# Noridian, modifier 91: with tests paid under the clinical laboratory fee schedule.
@pytest.mark.parametrize(("code", "count"), [("88305", 1), ("88307", 1), ("84132", 0), ("82947", 0), ("99213", 1)])
def test_91_repeats_a_clinical_test_and_not_the_reading_of_tissue(code: str, count: int) -> None:
    assert len(found(claim(line(f"{code}-91", at="81")), "modifier.wrong-service")) == count


def test_a_modifier_of_the_first_field_goes_in_front() -> None:
    billed = claim(line("00400-P3", at="21"))
    first = offered(billed, "modifier.required-missing")[0]
    assert isinstance(first, AddModifier)
    assert (first.modifier, first.first) == ("AA", True)


# Össur, Which Modifiers are Required: KX where the criteria are met, and the side.
@pytest.mark.parametrize(("text", "count"), [("L1833", 2), ("L1833-LT", 1), ("L1833-KX-RT", 0), ("L1833-GA-LT", 0)])
def test_a_knee_orthosis_has_its_side_and_says_whether_it_is_covered(text: str, count: int) -> None:
    billed = claim(line(text, at="12"), setting=Setting.SUPPLIER)
    findings = said(billed, "modifier.required-missing").findings
    assert [one.severity for one in findings] == [Severity.REVIEW] * count


# AAPC, Pathology/Lab Coding Alert: the modifier of the professional component is 26.
@pytest.mark.parametrize(("code", "count"), [("88307", 1), ("71046", 1), ("99213", 1), ("19303", 0)])
def test_pc_is_no_professional_component(code: str, count: int) -> None:
    billed = claim(line(f"{code}-PC", at="22"))
    assert len(said(billed, "modifier.wrong-service").findings) == count
    if count:
        assert offered(billed, "modifier.wrong-service") == (ReplaceModifier(1, "PC", "26"),)


def test_each_modifier_that_would_do_is_offered_with_what_the_record_must_show() -> None:
    loaded, rule = reference(needs=(OF_ANESTHESIA,)), "modifier.required-missing"
    (finding,) = findings_on("00400", loaded, rule)
    assert offered(placed("00400"), rule, loaded) == tuple(
        AddModifier(1, modifier, "it says who") for modifier in ("AA", "QZ", "QK")
    )
    assert finding.severity is Severity.DENIAL


def test_of_a_modifier_that_is_listed_the_record_must_show_what_it_says() -> None:
    assert offered(placed("97110", payer="medicare"), "modifier.required-missing") == (
        AddModifier(1, "GN", "speech-language pathology plan of care"),
        AddModifier(1, "GO", "occupational therapy plan of care"),
        AddModifier(1, "GP", "physical therapy plan of care"),
    )


def test_of_two_texts_that_deny_the_line_the_one_that_leaves_less_choice_speaks() -> None:
    narrower = attrs.evolve(OF_ANESTHESIA, one_of=("AA",), why="it says that he did it")
    loaded, rule = reference(needs=(OF_ANESTHESIA, narrower)), "modifier.required-missing"
    (finding,) = findings_on("00400", loaded, rule)
    assert finding.message == "00400 without AA; it says that he did it"
    assert offered(placed("00400-QZ"), rule, loaded) == (ReplaceModifier(1, "QZ", "AA", "it says that he did it"),)
    weaker = attrs.evolve(narrower, denied_in=frozenset())
    assert len(findings_on("00400", reference(needs=(OF_ANESTHESIA, weaker)), rule)) == 2


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("97161", ["97161 without GP; it is an evaluation under a plan of physical therapy"]),
        ("97161-GO", ["97161 without GP; it is an evaluation under a plan of physical therapy"]),
        ("97165-GP", ["97165 without GO; it is an evaluation under a plan of occupational therapy"]),
        ("92523-GP", ["92523 without GN; it is an evaluation under a plan of speech-language pathology"]),
        ("97161-GP", []),
        ("97165-GO", []),
        ("92523-GN", []),
        ("97110-GO", []),
    ],
)
def test_an_evaluation_needs_the_modifier_of_its_own_discipline(text: str, messages: list[str]) -> None:
    findings = found(placed(text, payer="medicare"), "modifier.required-missing")
    assert [one.message for one in findings] == messages
    assert {one.severity for one in findings} <= {Severity.DENIAL}


@pytest.mark.parametrize("text", ["98941", "11055", "11719"])
def test_what_medicare_needs_to_decide_on_coverage_other_payers_have_not_asked_for(text: str) -> None:
    assert len(found(placed(text, payer="medicare"), "modifier.required-missing")) == 1
    assert found(placed(text, payer="aetna"), "modifier.required-missing") == ()


@pytest.mark.parametrize(
    ("text", "count"), [("L1902", 1), ("L1902-RT", 0), ("L1902-LT", 0), ("E0601", 1), ("E0601-KX", 0)]
)
def test_a_suppliers_item_needs_its_side_or_the_word_on_coverage(text: str, count: int) -> None:
    billed = attrs.evolve(placed(text, payer="medicare", place=" at 12"), setting=Setting.SUPPLIER)
    assert len(found(billed, "modifier.required-missing")) == count
    assert found(placed(text, payer="medicare"), "modifier.required-missing") == ()


@pytest.mark.parametrize(
    ("text", "place", "rule"),
    [
        ("71046-53", " at 11", "modifier.wrong-service"),
        ("81002-QW", " at 11", "modifier.wrong-service"),
        ("36415-90", " at 81", "modifier.wrong-service"),
        ("27447-47", " at 21", "modifier.wrong-service"),
        ("96372-JZ", " at 11", "modifier.wrong-service"),
        ("80053-90", " at 11", "modifier.wrong-place"),
        *((f"{code}-63", " at 22", "modifier.wrong-service") for code in INFANT_PROCEDURES),
    ],
)
def test_published_misuse_is_a_review(text: str, place: str, rule: str) -> None:
    (finding,) = found(placed(text, payer="medicare", place=place), rule)
    assert finding.severity is Severity.REVIEW


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("28285-RT", 1),
        ("28285", 1),
        ("28285-T6", 0),
        ("26055-LT", 1),
        ("26055-F7", 0),
        ("67800-RT", 1),
        ("67800-E3", 0),
    ],
)
def test_a_procedure_on_a_digit_or_a_lid_names_it(text: str, count: int) -> None:
    findings = found(placed(text, payer="medicare", place=" at 24"), "modifier.required-missing")
    assert [one.severity for one in findings] == [Severity.REVIEW] * count


@pytest.mark.parametrize("text", ["49500-63", "49505-63", "54161-63", *INFANT_PROCEDURES])
def test_63_goes_on_an_operation_that_does_not_include_the_work_on_an_infant(text: str) -> None:
    assert found(placed(text, place=" at 22"), "modifier.wrong-service") == ()


# AAPC, Neurosurgery Coding Alert: of instrumentation "you can use only modifier 80", whatever the co-surgeon indicator.
@pytest.mark.parametrize("code", ["22840", "22842", "22845", "22846", "22848", "22853", "22859"])
@pytest.mark.parametrize("payer", ["medicare", "aetna", None])
def test_the_second_surgeon_assists_in_spinal_instrumentation(code: str, payer: str | None) -> None:
    billed = placed(f"{code}-62", payer=payer, place=" at 21")
    (finding,) = found(billed, "modifier.wrong-service")
    assert (finding.severity, finding.citation.publisher) == (Severity.REVIEW, "AAPC")
    assert offered(billed, "modifier.wrong-service") == (ReplaceModifier(1, "62", "80"),)
    assert found(placed(f"{code}-80", payer=payer, place=" at 21"), "modifier.wrong-service") == ()


# Novitas, modifier 53: not on time-based codes such as anesthesia, critical care and psychotherapy.
@pytest.mark.parametrize(
    ("code", "count"), [("76700", 1), ("76856", 1), ("93970", 1), ("76705", 0), ("76604", 0), ("73070", 0)]
)
def test_a_limited_study_with_a_code_of_its_own_is_no_reduced_one(code: str, count: int) -> None:
    assert len(found(claim(line(f"{code}-52", dx="R10.9")), "modifier.wrong-service")) == count


@pytest.mark.parametrize("code", ["90832", "90837", "90839", "01402", "99291"])
def test_53_does_not_go_on_what_is_counted_by_time(code: str) -> None:
    (finding,) = found(placed(f"{code}-53", place=" at 11"), "modifier.wrong-service")
    assert finding.severity is Severity.REVIEW


@pytest.mark.parametrize("code", ["22551", "22558", "22585", "22849", "22852", "63090"])
def test_a_fusion_takes_co_surgeons(code: str) -> None:
    assert found(placed(f"{code}-62", place=" at 21"), "modifier.wrong-service") == ()


# Pub. 100-02, chapter 15, 230.1 C: "PTAs may not provide evaluative or assessment services".
@pytest.mark.parametrize(("discipline", "assistant", "first"), [("GP", "CQ", 97161), ("GO", "CO", 97165)])
@pytest.mark.parametrize("nth", range(4))
def test_an_assistant_furnishes_no_evaluation(discipline: str, assistant: str, first: int, nth: int) -> None:
    (finding,) = found(placed(f"{first + nth}-{discipline}-{assistant}"), "modifier.wrong-service")
    assert finding.severity is Severity.REVIEW
    assert finding.message == f"{assistant} on {first + nth}; an assistant may not furnish an evaluation"
    assert found(placed(f"97530-{discipline}-{assistant}"), "modifier.wrong-service") == ()


# Noridian, modifier GV: "If there is no professional component (e.g., clinical lab tests), then the Part A Hospice".
@pytest.mark.parametrize("modifier", ["GV", "76", "77"])
@pytest.mark.parametrize(
    ("code", "count"), [("80053", 1), ("83020", 1), ("83020-26", 0), ("88305-26", 0), ("99213", 0)]
)
def test_the_interpretation_of_a_test_is_no_test(code: str, count: int, modifier: str) -> None:
    if code != "99213" or modifier == "GV":
        assert len(found(placed(f"{code}-{modifier}", place=" at 81"), "modifier.wrong-service")) == count


def test_a_technical_component_is_billed_to_the_hospice() -> None:
    for text, count in (
        ("88305-TC-GV", 1),
        ("71046-GV-TC", 1),
        ("88305-26-GV", 0),
        ("88305-TC", 0),
        ("88305-TC-GW", 0),
    ):
        findings = found(placed(text, place=" at 81"), "modifier.conflicting-pair")
        assert [one.severity for one in findings] == [Severity.REVIEW] * count


def test_without_the_tables_there_are_gaps() -> None:
    report = check(placed("77053-ZZ"), Reference(()))
    silenced = {kind: {rule for gap in report.gaps if gap.table is kind for rule in gap.rules} for kind in Table}
    assert {"modifier.wrong-service", "modifier.wrong-setting", "modifier.wrong-place"} <= silenced[Table.MODIFIER_USES]
    assert "modifier.required-missing" in silenced[Table.MODIFIER_NEEDS]
    assert {"modifier.wrong-service", "modifier.required-missing"} <= silenced[Table.SERVICE_KINDS]


@pytest.mark.parametrize(
    ("text", "rule"),
    [("97110 at 11", "modifier.required-missing"), ("A0429 at 41", "ambulance.trip-missing")],
)
def test_a_payer_that_has_not_taken_the_texts_over_may_not_want_the_modifier(text: str, rule: str) -> None:
    code, place = text.split(" at ")
    for payer, severity in (("medicare", Severity.DENIAL), ("aetna", Severity.REVIEW), (None, Severity.REVIEW)):
        (finding,) = found(placed(code, payer=payer, place=f" at {place}"), rule)
        assert finding.severity is severity
        assert [type(row) for row in finding.evidence] == [ModifierNeed] * rule.endswith("required-missing")
