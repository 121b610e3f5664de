"""The law of selecting and checking, over drawn services of every family, by the bundled facts and by CMS's tables."""

from datetime import date
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, assume, given, settings, strategies as st

from cptkit import Reference, Severity, bundled_reference, check, select
from cptkit.errors import InvalidService
from cptkit.selection import FAMILIES, Family
from cptkit.strategies import services
from tests.cms import Compiled, needs_whole
from tests.support import A_DIAGNOSIS, OF_A_DIAGNOSIS

BUNDLED: Final = bundled_reference()
# A day on which each of CMS's tables answers.
DAY: Final = date(2024, 8, 13)
DAYS: Final = st.sampled_from(
    [
        date(2020, 2, 3),
        date(2021, 6, 1),
        date(2023, 6, 1),
        date(2024, 5, 6),
        DAY,
        date(2025, 11, 3),
        date(2026, 3, 2),
    ]
)
PLACES: Final = st.sampled_from(["02", "10", "11", "12", "19", "21", "22", "23", "24", "31", "32"])
PAYERS: Final = st.sampled_from(
    [None, "medicare", "medicare-advantage", "commercial", "medicaid", "aetna", "ngs", "nobody"]
)
# The denial that a line asks for.
STATED: Final = "liability.denial-stated"
ENCOUNTERS: Final = st.lists(services(), min_size=1, max_size=3)


def hold(documented: list[Any], reference: Reference, on: date, place: str, payer: str | None) -> None:
    """Design 9: "no denial but what GY or GZ on a line asks for, and no unnamed finding"."""
    try:
        selection = select(documented, reference, on=on, place_of_service=place, payer=payer)
    except InvalidService:
        assume(False)  # noqa: FBT003 (Hypothesis takes it by place)
        raise
    if selection.lines:
        report = check(selection.claim(diagnoses=[A_DIAGNOSIS]), reference)
        counted = [one for one in report.findings if one.counted and one.rule not in OF_A_DIAGNOSIS]
        denials = [one for one in counted if one.severity is Severity.DENIAL]
        assert [
            one.message for one in denials if one.rule != STATED or not one.message.startswith(("GY ", "GZ "))
        ] == []
        assert all(one.message in str(selection) for one in counted)


@given(ENCOUNTERS, DAYS, PLACES, PAYERS)
def test_what_is_selected_by_the_bundled_facts_is_not_denied(
    encounter: list[Any], on: date, place: str, payer: str | None
) -> None:
    hold(encounter, BUNDLED, on, place, payer)


@needs_whole
@pytest.mark.long
@settings(suppress_health_check=[HealthCheck.too_slow])
@given(encounter=ENCOUNTERS, on=DAYS, place=PLACES, payer=PAYERS)
def test_nor_by_cmss_tables_on_any_of_these_days(
    whole_cms: Compiled, encounter: list[Any], on: date, place: str, payer: str | None
) -> None:
    hold(encounter, whole_cms.reference, on, place, payer)


@needs_whole
@pytest.mark.long
@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_nor_is_what_several_services_of_a_family_call_for(
    whole_cms: Compiled, family: Family, data: st.DataObject
) -> None:
    of_family = services([family], whole=True) | services([family])
    documented = [*data.draw(st.lists(of_family, min_size=1, max_size=4)), *data.draw(st.lists(services(), max_size=1))]
    hold(documented, whole_cms.reference, DAY, data.draw(PLACES), data.draw(PAYERS))
