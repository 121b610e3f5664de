"""Modifiers to offer: those of documented circumstances, else those that the record might bear out."""

from collections.abc import Iterable, Iterator

import attrs

from cptkit.rules.subjects import BilledLine
from cptkit.values.claims import Circumstance
from cptkit.values.remedies import AddModifier, RemoveModifier

__all__ = ["Offer", "borne_out", "offered", "without"]


@attrs.frozen
class Offer:
    """A modifier, the circumstance that it stands for, and what the record must show of it."""

    circumstance: Circumstance
    modifier: str
    record_must_show: str


def borne_out(
    offers: Iterable[Offer], lines: tuple[BilledLine, ...], stated: frozenset[str] = frozenset()
) -> tuple[tuple[str, str], ...]:
    """Give the modifiers that fit, each with what the record must still show.

    Those that are documented, by a circumstance or by name in `stated`, need nothing more, and go alone;
    where none is, all that are not ruled out are possible.
    """
    documented = frozenset[Circumstance]().union(*(line.line.circumstances for line in lines))
    ruled_out = frozenset[Circumstance]().union(*(line.line.ruled_out for line in lines))
    open_to_proof = [one for one in offers if one.circumstance not in ruled_out]
    sure = [(one.modifier, "") for one in open_to_proof if one.circumstance in documented or one.modifier in stated]
    return tuple(sure or [(one.modifier, one.record_must_show) for one in open_to_proof])


def offered(
    offers: Iterable[Offer],
    bearer: BilledLine,
    lines: tuple[BilledLine, ...],
    stated: frozenset[str] = frozenset(),
) -> Iterator[AddModifier]:
    """Offer a line of the claim the modifiers that fit, are in force, and that it does not bear already."""
    for modifier, shows in borne_out(offers, lines, stated):
        if not bearer.has(modifier) and bearer.published.modifier(modifier) is not None:
            yield from (AddModifier(number, modifier, shows) for number in bearer.numbers)


def without(line: BilledLine, modifier: str) -> tuple[RemoveModifier, ...]:
    """Offer to take a modifier off a line of the claim; of the history there is nothing to mend."""
    return tuple(RemoveModifier(number, modifier) for number in line.numbers)
