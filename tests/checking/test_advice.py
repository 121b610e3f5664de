"""The modifiers that matter for a code, at a site and a payer: fit, why, and who says so."""

from copy import copy
from typing import Any

import attrs
import pytest

from cptkit import Claim, Reference, Severity, Table, check, modifiers_for, parse_line
from cptkit.checking import Fit, ModifierAdvice
from cptkit.errors import InvalidCode, UnknownName
from cptkit.tables import CoSurgeons, GlobalDays, Team
from tests.cms import Compiled
from tests.support import BUNDLED, DAY, with_indicators

FITS, NOT, DEPENDS = Fit.FITS, Fit.DOES_NOT_FIT, Fit.DEPENDS


def advice(
    code: str, place: str | None = "22", payer: str | None = "medicare", reference: Reference = BUNDLED
) -> dict[str, ModifierAdvice]:
    """The advice on every modifier that matters, by modifier."""
    given = modifiers_for(code, reference, on=DAY, place_of_service=place, payer=payer)
    return {one.modifier.code: one for one in given}


def test_26_on_a_ductogram_read_in_a_hospital_fits_and_says_when_to_use_it() -> None:
    given = advice("77053")["26"]
    assert str(given) == "26 fits: the facility bills the technical component at POS 22"
    assert given.modifier.guidance is not None
    assert given.modifier.guidance.when_to_use.startswith("Append ")
    assert given.citation.publisher == "CMS"


# The standings of the page's modifiers, by code, place and payer.
@pytest.mark.parametrize(
    ("code", "place", "payer", "modifier", "fit"),
    [
        ("77053", "22", "medicare", "26", FITS),
        ("77053", "22", "medicare", "TC", NOT),
        ("77053", "11", "medicare", "26", DEPENDS),
        ("77053", "11", "medicare", "TC", DEPENDS),
        ("77053", None, "medicare", "26", DEPENDS),
        ("77053", "57", "unitedhealthcare", "26", FITS),
        ("77053", "57", "medicare", "26", DEPENDS),
        ("77053", "22", "medicare", "50", NOT),
        ("77053", "22", "medicare", "LT", DEPENDS),
        ("77053", "22", "cgs", "LT", DEPENDS),
        ("77053", "22", None, "50", NOT),
        ("77053", "22", "medicare", "59", DEPENDS),
        ("77053", "22", "medicare", "XS", DEPENDS),
        ("77053", "22", "medicare", "80", NOT),
        ("77053", "22", "medicare", "25", NOT),
        ("77053", "22", "medicare", "51", NOT),
        ("77053", "22", "medicare", "76", DEPENDS),
        ("77053", "22", "medicare", "91", NOT),
        ("77053", "22", None, "91", NOT),
        ("19030", "22", "medicare", "91", NOT),
        ("0633T", "22", "medicare", "91", NOT),
        ("77053", "22", "medicare", "54", NOT),
        ("77053", "22", "medicare", "58", NOT),
        ("77053", "22", "medicare", "22", NOT),
        ("77053", "22", "medicare", "52", DEPENDS),
        ("77053", "22", "medicare", "FX", DEPENDS),
        ("77053", "22", "medicare", "PO", NOT),
        ("77053", "22", "medicare", "GG", NOT),
        ("77053", "22", "medicare", "CT", NOT),
        ("77053", "22", "medicare", "AA", NOT),
        ("77053", "22", "medicare", "GA", DEPENDS),
        ("19030", "22", "medicare", "50", FITS),
        ("19030", "22", "medicare", "LT", FITS),
        ("19030", "22", "medicare", "26", NOT),
        ("19030", "22", "medicare", "51", DEPENDS),
        ("19030", "22", "medicare", "58", DEPENDS),
        ("19030", "22", "medicare", "54", NOT),
        ("19030", "22", "medicare", "80", NOT),
        ("19030", "22", "medicare", "22", DEPENDS),
        ("19303", "21", "medicare", "80", FITS),
        ("19303", "21", "medicare", "62", DEPENDS),
        ("19303", "21", "medicare", "66", NOT),
        ("19303", "21", "medicare", "54", DEPENDS),
        ("19499", "21", "medicare", "80", DEPENDS),
        ("76641", "11", "medicare", "FX", NOT),
        ("77066", "22", "medicare", "50", NOT),
        ("77066", "22", "medicare", "GG", DEPENDS),
        ("0633T", "22", "medicare", "50", FITS),
    ],
)
def test_the_standing_of_a_modifier(code: str, place: str | None, payer: str | None, modifier: str, fit: Fit) -> None:
    assert advice(code, place, payer)[modifier].fit is fit


@pytest.mark.parametrize(
    ("code", "modifier"),
    [
        ("76641", "LC"),
        ("77053", "RH"),
        ("77053", "E1"),
        ("19499", "59"),
        ("77053", "GD"),
    ],
)
def test_a_modifier_that_does_not_matter_is_left_out(code: str, modifier: str) -> None:
    assert modifier not in advice(code)


