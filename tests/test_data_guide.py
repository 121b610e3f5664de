"""The guide to the bundled facts speaks of every file and every column."""

import csv
import re
from datetime import date
from pathlib import Path

import pytest

from cptkit import bundled_reference
from tasks.paths import DATA

GUIDE = (DATA / "README.md").read_text(encoding="utf-8")
SHARED = {"first", "last", "source", "setting"}
# Of the same columns as the table before it.
CONTINUED = {"fee_schedule_beyond_breast.csv": "fee_schedule.csv"}


@pytest.mark.parametrize("path", sorted(DATA.glob("*.csv")), ids=lambda path: path.name)
def test_every_column_is_told(path: Path) -> None:
    name = CONTINUED.get(path.name, path.name)
    section = re.search(rf"^### `{name}`.*?(?=^##)", GUIDE, flags=re.MULTILINE | re.DOTALL)
    assert section is not None
    with path.open(encoding="utf-8", newline="") as file:
        columns = next(csv.reader(file))
    assert {column for column in columns if f"`{column}`" not in section[0]} <= SHARED
    assert all(f"| `{column}` |" in GUIDE for column in SHARED)


def test_the_row_that_it_mends_is_as_it_says() -> None:
    mue = bundled_reference().mue("76642", on=date(2024, 8, 13))
    assert mue is not None
    assert mue.value == 1
