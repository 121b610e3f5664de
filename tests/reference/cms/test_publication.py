"""What a publication is, and how its rows become facts."""

from collections.abc import Sequence
from datetime import date

import pytest

from cptkit.errors import DamagedData
from cptkit.reference._facts import Fact
from cptkit.reference.cms.publication import PassedOver, Stated, quarter, quarter_period, row_facts


def stated(*rows: Sequence[str]) -> list[Stated]:
    def translate(row: Fact) -> Fact | PassedOver:
        if row.text("two") == "refused":
            raise row.refuse("two", "another")
        return row if row.text("two") else PassedOver(row.file, row.number, "says nothing")

    return list(row_facts(enumerate(rows, start=2), "name.csv", ("one", "two"), translate))


def test_each_row_is_a_fact_or_passed_over_or_refused_in_the_order_of_the_file() -> None:
    fact, passed, refused, narrow = stated(("a", "b"), ("a", ""), ("a", "refused"), ("a",))
    assert fact == Fact("name.csv", 2, {"one": "a", "two": "b"})
    assert passed == PassedOver("name.csv", 3, "says nothing")
    assert isinstance(refused, DamagedData)
    assert str(refused) == "name.csv:4: two 'refused'; expected another"
    assert isinstance(narrow, DamagedData)
    assert str(narrow) == "name.csv:5: 1 cells; expected 2: one, two"


@pytest.mark.parametrize("text", ["b\nc,d", "b\rc,d", "\n"])
def test_a_cell_with_a_line_break_is_refused_as_it_may_have_taken_in_a_row(text: str) -> None:
    (refused,) = stated(("a", text))
    assert isinstance(refused, DamagedData)
    assert str(refused) == "name.csv:2: a line break in a cell; expected each row on one line"


@pytest.mark.parametrize(
    ("day", "name", "first", "last"),
    [
        (date(2024, 1, 1), "2024Q1", date(2024, 1, 1), date(2024, 3, 31)),
        (date(2024, 6, 30), "2024Q2", date(2024, 4, 1), date(2024, 6, 30)),
        (date(2024, 8, 13), "2024Q3", date(2024, 7, 1), date(2024, 9, 30)),
        (date(2024, 12, 31), "2024Q4", date(2024, 10, 1), date(2024, 12, 31)),
    ],
)
def test_a_quarter_has_a_name_and_days(day: date, name: str, first: date, last: date) -> None:
    period = quarter_period(day.year, day.month)
    assert (quarter(day), period.first, period.last) == (name, first, last)
