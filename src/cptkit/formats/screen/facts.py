"""What arrays ask of published tables and payers: once for each different code, payer, modifiers and day."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, Final

import attrs
import numpy as np
import pyarrow as pa

from cptkit.formats.screen.cells import Keys, Mask, Numbered, Numbers
from cptkit.formats.screen.grouping import indices
from cptkit.formats.screen.lines import PlainLines
from cptkit.reference._memory import MOST
from cptkit.reference.codes import PublishedCode
from cptkit.reference.indicators import Adjudication
from cptkit.reference.modifiers import ModifierRole
from cptkit.reference.reference import Reference
from cptkit.reference.store.packed import key_number
from cptkit.reference.views import PublishedDay
from cptkit.rules import AnyRule
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Setting, Table

__all__ = [
    "WHOSE",
    "ByCodes",
    "CodeFacts",
    "Days",
    "by_codes",
    "code_facts",
    "days_of",
    "follows",
    "has_own_text",
    "mue_of_zero_speaks",
    "of_assistants",
    "of_days",
]

# Arrays say what is said of practitioners' claims.
WHOSE: Final = Setting.PRACTITIONER
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
            of_codes.append(codes.setdefault(view.alike_of.code, len(codes)))
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
        keys: the number by which tables of pairs go.
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
    keys: Keys
    primaries: Numbers


@attrs.frozen(eq=False)
class ByCodes:
    """The lines whose claims are not left to `check`, and which of them say the same on days that answer alike.

    Attributes:
        lines: which they are.
        once: of those that say the same the first line, in the order of days and codes.
        same: of each of the lines the place among the first ones.
    """

    lines: Numbers
    once: Numbers
    same: Numbers


def by_codes(lines: PlainLines, days: Days) -> ByCodes:
    """Return the lines whose claims are not left to `check` by what they say by codes: those of one code together."""
    others = np.zeros(len(lines.claims), np.int64)
    for column in (lines.modifiers, lines.places, lines.payers):
        others = indices(pa.array(others * len(column.values) + column.numbers))
    keys = (days.numbers * len(lines.codes.values) + lines.codes.numbers) * (others.max(initial=0) + 1) + others
    (asked,) = np.nonzero(~lines.left[lines.claims])
    _, first, same = np.unique(keys[asked], return_index=True, return_inverse=True)
    return ByCodes(asked, asked[first], same)


@attrs.frozen(eq=False)
class _Known:
    """What was looked up of codes for days that answer alike; a further code makes another one.

    Attributes:
        places: of each code its column among the facts.
        facts: a row for each fact but the primaries, as numbers.
        added: of each listed primary of a code that may be an add-on code, the column of that code.
        primaries: the number by which tables of pairs know the primary.
    """

    places: dict[str, int]
    facts: Numbers
    added: Numbers
    primaries: Keys


_FACTS: Final = 8
_NOTHING: Final = _Known({}, np.zeros((_FACTS, 0), np.int64), np.zeros(0, np.int64), np.zeros(0, np.uint64))


def _known(published: PublishedDay, codes: Iterable[str]) -> _Known:
    """Return what is known of codes, with those among them that nobody asked for before."""
    asked = (published.alike_of.code, CodeFacts)
    known: _Known = published.memory.get(asked) or _NOTHING
    further = [code for code in codes if code not in known.places]
    if not further:
        return known
    if len(known.places) > MOST:
        return _known_with(_NOTHING, published, codes)
    return published.memory.keep(asked, _known_with(known, published, further))


def _known_with(known: _Known, published: PublishedDay, codes: Iterable[str]) -> _Known:
    abouts = {code: published.code(code, WHOSE) for code in codes}
    places = {code: place for place, code in enumerate([*known.places, *abouts])}
    facts = np.array([_facts_of(code, about) for code, about in abouts.items()], np.int64)
    listed = [
        (places[code], key_number(row.primary))
        for code, about in abouts.items()
        if ServiceKind.ADD_ON in about.possible_kinds
        for row in about.add_ons
        if row.primary is not None
    ]
    added, primaries = np.array(listed, np.int64).reshape(-1, 2).T
    return _Known(
        places,
        np.concatenate([known.facts, facts.T], axis=1),
        np.concatenate([known.added, added]),
        np.concatenate([known.primaries, primaries.astype(np.uint64)]),
    )


def _facts_of(code: str, about: PublishedCode) -> tuple[int, ...]:
    mue = about.mue
    return (
        _NO_LIMIT if mue is None else mue.value,
        mue is not None and mue.adjudication is Adjudication.CLAIM_LINE,
        mue is not None and mue.value == 0,
        not about.certainty.unanswered.isdisjoint(_NEEDED),
        ServiceKind.ADD_ON in about.possible_kinds,
        ServiceKind.ADD_ON in about.kinds,
        not all(row.is_listed_only for row in about.add_ons),
        key_number(code),
    )


def code_facts(lines: PlainLines, days: Days) -> CodeFacts:
    """Return what tables say of the codes of lines."""
    codes = lines.codes.values
    size = len(codes)
    cells = days.of_codes[days.numbers] * size + lines.codes.numbers
    several = int(days.of_codes.max(initial=-1)) + 1
    there = np.zeros((several, size), np.bool_)
    there.ravel()[cells] = True
    # Those that are no codes are of claims that are left to `check`.
    there &= [isinstance(code, str) for code in codes]
    facts, listed = np.zeros((_FACTS, several, size), np.int64), [np.zeros(0, np.int64)]
    views = dict(zip(days.of_codes.tolist(), days.published, strict=True))
    for number, published in views.items():
        (asked,) = np.nonzero(there[number])
        if not len(asked):
            continue
        of_day = [codes[place] for place in asked.tolist()]
        known = _known(published, of_day)
        columns = [known.places[code] for code in of_day]
        of_codes = known.facts[:, columns]
        facts[:, number, asked] = of_codes
        added, primaries = _listed_among(known, columns, of_codes[-1].astype(np.uint64))
        listed.append((number * size + asked[added]) * size + asked[primaries])
    limits, *flags, keys = facts.reshape(_FACTS, -1)
    by_line, of_zero, unsure, may_add, adds, by_contractor = [flag.astype(np.bool_) for flag in flags]
    return CodeFacts(
        cells,
        limits,
        by_line,
        of_zero,
        unsure,
        may_add,
        adds,
        by_contractor,
        keys.astype(np.uint64),
        np.unique(np.concatenate(listed)),
    )


def _listed_among(known: _Known, columns: Sequence[int], keys: Keys) -> tuple[Numbers, Numbers]:
    """Return of codes that are asked for together which is listed as a primary of which, by their places.

    Args:
        known: what is known of them.
        columns: where they stand among the facts.
        keys: the numbers by which tables of pairs know them.
    """
    place_of = np.full(len(known.places), -1)
    place_of[columns] = np.arange(len(columns))
    in_order = np.argsort(keys)
    found = np.minimum(np.searchsorted(keys, known.primaries, sorter=in_order), len(keys) - 1)
    primaries, added = in_order[found], place_of[known.added]
    both = (added >= 0) & (keys[primaries] == known.primaries)
    return added[both], primaries[both]


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


def has_own_text(rule: AnyRule, published: PublishedDay, payer: Any) -> bool:  # noqa: ANN401 (as above)
    """Return whether a payer's own text says what becomes of what a rule finds."""
    policy = published.policy_day(payer) if isinstance(payer, str) else None
    return policy is not None and rule.id in policy.rules_told_of
