"""Documented services with the codes that named public sources give them: one list for all families.

A case names the services of one encounter, the day, the payer and the place, and what is selected: each line as
code, modifiers and, where it is not one, units. `asks` are the facts that are asked for, `included` the codes that are
part of others, `impossible` a piece of the refusal. `why` is told in our own words; `source` is a key of the citations.
"""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from cptkit import Selection, bundled_reference, select
from cptkit.errors import InvalidService
from cptkit.reference.citations import registry
from cptkit.selection import FAMILIES, service_named
from cptkit.selection.services import family_named
from cptkit.values.tables import Setting

CASES: Final[list[dict[str, Any]]] = json.loads(Path(__file__).with_name("selection.json").read_text(encoding="utf-8"))
KEYS: Final = {
    "name", "services", "on", "payer", "place", "setting", "lines", "asks", "included", "impossible", "why", "source"
}  # fmt: skip


def selected(case: dict[str, Any]) -> Selection:
    """Select for a case."""
    return select(
        [service_named(one["service"], {k: v for k, v in one.items() if k != "service"}) for one in case["services"]],
        bundled_reference(),
        on=case["on"],
        place_of_service=case.get("place"),
        payer=case.get("payer"),
        setting=Setting(case.get("setting", "practitioner")),
    )


def billed(selection: Selection) -> list[str]:
    """Give the lines as the cases write them."""
    return sorted(
        "-".join((one.line.code, *one.line.modifiers)) + (f" x{one.line.units:f}" if one.line.units != 1 else "")
        for one in selection.lines
    )


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_case_gets_what_its_source_says(case: dict[str, Any]) -> None:
    assert set(case) <= KEYS
    if "impossible" in case:
        with pytest.raises(InvalidService, match=case["impossible"]):
            selected(case)
        return
    selection = selected(case)
    assert billed(selection) == sorted(case["lines"])
    assert sorted({one.fact for one in selection.questions}) == sorted(case.get("asks", []))
    if "included" in case:
        assert {one.what for one in selection.included} == set(case["included"])


def test_every_case_has_a_name_of_its_own_a_reason_and_a_source() -> None:
    assert len({case["name"] for case in CASES}) == len(CASES)
    assert all(case["source"] in registry() and case["why"] for case in CASES)


def test_every_family_has_cases() -> None:
    covered = {family_named(one["service"]).name for case in CASES for one in case["services"]}
    assert covered == {family.name for family in FAMILIES}
