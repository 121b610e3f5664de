from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any
from xml.etree import ElementTree as ET

import attrs
import pytest

from cptkit import Citation, PayerPolicy, Period, Procedure, Reference, Setting, Table, bundled_reference
from cptkit.errors import InvalidCode, UnknownName
from cptkit.pages import Overview, Relation, overview
from cptkit.pages._layout import Block, Grid, Item, Listing, Paragraph, Section, as_html, as_markdown, as_text
from cptkit.policies import Adoption, ModifierExclusion
from cptkit.policies.clauses import CoveragePosition, Effect, NotFound
from cptkit.policies.names import fold_name
from cptkit.policies.policy import LineOfBusiness
from cptkit.reference import indicators
from cptkit.reference.places import Component
from cptkit.tables import (
    ALWAYS,
    AddOn,
    Coverage,
    HcpcsAction,
    HcpcsCoverage,
    HospitalStatus,
    LevelTwo,
    PublishedTable,
    Source,
    Successor,
)
from cptkit.values.meant import Meant

DAY = date(2024, 8, 13)
NO_RELEASE = date(2030, 1, 1)
TITLES = (
    "What it is",
    "Service type",
    "Sites of service",
    "Related codes",
    "Modifiers",
    "Indicators",
    "MUE values",
    "OPPS status",
    "Add-on codes",
    "PTP edits",
    "Payers",
    "Sources",
)
CITATION = Citation("somebody", "a list", url="https://example.org/list")
SOURCE = Source("somebody", "a list", "https://example.org/list", DAY, "0" * 64)


def bundled_codes() -> list[str]:
    tables = (one for one in bundled_reference().tables if one.coverage.table is Table.PROCEDURES)
    return sorted({code for table in tables for code in table.rows})


@cache
def page_of(code: str, on: date = DAY) -> Overview:
    return overview(code, bundled_reference(), on=on)


def section(page: Overview, title: str) -> str:
    return as_text(page.title, [one for one in page.sections if one.title == title]).replace("\n", " ")


def html_of(page: Overview) -> ET.Element:
    # Notebooks call it by this name.
    shown = page._repr_html_()  # pyright: ignore[reportPrivateUsage]
    return ET.fromstring(shown)  # noqa: S314 (our own text)


def squeezed(text: str) -> str:
    return " ".join(text.split())


def table_of(
    kind: Table, rows: Mapping[str, tuple[Any, ...]], *, codes: frozenset[str] | None = None
) -> PublishedTable[Any]:
    return PublishedTable(Coverage(kind, None, (ALWAYS,), codes, cumulative=True), SOURCE, rows)


def listed(code: str, label: str) -> Procedure:
    return Procedure(code, label, "made-up", "x-ray", "study", ALWAYS, CITATION)


def cells(block: Block) -> list[str]:
    match block:
        case Paragraph():
            return [block.text]
        case Grid():
            return [cell for row in (block.columns, *block.rows) for cell in row]
        case Listing():
            return [block.heading, *(part for item in block.items for part in (item.text, item.url))]


def listing(*procedures: Procedure) -> PublishedTable[Any]:
    return table_of(Table.PROCEDURES, {one.code: (one,) for one in procedures})


@pytest.mark.parametrize("code", bundled_codes())
def test_every_bundled_code_has_a_page_with_its_label_and_every_section(code: str) -> None:
    page = page_of(code)
    text = str(page)
    assert tuple(one.title for one in page.sections) == TITLES
    assert page.listed[0].label in squeezed(text)
    assert all(f"\n{title}\n{'-' * len(title)}\n" in text for title in TITLES)
    assert all(one.blocks for one in page.sections)


@pytest.mark.parametrize("code", bundled_codes())
def test_every_page_is_well_formed_html_and_fits_a_hundred_columns_but_for_addresses(code: str) -> None:
    page = page_of(code)
    assert html_of(page).tag == "article"
    long = [line for line in str(page).splitlines() if len(line) > 100]
    assert all(line.strip().startswith("http") for line in long)


def test_the_page_of_a_reading_says_when_26_is_used() -> None:
    row = next(one for one in page_of("77053").modifiers if one.modifier.code == "26")
    assert row.modifier.guidance is not None
    said = squeezed(page_of("77053").markdown())
    assert f"| 26 | {row.modifier.label} | {row.fit.value} | {row.modifier.guidance.when_to_use} |" in said