# Facts C.1: what each global period says of the modifiers of recovery.
@pytest.mark.parametrize(
    ("days", "modifier", "fit"),
    [
        (GlobalDays.SAME_DAY, "58", DEPENDS),
        (GlobalDays.TEN_DAYS, "58", DEPENDS),
        (GlobalDays.NINETY_DAYS, "58", DEPENDS),
        (GlobalDays.NONE, "58", NOT),
        (GlobalDays.CONTRACTOR, "58", DEPENDS),  # "contractor decides: treat as unknown"
        (GlobalDays.CONTRACTOR, "22", DEPENDS),
        (GlobalDays.TEN_DAYS, "55", DEPENDS),
        (GlobalDays.SAME_DAY, "55", NOT),
        (GlobalDays.NONE, "22", NOT),
    ],
)
def test_the_modifiers_of_recovery_go_by_the_global_period(days: GlobalDays, modifier: str, fit: Fit) -> None:
    assert advice("19030", reference=with_indicators("19030", global_days=days))[modifier].fit is fit


def test_modifiers_of_anesthesia_go_on_anesthesia() -> None:
    given = advice("00400", reference=listing("00400", "anesthesia"))
    assert given["AA"].fit is DEPENDS
    assert given["P1"].fit is DEPENDS


def listing(code: str, family: str) -> Reference:
    """The bundled reference, with a code of a family in its code list."""
    (procedures,) = (table for table in BUNDLED.tables if table.coverage.table is Table.PROCEDURES)
    row = attrs.evolve(procedures.rows["77053"][0], code=code, family=family, modality=family)
    coverage = attrs.evolve(procedures.coverage, codes=frozenset({code}))
    return BUNDLED | Reference((attrs.evolve(procedures, coverage=coverage, rows={code: (row,)}),))


@pytest.mark.parametrize("code", ["80053", "0001U"])
def test_a_laboratory_test_takes_91_where_the_record_shows_it(code: str) -> None:
    given = advice(code, "11", reference=listing(code, "laboratory"))
    assert given["91"].fit is DEPENDS
    assert given["91"].why.startswith("Append ")


def test_a_code_that_is_no_laboratory_test_does_not_take_91() -> None:
    assert str(advice("77053")["91"]) == "91 does not fit: 91 on 77053; it goes on laboratory tests only"


def test_a_visit_takes_25_where_the_record_shows_it() -> None:
    given = advice("99213", "11", reference=listing("99213", "visit"))
    assert given["25"].fit is DEPENDS
    assert given["25"].why.startswith("Append ")
    assert "26" not in given


def test_a_code_without_indicators_has_the_advice_that_needs_none() -> None:
    given = advice("Q9965", "11")
    assert {"26", "TC", "50", "54", "62", "80", "51"}.isdisjoint(given)
    assert given["GA"].fit is DEPENDS


def test_a_modifier_without_guidance_says_nothing_of_itself() -> None:
    (table,) = (table for table in BUNDLED.tables if table.coverage.table is Table.MODIFIERS)
    silent = {key: tuple(attrs.evolve(row, guidance=None) for row in rows) for key, rows in table.rows.items()}
    told = (Table.MODIFIERS, Table.MODIFIER_USES)
    others = tuple(one for one in BUNDLED.tables if one.coverage.table not in told)
    given = advice("77053", reference=attrs.evolve(BUNDLED, tables=(*others, attrs.evolve(table, rows=silent))))
    assert "25" not in given
    assert "52" not in given
    assert given["26"].fit is FITS


def test_a_code_that_nothing_loaded_knows_is_refused() -> None:
    with pytest.raises(UnknownName, match=r"code: 99213 is in no loaded table on 2024-08-13; expected a bundled code"):
        modifiers_for("99213", BUNDLED, on=DAY)


def test_a_place_of_the_wrong_shape_is_refused() -> None:
    with pytest.raises(InvalidCode, match="place_of_service: '222'"):
        modifiers_for("77053", BUNDLED, on=DAY, place_of_service="222")


def test_a_payer_nobody_knows_gets_the_advice_of_the_tables() -> None:
    assert advice("77053", payer="nobody")["TC"].fit is NOT
    assert advice("77053", payer=None)["26"].fit is FITS


def test_a_modifier_stands_once_and_with_its_source() -> None:
    given = modifiers_for("77053", BUNDLED, on=DAY, place_of_service="22", payer="medicare")
    codes = [one.modifier.code for one in given]
    assert len(codes) == len(set(codes))
    assert all(one.why and one.citation.publisher for one in given)


@pytest.mark.parametrize("code", ["77053", "19030", "77066", "19303", "0633T"])
@pytest.mark.parametrize("payer", ["medicare", "cgs", "unitedhealthcare", None])
def test_what_fits_gives_no_denial_in_a_check(code: str, payer: str | None) -> None:
    for modifier, given in advice(code, "11", payer).items():
        if given.fit is FITS:
            line = parse_line(f"{code}-{modifier} on {DAY} at 11 for N64.52")
            findings = check(Claim([line], payer=payer), BUNDLED).findings
            assert all(finding.severity is not Severity.DENIAL for finding in findings), modifier


