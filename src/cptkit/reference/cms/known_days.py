"""Days that CMS's lists of modifiers and of places leave out, as the bundled facts have them from other texts."""

from datetime import date
from typing import Any

from cptkit.reference.bundled import bundled_reference
from cptkit.values.periods import Period
from cptkit.values.tables import Table

__all__ = ["first_day_of_place", "last_day_of_modifier"]


def last_day_of_modifier(code: str) -> date | None:
    """Return the last day of a modifier that has ended; `None` where it has not, or is not known.

    >>> last_day_of_modifier("GD"), last_day_of_modifier("59")
    (datetime.date(2019, 12, 31), None)
    """
    periods = _periods(Table.MODIFIERS, code)
    return periods[-1].last if periods else None


def first_day_of_place(code: str) -> date | None:
    """Return the first day of a place of service; `None` where only a day is known on which it was there already.

    >>> first_day_of_place("66"), first_day_of_place("11")
    (datetime.date(2024, 8, 1), None)
    """
    periods = _periods(Table.PLACES, code)
    return periods[0].first if periods and not periods[0].floor else None


def _periods(table: Table, code: str) -> list[Period]:
    """Return the periods of a code, in the order in which the facts stand."""
    rows: list[Any] = [
        row for one in bundled_reference().tables if one.coverage.table is table for row in one.rows.get(code, ())
    ]
    return [row.period for row in rows]