@pytest.mark.parametrize(
    "payer", ["Medicare", "Aetna", "Blue Cross Blue Shield Association", "Cigna", "UnitedHealthcare"]
)
def test_the_page_says_of_each_payer_what_it_has_published_or_that_no_policy_is_known(payer: str) -> None:
    payers = next(one for one in page_of("77053").sections if one.title == "Payers")
    named = [one for one in payers.blocks if isinstance(one, Listing) and one.heading.startswith(payer)]
    assert named
    for one in named:
        said = " ".join(item.text for item in one.items)
        assert "Coverage" in said
        assert "o policy" in said


def test_every_loaded_policy_is_on_the_page() -> None:
    assert [one.policy for one in page_of("77053").payers] == list(bundled_reference().on(DAY).policies())


def test_a_contractors_own_texts_come_with_the_policy_that_it_follows() -> None:
    said = section(page_of("77053"), "Payers")
    limit = "Daily limit: one ductogram code per date of service; at most 1 of 77053, 77054 on one date of service"
    assert limit in squeezed(said)
    assert "Follows Medicare" in said
    assert "Remittance codes for ncci.units-over-mue:" in squeezed(said)


def test_the_page_of_a_study_that_splits_names_sites_and_who_bills_there() -> None:
    page = page_of("77053")
    phrases = {site.phrase for site in page.named_sites}
    assert phrases == {"outpatient radiology suite", "hospital imaging department", "breast imaging center"}
    assert {site.place for site in page.named_sites} == {site.code for site in page.places}


def test_the_page_of_a_procedure_names_the_places_and_their_rates() -> None:
    page = page_of("19030")
    assert page.named_sites == ()
    rates = {site.code: site.rate for site in page.places}
    assert rates["11"] is indicators.Rate.NONFACILITY
    assert rates["22"] is rates["24"] is indicators.Rate.FACILITY
    assert "15" not in rates


def test_a_drug_code_has_no_known_site() -> None:
    codes = [one for one in bundled_codes() if page_of(one).procedure and not page_of(one).places]
    assert codes
    assert all("Not known" in section(page_of(one), "Sites of service") for one in codes)


def test_the_components_supervision_stands_beside_that_of_the_whole() -> None:
    said = squeezed(section(page_of("77053"), "Indicators"))
    assert "supervision TC 03 personal: the physician is in the room" in said
    assert "supervision global, 26 09" in said


def test_unit_limits_are_said_by_setting() -> None:
    page = page_of("77053")
    assert [(mue.setting, mue.value) for mue in page.mues] == [
        (Setting.PRACTITIONER, 2),
        (Setting.OUTPATIENT_HOSPITAL, 2),
    ]
    assert "No MUE is published for the setting supplier." in section(page, "MUE values")


def test_pair_edits_are_counted_and_listed() -> None:
    page = page_of("77053")
    first = sum(edit.column_one == "77053" for edit in page.edits)
    second = len(page.edits) - first
    counted = f"on this date: {len(page.edits)}, with the code in column one {first} and in column two {second}; "
    assert counted in squeezed(section(page, "PTP edits"))
    assert all(f"| {edit.column_one} | {edit.column_two} |" in page.markdown() for edit in page.edits)


def test_a_list_of_partners_that_is_not_whole_says_so() -> None:
    whole, part = page_of("77053"), page_of("19081")
    assert (Table.PAIR_EDITS, Setting.PRACTITIONER) not in whole.partial
    assert (Table.PAIR_EDITS, Setting.PRACTITIONER) in part.partial
    assert "practitioner edits with codes outside the loaded code list" in squeezed(section(part, "PTP edits"))


def test_add_on_codes_are_said_both_ways() -> None:
    assert "19081" in [row.primary for row in page_of("19082").add_ons]
    assert "19082" in [row.code for row in page_of("19081").carries]
    assert "These add-on codes may be billed with it:" in section(page_of("19081"), "Add-on codes")
    assert "19082 is an add-on code" in section(page_of("19082"), "Add-on codes")


def test_related_codes_are_each_named_once_the_code_itself_never() -> None:
    related = [one.code for one in page_of("77053").related]
    assert len(related) == len(set(related))
    assert {"77054", "76086"} <= set(related)
    assert "77053" not in related


