"""What arrays ask of published tables and payers: once for each different code, payer, modifiers and day."""

from collections.abc import Callable, Hashable, Iterable
from typing import Any, Final

import attrs
import numpy as np
import pyarrow as pa

from cptkit.formats.screen.cells import Mask, Numbered, Numbers
from cptkit.formats.screen.grouping import indices
from cptkit.formats.screen.lines import PlainLines
from cptkit.reference.asking import AskedBy
from cptkit.reference.indicators import Adjudication
from cptkit.reference.modifiers import ModifierRole
from cptkit.reference.reference import Reference
from cptkit.reference.views import PublishedDay
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Setting, Table

__all__ = [
    "ByCodes",
    "CodeFacts",
    "Days",
    "by_codes",
    "code_facts",
    "days_of",
    "follows",
    "mue_of_zero_speaks",
    "of_assistants",
    "of_days",
]

_WHOSE: Final = Setting.PRACTITIONER
_NO_LIMIT: Final = 2**62
_NEEDED: Final = frozenset({Table.MUE, Table.ADD_ONS})


@attrs.frozen(eq=False)
class Days:
    """The days of lines, those that answer alike under one number.

    Attributes:
        numbers: of each line.
        published: the view of one day of each number.
        of_codes: of each number, that of days that answer alike of codes.
    """

    numbers: Numbers
    published: tuple[PublishedDay, ...]
    of_codes: Numbers

    def on(self, line: int) -> PublishedDay:
        """Return the view of a day that answers as that of a line does."""
        return self.published[int(self.numbers[line])]

    def of_lines(self, holds: Callable[[PublishedDay], bool]) -> Mask:
        """Return of each line whether something holds of its day."""
        told: Mask = np.array([holds(one) for one in self.published], np.bool_)[self.numbers]
        return told


def days_of(days: Numbered, reference: Reference, edges: Callable[[Any], Hashable]) -> Days:
    """Return the days of lines by what was published; what is no day has the answers of any.

    Args:
        days: of each line.
        reference: what was published.
        edges: tells days apart on which other rules are in force.
    """
    classes: dict[Hashable, int] = {}
    codes: dict[object, int] = {}
    numbers: list[int] = []
    published: list[PublishedDay] = []
    of_codes: list[int] = []
    for day in days.values:
        if not hasattr(day, "toordinal"):
            numbers.append(0)
            continue
        view = reference.on(day)
        number = classes.setdefault((view.alike, edges(day)), len(published))
        if number == len(published):
            published.append(view)
            of_codes.append(codes.setdefault(view.alike_by[AskedBy.CODE], len(codes)))
        numbers.append(number)
    return Days(days.of_values(numbers, np.int64), tuple(published), np.array(of_codes, np.int64))


@attrs.frozen(eq=False)
class CodeFacts:
    """What tables say of the codes of some days.

    Attributes:
        cells: of each line the number of its code on its day, by which the others are asked.
        limits: the MUE value; by_line: whether it is for each line; of_zero: whether it is 0.
        unsure: whether no table answers.
        may_add: whether it is, or may be, an add-on code; adds: whether it is.
        by_contractor: whether a contractor may accept other primaries than those that are listed.
        primaries: cell and number of the code of each listed primary, as one number, in order.
    """

    cells: Numbers
    limits: Numbers
    by_line: Mask
    of_zero: Mask
    unsure: Mask
    may_add: Mask
    adds: Mask
    by_contractor: Mask
    primaries: Numbers


@attrs.frozen(eq=False)
class ByCodes:
    """The lines whose claims are not left to `check`, and which of them say the same on days that answer alike.

    Attributes:
        lines: which they are.
        once: of those that say the same the first line.
        same: of each of the lines the place among the first ones.
    """

    lines: Numbers
    once: Numbers
    same: Numbers


def by_codes(lines: PlainLines, days: Days) -> ByCodes:
    """Return the lines whose claims are not left to `check` by what they say by codes."""
    keys = days.numbers
    for column in (lines.codes, lines.modifiers, lines.places, lines.payers):
        keys = indices(pa.array(keys * len(column.values) + column.numbers))
    (asked,) = np.nonzero(~lines.left[lines.claims])
    _, first, same = np.unique(keys[asked], return_index=True, return_inverse=True)
    return ByCodes(asked, asked[first], same)


