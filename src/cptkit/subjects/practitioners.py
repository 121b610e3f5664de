"""Whose lines are: one practitioner's, surely or perhaps, or those of several."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from cptkit.reference.modifiers import ModifierRole
from cptkit.subjects.lines import BilledLine

__all__ = [
    "are_surely_one",
    "by_person",
    "may_be_one_practitioner",
    "may_share_a_service",
    "name_one",
    "name_two",
    "practitioners",
]

# By definition another practitioner repeats or adds a service.
_ANOTHER: Final = ("77", "XP")


def name_one(one: BilledLine, other: BilledLine) -> bool:
    """Return whether both lines name one person."""
    mine, theirs = one.line.rendering_provider, other.line.rendering_provider
    return mine is not None and theirs is not None and mine.is_person(theirs)


def name_two(one: BilledLine, other: BilledLine) -> bool:
    """Return whether the lines name two people."""
    mine, theirs = one.line.rendering_provider, other.line.rendering_provider
    return mine is not None and theirs is not None and not mine.is_person(theirs)


def by_person(lines: Iterable[BilledLine]) -> list[list[BilledLine]]:
    """Return the lines that name somebody, grouped by whom they name."""
    groups: list[list[BilledLine]] = []
    for line in lines:
        if line.line.rendering_provider is not None:
            group = next((group for group in groups if any(name_one(line, other) for other in group)), None)
            if group is None:
                groups.append([line])
            else:
                group.append(line)
    return groups


def _assists(line: BilledLine) -> bool:
    return ModifierRole.ASSISTANT in line.coded.appended.roles


def _may_assist_too(one: BilledLine, other: BilledLine) -> bool:
    """Return whether one of two lines is a co-surgeon's, who may assist in another procedure of the operation."""
    assisting = [line for line in (one, other) if _assists(line)]
    co_surgeon = one.has("62") or other.has("62")
    return len(assisting) == 1 and co_surgeon and not assisting[0].has("62") and one.code != other.code


def may_be_one_practitioner(one: BilledLine, other: BilledLine) -> bool:
    """Return whether both lines may be one practitioner's; where one is not documented, they may.

    An assistant at surgery is another person than the surgeon, whoever is named. A co-surgeon bills a procedure of
    the same operation that was not shared with 80 or 82 (Priority Health, modifier 62).
    """
    mine, theirs = one.line.rendering_provider, other.line.rendering_provider
    if mine is not None and theirs is not None and mine is not theirs and not mine.same_as(theirs):
        return False
    return _assists(one) == _assists(other) or name_one(one, other) or _may_assist_too(one, other)


def may_share_a_service(one: BilledLine, other: BilledLine) -> bool:
    """Return whether two lines of one code may be one practitioner's.

    Two lines with 62, or 66, are two surgeons'; one with 77 or XP is not by who rendered the other.
    """
    if not may_be_one_practitioner(one, other):
        return False
    if name_one(one, other):
        return True
    # Each of several surgeons bills the procedure.
    if not set(one.in_role(ModifierRole.SURGEON)).isdisjoint(other.in_role(ModifierRole.SURGEON)):
        return False
    return one.has(*_ANOTHER) == other.has(*_ANOTHER)


def are_surely_one(one: BilledLine, other: BilledLine) -> bool:
    """Return whether two lines that may be one practitioner's surely are: both name one, or neither on one claim."""
    mine, theirs = one.line.rendering_provider, other.line.rendering_provider
    if mine is None and theirs is None:
        return one.number is not None and other.number is not None
    return mine is not None and theirs is not None


def practitioners(
    lines: Sequence[BilledLine], may_be_one: Callable[[BilledLine, BilledLine], bool] = may_be_one_practitioner
) -> list[list[BilledLine]]:
    """Return lines grouped by practitioner; a line that names none may belong to several, and is in each group."""
    if len(lines) == 1:
        return [list(lines)]
    groups: list[list[BilledLine]] = []
    for line in lines:
        if line.line.rendering_provider is not None:
            joined = [group for group in groups if any(may_be_one(line, other) for other in group)]
            groups = [group for group in groups if group not in joined]
            groups.append([one for group in joined for one in group] + [line])
    unnamed = [line for line in lines if line.line.rendering_provider is None]
    groups = [group + [line for line in unnamed if _fits(line, group, may_be_one)] for group in groups]
    # Those that belong to nobody who is named are told apart by their modifiers alone.
    for line in unnamed:
        if any(line in group for group in groups):
            continue
        groups.append([other for other in unnamed if other is line or may_be_one(line, other)])
    return [[line for line in lines if line in group] for group in groups]


def _fits(line: BilledLine, group: Iterable[BilledLine], may_be_one: Callable[[BilledLine, BilledLine], bool]) -> bool:
    return all(may_be_one(line, other) for other in group)