def test_a_deleted_code_says_so_and_names_its_successor() -> None:
    page = page_of("76086")
    assert page.procedure is None
    said = squeezed(section(page, "What it is"))
    assert "Not valid on 2024-08-13. Its last day was 2006-12-31. Replaced by 77053 (" in said
    assert [one.code for one in page.related if one.relation is Relation.SUCCESSOR] == ["77053"]
    assert "It is not valid on 2024-08-13; no modifier was considered." in section(page, "Modifiers")


def test_a_code_of_a_later_day_says_when_it_begins() -> None:
    said = section(page_of("77063", date(2012, 1, 1)), "What it is")
    assert "Not valid on 2012-01-01. It is valid from 2015-01-01." in said


@pytest.mark.parametrize("title", TITLES)
def test_on_a_day_that_no_release_covers_every_section_says_that_it_is_not_known(title: str) -> None:
    """The design, section 1: "What no loaded table can answer is reported as a gap, never as a pass." """
    page = page_of("77053", NO_RELEASE)
    assert "not known" in squeezed(section(page, title)).lower()
    assert {gap.table for gap in page.gaps} >= {Table.PROCEDURES, Table.FEE_SCHEDULE, Table.MUE, Table.PAIR_EDITS}
    assert all(gap.nearest for gap in page.gaps)


def test_on_a_covered_day_nothing_is_missing_from_the_page_of_a_bundled_study() -> None:
    page = page_of("77053")
    assert page.gaps == ()
    assert page.assumed == ()


def test_a_code_whose_indicators_are_not_loaded_says_which_modifiers_stay_unknown() -> None:
    reference = Reference(tuple(t for t in bundled_reference().tables if t.coverage.table is not Table.FEE_SCHEDULE))
    said = squeezed(section(overview("77053", reference, on=DAY), "Modifiers"))
    assert "Not known: the modifiers that depend on fee schedule indicators." in said


def test_a_stretched_release_is_named_where_it_answers() -> None:
    reference = bundled_reference().assuming_unchanged(last=date(2026, 12, 31))
    page = overview("77053", reference, on=date(2026, 11, 23))
    assert page.mues == page_of("77053").mues
    assert "Assumed unchanged: NCCI medically unlikely edits" in squeezed(section(page, "MUE values"))
    assert (Table.PAIR_EDITS, Setting.PRACTITIONER) not in page.partial


def test_the_three_renderings_say_the_same() -> None:
    page = page_of("77053")
    text, markdown = str(page), squeezed(page.markdown()).replace("\\", "")
    shown = squeezed(" ".join(html_of(page).itertext()))
    for one in page.sections:
        for said in (squeezed(cell) for block in one.blocks for cell in cells(block)):
            assert said in markdown
            assert said in shown
        # Cells that are wrapped side by side stand in the text word by word.
        words = (word for block in one.blocks for cell in cells(block) for word in cell.split())
        assert all(word in text for word in words)


def test_every_source_of_the_page_is_listed_once_with_its_address() -> None:
    page = page_of("77053")
    sources = page.sections[-1].blocks[0]
    assert isinstance(sources, Listing)
    assert [item.url for item in sources.items] == [citation.url for citation in page.citations]
    assert len(page.citations) == len(set(page.citations))


def test_a_code_that_no_table_ever_had_is_refused_by_name() -> None:
    with pytest.raises(UnknownName, match="99999"):
        overview("99999", bundled_reference(), on=DAY)


def test_a_text_that_is_no_code_is_refused() -> None:
    with pytest.raises(InvalidCode, match="7705"):
        overview("7705", bundled_reference(), on=DAY)


def test_a_code_is_read_as_people_type_it() -> None:
    assert page_of(" g0279 ") == page_of("G0279")


def test_what_a_users_table_says_is_escaped_and_cannot_break_the_page() -> None:
    label = '<script>alert("a|b")</script> & *more*'
    page = overview("12345", Reference((listing(listed("12345", label), listed("12346", label)),)), on=DAY)
    tree = html_of(page)
    assert tree.find(".//script") is None
    assert label in "".join(tree.itertext())
    assert r"| 12346 | \<script\>alert(" in page.markdown()
    assert r"a\|b" in page.markdown()


