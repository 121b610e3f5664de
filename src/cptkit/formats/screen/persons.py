"""Whose claims are, where a table is the history: what is said of one claim may turn on the patient's others."""

import numpy as np
import pyarrow as pa

from cptkit.formats.screen.grouping import indices
from cptkit.formats.screen.lines import PlainLines

__all__ = ["leave_persons", "leave_shared"]


def leave_shared(lines: PlainLines, *, of_a_day: bool) -> None:
    """Leave to `check` the claims of nobody, and those of persons who have others.

    Args:
        lines: their claims are left.
        of_a_day: whether another claim matters on the same day alone.

    Raises:
        InvalidFrame: no column says whose a claim is.
    """
    persons = lines.persons()
    lines.leave(persons.where(lambda person: person is None))
    whose = persons.numbers
    if of_a_day:
        whose = indices(pa.array(whose * len(lines.days.values) + lines.days.numbers))
    # Of what is put in one place the last stays: from the end, that is the first.
    first = np.zeros(int(whose.max(initial=0)) + 1, np.int64)
    first[whose[::-1]] = lines.claims[::-1]
    shared = np.zeros(len(first), np.bool_)
    shared[whose[first[whose] != lines.claims]] = True
    lines.leave(shared[whose])


def leave_persons(lines: PlainLines) -> None:
    """Leave to `check` all claims of a person of whom one is left, since each is the history of the others.

    Raises:
        InvalidFrame: no column says whose a claim is.
    """
    persons = lines.persons()
    left = np.zeros(len(persons.values), np.bool_)
    left[persons.numbers[lines.left[lines.claims]]] = True
    lines.leave(left[persons.numbers])
