"""Settling a selection: what the rules take back, what remains to be said, and which tables are missing."""

from datetime import date
from typing import Any, Final

import attrs
import pytest

from cptkit import Reference, Selection, Setting, Severity, Table, bundled_reference, select
from cptkit.reference.edits import AddOn, PtpEdit
from cptkit.reference.indicators import ModifierIndicator
from cptkit.reference.tables import pair_key
from cptkit.selection import BreastBiopsy, BreastExcision, Ductogram, Side, TelehealthVisit
from cptkit.tables import ALWAYS, Adjudication, Component, Mue, Owner, Status
from tests.support import OURS, documented, table, with_tables

REFERENCE: Final = bundled_reference()
DAY: Final = date(2024, 8, 13)
ONE: Final = Ductogram(ducts=1, injected_by_reader=False)
TAKEN: Final = "the facility bills the technical component at POS"


def chosen(
    *services: Ductogram,
    reference: Reference = REFERENCE,
    on: date = DAY,
    place: str = "22",
    payer: str | None = "medicare",
) -> Selection:
    """What is selected for some services."""
    return select(services, reference, on=on, place_of_service=place, payer=payer)


def billed(selection: Selection) -> list[str]:
    """The selected lines, as codes with modifiers and units."""
    return ["-".join((one.line.code, *one.line.modifiers)) + f" x{one.line.units:f}" for one in selection.lines]


def rejected(selection: Selection) -> list[tuple[str, str]]:
    """What was weighed and not selected, and why."""
    return [(one.what, one.why) for one in selection.rejected]


def without(*tables: Table) -> Reference:
    """The bundled reference without some tables."""
    kept = tuple(one for one in REFERENCE.tables if one.coverage.table not in tables)
    return Reference(kept, REFERENCE.policies)


def test_several_ducts_are_another_code() -> None:
    selection = chosen(attrs.evolve(ONE, ducts=3, side=Side.RIGHT))
    assert billed(selection) == ["77054-26 x1"]
    assert ("77053", "requires ducts: 1; documented: 3") in rejected(selection)
    assert ("RT on 77054", "the bilateral indicator is 0; LT and RT have no effect on payment") in rejected(selection)


def test_the_side_of_a_code_that_is_billed_by_the_side_is_asked_for_without_a_fee_schedule_too() -> None:
    selection = chosen(Ductogram(ducts=1, injected_by_reader=True), reference=without(Table.FEE_SCHEDULE))
    assert [question.fact for question in selection.questions] == ["side"]
    assert billed(selection) == ["77053-26 x1", "19030 x1"]


def test_without_any_payers_text_the_owner_decides_everywhere() -> None:
    alone = Reference(REFERENCE.tables)
    assert billed(chosen(attrs.evolve(ONE, equipment_owner=Owner.PRACTICE), reference=alone)) == ["77053 x1"]


def test_both_breasts_with_one_duct_each_are_two_units_and_one_injection_of_both_sides() -> None:
    both = [Ductogram(ducts=1, side=side, injected_by_reader=True) for side in Side]
    selection = chosen(*both)
    assert billed(selection) == ["77053-26 x2", "19030-50 x1"]
    (note,) = selection.notes
    assert note.text == (
        "sources differ on 2 units of 77053 a day: the fee schedule's bilateral indicator is 0; the MUE value is 2;"
        " National Government Services pays 1 a day"
    )
    assert len(note.citations) == 3


def test_the_side_that_is_documented_first_does_not_matter() -> None:
    both = [Ductogram(ducts=1, side=side, injected_by_reader=True) for side in (Side.RIGHT, Side.LEFT)]
    selection = chosen(*both)
    assert billed(selection) == ["77053-26 x2", "19030-50 x1"]


def test_where_no_unit_limit_is_loaded_the_note_leaves_it_out() -> None:
    selection = chosen(ONE, ONE, reference=without(Table.MUE))
    assert [note.text for note in selection.notes] == [
        (
            "sources differ on 2 units of 77053 a day: the fee schedule's bilateral indicator is 0;"
            " National Government Services pays 1 a day"
        )
    ]
    assert chosen(ONE, ONE, reference=without(Table.FEE_SCHEDULE)).notes == ()


def test_a_text_that_two_payers_share_is_named_once() -> None:
    ngs = REFERENCE.policies["ngs"]
    twin = attrs.evolve(ngs, id="twin", name="a twin", aliases=())
    selection = chosen(ONE, ONE, reference=REFERENCE | Reference((), {"twin": twin}))
    assert "a twin" not in selection.notes[0].text


