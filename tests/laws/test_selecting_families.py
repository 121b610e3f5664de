"""The law of selecting by CMS's own tables, over drawn services of every family."""

import os
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, assume, given, settings, strategies as st

from cptkit import Reference, Severity, bundled_reference, check, compile_reference, open_reference, select
from cptkit.errors import InvalidService
from cptkit.selection import FAMILIES, Family
from cptkit.strategies import services

CMS: Final = Path(os.environ.get("CPTKIT_CMS", Path(__file__).resolve().parents[3] / "shared" / "cms"))
# A day on which every table of the folder answers.
DAY: Final = date(2024, 8, 13)
PLACES: Final = st.sampled_from(["11", "19", "22", "23", "24"])
PAYERS: Final = st.sampled_from(["medicare", "commercial", "medicaid", "aetna", "ngs", "nobody"])


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Reference:
    """The bundled facts with CMS's tables above them."""
    if not CMS.is_dir():
        pytest.skip(f"CMS's tables are not at {CMS}; CPTKIT_CMS names their folder")
    store = compile_reference(CMS, tmp_path_factory.mktemp("store")).store
    assert store is not None
    return bundled_reference() | open_reference(store)


@pytest.mark.long
@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_what_is_selected_by_cmss_tables_is_not_denied(
    published: Reference, family: Family, data: st.DataObject
) -> None:
    """Design 9: "In what `select` gives, `check` finds no denial and no unnamed review."."""
    of_family = services([family], whole=True) | services([family])
    documented = [*data.draw(st.lists(of_family, min_size=1, max_size=4)), *data.draw(st.lists(services(), max_size=1))]
    try:
        selection = select(documented, published, on=DAY, place_of_service=data.draw(PLACES), payer=data.draw(PAYERS))
    except InvalidService:
        assume(False)  # noqa: FBT003
        raise
    if selection.lines:
        report = check(selection.claim(diagnoses=["N64.52"]), published)
        counted = [one for one in report.findings if one.counted]
        assert [one.message for one in counted if one.severity is Severity.DENIAL] == []
        assert all(one.message in str(selection) for one in counted if one.severity is Severity.REVIEW)