def test_a_code_that_only_a_table_of_limits_has_says_that_its_meaning_is_not_known() -> None:
    mues = tuple(one for one in bundled_reference().tables if one.coverage.table is Table.MUE)
    page = overview("77053", Reference(mues), on=DAY)
    assert "Not known: what 77053 is" in section(page, "What it is")
    assert "Not known: no payer's policy is loaded." in section(page, "Payers")
    assert [mue.value for mue in page.mues] == [2, 2]


def test_a_valid_code_without_words_of_its_own_is_not_said_to_be_missing() -> None:
    said = section(overview("12345", Reference((listing(listed("12345", "")),)), on=DAY), "What it is")
    assert "The code book says what 12345 is" in said
    assert "Not known" not in said


def test_a_code_that_only_the_fee_schedule_has_is_no_breast_study_and_has_no_family() -> None:
    wanted = (Table.FEE_SCHEDULE, Table.NAMED_SITES, Table.PLACES)
    tables = tuple(one for one in bundled_reference().tables if one.coverage.table in wanted)
    page = overview("77053", Reference(tables), on=DAY)
    assert "The fee schedule of 2024-08-13 has it." in section(page, "What it is")
    assert "no loaded code list groups 77053" in section(page, "Service type")
    assert {site.phrase for site in page.named_sites} == {"outpatient radiology suite", "hospital imaging department"}


def test_a_level_two_code_says_whether_medicare_covers_it() -> None:
    published = LevelTwo(
        HcpcsAction.NONE,
        None,
        HcpcsCoverage.SPECIAL_INSTRUCTIONS,
        (),
        None,
        (),
        "",
        (),
        (),
        None,
        "",
        (),
        (),
        "",
        "",
        None,
    )
    page = overview(
        "A4641", Reference((listing(attrs.evolve(listed("A4641", "a tracer"), level_two=published)),)), on=DAY
    )
    said = section(page, "What it is")
    assert "HCPCS: Medicare covers it under special instructions; nothing changed in the release loaded." in said


def test_a_code_list_that_is_whole_and_lacks_the_code_says_not_in_force() -> None:
    mues = tuple(one for one in bundled_reference().tables if one.coverage.table is Table.MUE)
    page = overview("77053", Reference((*mues, listing(attrs.evolve(listed("12345", "another"), family="")))), on=DAY)
    assert "Not valid on 2024-08-13." in section(page, "What it is")


def test_places_that_no_loaded_table_names_stand_as_codes() -> None:
    tables = tuple(one for one in bundled_reference().tables if one.coverage.table is not Table.PLACES)
    page = overview("77053", Reference(tables), on=DAY)
    assert page.places == ()
    said = squeezed(section(page, "Sites of service"))
    assert "no loaded place-of-service list answers for 11, 15, 19" in said
    assert "outpatient radiology suite | hospital | 19 |" in page.markdown()


def test_a_successor_that_no_loaded_list_has_is_named_all_the_same() -> None:
    ended = Period(last=date(2006, 12, 31))
    gone = attrs.evolve(
        listed("12345", "gone"),
        period=ended,
        counted_per="",
    )
    replaced = table_of(Table.SUCCESSORS, {"12345": (Successor("12345", "12399", ended.last, CITATION),)})
    page = overview("12345", Reference((listing(gone), replaced)), on=DAY)
    assert "Replaced by 12399." in section(page, "What it is")
    assert "| 12399 | not known | replaced it | not known |" in page.markdown()


def test_a_full_code_list_without_relatives_says_none() -> None:
    page = overview("12345", Reference((listing(listed("12345", "alone")),)), on=DAY)
    assert "None in the loaded code lists." in section(page, "Related codes")
    assert "No modifier is known to matter for it." in section(page, "Modifiers")


def test_tables_that_answer_and_have_no_row_say_so() -> None:
    kinds = (Table.FEE_SCHEDULE, Table.HOSPITAL_STATUS, Table.ADD_ONS)
    reference = Reference((listing(listed("12345", "alone")), *(table_of(kind, {}) for kind in kinds)))
    page = overview("12345", reference, on=DAY)
    assert "The fee schedule of the day has no row for it." in section(page, "Indicators")
    assert "The OPPS tables of the day have no row for it." in section(page, "OPPS status")
    assert "No loaded add-on code names it as a primary code." in section(page, "Add-on codes")
    assert (Table.ADD_ONS, None) not in page.partial


