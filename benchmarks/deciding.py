"""What a decision of a table takes, beside a look-up of the same facts in a dict."""

from collections.abc import Mapping
from random import Random
from typing import Final

from benchmarks.measuring import Figure, best
from cptkit.selection.decisions import Part, Value, decide
from cptkit.selection.families import FAMILIES
from cptkit.selection.family import table_of

__all__ = ["deciding"]

_DRAWN: Final = 50


def deciding(seed: int) -> Figure:
    """Decide every part of every table for some drawn facts."""
    random = Random(seed)  # noqa: S311 (nothing secret)
    parts = [part for family in FAMILIES for part in table_of(family).parts]
    asked = [(part, _facts(part, random)) for part in parts for _ in range(_DRAWN)]
    known = {tuple(facts.values()): part for part, facts in asked}

    def ours() -> None:
        for part, facts in asked:
            decide(part, facts)

    def look_up() -> None:
        for _, facts in asked:
            known[tuple(facts.values())]

    times = [time / len(asked) * 1e6 for time in best(ours, look_up)]
    return Figure(f"a decision of {len(parts)} tables; beside a dict", times[0], times[1], 100, "us")


def _facts(part: Part, random: Random) -> Mapping[str, Value]:
    return {axis.name: random.choice(axis.samples) for axis in part.diagram.axes}
