"""Since when and until when: how messages say on which days a code is in force."""

from collections.abc import Sequence
from datetime import date

from cptkit.values.findings import Evidence

__all__ = ["when_in_force"]


def when_in_force(rows: Sequence[Evidence], day: date, otherwise: str) -> str:
    """Return when a code was deleted or takes effect, by the row nearest to the day."""
    ended = [row.period.last for row in rows if row.period.last is not None and row.period.last < day]
    if ended:
        return f"its last day was {max(ended)}"
    begins = [row.period.first for row in rows if row.period.first is not None and row.period.first > day]
    return f"it takes effect on {min(begins)}" if begins else otherwise