def test_units_beyond_the_mue_value_are_taken_back() -> None:
    selection = chosen(ONE, ONE, ONE)
    assert billed(selection) == ["77053-26 x2"]
    assert rejected(selection)[-1] == ("77053-26 x3", "3 units of 77053; the MUE value is 2; bill 2 units on line 1")


def test_what_nothing_mends_is_not_billed() -> None:
    selection = chosen(attrs.evolve(ONE, component=Component.GLOBAL), place="28")
    assert (selection.lines, selection.report) == ((), None)
    assert rejected(selection)[-1] == (
        "77053 x1",
        "POS 28 is not valid on DOS 2024-08-13; it is not an assigned POS code; remove line 1",
    )
    assert "no line" in str(selection).splitlines()


def test_a_review_that_remains_is_named() -> None:
    selection = chosen(attrs.evolve(ONE, equipment_owner=Owner.PRACTICE), place="24")
    assert billed(selection) == ["77053 x1"]
    assert selection.report is not None
    (finding,) = (one for one in selection.report.findings if one.severity is Severity.REVIEW)
    assert f"review: {finding.message} [fee-schedule.global-in-facility]" in str(selection).splitlines()


def test_a_notice_that_remains_is_in_the_report_alone() -> None:
    row = REFERENCE.on(DAY).fee_schedule_row("77053")
    assert row is not None
    (fees, *_) = (one for one in REFERENCE.tables if one.coverage.table is Table.FEE_SCHEDULE)
    coverage = attrs.evolve(fees.coverage, codes=frozenset({"77053"}))
    priced = attrs.evolve(
        fees, coverage=coverage, rows={"77053": (attrs.evolve(row, status=Status.CONTRACTOR_PRICED),)}
    )
    selection = chosen(ONE, reference=REFERENCE | Reference((priced,)))
    assert selection.report is not None
    (finding,) = selection.report.findings
    assert (finding.severity, finding.message) == (
        Severity.NOTICE,
        "77053 has status C; contractor priced",
    )
    assert finding.message not in str(selection)


def test_a_selection_reads_line_by_line() -> None:
    said = str(chosen(Ductogram(ducts=1, side=Side.LEFT, injected_by_reader=True), on=date(2012, 1, 1))).splitlines()
    assert said[0] == f"77053-26 x1 on 2012-01-01 at 22: one duct was imaged; {TAKEN} 22"
    assert said[1].startswith("    source: CMS, ")
    assert "note: no decision table names a code for the injection of the ductogram on 2012-01-01" in said
    assert any(
        line.startswith("gap: no loaded practitioner MUE table answers for 77053 on 2012-01-01") for line in said
    )
    asked = str(chosen(ONE, place="11")).splitlines()
    assert asked == [
        "no line",
        "ask: does the billing physician only interpret the study, or also own the equipment? [component]",
        "rejected: 77054; requires ducts: 2 or more; documented: 1",
        "rejected: 19030; requires injected by reader: yes; documented: no",
        "billed by others: 19030 by whoever injected the contrast",
    ]


def test_two_sides_of_which_the_limit_pays_one_line_go_on_one_with_50() -> None:
    row = Mue("19101", 1, Adjudication.DAY_BY_POLICY, Setting.PRACTITIONER, "", ALWAYS, OURS)
    limited = with_tables(table(Table.MUE, {"19101": [row]}, codes=["19101"], setting=Setting.PRACTITIONER))
    cut = [BreastExcision(excised="part-of-lesion", margins=False, marker_before=False, side=side) for side in Side]
    selection = select(cut, limited, on=DAY, place_of_service="11", payer="medicare")
    assert billed(selection) == ["19101-50 x1"]
    (why,) = [why for what, why in rejected(selection) if what == "19101-RT x1"]
    assert why.endswith("; merge line 2 into line 1 with 50")


@pytest.mark.parametrize(("payer", "modifier"), [("medicare", "XS"), ("commercial", "59")])
def test_two_lesions_are_told_apart_by_59_where_the_x_modifiers_are_not_the_payers(payer: str, modifier: str) -> None:
    services: list[Any] = [
        BreastBiopsy(technique="core", guidance="ultrasound", side="left", lesion="one", marked=True),
        BreastExcision(excised="lesion", margins=False, marker_before=False, side="left", lesion="two"),
    ]
    selection = select(services, REFERENCE, on=DAY, place_of_service="11", payer=payer)
    assert billed(selection) == [f"19083-{modifier}-LT x1", "19120-LT x1"]


