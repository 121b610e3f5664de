"""Parts of one service on lines of their own: 26 and TC of one study, 54, 55 and 56 of one procedure."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Final

from cptkit.subjects.lines import BilledLine

__all__ = ["services_of"]

# The modifiers of one tuple divide one service between them.
_DIVIDED: Final = (("26", "TC"), ("54", "55", "56"))


def _part(line: BilledLine) -> tuple[int, str] | None:
    """Return which way of dividing a service a line says, and which part it is; `None` for the whole."""
    for way, modifiers in enumerate(_DIVIDED):
        said = [modifier for modifier in modifiers if line.has(modifier)]
        if len(said) == 1:
            return way, said[0]
    return None


def services_of(lines: Iterable[BilledLine], units_of: Callable[[BilledLine], Decimal]) -> Decimal:
    """Return how many services some lines of one code are: the parts of one service are one.

    The parts of each are as many as of that of which there are most.
    """
    whole = Decimal()
    parts: dict[int, dict[str, Decimal]] = {}
    for line in lines:
        part = _part(line) if line.modifiers else None
        if part is None:
            whole += units_of(line)
        else:
            way, said = part
            of_way = parts.setdefault(way, {})
            of_way[said] = of_way.get(said, Decimal()) + units_of(line)
    return whole + sum([max(of_way.values()) for of_way in parts.values()], Decimal())
