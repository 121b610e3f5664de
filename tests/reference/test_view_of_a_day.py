"""The view of a day: rows, nothing published, and nothing known are three different answers."""

from datetime import date, timedelta

import attrs
import pytest

from cptkit import (
    Citation,
    Gap,
    Modifier,
    Period,
    Procedure,
    Reference,
    Setting,
    SiteOfService,
    Table,
    bundled_reference,
)
from cptkit.errors import UnknownName
from cptkit.policies.names import fold_name
from cptkit.reference.places import Component
from cptkit.reference.tables import AnyTable
from cptkit.subjects.coded import coded_line
from cptkit.tables import (
    ALWAYS,
    Adjudication,
    Coverage,
    ModifierIndicator,
    ModifierNeed,
    ModifierRole,
    Mue,
    Owner,
    PublishedTable,
    Rate,
    ServiceKind,
    Source,
    Status,
    named_sites,
)

DAY = date(2024, 8, 13)
TODAY = bundled_reference().on(DAY)
CMS = Citation("CMS", "a release")
SOURCE = Source("CMS", "units, 2024Q3", "https://www.cms.gov", date(2026, 11, 23), "0" * 64)
PRACTITIONER = Setting.PRACTITIONER


def test_a_row_that_is_published_is_given() -> None:
    limit = TODAY.mue("77053")
    assert limit is not None
    assert (limit.value, limit.adjudication) == (2, Adjudication.DAY_BY_POLICY)
    assert TODAY.covers(Table.MUE, "77053", setting=PRACTITIONER)


def test_no_row_in_a_table_that_answers_is_nothing_published() -> None:
    assert TODAY.pair_edit("19030", "77053") is None
    assert TODAY.covers(Table.PAIR_EDITS, "19030", "77053", setting=PRACTITIONER)


def test_no_row_in_a_table_that_does_not_answer_is_nothing_known() -> None:
    assert TODAY.mue("99213") is None
    assert not TODAY.covers(Table.MUE, "99213", setting=PRACTITIONER)


def test_a_day_before_a_floor_is_nothing_known_though_the_table_is_whole_for_it() -> None:
    before = bundled_reference().on(date(2013, 6, 1))
    assert before.procedure("77055") is None
    assert not before.covers(Table.PROCEDURES, "77055")
    assert before.procedure("77053") is not None


def test_a_day_before_a_true_start_is_nothing_published() -> None:
    before = bundled_reference().on(date(2020, 12, 31))
    assert before.procedure("0633T") is None
    assert before.covers(Table.PROCEDURES, "0633T")
    assert [str(row.period) for row in before.procedure_rows("0633T")] == ["from 2021-01-01"]


def test_a_table_of_one_setting_does_not_answer_for_another() -> None:
    assert TODAY.covers(Table.MUE, "77053") == TODAY.covers(Table.MUE, "77053", setting=Setting.PRACTITIONER)
    assert TODAY.covers(Table.MUE, "77053", setting=Setting.OUTPATIENT_HOSPITAL)


def test_without_a_code_a_table_answers_where_it_answers_for_any() -> None:
    assert TODAY.covers(Table.MUE, setting=Setting.PRACTITIONER)
    assert not TODAY.covers(Table.PAIR_EDITS, setting=Setting.SUPPLIER)
    assert not bundled_reference().covers(Table.FEE_SCHEDULE, on=date(2025, 2, 1))


def test_the_nearest_release_is_named_where_none_answers() -> None:
    later = bundled_reference().on(date(2024, 12, 1))
    assert later.nearest(Table.MUE, "77053", setting=PRACTITIONER) == (
        "NCCI medically unlikely edits, practitioner services, effective 2024-07-01, 2024-07-01 to 2024-09-30"
    )
    assert later.nearest(Table.MUE, "99213", setting=PRACTITIONER) == ""


def test_a_procedure_has_the_indicators_of_the_day() -> None:
    procedure = TODAY.procedure("77053")
    assert procedure is not None
    assert procedure.indicators == TODAY.fee_schedule_row("77053")
    earlier = bundled_reference().on(date(2019, 12, 31)).procedure("77053")
    assert earlier is not None
    assert earlier.indicators is None


