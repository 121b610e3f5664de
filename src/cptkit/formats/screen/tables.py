"""What the edits of NCCI and duplicates say, by arrays: PTP pairs, MUE values, add-on codes, identical lines."""

from collections.abc import Callable, Iterator
from typing import Any, Final, TypeAlias

import attrs
import numpy as np

from cptkit.formats.screen.cells import OPEN, Mask, Numbers, alike
from cptkit.formats.screen.facts import (
    CodeFacts,
    Days,
    code_facts,
    follows,
    mue_of_zero_speaks,
    of_assistants,
    of_days,
)
from cptkit.formats.screen.lines import PlainLines
from cptkit.formats.screen.pairs import CODE_SPAN, pair_index
from cptkit.policies.clauses import RuleOutcome
from cptkit.reference.asking import AskedBy
from cptkit.reference.reference import Reference
from cptkit.reference.views import PublishedDay
from cptkit.rules import AnyRule
from cptkit.rules.modifiers.repeats import DUPLICATE_LINE
from cptkit.rules.ncci.add_ons import ADD_ON_WITHOUT_PRIMARY
from cptkit.rules.ncci.pairs import UNBUNDLED_PAIR
from cptkit.rules.ncci.units import UNITS_OVER_MUE
from cptkit.subjects import LinePair
from cptkit.values.tables import Setting, Table

__all__ = ["TABLE_RULES", "said_by_tables"]

# What arrays can say, of rules that ask tables of two codes, of a code and its units, and of lines that are alike.
TABLE_RULES: Final[tuple[AnyRule, ...]] = (DUPLICATE_LINE, UNBUNDLED_PAIR, UNITS_OVER_MUE, ADD_ON_WITHOUT_PRIMARY)
_WHOSE: Final = Setting.PRACTITIONER
# So many lines apart whole columns are compared.
_NEAR: Final = 4
# Of lines: their places, or a part of the column.
_Places: TypeAlias = Numbers | slice


@attrs.frozen(eq=False)
class _Pairs:
    """Pairs of lines of one day of a claim that may be one practitioner's, by the places of the lines."""

    first: Numbers
    second: Numbers


def said_by_tables(
    lines: PlainLines, days: Days, reference: Reference, rules: tuple[AnyRule, ...], others: tuple[AnyRule, ...] = ()
) -> Mask:
    """Return of which lines some of the rules of tables say anything; claims of which arrays cannot say it are left.

    Args:
        lines: their claims are left.
        days: what was published for them.
        reference: what was published.
        rules: some of `TABLE_RULES`.
        others: further rules; those of pairs of lines with a PTP edit speak of no others.
    """
    of_other_pairs = any(rule.subject is LinePair for rule in others)
    facts = code_facts(lines, days)
    needed = frozenset({table for rule in rules for table in rule.needs})
    lines.leave(facts.unsure[facts.cells] | days.of_lines(lambda day: _is_silenced(day, needed)))
    if UNBUNDLED_PAIR in rules:
        lines.leave(of_days(lines.modifiers, days, _are_unanswered))
    said = np.zeros(len(lines.rows), np.bool_)
    accepted, shared, bundled = said.copy(), said.copy(), said.copy()
    sets = _sets_of_modifiers(lines)
    edits = _Edits(lines, days, facts, reference)
    for pairs in _pairs_of_days(lines, of_assistants(lines, days)):
        same = lines.codes.numbers[pairs.first] == lines.codes.numbers[pairs.second]
        shared[pairs.first[same]] = shared[pairs.second[same]] = True
        if DUPLICATE_LINE in rules:
            lines.leave_claims_of(pairs.first[same & (sets[pairs.first] == sets[pairs.second])])
        of_two = _Pairs(pairs.first[~same], pairs.second[~same])
        if UNBUNDLED_PAIR in rules or of_other_pairs:
            has_edit, is_unknown = edits.between(of_two)
            lines.leave_claims_of(of_two.first[is_unknown | has_edit if of_other_pairs else is_unknown])
            bundled[of_two.first[has_edit]] = bundled[of_two.second[has_edit]] = True
        if ADD_ON_WITHOUT_PRIMARY in rules:
            for added, other in ((pairs.first, pairs.second), (pairs.second, pairs.first)):
                accepted[_accepted(lines, facts, added, other)] = True
    if UNBUNDLED_PAIR in rules and bundled.any():
        # A modifier bypasses the edit or does not: something is said of the two either way.
        said |= bundled & follows(lines, days, Table.PAIR_EDITS)
    if UNITS_OVER_MUE in rules:
        said |= _over_units(lines, days, facts, shared)
    if ADD_ON_WITHOUT_PRIMARY in rules:
        alone = facts.may_add[facts.cells] & ~accepted
        said |= alone & follows(lines, days, Table.ADD_ONS)
    return said


def _is_silenced(published: PublishedDay, needed: frozenset[Table]) -> bool:
    """Return whether a table that is asked by the day alone does not answer."""
    return not published.certainty(AskedBy.DAY).unanswered.isdisjoint(needed)


def _are_unanswered(published: PublishedDay, modifiers: Any) -> bool:  # noqa: ANN401 (modifiers, or what is left)
    """Return whether no table answers for a modifier, which a rule of pairs asks for."""
    return modifiers is not OPEN and any(
        Table.MODIFIERS in published.certainty(AskedBy.MODIFIER, one).unanswered for one in modifiers
    )


