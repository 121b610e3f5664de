"""Laws of selecting, over drawn services of the everyday families, on the bundled facts and on CMS's tables."""

import os
import shutil
from datetime import date
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import (
    Reference,
    Selection,
    Severity,
    bundled_reference,
    check,
    compile_reference,
    open_reference,
    select,
)
from cptkit.errors import InvalidService
from cptkit.selection import FAMILIES, Family
from cptkit.selection.facts import asked_of
from cptkit.strategies import services

EVERYDAY: Final = (
    "office-visit",
    "telehealth-visit",
    "virtual-check-in",
    "preventive-visit",
    "medicare-wellness",
    "consultation",
    "hospital-visit",
    "emergency-visit",
    "critical-care",
    "nursing-facility-visit",
    "home-visit",
    "chronic-care-management",
    "principal-care-management",
    "transitional-care",
    "remote-monitoring",
    "behavioral-health-integration",
    "psychiatric-evaluation",
    "psychotherapy",
    "crisis-psychotherapy",
    "advance-care-planning",
    "tobacco-counseling",
)
BY_NAME: Final = {family.name: family for family in FAMILIES}
DAYS: Final = st.sampled_from(
    [
        date(2020, 2, 3),
        date(2021, 6, 1),
        date(2023, 6, 1),
        date(2024, 5, 6),
        date(2024, 8, 13),
        date(2025, 11, 3),
        date(2026, 3, 2),
    ]
)
PLACES: Final = st.sampled_from([None, "02", "10", "11", "12", "19", "21", "22", "23", "31", "32"])
PAYERS: Final = st.sampled_from([None, "medicare", "ngs", "aetna", "commercial", "medicare-advantage", "medicaid"])
CMS: Final = Path(os.environ.get("CPTKIT_CMS", Path(__file__).resolve().parents[3] / "shared" / "cms"))
FILES: Final = (
    "rvu24c.zip",
    "rvu25d.zip",
    *(f"ccipra-v302r0-f{part}.zip" for part in (1, 2, 3, 4)),
    "add_on_codes_2019q3_2026q2.csv",
    "MCR_MUE_PractitionerServices_Eff_07-01-2024.zip",
)
COVERAGE: Final = """\
[[file]]
match = "add_on_codes_2019q3_2026q2.csv"
table = "add-ons"
complete = { first = 2019-07-01, last = 2026-06-30 }
floors = [2019-07-01]
"""
# Minutes on either side of the edges that tables have.
MINUTES: Final = st.sampled_from([4, 10, 20, 31, 45, 60, 75, 90, 110, 140]) | st.integers(0, 150)


@pytest.fixture(scope="module")
def medicare(tmp_path_factory: pytest.TempPathFactory) -> Reference:
    """The bundled facts, and what CMS publishes on the codes of these families."""
    source = tmp_path_factory.mktemp("cms")
    for name in FILES:
        shutil.copy(CMS / name, source)
    (source / "coverage.toml").write_text(COVERAGE, encoding="utf-8")
    store = compile_reference(source, tmp_path_factory.mktemp("store")).store
    assert store is not None
    return bundled_reference() | open_reference(store)


def drawn(family: Family) -> st.SearchStrategy[Any]:
    """Draw services of a family, with minutes as there are in a day."""
    facts = {name: st.none() | MINUTES for name in ("minutes",) if name in asked_of(family.service)}
    return services([family]).flatmap(lambda one: st.builds(attrs.evolve, st.just(one), **facts))


ENCOUNTERS: Final = st.lists(
    st.sampled_from([BY_NAME[name] for name in EVERYDAY]).flatmap(drawn), min_size=1, max_size=3
)


def selected(encounter: list[Any], reference: Reference, on: date, place: str | None, payer: str | None) -> Selection:
    """Select, or nothing where the drawn facts cannot be together."""
    try:
        return select(encounter, reference, on=on, place_of_service=place, payer=payer)
    except InvalidService:
        return Selection()


def hold(selection: Selection, reference: Reference) -> None:
    """Design 9: "In what `select` gives, `check` finds no denial and no unnamed review."."""
    if selection.lines:
        report = check(selection.claim(diagnoses=["Z00.00"]), reference)
        counted = [one for one in report.findings if one.counted and one.rule != "claim.missing-place-of-service"]
        assert [one.message for one in counted if one.severity is Severity.DENIAL] == []
        assert all(one.message in str(selection) for one in counted)


@given(ENCOUNTERS, DAYS, PLACES, PAYERS)
def test_what_is_selected_is_not_denied_and_its_reviews_are_named(
    encounter: list[Any], on: date, place: str | None, payer: str | None
) -> None:
    reference = bundled_reference()
    hold(selected(encounter, reference, on, place, payer), reference)


@pytest.mark.skipif(not CMS.is_dir(), reason=f"the CMS files are not at {CMS}")
@given(encounter=ENCOUNTERS, on=DAYS, place=PLACES, payer=PAYERS)
def test_nor_is_it_where_the_tables_of_medicare_are_loaded(
    medicare: Reference, encounter: list[Any], on: date, place: str | None, payer: str | None
) -> None:
    hold(selected(encounter, medicare, on, place, payer), medicare)
