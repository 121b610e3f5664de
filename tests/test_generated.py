"""What is generated is as its sources make it; `nox -s refresh` writes it."""

import csv
import io
from types import ModuleType

import pytest

from cptkit.selection import FAMILIES, Family
from tasks import (
    battery,
    claim_schema,
    cut_cms,
    encounter_schema,
    facts,
    families,
    fingerprints,
    page_reports,
    pictures,
    report_schema,
    rule_index,
    rulebook,
    scope_table,
    selection_schema,
    service_stub,
    stub,
)
from tests.cms import needs_whole


@pytest.mark.parametrize(
    "task",
    [
        pytest.param(fingerprints, id="fingerprints"),
        pytest.param(stub, id="stub"),
        pytest.param(claim_schema, id="claim-schema"),
        pytest.param(report_schema, id="report-schema"),
        pytest.param(encounter_schema, id="encounter-schema"),
        pytest.param(selection_schema, id="selection-schema"),
        pytest.param(service_stub, id="service-stub"),
        pytest.param(rule_index, id="rule-index"),
        pytest.param(scope_table, id="scope-table"),
        pytest.param(rulebook, id="rulebook"),
        pytest.param(families, id="families"),
        pytest.param(facts, id="facts"),
        pytest.param(page_reports, id="page-reports"),
        pytest.param(pictures, id="pictures"),
        pytest.param(battery, id="battery"),
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


@needs_whole
@pytest.mark.long
def test_the_cut_of_cms_files_is_what_its_task_makes_of_the_whole_files() -> None:
    made = cut_cms.cut(cut_cms.WHOLE)
    there = {path.name: cut_cms.contents(path) for path in cut_cms.CUT.iterdir()}
    assert {name: dict(parts) for name, parts in there.items()} == made, "stale; run `python -m tasks.cut_cms`"


def test_the_cut_holds_no_descriptor() -> None:
    """Design 1: "No licensed text."."""
    for path in cut_cms.CUT.glob("rvu*.zip"):
        for content in cut_cms.contents(path).values():
            rows = list(csv.reader(io.StringIO(content.decode("latin-1"), newline="")))
            bottom = next(number for number, row in enumerate(rows) if row[0] == "HCPCS")
            column = rows[bottom].index("DESCRIPTION")
            assert {row[column] for row in rows[bottom + 1 :]} == {""}
