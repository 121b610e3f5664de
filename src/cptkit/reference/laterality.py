"""Sides: which one a diagnosis is of, as the names of ICD-10-CM tell, and which one a modifier says."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

import attrs

from cptkit.values.citations import Citation
from cptkit.values.periods import Period

__all__ = ["ModifierSide", "Side", "sides_told"]


class Side(StrEnum):
    """The side of the body that a diagnosis names, or that it leaves open."""

    LEFT = "left"
    RIGHT = "right"
    BILATERAL = "bilateral"
    UNSPECIFIED = "unspecified"

    @property
    def other(self) -> "Side":
        """The other side; of both sides, and of none in particular, the same.

        >>> Side.LEFT.other, Side.BILATERAL.other
        (<Side.RIGHT: 'right'>, <Side.BILATERAL: 'bilateral'>)
        """
        return _OTHER.get(self, self)


_OTHER: Final = {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}
_WORD: Final = re.compile(r"\b(left|right)\b")
# Which of the patient's sides is dominant says where a palsy is, not where the disease is that a service treats.
_DOMINANCE: Final = "dominant"


@attrs.frozen
class ModifierSide:
    """The side that a modifier says a service was on.

    >>> from cptkit import bundled_reference
    >>> from datetime import date
    >>> bundled_reference().on(date(2024, 8, 13)).modifier_side("E1").value
    'left'
    """

    modifier: str
    side: Side
    period: Period
    citation: Citation


def _mirrored(name: str, word: str) -> str:
    return _WORD.sub(word, name)


def sides_told(names: Mapping[str, str]) -> dict[str, Side]:
    """Return the side of each code whose name tells one, of all names of a list together.

    A name that has the word left or right tells a side only where the list has the same name with the
    other word, so that what tells a side has its counterpart: a left bundle-branch block has none. A
    name is of no side in particular where it has `unspecified` in the place of that word.

    >>> sides_told({"H60.331": "Swimmer's ear, right ear", "H60.332": "Swimmer's ear, left ear", "I50.1": "left"})
    {'H60.331': <Side.RIGHT: 'right'>, 'H60.332': <Side.LEFT: 'left'>}
    """
    lower = {code: name.casefold() for code, name in names.items()}
    listed = frozenset(lower.values())
    open_names = {_mirrored(name, Side.UNSPECIFIED) for name in listed if _tells_side(name, listed)}
    told: dict[str, Side] = {}
    for code, name in lower.items():
        if _tells_side(name, listed):
            told[code] = Side(_WORD.findall(name)[0])
        elif name in open_names:
            told[code] = Side.UNSPECIFIED
        elif Side.BILATERAL in name and not _WORD.search(name):
            told[code] = Side.BILATERAL
    return told


def _tells_side(name: str, listed: frozenset[str]) -> bool:
    words = set(_WORD.findall(name))
    if len(words) != 1 or Side.BILATERAL in name or _DOMINANCE in name:
        return False
    return _mirrored(name, Side(words.pop()).other) in listed
