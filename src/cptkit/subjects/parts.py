"""Parts of one service on lines of their own: 26 and TC of one study, 54, 55 and 56 of one procedure."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Final

from cptkit.reference.modifiers import ModifierRole
from cptkit.subjects.lines import BilledLine

__all__ = ["services_of"]

# The modifiers of one role divide one service between them.
_DIVIDED: Final = (ModifierRole.COMPONENT, ModifierRole.SHARED_CARE)


def _part(line: BilledLine) -> tuple[ModifierRole, str] | None:
    """Return which way of dividing a service a line says, and which part it is; `None` for the whole."""
    for way in _DIVIDED:
        said = line.in_role(way)
        if len(set(said)) == 1:
            return way, said[0]
    return None


def services_of(lines: Iterable[BilledLine], units_of: Callable[[BilledLine], Decimal]) -> Decimal:
    """Return how many services some lines of one code are: the parts of one service are one.

    The parts of each are as many as of that of which there are most.
    """
    whole = Decimal()
    parts: dict[ModifierRole, dict[str, Decimal]] = {}
    for line in lines:
        part = _part(line) if line.modifiers else None
        if part is None:
            whole += units_of(line)
        else:
            way, said = part
            of_way = parts.setdefault(way, {})
            of_way[said] = of_way.get(said, Decimal()) + units_of(line)
    return whole + sum([max(of_way.values()) for of_way in parts.values()], Decimal())
