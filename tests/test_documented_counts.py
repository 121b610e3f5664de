"""What README and the page on the bundled data count is as many as they say."""

import csv
import re
from pathlib import Path

import pytest

from cptkit import bundled_reference
from cptkit.selection.families import FAMILIES

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
BUNDLED = ROOT / "docs" / "explanation" / "what-is-bundled-and-how-honest-it-is.md"
DATA = ROOT / "src" / "cptkit" / "data"


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a bundled table."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


PAYERS = set(bundled_reference().policies.values())
CONTRACTORS = [payer for payer in PAYERS if payer.base is not None and payer.base.id == "medicare"]
COUNTS = {
    r"(\d+) kinds of service": len(FAMILIES),
    r"(\d+) codes\b": len({row["code"] for row in rows("procedures.csv")}),
    r"(\d+) of them still valid": len([row for row in rows("procedures.csv") if not row["last"]]),
    r"all (\d+) CPT and HCPCS modifiers": len({row["code"] for row in rows("modifiers.csv")}),
    r"(\d+) (?:payers|policies)": len(PAYERS),
}
IN_WORDS = {7: "seven", 8: "eight"}


@pytest.mark.parametrize("told", COUNTS)
def test_a_count_on_a_page_is_as_many_as_there_are(told: str) -> None:
    text = README.read_text(encoding="utf-8") + BUNDLED.read_text(encoding="utf-8")
    counted = [int(number) for number in re.findall(told, text)]
    assert counted
    assert set(counted) == {COUNTS[told]}


@pytest.mark.parametrize("page", [README, BUNDLED], ids=lambda page: page.stem)
def test_the_contractors_of_medicare_are_as_many_as_a_page_says(page: Path) -> None:
    assert f"its {IN_WORDS[len(CONTRACTORS)]} contractors" in page.read_text(encoding="utf-8")