def test_a_component_of_a_study_has_a_row_of_its_own() -> None:
    technical = TODAY.fee_schedule_row("77053", "TC")
    assert technical is not None
    assert (technical.component, technical.supervision.name) == ("TC", "PERSONAL")
    assert TODAY.fee_schedule_row("19030", "TC") is None


def test_a_deleted_code_names_its_successors() -> None:
    assert TODAY.procedure("76086") is None
    (row,) = TODAY.procedure_rows("76086")
    (after,) = TODAY.successors("76086")
    assert (after.successor, after.last_day) == ("77053", row.period.last) == ("77053", date(2006, 12, 31))


def test_rows_of_any_day_are_empty_where_no_table_answers() -> None:
    assert TODAY.procedure_rows("99213") == ()
    assert TODAY.modifier_rows("RH") == ()
    assert [str(row.period) for row in TODAY.site_rows("66")] == ["from 2024-08-01"]


def fees_of_77053() -> AnyTable:
    """The bundled fee schedule that has 77053."""
    tables = bundled_reference().tables
    return next(one for one in tables if one.coverage.table is Table.FEE_SCHEDULE and "77053" in one.rows)


def test_a_code_that_only_the_fee_schedule_has_is_known_by_its_indicators() -> None:
    alone = Reference((fees_of_77053(),)).on(DAY).procedure("77053")
    assert alone is not None
    assert (alone.label, alone.family) == ("", "")
    assert alone.indicators is not None
    assert alone.citation == alone.indicators.citation


def fees_alone(status: Status) -> Reference:
    """A reference with the fee schedule alone, in which 77053 has some status."""
    fees = fees_of_77053()
    rows = {"77053": tuple(attrs.evolve(row, status=status) for row in fees.rows["77053"])}
    return Reference((attrs.evolve(fees, rows=rows),))


def test_the_fee_schedule_answers_that_a_code_is_in_force_and_no_more() -> None:
    published = fees_alone(Status.ACTIVE).on(DAY)
    assert published.covers(Table.PROCEDURES, "77053")
    assert not published.covers(Table.PROCEDURES, "77054")


def test_a_code_that_the_fee_schedule_calls_deleted_is_not_said_to_be_in_force() -> None:
    published = fees_alone(Status.DELETED).on(DAY)
    assert published.procedure("77053") is None
    assert not published.covers(Table.PROCEDURES, "77053")


def test_a_code_in_force_by_a_stretched_fee_schedule_is_assumed_to_be() -> None:
    stretched = fees_alone(Status.ACTIVE).assuming_unchanged()
    assert stretched.on(date(2026, 2, 1)).assumes(Table.PROCEDURES, "77053")
    assert not stretched.on(DAY).assumes(Table.PROCEDURES, "77053")


def test_each_day_of_a_stretched_reference_is_an_epoch_of_its_own() -> None:
    stretched = bundled_reference().assuming_unchanged()
    assert stretched.epoch(DAY) != stretched.epoch(date(2024, 8, 14))
    assert bundled_reference().epoch(DAY) == bundled_reference().epoch(date(2024, 8, 14))


def test_the_modifiers_of_a_day_are_those_in_force() -> None:
    codes = [modifier.code for modifier in TODAY.modifiers()]
    assert len(codes) == len(set(codes))
    assert {"26", "TC", "LT", "59", "P1", "KX"} < set(codes)
    assert "GD" not in codes  # ended 2019-12-31
    assert [str(row.period) for row in TODAY.modifier_rows("CS")] == ["2011-01-01 to 2019-12-31", "from 2020-01-01"]


@pytest.mark.parametrize("day", [date(1999, 1, 1), date(2015, 8, 13), date(2024, 8, 13), date(2031, 1, 1)])
def test_what_kind_of_thing_a_modifier_says_is_known_on_days_that_no_list_of_them_tells(day: date) -> None:
    published = bundled_reference().on(day)
    assert [published.role(one) for one in ("26", "RT", "AS")] == [
        ModifierRole.COMPONENT,
        ModifierRole.SIDE,
        ModifierRole.ASSISTANT,
    ]
    assert coded_line(published, "77053", ("LT", "26"), "22", None, Setting.PRACTITIONER).component == "26"
    assert published.in_role("component") == {"26", "TC"}