def bundling(column_one: str, column_two: str, indicator: ModifierIndicator = ModifierIndicator.ALLOWED) -> Reference:
    """The bundled reference with one PTP edit and no other; by default a modifier can bypass it."""
    edit = PtpEdit(column_one, column_two, indicator, Setting.PRACTITIONER, "", ALWAYS, OURS)
    rows = {pair_key(column_one, column_two): [edit]}
    return with_tables(table(Table.PAIR_EDITS, rows, codes=[column_one, column_two], setting=Setting.PRACTITIONER))


@pytest.mark.parametrize(
    ("told", "lines", "asks"),
    [
        ({"lesion": "nose", "decided_operation": True}, ["17311 x1", "11102-XU x1"], set[str]()),
        ({"lesion": "nose", "decided_operation": False}, ["17311 x1"], set[str]()),
        ({"lesion": "nose"}, ["17311 x1"], set[str]()),
        ({"lesion": "cheek"}, ["17311 x1", "11102-XS x1"], set[str]()),
        ({}, ["17311 x1"], {"decided_operation", "lesion"}),
    ],
)
def test_a_biopsy_is_billed_beside_mohs_surgery_that_was_decided_on_by_it(
    told: dict[str, Any], lines: list[str], asks: set[str]
) -> None:
    services: list[Any] = [
        documented("mohs-surgery", site="nose", stages=1, lesion="nose"),
        documented("skin-biopsy", technique="shave", lesions=1, **told),
    ]
    selection = select(services, bundling("17311", "11102"), on=DAY, place_of_service="11", payer="medicare")
    assert billed(selection) == lines
    assert {one.fact for one in selection.questions} == asks


@pytest.mark.parametrize(("payer", "modifier"), [("medicare", "XS"), ("commercial", "59")])
def test_veins_taken_through_an_endoscope_are_apart_from_the_artery_graft(payer: str, modifier: str) -> None:
    bypass = documented("coronary-bypass", arterial_grafts=1, venous_grafts=2, endoscopic_vein_harvest=True)
    selection = select(bypass, bundling("33533", "33508"), on=DAY, place_of_service="21", payer=payer)
    assert billed(selection) == ["33533 x1", "33518 x1", f"33508-{modifier} x1"]


@pytest.mark.parametrize(
    ("requested", "lines", "asks"),
    [
        (None, ["01400-AA x90"], ["postoperative_pain"]),
        ("yes", ["01400-AA x90", "64447-XU-LT x1"], []),
        ("no", ["01400-AA x90"], []),
    ],
)
def test_a_block_beside_the_anesthesia_is_billed_where_the_surgeon_requested_it_for_the_pain_afterwards(
    requested: str | None, lines: list[str], asks: list[str]
) -> None:
    anesthesia = documented("anesthesia", procedure="ACL repair", minutes=90, billed_for="physician", cases_directed=0)
    block = documented("nerve-block", nerve="femoral", sides="left", postoperative_pain=requested)
    bundled = bundling("01400", "64447")
    selection = select([anesthesia, block], bundled, on=DAY, place_of_service="24", payer="medicare")
    assert sorted(billed(selection)) == lines
    assert [one.fact for one in selection.questions] == asks


@pytest.mark.parametrize(
    ("own", "lines", "asks"),
    [
        (None, ["70551-26 x1"], ["separate_study", "separate_study"]),
        ("yes", ["70544-26-XU x1", "70551-26 x1"], []),
        ("no", ["70551-26 x1"], []),
    ],
)
def test_an_angiography_beside_a_study_of_the_region_is_billed_where_it_was_one_of_its_own(
    own: str | None, lines: list[str], asks: list[str]
) -> None:
    brain = documented("mr", region="brain", contrast="without")
    vessels = documented("mr", region="brain", contrast="without", angiography=True, separate_study=own)
    bundled = bundling("70551", "70544")
    selection = select([brain, vessels], bundled, on=DAY, place_of_service="22", payer="medicare")
    assert sorted(billed(selection)) == lines
    assert [one.fact for one in selection.questions] == asks