# Facts C.1: co-surgeon indicator 2 pays two specialties, team indicator 2 a team by report.
@pytest.mark.parametrize(
    ("modifier", "indicators", "why"),
    [
        ("62", {"co_surgeons": CoSurgeons.TWO_SPECIALTIES}, "the co-surgeon indicator is 2"),
        ("66", {"team": Team.BY_REPORT}, "the team indicator is 2"),
    ],
)
def test_several_surgeons_depend_on_the_record_where_they_are_paid(
    modifier: str, indicators: dict[str, Any], why: str
) -> None:
    given = advice("19303", "21", reference=with_indicators("19303", **indicators))
    assert (given[modifier].fit, given[modifier].why) == (DEPENDS, why)


def test_a_denial_that_a_modifier_states_is_what_it_is_for() -> None:
    advice = modifiers_for("77053", BUNDLED, on=DAY, payer="medicare", place_of_service="11")
    fits = {one.modifier.code: one.fit for one in advice if one.modifier.code in ("GY", "GZ", "GX")}
    assert fits == dict.fromkeys(("GX", "GY", "GZ"), Fit.DEPENDS)
    # On a bundled code GY is not.
    assert {one.modifier.code: one.fit for one in modifiers_for("19126", BUNDLED, on=DAY)}["GY"] is Fit.DOES_NOT_FIT


def test_of_a_payer_of_whom_nothing_is_loaded_the_advice_says_so() -> None:
    given = modifiers_for("19303", BUNDLED, on=DAY, payer="Acme Health")
    assert str(given.gap) == f"no loaded payer policy answers for Acme Health on {DAY}"
    assert str(given).endswith(f"\ngap: {given.gap}")
    assert given.gap is given.of(FITS).gap
    assert str(given.gap) in given._repr_html_()  # pyright: ignore[reportPrivateUsage] (what a notebook shows)
    assert copy(given).gap == given.gap


@pytest.mark.parametrize("payer", [None, "aetna", "medicare"])
def test_of_no_payer_or_a_known_one_no_gap_is_told(payer: str | None) -> None:
    given = modifiers_for("19303", BUNDLED, on=DAY, payer=payer)
    assert given.gap is None
    assert "gap" not in str(given)


@pytest.mark.parametrize(
    ("code", "place", "payer", "modifiers"),
    [
        ("97110", "11", "medicare", ("GN", "GO", "GP")),
        ("97161", "11", "medicare", ("GP",)),
        ("98941", "11", "medicare", ("AT",)),
        ("92928", "22", "medicare", ("LC", "LD", "LM", "RC", "RI")),
        ("99213", "02", "cigna", ("93", "95", "GQ", "GT")),
        ("99213", "11", "cigna", ()),
        ("98941", "11", "aetna", ()),
    ],
)
def test_what_a_rule_wants_on_the_line_fits(
    code: str, place: str, payer: str, modifiers: tuple[str, ...], cut_cms: Compiled
) -> None:
    given = modifiers_for(code, cut_cms.reference, on=DAY, place_of_service=place, payer=payer)
    fitting = {one.modifier.code: one for one in given.of(FITS)}
    assert tuple(sorted(fitting.keys() - {"50", "80", "81", "82", "AS", "LT", "RT"})) == modifiers
    assert all(f"{code} " in fitting[one].why and " without " in fitting[one].why for one in modifiers)


def test_what_says_that_a_line_is_not_covered_never_fits(cut_cms: Compiled) -> None:
    given = advice("98941", "11", reference=cut_cms.reference)
    assert {given[one].fit for one in ("GA", "GX", "GY", "GZ")} == {DEPENDS}


@pytest.mark.parametrize(
    ("code", "place", "modifier", "fit"),
    [
        ("45378", "24", "PT", DEPENDS),
        ("80053", "11", "QW", DEPENDS),
        ("99213", "10", "95", DEPENDS),
        ("99213", "11", "95", None),
        ("80053", "11", "JW", None),
        ("20610", "11", "PT", None),
        ("20610", "11", "QW", None),
    ],
)
def test_some_matter_for_a_kind_of_service_alone(
    code: str, place: str, modifier: str, fit: Fit | None, cut_cms: Compiled
) -> None:
    given = advice(code, place, reference=cut_cms.reference).get(modifier)
    assert (given and given.fit) is fit


def test_a_payer_that_wants_the_site_of_surgery_is_told_no_toes_of_a_breast() -> None:
    given = modifiers_for("19303", BUNDLED, on="2025-10-13", place_of_service="22", payer="unitedhealthcare-community")
    assert {"LT", "RT", "50"} <= {one.modifier.code for one in given.of(FITS)}
    assert not {one.modifier.code for one in given if one.modifier.code.startswith(("T", "F", "E"))} - {
        "FT",
        "FX",
        "FY",
        "ER",
        "TC",
    }


@pytest.mark.parametrize("modifier", ["80", "AS", "62", "66"])
def test_where_the_concept_does_not_apply_no_other_surgeon_fits_at_any_payer(modifier: str, cut_cms: Compiled) -> None:
    for payer in ("aetna", "medicare"):
        assert advice("90686", "11", payer, cut_cms.reference)[modifier].fit is NOT