def test_a_modifier_that_the_list_of_the_day_has_not_yet_is_in_no_role() -> None:
    published = bundled_reference().on(date(2021, 12, 31))
    assert (published.modifier("FT"), published.role("FT")) == (None, None)
    assert bundled_reference().on(date(2022, 1, 1)).role("FT") is ModifierRole.VISIT


def test_without_a_list_of_modifiers_none_is_in_a_role() -> None:
    published = Reference(()).on(date(2024, 8, 13))
    assert (published.role("26"), published.in_role(ModifierRole.COMPONENT)) == (None, frozenset())


def test_a_modifier_of_two_references_is_given_once() -> None:
    twice = (bundled_reference() | bundled_reference()).on(DAY)
    assert [one.code for one in twice.modifiers()] == [one.code for one in TODAY.modifiers()]


def test_a_modifier_has_its_guidance_and_its_conflicts() -> None:
    modifier = TODAY.modifier("26")
    assert modifier is not None
    assert modifier.guidance is not None
    assert modifier.guidance.when_to_use.startswith("Append ")
    assert modifier.conflicts == ("FX", "FY", "TC")
    assert TODAY.conflict("TC", "26") == TODAY.conflict("26", "TC") is not None
    assert TODAY.conflict("26", "LT") is None


def test_the_edits_of_a_code_are_given_column_one_first() -> None:
    edits = TODAY.pair_edits("77053")
    assert [str(edit) for edit in edits[-1:]] == ["77054/77053 indicator 1"]
    assert {edit.column_one for edit in edits[:-1]} == {"77053"}
    assert len(edits) == len(TODAY.pair_edits("77054")) == 10


def test_add_ons_are_found_from_both_sides() -> None:
    assert {row.primary for row in TODAY.add_ons("G0279")} == {"77065", "77066"}
    assert "G0279" in {row.code for row in TODAY.add_ons_to("77065")}
    assert TODAY.add_ons("77053") == ()
    assert TODAY.add_ons_to("77053") == ()


def test_a_hospital_status_is_that_of_the_outpatient_editor() -> None:
    status = TODAY.hospital_status("77053")
    assert status is not None
    assert (status.status_indicator, status.apc) == ("Q2", "5523")
    assert TODAY.hospital_status("99213") is None


def test_a_letter_of_an_ambulance_modifier_says_which_ends_it_can_be() -> None:
    stop = TODAY.ambulance_point("X")
    assert stop is not None
    assert (stop.origin, stop.destination) == (False, True)
    assert TODAY.ambulance_point("Z") is None


def test_a_release_stretched_over_the_day_is_named_as_assumed() -> None:
    stretched = bundled_reference().assuming_unchanged(last=date(2026, 12, 31)).on(date(2026, 11, 23))
    assert stretched.assumes(Table.MUE, "77053", setting=PRACTITIONER)
    assert not stretched.assumes(Table.MUE, "99213", setting=PRACTITIONER)
    assert not stretched.assumes(Table.POLICIES, "medicare")
    assert not TODAY.assumes(Table.MUE, "77053", setting=PRACTITIONER)


@pytest.mark.parametrize(
    ("code", "name", "rate"),
    [
        ("22", "on-campus outpatient hospital", "facility"),
        ("11", "office", "nonfacility"),
        ("24", "ambulatory surgical center", "facility"),
    ],
)
def test_a_place_of_service_has_its_rate(code: str, name: str, rate: str) -> None:
    site = TODAY.site(code)
    assert site is not None
    assert (site.name, site.rate.value) == (name, rate)


@pytest.mark.parametrize(
    "code", ["28", "29", "30", "35", "40", "43", "48", "59", "63", "64", "67", "70", "73", "80", "82", "98"]
)
def test_an_unassigned_place_of_service_is_none(code: str) -> None:
    assert TODAY.site(code) is None
    assert TODAY.covers(Table.PLACES, code)