def test_an_add_on_code_whose_primaries_the_contractor_chooses_says_so() -> None:
    row = AddOn("12345", None, 2, ALWAYS, CITATION)
    odd = AddOn("12345", "12346", 7, ALWAYS, CITATION)
    reference = Reference((table_of(Table.ADD_ONS, {"12345": (row, odd)}),))
    said = squeezed(section(overview("12345", reference, on=DAY), "Add-on codes"))
    assert "the contractor decides primary codes that the contractor accepts always" in said
    assert "12346 kind 7 always" in said


def test_a_status_indicator_without_words_is_shown_as_it_is() -> None:
    row = HospitalStatus("12345", "ZZ", "", ALWAYS, CITATION)
    reference = Reference((table_of(Table.HOSPITAL_STATUS, {"12345": (row,)}),))
    said = section(overview("12345", reference, on=DAY), "OPPS status")
    assert "Status indicator ZZ: its meaning is not known here (always)." in said


def test_a_payer_that_has_published_nothing_is_never_read_as_covering() -> None:
    silent = PayerPolicy("quiet", "Quiet Health", LineOfBusiness.COMMERCIAL, CITATION)
    follower = PayerPolicy("follower", "Follower", LineOfBusiness.MEDICAID, CITATION, base=silent)
    adopter = PayerPolicy(
        "adopter", "Adopter", LineOfBusiness.MEDICARE, CITATION, adopts=(Adoption(Table.MUE, ALWAYS, CITATION),)
    )
    policies = {fold_name(one.id): one for one in (silent, follower, adopter)}
    page = overview("12345", Reference((listing(listed("12345", "alone")),), policies), on=DAY)
    said = squeezed(section(page, "Payers"))
    assert "Quiet Health (commercial) * No policy known" in said
    assert "Follower (Medicaid) * Follows Quiet Health" in said
    assert "Applies CMS's MUE values. [always; somebody, a list]" in said
    assert [one.silent for one in page.payers] == [False, False, True]


def test_modifiers_that_a_payer_excludes_are_shown_where_the_code_may_carry_both() -> None:
    def exclusions(code: str) -> list[ModifierExclusion]:
        texts = (clause for payer in page_of(code).payers for clause in payer.clauses)
        return [text for text in texts if isinstance(text, ModifierExclusion)]

    assert exclusions("77053")
    assert not exclusions("76086")


@pytest.mark.parametrize(
    "kind",
    [
        *(getattr(indicators, name) for name in indicators.__all__),
        Component,
        Effect,
        LineOfBusiness,
        CoveragePosition,
    ],
)
def test_every_published_indicator_has_words(kind: type[Meant]) -> None:
    assert all(member.meaning for member in kind)


def test_only_a_web_address_becomes_a_link() -> None:
    items = (Item("one", "https://example.org/?a=1&b=2"), Item("two", "javascript:alert(1)"), Item("three"))
    page = [Section("Sources", (Listing("", items),))]
    links = ET.fromstring(as_html("page", page)).findall(".//a")  # noqa: S314 (our own text)
    assert [link.get("href") for link in links] == ["https://example.org/?a=1&b=2"]
    assert "- one <https://example.org/?a=1&b=2>\n- two javascript:alert(1)\n- three\n" in as_markdown("page", page)


def test_a_row_of_words_too_long_for_a_line_is_left_whole() -> None:
    word = "x" * 70
    lines = as_text("page", [Section("Rows", (Grid(("one", "two"), ((word, word),)),))]).splitlines()
    assert lines[-1] == f"{word}  {word}"


def test_of_more_sources_than_a_page_lists_it_says_how_many_there_are() -> None:
    texts = [Citation("somebody", f"text {number}") for number in range(300)]
    silent = tuple(NotFound("a topic", "a-topic", "no text was found", ALWAYS, text) for text in texts)
    ours = PayerPolicy("ours", "Ours", LineOfBusiness.COMMERCIAL, CITATION, clauses=silent)
    page = overview("77053", bundled_reference().with_policies(ours), on=DAY)
    assert len(page.citations) > 300
    told = f"The first 300 of {len(page.citations)}; all of them are in page.citations."
    assert told in squeezed(section(page, "Sources"))
