"""Radiosurgery of the brain, as the neurosurgeon bills it: by simple and complex lesions."""

from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, yes_no
from cptkit.selection.family import Derived, Family

__all__ = ["RADIOSURGERY", "Radiosurgery"]

# A course has no more lesions than these after the first.
_MOST: Final = 4


@attrs.frozen
class Radiosurgery:
    """A documented course of stereotactic radiosurgery of the brain. `None` is not documented.

    Attributes:
        simple_lesions: how many lesions were simple: under 3.5 cm, and in no place or of no kind that is complex.
        complex_lesions: how many were complex.
        frame: whether the neurosurgeon put on a head frame.

    >>> Radiosurgery(simple_lesions=2).simple_lesions
    2
    """

    simple_lesions: int | None = count("how many simple lesions were treated?", least=0, untold=0)
    complex_lesions: int | None = count("how many complex lesions were treated?", least=0, untold=0)
    frame: bool | None = yes_no("did the neurosurgeon put on a head frame?", untold=False)


def _simple(service: Radiosurgery, _: tuple[object, ...]) -> int:
    return service.simple_lesions or 0


def _complex(service: Radiosurgery, _: tuple[object, ...]) -> int:
    return service.complex_lesions or 0


def _further_complex(service: Radiosurgery, services: tuple[object, ...]) -> int:
    return min(_MOST, max(0, _complex(service, services) - 1))


def _further_simple(service: Radiosurgery, services: tuple[object, ...]) -> int:
    """Count the simple lesions that are not the first of the course."""
    after_first = _simple(service, services) - (0 if _complex(service, services) else 1)
    return min(_MOST - _further_complex(service, services), max(0, after_first))


RADIOSURGERY: Final = Family(
    "radiosurgery",
    "radiosurgery of the brain by a neurosurgeon",
    Radiosurgery,
    derived=(
        Derived("simple", Numbers(), ("simple_lesions",), _simple),
        Derived("complex", Numbers(), ("complex_lesions",), _complex),
        Derived("further_simple", Numbers(), ("simple_lesions",), _further_simple),
        Derived("further_complex", Numbers(), ("complex_lesions",), _further_complex),
    ),
    also=("stereotactic-radiosurgery", "gamma-knife", "srs"),
)