# Facts D.3: the phrases of the page that the project started from, by who owns the equipment.
@pytest.mark.parametrize(
    ("phrase", "owner", "places", "component"),
    [
        ("outpatient radiology suite", Owner.PRACTICE, {"11"}, Component.GLOBAL),
        ("outpatient radiology suite", Owner.TESTING_FACILITY, {"11", "15"}, Component.PROFESSIONAL),
        ("outpatient radiology suite", Owner.HOSPITAL, {"19", "22"}, Component.PROFESSIONAL),
        ("hospital imaging department", Owner.HOSPITAL, {"19", "21", "22", "23"}, Component.PROFESSIONAL),
        ("breast imaging center", Owner.PRACTICE, {"11", "49"}, Component.GLOBAL),
        ("breast imaging center", Owner.HOSPITAL, {"19", "22"}, Component.PROFESSIONAL),
        ("breast imaging center", Owner.SURGICAL_CENTER, {"24"}, Component.PROFESSIONAL),
        ("  Breast  Imaging CENTER ", Owner.SURGICAL_CENTER, {"24"}, Component.PROFESSIONAL),
    ],
)
def test_a_phrase_means_places_by_who_owns_the_equipment(
    phrase: str, owner: Owner, places: set[str], component: Component
) -> None:
    sites = named_sites(phrase, TODAY, owner=owner)
    assert {site.place for site in sites} == places
    assert {site.component for site in sites} == {component}
    assert all(site.other_side for site in sites)


def test_a_phrase_without_an_owner_means_all_its_places() -> None:
    assert {site.owner for site in named_sites("breast imaging center", TODAY)} == {
        Owner.PRACTICE,
        Owner.HOSPITAL,
        Owner.SURGICAL_CENTER,
    }
    assert named_sites("hospital imaging department", TODAY, owner=Owner.PRACTICE) == ()


def test_a_phrase_that_nobody_uses_is_refused() -> None:
    with pytest.raises(UnknownName, match="phrase: text of the form aaa aaaaa aaaa aaaa is not a site known here"):
        named_sites("the place next door", TODAY)


def test_names_of_payers_are_compared_without_case_spaces_or_hyphens() -> None:
    assert fold_name("United Health-Care") == fold_name("UnitedHealthcare")


def units(value: int, period: Period, *covered: Period, cumulative: bool = False) -> Reference:
    """A reference with one unit limit."""
    row = Mue("77053", value, Adjudication.CLAIM_LINE, PRACTITIONER, "", period, CMS)
    coverage = Coverage(Table.MUE, PRACTITIONER, covered, frozenset({"77053"}), cumulative=cumulative)
    return Reference((PublishedTable(coverage, SOURCE, {"77053": (row,)}),))


def value_on(reference: Reference, day: date) -> int | str | None:
    """The unit limit of a day, or that no table answers."""
    limit = reference.mue("77053", on=day)
    return "gap" if isinstance(limit, Gap) else None if limit is None else limit.value


QUARTER = Period(date(2024, 7, 1), date(2024, 9, 30))


@pytest.mark.parametrize("day", [date(2024, 6, 30), date(2024, 10, 1), date(1999, 1, 1), date(2030, 1, 1)])
def test_stretching_moves_the_edges_of_a_release(day: date) -> None:
    release = units(2, QUARTER, QUARTER)
    assert value_on(release, day) == "gap"
    assert value_on(release.assuming_unchanged(), day) == 2


@pytest.mark.parametrize(
    ("period", "day", "value"),
    [
        (Period(date(2024, 8, 1), date(2024, 9, 30)), date(2024, 6, 30), None),
        (Period(date(2024, 8, 1), date(2024, 9, 30)), date(2024, 10, 1), 2),
        (Period(date(2024, 7, 1), date(2024, 8, 31)), date(2024, 6, 30), 2),
        (Period(date(2024, 7, 1), date(2024, 8, 31)), date(2024, 10, 1), None),
        (Period(date(2024, 8, 1), date(2024, 8, 31)), date(2024, 10, 1), None),
    ],
)
def test_stretching_never_moves_a_true_day_inside_a_release(period: Period, day: date, value: int | None) -> None:
    assert value_on(units(2, period, QUARTER).assuming_unchanged(), day) == value