def test_no_site_is_asked_for_to_part_two_lines_of_one_service() -> None:
    nodes = documented("axillary-nodes", operation="deep-biopsy", side="left", mapped=True, tracer_injected=True)
    selection = select([nodes], bundling("38900", "38792"), on=DAY, place_of_service="22", payer="medicare")
    assert selection.questions == ()
    assert [one.what for one in selection.included] == ["38792"]


@pytest.mark.parametrize("payer", ["medicare", "commercial", "medicaid"])
def test_what_no_modifier_parts_is_included_at_every_payer(payer: str) -> None:
    services = [documented("hysteroscopy", technique="polypectomy"), documented("d and c")]
    never = bundling("58558", "58120", ModifierIndicator.NOT_ALLOWED)
    selection = select(services, never, on=DAY, place_of_service="24", payer=payer)
    assert billed(selection) == ["58558 x1"]
    assert [one.what for one in selection.included] == ["58120"]


@pytest.mark.parametrize(("side", "lines"), [("left", ["29881-LT x1"]), ("right", ["29877-RT x1", "29881-LT x1"])])
def test_two_sides_are_two_operations_at_a_plan_though_no_modifier_parts_them_at_medicare(
    side: str, lines: list[str]
) -> None:
    services = [
        documented("knee-arthroscopy", procedure="meniscus-removal", side="left"),
        documented("knee-arthroscopy", procedure="chondroplasty", side=side),
    ]
    never = bundling("29881", "29877", ModifierIndicator.NOT_ALLOWED)
    assert sorted(billed(select(services, never, on=DAY, place_of_service="24", payer="commercial"))) == lines


def fused_and_freed(fused: str | None, freed: str | None, payer: str = "medicare") -> Selection:
    """What is selected for an interbody fusion at one level and a laminectomy at another, or at the same."""
    services = [
        documented("spine-fusion", way="plif", level=fused),
        documented("spine-decompression", way="laminectomy", region="lumbar", level=freed),
    ]
    return select(services, bundling("22630", "63047"), on=DAY, place_of_service="21", payer=payer)


@pytest.mark.parametrize(("payer", "modifier"), [("medicare", "XS"), ("commercial", "59")])
def test_two_levels_of_the_spine_are_told_apart(payer: str, modifier: str) -> None:
    # AAPC, Neurosurgery Coding Alert: Arthrodesis and Laminectomy.
    assert billed(fused_and_freed("L4-L5", "L5-S1", payer)) == ["22630 x1", f"63047-{modifier} x1"]


def test_one_level_of_the_spine_is_one_however_it_is_spelled() -> None:
    assert billed(fused_and_freed("L4-L5", "l4-5")) == ["22630 x1", "63052 x1"]


@pytest.mark.parametrize(("fused", "freed", "of"), [(None, "L4-L5", 1), ("L4-L5", None, 2)])
def test_a_level_that_would_part_two_services_is_asked_for(fused: str | None, freed: str | None, of: int) -> None:
    selection = fused_and_freed(fused, freed)
    assert billed(selection) == ["22630 x1"]
    assert [(one.fact, one.service) for one in selection.questions] == [("level", of)]


@pytest.mark.parametrize("payer", ["medicare", "commercial", "medicaid", "aetna"])
@pytest.mark.parametrize(
    ("apart", "codes", "asked"),
    [("yes", ["99214-25", "94640"], []), ("no", ["94640"], []), (None, ["94640"], ["separately_identifiable"])],
)
def test_whether_a_visit_was_apart_from_a_test_is_asked_at_every_payer(
    payer: str, apart: str | None, codes: list[str], asked: list[str]
) -> None:
    # AAPC, Pediatric Coding Alert: a visit beside a nebulizer treatment takes 25.
    services = [
        documented("office-visit", patient="established", mdm="moderate", separately_identifiable=apart),
        documented("breathing-treatment", procedure="nebulizer"),
    ]
    selection = select(services, bundling("94640", "99214"), on=DAY, place_of_service="11", payer=payer)
    sure = [one for one in selection.lines if apart is not None or one.line.code == "94640"]
    assert ["-".join((one.line.code, *one.line.modifiers)) for one in sure] == codes
    assert [one.fact for one in selection.questions] == asked
    assert ["99214"] * (apart == "no") == [one.what for one in selection.included]


