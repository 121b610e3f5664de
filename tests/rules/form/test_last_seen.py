"""A code that the fee schedule of an earlier quarter listed, and that of the day does not."""

from datetime import date

import attrs
import pytest

from cptkit import Citation, Reference, Severity, Table
from cptkit.tables import Coverage, FeeScheduleRow, Period, PublishedTable
from tests.support import SOURCE, claim, fee_row, found, line

RULE = "code-set.no-longer-listed"
QUARTERS = {
    "2020Q1": Period(date(2020, 1, 1), date(2020, 3, 31)),
    "2024Q3": Period(date(2024, 7, 1), date(2024, 9, 30)),
}


def schedules(**codes: tuple[str, ...]) -> Reference:
    """Fee schedules of two quarters, each with some codes."""
    tables: list[PublishedTable[FeeScheduleRow]] = []
    for name, listed in codes.items():
        period = QUARTERS[name]
        rows = {
            code: (attrs.evolve(fee_row("77053"), code=code, period=period, citation=Citation("CMS", name)),)
            for code in listed
        }
        tables.append(PublishedTable(Coverage(Table.FEE_SCHEDULE, None, (period,)), SOURCE, rows))
    return Reference(tuple(tables))


@pytest.mark.parametrize(
    ("earlier", "later", "day", "count"),
    [
        (("49560",), (), "2024-08-13", 1),
        (("49560",), ("49560",), "2024-08-13", 0),
        ((), ("49560",), "2020-02-13", 0),
        ((), (), "2024-08-13", 0),
        (("49560",), (), "2024-12-13", 0),
    ],
)
def test_a_code_is_last_seen_where_an_earlier_quarter_has_it_and_that_of_the_day_has_not(
    earlier: tuple[str, ...], later: tuple[str, ...], day: str, count: int
) -> None:
    reference = schedules(**{"2020Q1": earlier, "2024Q3": later})
    findings = found(claim(line("49560", on=day, at="22")), RULE, reference)
    message = f"49560 was last on the fee schedule of 2020Q1; the one for DOS {day} does not list it"
    assert [one.message for one in findings] == [message] * count
    assert all(one.severity is Severity.REVIEW for one in findings)
