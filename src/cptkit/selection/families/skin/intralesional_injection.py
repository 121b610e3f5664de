"""Medicine injected into lesions of the skin, counted by lesion."""

from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import counted, of_kind
from cptkit.selection.words import which_lesion

__all__ = ["INTRALESIONAL_INJECTION", "IntralesionalInjection"]


@attrs.frozen
class IntralesionalInjection:
    """Documented injections into lesions of the skin. `None` is not documented.

    Attributes:
        lesions: how many lesions were injected, however often each of them.
        lesion: the caller's name for the lesion, where it is one, or for all of them.

    >>> IntralesionalInjection(lesions=8).lesions
    8
    """

    lesions: int | None = count("how many lesions were injected?")
    lesion: str | None = which_lesion()


def _total_lesions(_: IntralesionalInjection, services: tuple[object, ...]) -> int | None:
    return counted(one.lesions for one in of_kind(IntralesionalInjection, services))


INTRALESIONAL_INJECTION: Final = Family(
    "intralesional-injection",
    "medication injected into skin lesions",
    IntralesionalInjection,
    derived=(Derived("total_lesions", Numbers(1), ("lesions",), _total_lesions),),
    also=("keloid-injection",),
)