TAGS_AND_KERATOSES: Final = (
    # AAPC, Internal Medicine Coding Alert: Modifiers for Lesions.
    {"service": "skin-tag-removal", "tags": 10},
    {"service": "lesion-destruction", "nature": "premalignant", "lesions": 1},
    ("11200", "17000"),
)
NAILS_AND_CORNS: Final = (
    # American Podiatric Medical Association, Key Concepts in Successful Reimbursement of At-Risk Foot Care.
    {"service": "corn-paring", "lesions": 1, "class_findings": "two-b"},
    {"service": "nail-procedure", "technique": "debridement", "nails": 6, "class_findings": "two-b"},
    ("11055", "11721"),
)
WARTS_AND_INJECTIONS: Final = (
    {"service": "lesion-destruction", "nature": "benign", "lesions": 1},
    {"service": "intralesional-injection", "lesions": 1},
    ("17110", "11900"),
)
BESIDE_ONE_ANOTHER: Final = pytest.mark.parametrize(
    ("one", "other", "codes"), [TAGS_AND_KERATOSES, NAILS_AND_CORNS, WARTS_AND_INJECTIONS]
)


def beside(one: dict[str, object], other: dict[str, object], codes: tuple[str, str]) -> Selection:
    """What is selected for two services, the second of which a PTP edit bundles into the first."""
    return select([one, other], bundling(*codes), on=DAY, place_of_service="11", payer="medicare")


@BESIDE_ONE_ANOTHER
def test_what_a_modifier_may_part_is_asked_for_and_not_dropped(
    one: dict[str, object], other: dict[str, object], codes: tuple[str, str]
) -> None:
    selection = beside(one, other, codes)
    assert [line.line.code for line in selection.lines] == [codes[0]]
    assert [(question.fact, question.service) for question in selection.questions] == [("lesion", 1), ("lesion", 2)]
    assert selection.included == ()


@BESIDE_ONE_ANOTHER
def test_what_was_done_to_two_sites_is_told_apart(
    one: dict[str, object], other: dict[str, object], codes: tuple[str, str]
) -> None:
    selection = beside({**one, "lesion": "here"}, {**other, "lesion": "there"}, codes)
    assert [line.line.code for line in selection.lines if "XS" in line.line.modifiers] == [codes[1]]
    assert selection.questions == ()


@BESIDE_ONE_ANOTHER
def test_what_was_done_to_one_site_is_a_part(
    one: dict[str, object], other: dict[str, object], codes: tuple[str, str]
) -> None:
    selection = beside({**one, "lesion": "here"}, {**other, "lesion": "here"}, codes)
    assert [line.line.code for line in selection.lines] == [codes[0]]
    (included,) = selection.included
    assert (included.what, "unless" in included.why) == (codes[1], False)


@pytest.mark.parametrize(("joint", "asked"), [(None, ["lesion"]), ("shoulder", [])])
def test_of_one_side_a_site_that_is_not_named_is_asked_for(joint: str | None, asked: list[str]) -> None:
    services = [
        documented("facet-injection", region="cervical", level="C4-C5", sides="left", guidance="fluoroscopy"),
        documented("joint-injection", joint="shoulder", sides="left", guidance="none", lesion=joint),
    ]
    selection = select(services, bundling("64490", "20610"), on=DAY, place_of_service="11", payer="medicare")
    assert ("20610-XS-LT x1" in billed(selection)) is (joint is not None)
    assert [question.fact for question in selection.questions] == asked


# NCCI Policy Manual, chapter 1: an edit is bypassed where the procedures were at different sites.
TRIGGER_POINTS: Final[dict[str, Any]] = {"service": "soft-tissue-injection", "tissue": "trigger-point", "muscles": 3}
ONE_SHOULDER: Final[dict[str, Any]] = {
    "service": "joint-injection",
    "joint": "shoulder",
    "guidance": "none",
    "sides": "right",
}


def test_a_side_that_one_of_two_services_tells_parts_nothing() -> None:
    # Ohio Foot and Ankle Medical Association, coding briefs: of an ulcer debrided and an Unna boot, the first alone.
    cleared = {"service": "wound-debridement", "layer": "subcutaneous", "area": 12}
    boot = {"service": "cast-application", "kind": "unna-boot", "side": "left", "in_global_period": "no"}
    selection = select([cleared, boot], bundling("11042", "29580"), on=DAY, place_of_service="11", payer="medicare")
    assert billed(selection) == ["11042 x1"]
    assert [one.what for one in selection.included] == ["29580"]
    assert selection.report is not None
    assert selection.report.findings == ()