def _told(published: PublishedDay, code: str) -> tuple[int, bool, bool, bool, bool, bool, bool]:
    asked = (published.alike_by[AskedBy.CODE], CodeFacts, code)
    known: tuple[int, bool, bool, bool, bool, bool, bool] | None = published.memory.get(asked)
    if known is None:
        about = published.code(code, _WHOSE)
        mue = about.mue
        known = published.memory.keep(
            asked,
            (
                _NO_LIMIT if mue is None else mue.value,
                mue is not None and mue.adjudication is Adjudication.CLAIM_LINE,
                mue is not None and mue.value == 0,
                not about.certainty.unanswered.isdisjoint(_NEEDED),
                ServiceKind.ADD_ON in about.possible_kinds,
                ServiceKind.ADD_ON in about.kinds,
                not all(row.is_listed_only for row in about.add_ons),
            ),
        )
    return known


def code_facts(lines: PlainLines, days: Days) -> CodeFacts:
    """Return what tables say of the codes of lines."""
    codes = lines.codes.values
    size = len(codes)
    cells = days.of_codes[days.numbers] * size + lines.codes.numbers
    count = (int(days.of_codes.max(initial=-1)) + 1) * size
    views = {int(number): published for number, published in zip(days.of_codes, days.published, strict=True)}
    there = np.zeros(count, np.bool_)
    there[cells] = True
    # Those that are no codes are of claims that are left to `check`.
    asked = [cell for cell in np.nonzero(there)[0].tolist() if isinstance(codes[cell % size], str)]
    told = [_told(views[cell // size], codes[cell % size]) for cell in asked]
    of_cells = np.zeros((7, count), np.int64)
    of_cells[:, asked] = np.array(told, np.int64).reshape(-1, 7).T
    places = {code: place for place, code in enumerate(codes)}
    pairs = [
        cell * size + places[row.primary]
        for cell, one in zip(asked, told, strict=True)
        if one[4]
        for row in views[cell // size].code(codes[cell % size], _WHOSE).add_ons
        if row.primary in places
    ]
    limits, *flags = of_cells
    by_line, of_zero, unsure, may_add, adds, by_contractor = [flag.astype(np.bool_) for flag in flags]
    primaries = np.unique(np.array(pairs, np.int64))
    return CodeFacts(cells, limits, by_line, of_zero, unsure, may_add, adds, by_contractor, primaries)


def of_days(column: Numbered, days: Days, told: Callable[[PublishedDay, Any], bool]) -> Mask:
    """Return of each line what is told of its value on its day."""
    table = np.array([[told(view, value) for value in column.values] for view in days.published], np.bool_)
    if table.all() or not table.any():
        return np.full(len(column.numbers), table.all())
    answers: Mask = table.ravel()[days.numbers * len(column.values) + column.numbers]
    return answers


def follows(lines: PlainLines, days: Days, table: Table) -> Mask:
    """Return of each line whether its payer may follow a table."""

    def may_follow(published: PublishedDay, payer: Any) -> bool:  # noqa: ANN401 (a payer, none, or what is left)
        policy = published.policy_day(payer) if isinstance(payer, str) else None
        return policy is None or policy.may_follow(table)

    return of_days(lines.payers, days, may_follow)


def mue_of_zero_speaks(lines: PlainLines, days: Days) -> Mask:
    """Return of each line whether an MUE value of 0, a decision of Medicare's, means anything at its payer."""

    def speaks(published: PublishedDay, payer: Any) -> bool:  # noqa: ANN401 (as above)
        if not isinstance(payer, str):
            return True
        policy = published.policy_day(payer)
        adoption = policy.adoption(Table.MUE) if policy else None
        return adoption is not None and adoption.binds("")

    return of_days(lines.payers, days, speaks)


def of_assistants(lines: PlainLines, days: Days) -> Mask:
    """Return of each line whether a modifier says that an assistant at surgery bills it."""

    def assists(published: PublishedDay, modifiers: Iterable[str]) -> bool:
        return any(published.role(one) is ModifierRole.ASSISTANT for one in modifiers if len(one) == 2)  # noqa: PLR2004 (others are none)

    return of_days(lines.modifiers, days, assists)
