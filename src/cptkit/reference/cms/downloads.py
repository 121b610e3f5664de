"""What CMS publishes for a quarter that is read: what its files are called, and on which page they are to be had."""

import re
from datetime import date
from typing import Final

import attrs

from cptkit.errors import InvalidValue
from cptkit.reference.cms import add_ons, fee_schedule, hcpcs, mue, pair_edits
from cptkit.reference.cms.publication import MONTHS
from cptkit.values.edges import as_day, as_word
from cptkit.values.fields import converted
from cptkit.values.in_errors import shown
from cptkit.values.tables import Setting, Table

__all__ = ["Download", "as_quarter", "downloads_for"]

_QUARTER: Final = re.compile(r"\s*(20[0-9]{2})[- ]?Q([1-4])\s*", re.IGNORECASE)
# Within them the names of CMS's files can be told.
_YEARS: Final = range(2004, 2094)
_MONTHS: Final = tuple(name.upper() for name in MONTHS)


@attrs.frozen(field_transformer=converted)
class Download:
    """One publication of CMS for one quarter.

    Attributes:
        title: what it is called.
        table, setting: what it fills, and whose that is.
        names: its files as CMS names them; of PTP edits there are four.
        url: the page on which CMS publishes it.
    """

    title: str
    table: Table
    setting: Setting | None
    names: tuple[str, ...]
    url: str


def as_quarter(when: object, path: str) -> date:
    """Return the first day of a quarter such as `2026Q4`, or of the quarter that a day lies in.

    Args:
        when: the quarter or the day.
        path: what an error calls it.

    Raises:
        InvalidValue: it is neither, or long past or to come.

    >>> str(as_quarter("2026q4", "when")), str(as_quarter("2026-11-03", "when"))
    ('2026-10-01', '2026-10-01')
    """
    named = _QUARTER.fullmatch(when) if isinstance(when, str) else None
    try:
        day = date(int(named[1]), 3 * int(named[2]), 1) if named else as_day(when, path)
    except InvalidValue:
        message = f"{shown(when)} is not a quarter; expected one such as 2026Q4, or a day of it"
        raise InvalidValue(message, path) from None
    if day.year not in _YEARS:
        message = f"the year {day.year}; expected one from {_YEARS[0]} to {_YEARS[-1]}"
        raise InvalidValue(message, path)
    return date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)


def downloads_for(when: date | str, setting: Setting | str = Setting.PRACTITIONER) -> tuple[Download, ...]:
    """Return what to download from CMS for the claims of a quarter.

    Args:
        when: the quarter, such as `2026Q4`, or a day of it.
        setting: whose claims they are: a practitioner's, an outpatient hospital's or a supplier's.

    Raises:
        InvalidValue: a quarter or a setting that is none.

    >>> for download in downloads_for("2026Q4"):
    ...     print(download.names[0])
    rvu26d.zip
    ccipra-v323r0-f1.zip
    MCR_MUE_PractitionerServices_Eff_10-01-2026.zip
    AOC_V2026Q4-MCR.txt
    HCPC2026_OCT_ANWEB.txt
    """
    whose = as_word(Setting, setting, "setting")
    first = as_quarter(when, "when")
    year, number = first.year, first.month // 3
    values = f"rvu{year % 100:02}{'abcd'[number]}.zip"
    listed = (
        Download("fee schedule", Table.FEE_SCHEDULE, None, (values,), fee_schedule.URL),
        Download("PTP edits", Table.PAIR_EDITS, whose, pair_edits.part_names(whose, first), pair_edits.URL),
        Download("MUE values", Table.MUE, whose, (mue.mue_name(whose, first),), mue.URL),
        Download("add-on codes", Table.ADD_ONS, None, (f"AOC_V{year}Q{number + 1}-MCR.txt",), add_ons.URL),
        Download(
            "HCPCS Level II", Table.PROCEDURES, None, (f"HCPC{year}_{_MONTHS[first.month - 1]}_ANWEB.txt",), hcpcs.URL
        ),
    )
    return tuple(one for one in listed if one.names)