@pytest.mark.parametrize("sites", [(), ("neck", "shoulder")])
def test_where_one_service_tells_a_side_the_sites_of_both_are_asked_for(sites: tuple[str, ...]) -> None:
    points, shoulder = (
        one | ({"lesion": site} if site else {})
        for one, site in zip((TRIGGER_POINTS, ONE_SHOULDER), sites or ("", ""), strict=True)
    )
    selection = select([points, shoulder], bundling("20610", "20553"), on=DAY, place_of_service="11", payer="medicare")
    assert ("20553-XS x1" in billed(selection)) is bool(sites)
    assert [question.fact for question in selection.questions] == ([] if sites else ["lesion", "lesion"])


def test_where_no_fact_could_part_two_services_it_says_that_the_record_may() -> None:
    traced = documented("electrocardiogram", leads="twelve", component="professional")
    tags = documented("skin-tag-removal", tags=10)
    selection = select([tags, traced], bundling("11200", "93010"), on=DAY, place_of_service="11", payer="medicare")
    (included,) = selection.included
    assert included.why.startswith("it is part of 11200 unless the record shows that they were apart; ")


@pytest.mark.parametrize("name", ["therapy", "vaccine"])
def test_of_a_service_that_is_only_named_something_is_asked_and_nothing_billed(name: str) -> None:
    selection = select(name, REFERENCE, on=DAY, place_of_service="11", payer="medicare")
    assert billed(selection) == []
    assert selection.questions


@pytest.mark.parametrize(("told", "last"), [((1,), None), ((3,), date(2024, 8, 15)), ((3, 5), date(2024, 8, 17))])
def test_days_are_billed_on_one_line_from_the_first_to_the_last(told: tuple[int, ...], last: date | None) -> None:
    months = [documented("dialysis-month", dialyzed_at="home", age=50, part_of_month="yes", days=days) for days in told]
    (selected,) = select(months, REFERENCE, on=DAY, place_of_service="11", payer="medicare").lines
    assert (selected.line.code, int(selected.line.units), selected.line.last_date) == ("90970", max(told), last)


def test_time_alone_does_not_level_a_visit_whose_decisions_are_documented_in_part() -> None:
    visit = TelehealthVisit(patient="established", link="audio-video", patient_at_home=True, minutes=20, problems="low")
    selection = select([visit], REFERENCE, on=DAY, place_of_service="10", payer="medicare")
    assert billed(selection) == []
    assert [question.fact for question in selection.questions] == ["data"]


def added_only_to(code: str, primary: str) -> Reference:
    """The bundled reference with one code as an add-on of one primary alone."""
    rows = {code: [AddOn(code, primary, 1, ALWAYS, OURS)]}
    return with_tables(table(Table.ADD_ONS, rows, codes=[code]))


@pytest.mark.parametrize("payer", ["commercial", "aetna"])
def test_a_primary_that_the_list_of_cms_has_not_is_taken_where_the_payer_has_not_adopted_the_list(payer: str) -> None:
    given = documented("vaccine", product="mmr", age=4, counseling=True)
    selection = select(given, added_only_to("90461", "99215"), on=DAY, place_of_service="11", payer=payer)
    assert "90461" in {one.line.code for one in selection.lines}
    assert selection.report is not None
    reviews = [one for one in selection.report.findings if one.rule == "ncci.add-on-without-primary"]
    assert [one.severity for one in reviews] == [Severity.REVIEW]


@pytest.mark.parametrize("payer", ["commercial", "aetna"])
def test_a_prolonged_service_goes_with_a_home_visit_by_cpt(payer: str) -> None:
    # Coding Ahead, 99354: 99417 goes with home visits too.
    home = documented("home-visit", patient="established", minutes=80)
    selection = select(home, added_only_to("99417", "99215"), on=DAY, place_of_service="12", payer=payer)
    assert billed(selection) == ["99350 x1", "99417 x1"]
    assert selection.report is not None
    assert not [one for one in selection.report.findings if one.rule == "ncci.add-on-without-primary"]


def test_at_a_payer_that_has_adopted_the_list_an_add_on_is_left_out_without_a_primary_of_the_list() -> None:
    home = documented("vaccine", product="mmr", age=4, counseling=True)
    selection = select(home, added_only_to("90461", "99215"), on=DAY, place_of_service="11", payer="medicare")
    assert "90461" not in {one.line.code for one in selection.lines}


