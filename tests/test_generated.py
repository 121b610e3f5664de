"""What is generated is as its sources make it; `nox -s refresh` writes it."""

from types import ModuleType

import pytest

from cptkit.selection import FAMILIES, Family
from tasks import battery, families, fingerprints, rule_index, rulebook, stub

needs_cms = pytest.mark.skipif(
    not battery.CMS.is_dir(), reason=f"the CMS files are not at {battery.CMS}; see CPTKIT_CMS"
)


@pytest.mark.parametrize(
    "task",
    [
        pytest.param(fingerprints, id="fingerprints"),
        pytest.param(stub, id="stub"),
        pytest.param(rule_index, id="rule-index"),
        pytest.param(rulebook, id="rulebook"),
        pytest.param(families, id="families"),
        pytest.param(battery, id="battery", marks=needs_cms),
    ],
)
def test_a_generated_file_is_fresh(task: ModuleType) -> None:
    written = task.TARGET.read_text(encoding="utf-8")
    assert written == task.refreshed(), f"{task.TARGET.relative_to(task.ROOT)} is stale; run `nox -s refresh`"


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_the_page_and_the_drawing_of_a_family_are_fresh(family: Family) -> None:
    for suffix, made in ((".md", families.page(family)), (".svg", families.drawing(family))):
        path = families.PAGES / f"{family.name}{suffix}"
        assert path.read_text(encoding="utf-8") == made, f"{path.name} is stale; run `nox -s refresh`"
