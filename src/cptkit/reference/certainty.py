"""Which tables do not answer for something, and which answer from a release stretched over the day."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

import attrs

from cptkit.values.tables import Table

__all__ = ["SURE", "Certainty", "certainty", "together"]


@attrs.frozen(eq=False)
class Certainty:
    """The tables that do not answer, and those whose answers are assumed.

    Attributes:
        unanswered: tables that do not answer.
        assumed: tables that answer from a release stretched over the day.
    """

    unanswered: frozenset[Table] = frozenset()
    assumed: frozenset[Table] = frozenset()

    def without(self, table: Table) -> "Certainty":
        """Return the same, a table not being asked."""
        return certainty(self.unanswered - {table}, self.assumed - {table})

    def only(self, table: Table) -> "Certainty":
        """Return what is known of one table alone."""
        return certainty(self.unanswered & {table}, self.assumed & {table})


@lru_cache(maxsize=4096)
def _of(unanswered: frozenset[Table], assumed: frozenset[Table]) -> Certainty:
    return Certainty(unanswered, assumed)


def certainty(unanswered: Iterable[Table], assumed: Iterable[Table] = ()) -> Certainty:
    """Return what is known of tables: the same value for the same tables, so that it is compared at once."""
    return _of(frozenset(unanswered), frozenset(assumed))


SURE: Final = certainty(())


def together(certainties: Iterable[Certainty]) -> Certainty:
    """Return what holds of several together.

    >>> together([SURE, certainty({Table.MUE})]).unanswered
    frozenset({<Table.MUE: 'mue'>})
    """
    several = [one for one in certainties if one is not SURE]
    if not several:
        return SURE
    return certainty(
        frozenset[Table]().union(*[one.unanswered for one in several]),
        frozenset[Table]().union(*[one.assumed for one in several]),
    )
