"""What one CMS file publishes: a table of one release, and its rows as facts."""

from calendar import monthrange
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Final, TypeAlias

import attrs

from cptkit.errors import DamagedData
from cptkit.reference._facts import Fact
from cptkit.values.citations import Citation
from cptkit.values.periods import Period
from cptkit.values.tables import Setting, Table

__all__ = ["MONTHS", "PassedOver", "Publication", "Stated", "TableInfo", "quarter", "quarter_period", "row_facts"]


@attrs.frozen
class PassedOver:
    """A row that is published and states no fact of its table, with why."""

    place: str
    number: int
    why: str


Stated: TypeAlias = Fact | PassedOver | DamagedData

MONTHS: Final = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}


@attrs.frozen
class TableInfo:
    """What a published table is, apart from its rows.

    Attributes:
        release: the vintage, such as `2024Q3`.
        periods: the days on which it is whole.
        initials: where it is whole only for codes that begin with certain characters, these; empty is all.
        listed: it is whole only for the codes that it lists.
        cumulative: its rows keep their own first and last days.
        precedence: where two publications answer for one day, the one of higher precedence decides.
    """

    table: Table
    setting: Setting | None
    release: str
    citation: Citation
    periods: tuple[Period, ...]
    initials: frozenset[str] = frozenset()
    listed: bool = False
    cumulative: bool = False
    precedence: int = 0


@attrs.frozen
class Publication(TableInfo):
    """A table as one file publishes it.

    Attributes:
        facts: gives every data row anew, in the order of the file: a fact, or why it states
            none, or why it was refused.
    """

    facts: Callable[[], Iterator[Stated]] = attrs.field(repr=False, eq=False, kw_only=True)

    @property
    def info(self) -> TableInfo:
        """What it is, apart from its rows, so that the file need not be kept."""
        return TableInfo(**{name: getattr(self, name) for name in attrs.fields_dict(TableInfo)})


def quarter(day: date) -> str:
    """Return the quarter of a day as a release is named.

    >>> quarter(date(2024, 8, 13))
    '2024Q3'
    """
    return f"{day.year}Q{(day.month + 2) // 3}"


def quarter_period(year: int, month: int) -> Period:
    """Return the days of the quarter that a month lies in.

    >>> str(quarter_period(2024, 7))
    '2024-07-01 to 2024-09-30'
    """
    end = 3 * ((month + 2) // 3)
    return Period(date(year, end - 2, 1), date(year, end, monthrange(year, end)[1]))


def row_facts(
    rows: Iterator[tuple[int, Sequence[str]]],
    place: str,
    columns: Sequence[str],
    translate: Callable[[Fact], Fact | PassedOver],
) -> Iterator[Stated]:
    """Make a fact of each row, translated into our own columns; a row that cannot be is a refusal.

    Args:
        rows: the data rows with their line numbers.
        place: the file, for messages.
        columns: the names of the cells of a row, as many as a row must have.
        translate: a row in CMS's columns as one in ours; raises `DamagedData` where it cannot be.
    """
    for number, cells in rows:
        if len(cells) != len(columns):
            message = f"{len(cells)} cells; expected {len(columns)}: {', '.join(columns)}"
            yield DamagedData(message, f"{place}:{number}")
            continue
        # A quote that is opened by mistake takes in the rows up to the next one.
        if any("\n" in cell or "\r" in cell for cell in cells):
            message = "a line break in a cell; expected each row on one line"
            yield DamagedData(message, f"{place}:{number}")
            continue
        try:
            yield translate(Fact(place, number, dict(zip(columns, cells, strict=True))))
        except DamagedData as error:
            yield error