def _pairs_of_days(lines: PlainLines, assists: Mask) -> Iterator[_Pairs]:
    """Yield the pairs of lines that may be one practitioner's: of neighbors, then of those that are further apart.

    Most claims have few lines: whole columns are compared with themselves, moved by a line or two, which takes no
    look-up. Of the others only the lines are compared that have so many lines of their day after them.
    """
    days, are_one = lines.days_of_claims, _comparing(lines, assists)
    for apart in range(1, _NEAR + 1):
        (first,) = np.nonzero(are_one(slice(None, -apart), slice(apart, None)))
        yield _Pairs(first, first + apart)
    (first,) = np.nonzero(days[_NEAR:] == days[:-_NEAR])
    apart = _NEAR + 1
    while len(first):
        first = first[first + apart < len(days)]
        first = first[days[first] == days[first + apart]]
        one = first[are_one(first, first + apart)]
        yield _Pairs(one, one + apart)
        apart += 1


def _comparing(lines: PlainLines, assists: Mask) -> Callable[[_Places, _Places], Mask]:
    """Return what compares lines with others: whether they are of one day and may be one practitioner's."""
    days, providers = lines.days_of_claims, lines.providers
    if providers.min(initial=0) >= 0:
        whose: Numbers = days * (providers.max(initial=0) + 1) + providers
        return lambda some, others: whose[some] == whose[others]

    def may_be_one(some: _Places, others: _Places) -> Mask:
        mine, theirs = providers[some], providers[others]
        are_named = (mine >= 0) & (theirs >= 0)
        is_one = (are_named & (mine == theirs)) | (~are_named & (assists[some] == assists[others]))
        told: Mask = is_one & (days[some] == days[others])
        return told

    return may_be_one


def _sets_of_modifiers(lines: PlainLines) -> Numbers:
    """Return the number of the modifiers of each line, in whichever order they are appended."""
    in_order = alike(lines.modifiers.numbers, [tuple(sorted(modifiers)) for modifiers in lines.modifiers.values])
    return in_order.numbers


class _Edits:
    """Which pairs of codes of a day have a PTP edit: what most have not is told by their numbers alone."""

    def __init__(self, lines: PlainLines, days: Days, facts: CodeFacts, reference: Reference) -> None:
        self._codes = lines.codes.values
        self._days = days.published
        self._of_lines = lines.codes.numbers
        self._keys, self._cells = facts.keys, facts.cells
        self._of_days = days.numbers
        self._known = np.array([one.answers_for_all_pairs(_WHOSE) for one in days.published], np.bool_)
        self._index = pair_index(reference, _WHOSE)

    def between(self, pairs: _Pairs) -> tuple[Mask, Mask]:
        """Return of which pairs a table has an edit on their day, and of which none says that there is none."""
        first, second = pairs.first, pairs.second
        mine, theirs = self._keys[self._cells[first]], self._keys[self._cells[second]]
        keys = np.minimum(mine, theirs) * np.uint64(CODE_SPAN) + np.maximum(mine, theirs)
        unknown = ~self._known[self._of_days[first]]
        (asked,) = np.nonzero(~unknown & self._index.has(keys))
        size = len(self._codes)
        cells = self._of_days[first[asked]] * size + self._of_lines[first[asked]]
        # Each different pair of a day is asked once.
        different, places = np.unique(cells * size + self._of_lines[second[asked]], return_inverse=True)
        has_edit = np.zeros(len(first), np.bool_)
        has_edit[asked] = np.array([self._has_edit(cell) for cell in different.tolist()], np.bool_)[places]
        return has_edit, unknown

    def _has_edit(self, cell: int) -> bool:
        of_first, second = divmod(cell, len(self._codes))
        day, first = divmod(of_first, len(self._codes))
        return self._days[day].edits_between(_WHOSE)(self._codes[first], self._codes[second]) is not None


def _accepted(lines: PlainLines, facts: CodeFacts, added: Numbers, other: Numbers) -> Numbers:
    """Return which lines of add-on codes have a primary in the other line of a pair."""
    may_add = facts.may_add[facts.cells[added]]
    added, other = added[may_add], other[may_add]
    cells = facts.cells[added]
    keys = cells * len(lines.codes.values) + lines.codes.numbers[other]
    listed = np.zeros(len(keys), np.bool_)
    if len(facts.primaries):
        found = np.minimum(np.searchsorted(facts.primaries, keys), len(facts.primaries) - 1)
        listed = facts.primaries[found] == keys
    return added[listed | (facts.by_contractor[cells] & ~facts.adds[facts.cells[other]])]


def _over_units(lines: PlainLines, days: Days, facts: CodeFacts, shared: Mask) -> Mask:
    """Return which lines have more units than the MUE value; those of several lines together are left to `check`."""
    limits = facts.limits[facts.cells]
    over = lines.units > limits
    (places,) = np.nonzero(shared & ~facts.by_line[facts.cells])
    _, of_code = np.unique(
        lines.days_of_claims[places] * len(lines.codes.values) + lines.codes.numbers[places], return_inverse=True
    )
    units = np.bincount(of_code, weights=lines.units[places])
    excess = units[of_code] > limits[places]
    lines.left[lines.claims[places[excess]]] = True
    (places,) = np.nonzero(over)
    lines.leave_claims_of(places[of_days(lines.payers, days, _has_own_text)[places]])
    speaks = follows(lines, days, Table.MUE)[places]
    speaks &= ~facts.of_zero[facts.cells[places]] | mue_of_zero_speaks(lines, days)[places]
    over[places] = speaks
    return over


def _has_own_text(published: PublishedDay, payer: Any) -> bool:  # noqa: ANN401 (a payer, none, or what is left)
    """Return whether a payer's own text says what becomes of units over an MUE value, one of 0 too."""
    policy = published.policy_day(payer) if isinstance(payer, str) else None
    return policy is not None and any(text.rule == UNITS_OVER_MUE.id for text in policy.clauses(RuleOutcome))