def test_an_add_on_that_stands_alone_is_left_out_at_every_payer() -> None:
    traced = documented("electrocardiogram", leads="twelve", component="global")
    selection = select(traced, added_only_to("93000", "99215"), on=DAY, place_of_service="11", payer="commercial")
    assert billed(selection) == []


@pytest.mark.parametrize(
    ("payer", "apart", "lines", "asked"),
    [
        ("medicare", "yes", ["98940-AT x1", "97140-GP-XS x1"], []),
        ("commercial", "yes", ["98940 x1", "97140-GP-59 x1"], []),
        ("medicare", "no", ["98940-AT x1"], []),
        ("medicare", None, ["98940-AT x1"], ["apart_from_therapy"]),
    ],
)
def test_therapy_of_regions_that_were_not_manipulated_is_told_apart(
    payer: str, apart: str | None, lines: list[str], asked: list[str]
) -> None:
    # AAPC, For Chiropractors: Know 97140 Billing Rules.
    services = [
        documented("chiropractic-manipulation", spinal_regions=1, active_treatment=True, apart_from_therapy=apart),
        documented("therapy", kind="manual", minutes=15, discipline="physical"),
    ]
    selection = select(services, bundling("98940", "97140"), on=DAY, place_of_service="11", payer=payer)
    assert billed(selection) == lines
    assert [question.fact for question in selection.questions] == asked


@pytest.mark.parametrize(("payer", "modifier"), [("medicare", "XS"), ("commercial", "59")])
@pytest.mark.parametrize("vein", [{"route": "push"}, {"route": "infusion", "minutes": 60}])
def test_a_drug_into_a_muscle_is_apart_from_one_into_a_vein_unless_that_is_denied(
    payer: str, modifier: str, vein: dict[str, Any]
) -> None:
    into_vein = documented("infusion", substance="drug", **vein)
    code = "96374" if vein["route"] == "push" else "96365"
    edits = bundling(code, "96372")
    shot: dict[str, Any] = {"service": "infusion", "substance": "drug", "route": "injection"}
    occasion: dict[str, Any] = {"on": DAY, "place_of_service": "11", "payer": payer}
    apart = select([into_vein, shot], edits, **occasion)
    assert (billed(apart), apart.questions) == ([f"{code} x1", f"96372-{modifier} x1"], ())
    denied = select([into_vein, {**shot, "separate_access": False}], edits, **occasion)
    assert f"96372-{modifier} x1" not in billed(denied)


@pytest.mark.parametrize(("payer", "modifier"), [("medicare", "XS"), ("commercial", "59")])
def test_injections_of_two_joints_are_apart_without_a_name_for_each(payer: str, modifier: str) -> None:
    hip = documented("joint-injection", joint="hip", sides="left", guidance="none")
    sacroiliac = documented(
        "joint-injection", joint="sacroiliac", sides="left", guidance="fluoroscopy-or-ct", recorded=True
    )
    edits = bundling("27096", "20610")
    apart = select([sacroiliac, hip], edits, on=DAY, place_of_service="11", payer=payer)
    assert (billed(apart), apart.questions) == (["27096-LT x1", f"20610-{modifier}-LT x1"], ())


@pytest.mark.parametrize(("payer", "modifier"), [("medicare", "XS"), ("commercial", "59")])
def test_premalignant_and_benign_lesions_are_apart_and_two_groups_of_warts_are_one(payer: str, modifier: str) -> None:
    warts = documented("lesion-destruction", nature="benign", lesions=3)
    keratosis = documented("lesion-destruction", nature="premalignant", lesions=1)
    edits = bundling("17110", "17000")
    apart = select([warts, keratosis, warts], edits, on=DAY, place_of_service="11", payer=payer)
    assert (billed(apart), apart.questions) == (["17110 x1", f"17000-{modifier} x1"], ())


def test_what_only_differs_in_its_depth_may_be_of_one_wound_and_is_asked() -> None:
    wounds = [documented("wound-debridement", layer=layer, area=10) for layer in ("muscle-or-fascia", "subcutaneous")]
    selection = select(wounds, bundling("11043", "11042"), on=DAY, place_of_service="11", payer="medicare")
    assert billed(selection) == ["11043 x1"]
    assert {one.fact for one in selection.questions} == {"lesion"}
