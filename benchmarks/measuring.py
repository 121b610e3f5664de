"""A figure beside its yardstick, both taken in one run, since machines differ and ratios less so."""

import subprocess
import sys
import time
from collections.abc import Callable
from typing import Final

import attrs
from typing_extensions import override

__all__ = ["ROUNDS", "Figure", "best", "fresh", "heading"]

ROUNDS: Final = 3


@attrs.frozen
class Figure:
    """What was measured and its yardstick, in one unit, and how many times as much it may be."""

    what: str
    ours: float
    yardstick: float
    budget: float
    unit: str = "s"

    @property
    def ratio(self) -> float:
        """How many times the yardstick it is."""
        return self.ours / self.yardstick

    @property
    def is_within(self) -> bool:
        """Whether the budget is kept."""
        return self.ratio <= self.budget

    @override
    def __str__(self) -> str:
        """Write it as a line of the table."""
        ours, yardstick = f"{self.ours:.4g} {self.unit}", f"{self.yardstick:.4g} {self.unit}"
        verdict = "within" if self.is_within else "OVER"
        return f"{self.what:<66}{ours:>14}{yardstick:>14}{self.ratio:>9.2f}{self.budget:>8.4g}  {verdict}"


def heading() -> str:
    """Return the line above the figures."""
    return f"{'':<66}{'cptkit':>14}{'yardstick':>14}{'ratio':>9}{'budget':>8}"


def _taken(work: Callable[[], object]) -> float:
    """Return the processor's time that the work takes: what else the machine does at the time weighs less."""
    start = time.process_time()
    work()
    return time.process_time() - start


def best(ours: Callable[[], object], yardstick: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, float]:
    """Return the least time that each takes, by turns, so that a slow moment of the machine meets both."""
    taken = [(_taken(ours), _taken(yardstick)) for _ in range(rounds)]
    return min(one for one, _ in taken), min(other for _, other in taken)


def fresh(code: str, *arguments: str, rounds: int = ROUNDS) -> float:
    """Return the least number that a fresh interpreter prints."""
    command = [sys.executable, "-I", "-c", code, *arguments]
    return min(float(subprocess.check_output(command, text=True)) for _ in range(rounds))  # noqa: S603 (this very interpreter)