@pytest.mark.parametrize(
    ("period", "day", "value"),
    [
        (QUARTER, date(2024, 6, 30), None),
        (QUARTER, date(2024, 10, 1), None),
        (Period(date(2024, 7, 1), floor=True), date(2024, 6, 30), 2),
        (Period(date(2024, 7, 1)), date(2024, 6, 30), None),
        (Period(date(2024, 7, 1)), date(2024, 10, 1), 2),
        (Period(date(2020, 1, 1)), date(2024, 6, 30), 2),
    ],
)
def test_stretching_a_cumulative_table_moves_floors_alone(period: Period, day: date, value: int | None) -> None:
    assert value_on(units(2, period, QUARTER, cumulative=True).assuming_unchanged(), day) == value


def test_a_table_that_is_whole_for_no_day_says_nothing_however_it_is_stretched() -> None:
    never = units(2, QUARTER)
    assert value_on(never, date(2024, 8, 13)) == "gap"
    assert value_on(never.assuming_unchanged(), date(2024, 8, 13)) == "gap"


def test_a_day_between_two_releases_takes_the_nearer_one() -> None:
    later = Period(date(2025, 10, 1), date(2025, 12, 31))
    between = units(2, QUARTER, QUARTER) | units(3, later, later)
    assert value_on(between.assuming_unchanged(), date(2024, 10, 2)) == 2
    assert value_on(between.assuming_unchanged(), date(2025, 9, 30)) == 3
    assert value_on(between, date(2025, 1, 1)) == "gap"


def test_stretching_moves_the_floor_of_a_row_inside_the_days_of_its_table() -> None:
    """Design 4: it moves floors and release edges, never a true date."""
    wide = Period(date(1996, 1, 1), date(2026, 6, 30))
    floor = units(2, Period(date(2013, 12, 31), floor=True), wide, cumulative=True)
    day = date(2010, 1, 1)
    assert not floor.covers(Table.MUE, "77053", on=day, setting=PRACTITIONER)
    stretched = floor.assuming_unchanged(first=day)
    assert value_on(stretched, day) == 2
    assert stretched.on(day).assumes(Table.MUE, "77053", setting=PRACTITIONER)


def test_an_indicator_of_the_bundled_pairs_is_never_nine() -> None:
    pairs = (table for table in bundled_reference().tables if table.coverage.table is Table.PAIR_EDITS)
    assert {row.indicator for table in pairs for row in table} == {
        ModifierIndicator.NOT_ALLOWED,
        ModifierIndicator.ALLOWED,
    }


def modifiers_of(period: Period, *rows: Modifier, codes: frozenset[str] | None = None) -> Reference:
    """A reference with a list of modifiers that is whole for a period."""
    coverage = Coverage(Table.MODIFIERS, None, (period,), codes, cumulative=True)
    return Reference((PublishedTable(coverage, SOURCE, {row.code: (row,) for row in rows}),))


def bare(code: str, *, bypasses_pairs: bool | None = None, period: Period = ALWAYS) -> Modifier:
    """A modifier as a list of CMS has it, without our own words."""
    return Modifier(code, "", None, None, bypasses_pairs, period, CMS)


def test_a_list_that_decides_is_completed_from_the_others() -> None:
    since = Period(date(2010, 1, 1))
    listed = modifiers_of(QUARTER, bare("26", bypasses_pairs=True, period=since))
    ours = TODAY.modifier("26")
    assert ours is not None
    joined = (bundled_reference() | listed).modifier("26", on=DAY)
    assert joined == attrs.evolve(ours, bypasses_pairs=True, period=since, citation=CMS)


def test_a_flag_that_is_no_is_said_and_is_not_taken_from_another_list() -> None:
    flagged = modifiers_of(QUARTER, bare("59", bypasses_pairs=False))
    modifier, ours = (bundled_reference() | flagged).on(DAY).modifier("59"), TODAY.modifier("59")
    assert modifier is not None
    assert ours is not None
    assert (modifier.bypasses_pairs, modifier.label) == (False, ours.label)
    assert ours.bypasses_pairs


def test_three_lists_complete_each_other_in_their_order() -> None:
    silent = modifiers_of(QUARTER, bare("59"))
    flagged = modifiers_of(QUARTER, bare("59", bypasses_pairs=False))
    modifier = (bundled_reference() | flagged | silent).on(DAY).modifier("59")
    assert modifier is not None
    assert (modifier.bypasses_pairs, modifier.role) == (False, ModifierRole.DISTINCT)


