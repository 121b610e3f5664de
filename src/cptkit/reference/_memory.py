"""What a reference remembers of what was looked up: enough for a day's work, bounded for a long run."""

from collections.abc import Hashable
from typing import Any, Final, TypeVar

__all__ = ["LINES_REMEMBERED", "MOST", "Memory", "memory_of_lines"]

_V = TypeVar("_V")

MOST: Final = 60_000
# Codes recur, and whole lines seldom do: more of them would take room, and push out what is published of codes.
LINES_REMEMBERED: Final = 8_000


class Memory(dict[Hashable, Any]):
    """Answers by what was asked; when there are too many, all are forgotten, and looked up again.

    Attributes:
        most: how many are too many.
    """

    def __init__(self, most: int | None = None) -> None:
        super().__init__()
        self.most: int = MOST if most is None else most

    def keep(self, asked: Hashable, answer: _V) -> _V:
        """Remember an answer, and return it."""
        if len(self) >= self.most:
            self.clear()
        self[asked] = answer
        return answer


def memory_of_lines(memory: Memory) -> Memory:
    """Return what is remembered of whole lines, apart from what was looked up in tables."""
    known: Memory | None = memory.get(memory_of_lines)
    return memory.keep(memory_of_lines, Memory(LINES_REMEMBERED)) if known is None else known
