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
# Of the same columns as another table, and perhaps more.
LIKE = {
    "add_ons_beyond_breast.csv": "add_ons.csv",
    "fee_schedule_beyond_breast.csv": "fee_schedule.csv",
    "fee_schedule_breast_operations.csv": "fee_schedule.csv",
    "fee_schedule_with_values.csv": "fee_schedule.csv",
}


@pytest.mark.parametrize("path", sorted(DATA.glob("*.csv")), ids=lambda path: path.name)
def test_every_column_is_told(path: Path) -> None:
    assert f"`{path.name}`" in GUIDE
    tables = {path.name, LIKE.get(path.name, path.name)}
    told = "".join(re.findall(rf"^### `(?:{'|'.join(tables)})`.*?(?=^##)", GUIDE, flags=re.MULTILINE | re.DOTALL))
    with path.open(encoding="utf-8", newline="") as file:
        columns = next(csv.reader(file))
    assert {column for column in columns if f"`{column}`" not in told} <= SHARED
    assert all(f"| `{column}` |" in GUIDE for column in SHARED)


def test_the_row_that_it_mends_is_as_it_says() -> None:
    mue = bundled_reference().on(date(2024, 8, 13)).mue("76642")
    assert mue is not None
    assert mue.value == 1
