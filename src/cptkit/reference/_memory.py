"""What a reference remembers of what was looked up: enough for a day's work, bounded for a long run."""

from collections.abc import Hashable
from typing import Any, Final, TypeVar

__all__ = ["MOST", "Memory"]

_V = TypeVar("_V")

MOST: Final = 60_000


class Memory(dict[Hashable, Any]):
    """Answers by what was asked; when there are too many, all are forgotten, and looked up again."""

    def keep(self, asked: Hashable, answer: _V) -> _V:
        """Remember an answer, and return it."""
        if len(self) >= MOST:
            self.clear()
        self[asked] = answer
        return answer