def test_no_row_in_the_list_that_decides_is_not_made_up_from_the_others() -> None:
    joined = (bundled_reference() | modifiers_of(QUARTER, bare("59"))).on(DAY)
    assert joined.modifier("26") is None
    assert joined.covers(Table.MODIFIERS, "26")
    assert [one.code for one in joined.modifiers()] == ["59"]


def test_a_list_of_some_codes_leaves_the_others_to_the_next() -> None:
    joined = (bundled_reference() | modifiers_of(QUARTER, bare("59"), codes=frozenset({"59"}))).on(DAY)
    assert joined.modifier("26") == TODAY.modifier("26")


def test_a_modifier_that_no_other_list_has_on_the_day_stays_as_it_is() -> None:
    ended = bare("26", bypasses_pairs=True, period=Period(last=date(2020, 12, 31)))
    alone = modifiers_of(ALWAYS, ended) | modifiers_of(ALWAYS, bare("26"))
    assert alone.modifier("26", on=DAY) == bare("26")
    assert alone.modifier("26", on=date(2020, 12, 31)) == bare("26", bypasses_pairs=True)


def test_a_later_list_is_completed_from_one_that_holds_until_it_is_changed() -> None:
    later = Period(date(2026, 7, 1), date(2026, 9, 30))
    joined = (bundled_reference() | modifiers_of(later, bare("26"))).on(date(2026, 8, 13))
    modifier = joined.modifier("26")
    assert modifier is not None
    assert modifier.role is not None


def test_a_stretched_list_that_has_nothing_to_add_leaves_no_mark() -> None:
    joined = modifiers_of(QUARTER, bare("26")) | modifiers_of(Period(date(2024, 10, 1)), bare("26"))
    stretched = joined.assuming_unchanged().on(date(2024, 11, 1))
    assert stretched.modifier("26") == bare("26")
    assert not stretched.assumes(Table.MODIFIERS, "26")


def test_a_procedure_and_a_place_are_completed_like_a_modifier() -> None:
    code = Procedure("77053", "", "", "", "", ALWAYS, CMS)
    place = SiteOfService("05", "Indian Health Service", Rate.FACILITY, "", ALWAYS, CMS)
    tables = (
        PublishedTable(Coverage(Table.PROCEDURES, None, (ALWAYS,)), SOURCE, {"77053": (code,)}),
        PublishedTable(Coverage(Table.PLACES, None, (ALWAYS,)), SOURCE, {"05": (place,)}),
    )
    joined = (bundled_reference() | Reference(tables)).on(DAY)
    ours, theirs = TODAY.procedure("77053"), joined.procedure("77053")
    assert ours is not None
    assert theirs == attrs.evolve(ours, period=ALWAYS, citation=CMS)
    site, noted = joined.site("05"), TODAY.site("05")
    assert site is not None
    assert noted is not None
    assert site == attrs.evolve(place, note=noted.note)
    assert noted.note


def test_the_bundled_reference_joined_with_itself_answers_as_it_does_alone() -> None:
    twice = (bundled_reference() | bundled_reference()).on(DAY)
    assert list(twice.modifiers()) == list(TODAY.modifiers())
    assert twice.procedure("77053") == TODAY.procedure("77053")
    assert twice.site("05") == TODAY.site("05")


def test_what_a_code_needs_is_that_of_the_day_though_nothing_else_of_the_code_changes() -> None:
    kind = ServiceKind.PROCEDURE_WITH_POSTOPERATIVE_CARE
    first = date(2024, 8, 20)
    need = ModifierNeed(
        kind,
        None,
        ("54",),
        settings=frozenset(),
        places=frozenset(),
        why="a text",
        benefit=False,
        denied_in=frozenset(),
        period=Period(first),
        citation=CMS,
    )
    covered = Coverage(Table.MODIFIER_NEEDS, None, (Period(date(2024, 7, 1), date(2024, 9, 30)),), cumulative=True)
    reference = bundled_reference() | Reference((PublishedTable(covered, SOURCE, {kind.value: (need,)}),))
    before = reference.on(first - timedelta(1)).code("19301")
    assert (kind in before.kinds, need in before.needs) == (True, False)
    assert need in reference.on(first).code("19301").needs
