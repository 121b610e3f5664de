"""Which row of the fee schedule a line is judged by: that of the component it bills, where there is one."""

from typing import Final

from cptkit.reference.fees import FeeScheduleRow
from cptkit.rules.subjects import BilledLine

__all__ = ["billed_row", "splitting_row"]

_COMPONENTS: Final = ("26", "TC", "53")


def billed_row(line: BilledLine) -> FeeScheduleRow | None:
    """Give the row of the component that a line bills, or else that of the code as a whole.

    They differ: the reading of a laboratory test is paid under the fee schedule and the test is not; the
    reading of an eye's measure is for one eye, the measure for both.
    """
    for component in _COMPONENTS:
        row = line.published.fee_schedule_row(line.code, component) if line.has(component) else None
        if row is not None:
            return row
    return line.indicators


def splitting_row(line: BilledLine) -> FeeScheduleRow | None:
    """Give the row that says into which components a code splits.

    Of a laboratory test with a reading it is that of 26; as a whole the test is under a schedule of its own.
    """
    return line.published.fee_schedule_row(line.code, "26") or line.indicators
