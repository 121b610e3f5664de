"""Totals over the services of one encounter: what is counted or measured together before a code is chosen."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from math import ceil
from typing import Protocol, TypeVar

__all__ = ["counted", "lesions_of", "of_kind", "steps_beyond", "summed"]

_S = TypeVar("_S")


def of_kind(kind: type[_S], services: Sequence[object]) -> list[_S]:
    """Return the services of one class, in their order.

    >>> of_kind(str, ("a", 1, "b"))
    ['a', 'b']
    """
    return [one for one in services if isinstance(one, kind)]


class _OfLesions(Protocol):
    @property
    def lesions(self) -> int | None: ...
    @property
    def lesion(self) -> str | None: ...


def lesions_of(services: Iterable[_OfLesions], *, one_each: bool = False) -> int | None:
    """Count the lesions of services; a service that names its lesion is of one, and so, if said, is each."""
    return counted(
        1 if one.lesions is None and (one.lesion is not None or one_each) else one.lesions for one in services
    )


def summed(measures: Iterable[Decimal | None]) -> Decimal | None:
    """Add measures up; where one of them is not documented, neither is the sum.

    >>> summed([Decimal("2.0"), Decimal("1.5")]), summed([Decimal("2.0"), None])
    (Decimal('3.5'), None)
    """
    known: list[Decimal] = []
    for one in measures:
        if one is None:
            return None
        known.append(one)
    return sum(known, start=Decimal(0))


def counted(counts: Iterable[int | None]) -> int | None:
    """Add counts up; where one of them is not documented, neither is the sum.

    >>> counted([2, 3]), counted([2, None])
    (5, None)
    """
    total = summed(None if one is None else Decimal(one) for one in counts)
    return None if total is None else int(total)


def steps_beyond(amount: Decimal | None, first: int | Decimal, step: int) -> int | None:
    """Count the steps beyond the first amount, a part of a step as a whole one.

    >>> steps_beyond(Decimal(45), 20, 20), steps_beyond(Decimal("7.5"), Decimal("7.5"), 5), steps_beyond(None, 20, 20)
    (2, 0, None)
    """
    return None if amount is None else max(0, ceil((amount - first) / step))
