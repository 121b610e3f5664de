"""Whose lines are: one practitioner's, surely or perhaps, or those of several."""

from collections.abc import Sequence

from cptkit.subjects.lines import BilledLine

__all__ = ["are_surely_one", "may_be_one_practitioner", "practitioners"]


def may_be_one_practitioner(one: BilledLine, other: BilledLine) -> bool:
    """Return whether both lines may be one practitioner's; where one is not documented, they may."""
    mine, theirs = one.line.rendering_provider, other.line.rendering_provider
    return mine is None or theirs is None or mine is theirs or mine.same_as(theirs)


def are_surely_one(one: BilledLine, other: BilledLine) -> bool:
    """Return whether two lines that may be one practitioner's surely are: both name one, or neither on one claim."""
    mine, theirs = one.line.rendering_provider, other.line.rendering_provider
    if mine is None and theirs is None:
        return one.number is not None and other.number is not None
    return mine is not None and theirs is not None


def practitioners(lines: Sequence[BilledLine]) -> list[list[BilledLine]]:
    """Return lines grouped by practitioner; a line that names none may belong to any, and is in each group."""
    groups: list[list[BilledLine]] = []
    for line in lines:
        if line.line.rendering_provider is not None:
            joined = [group for group in groups if any(may_be_one_practitioner(line, other) for other in group)]
            groups = [group for group in groups if group not in joined]
            groups.append([one for group in joined for one in group] + [line])
    unnamed = [line for line in lines if line.line.rendering_provider is None]
    if not groups:
        return [unnamed] if unnamed else []
    return [[line for line in lines if line in group or line in unnamed] for group in groups]
