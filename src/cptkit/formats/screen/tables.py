"""What the edits of NCCI and duplicates say, by arrays: PTP pairs, MUE values, add-on codes, identical lines."""

from functools import partial
from typing import Any, Final

import attrs
import numpy as np
import pyarrow as pa

from cptkit.formats.screen.cells import OPEN, Mask, Numbers, alike
from cptkit.formats.screen.facts import (
    WHOSE,
    CodeFacts,
    Days,
    code_facts,
    follows,
    has_own_text,
    mue_of_zero_speaks,
    of_days,
)
from cptkit.formats.screen.grouping import indices
from cptkit.formats.screen.judge import Judge
from cptkit.formats.screen.lines import PlainLines
from cptkit.formats.screen.pairs import Edits, Pairs, pair_index, pairs_of_days
from cptkit.reference.asking import AskedBy
from cptkit.reference.reference import Reference
from cptkit.reference.views import PublishedDay
from cptkit.rules import AnyRule
from cptkit.rules.modifiers.repeats import DUPLICATE_LINE
from cptkit.rules.ncci.add_ons import ADD_ON_WITHOUT_PRIMARY
from cptkit.rules.ncci.pairs import UNBUNDLED_PAIR
from cptkit.rules.ncci.units import UNITS_OVER_MUE
from cptkit.subjects import LinePair
from cptkit.values.tables import Table

__all__ = ["TABLE_RULES", "said_by_tables"]

# What arrays can say, of rules that ask tables of two codes, of a code and its units, and of lines that are alike.
TABLE_RULES: Final[tuple[AnyRule, ...]] = (DUPLICATE_LINE, UNBUNDLED_PAIR, UNITS_OVER_MUE, ADD_ON_WITHOUT_PRIMARY)


def said_by_tables(
    lines: PlainLines,
    days: Days,
    reference: Reference,
    rules: tuple[AnyRule, ...],
    *,
    others: tuple[AnyRule, ...] = (),
    judge: Judge | None = None,
) -> Mask:
    """Return of which lines some of the rules of tables say anything; claims of which arrays cannot say it are left.

    Args:
        lines: their claims are left.
        days: what was published for them.
        reference: what was published.
        rules: some of `TABLE_RULES`.
        others: further rules; those of pairs of lines with a PTP edit speak of no others.
        judge: what tells how much is said of a line; where it is `None`, whatever is said counts.
    """
    of_pairs, of_other_pairs = UNBUNDLED_PAIR in rules, any(rule.subject is LinePair for rule in others)
    # Where no bypass counts, it is for the rule to say whether there is one.
    leaves_pairs = of_other_pairs or judge is not None
    facts = code_facts(lines, days)
    needed = frozenset({table for rule in rules for table in rule.needs})
    lines.leave(facts.unsure[facts.cells] | days.of_lines(lambda day: _is_silenced(day, needed)))
    if of_pairs:
        lines.leave(of_days(lines.modifiers, days, _are_unanswered))
    said = np.zeros(len(lines.claims), np.bool_)
    met = _met(lines, days, facts, reference, rules, leaves_pairs=leaves_pairs, of_pairs=of_pairs or of_other_pairs)
    if of_pairs and met.bundled.any():
        # A modifier bypasses the edit or does not: something is said of the two either way.
        said |= met.bundled & follows(lines, days, Table.PAIR_EDITS)
    of_rules: list[tuple[AnyRule, Mask, Numbers]] = []
    if UNITS_OVER_MUE in rules:
        over = _over_units(lines, days, facts, met.shared)
        # A value of 0 may be another for suppliers.
        of_rules.append((UNITS_OVER_MUE, over, np.where(facts.of_zero, np.arange(len(facts.of_zero)), -1)))
    if ADD_ON_WITHOUT_PRIMARY in rules:
        alone = facts.may_add[facts.cells] & ~met.accepted
        of_rules.append((ADD_ON_WITHOUT_PRIMARY, alone, facts.by_contractor.astype(np.int64)))
    for rule, of_rule, apart in of_rules:
        said |= of_rule if judge is None else _counting(lines, days, of_rule, apart[facts.cells], judge, rule)
    return said


@attrs.frozen(eq=False)
class _Met:
    """What lines meet on their day, by one practitioner.

    Attributes:
        shared: whether another line has the same code.
        bundled: whether there is a PTP edit with another line.
        accepted: of an add-on code, whether there is a primary.
    """

    shared: Mask
    bundled: Mask
    accepted: Mask


def _met(
    lines: PlainLines,
    days: Days,
    facts: CodeFacts,
    reference: Reference,
    rules: tuple[AnyRule, ...],
    *,
    of_pairs: bool,
    leaves_pairs: bool,
) -> _Met:
    """Return what lines meet; claims with lines that may be duplicates are left, and those with such pairs."""
    met = _Met(*[np.zeros(len(lines.claims), np.bool_) for _ in range(3)])
    sets, modifiers = _sets_of_modifiers(lines), lines.modifiers.numbers
    edits = Edits(lines, days, facts, pair_index(reference, WHOSE))
    by_contractor = facts.by_contractor[facts.cells] | ~follows(lines, days, Table.ADD_ONS)
    for pairs in pairs_of_days(lines, days):
        same = lines.codes.numbers[pairs.first] == lines.codes.numbers[pairs.second]
        met.shared[pairs.first[same]] = met.shared[pairs.second[same]] = True
        if DUPLICATE_LINE in rules:
            lines.leave_claims_of(pairs.first[same & (sets[modifiers[pairs.first]] == sets[modifiers[pairs.second]])])
        if of_pairs:
            of_two = Pairs(pairs.first[~same], pairs.second[~same])
            has_edit, is_unknown = edits.between(of_two)
            lines.leave_claims_of(of_two.first[is_unknown | has_edit if leaves_pairs else is_unknown])
            met.bundled[of_two.first[has_edit]] = met.bundled[of_two.second[has_edit]] = True
        if ADD_ON_WITHOUT_PRIMARY in rules:
            for added, other in ((pairs.first, pairs.second), (pairs.second, pairs.first)):
                met.accepted[_accepted(lines, facts, by_contractor, added, other)] = True
    return met


def _counting(lines: PlainLines, days: Days, said: Mask, apart: Numbers, judge: Judge, rule: AnyRule) -> Mask:
    """Return of which lines what a rule says of them counts: one is judged of those that weigh alike.

    Args:
        lines: of which it may speak.
        days: what was published for them.
        said: of which lines the rule speaks, each alone.
        apart: what the rule tells lines apart by that it speaks of, beside day, payer and modifiers.
        judge: as far as is asked for.
        rule: one of `TABLE_RULES`.
    """
    (places,) = np.nonzero(said & ~lines.left[lines.claims])
    keys = days.numbers[places]
    for numbers in (lines.payers.numbers[places], lines.modifiers.numbers[places], apart[places] + 1):
        keys = indices(pa.array(keys * (int(numbers.max(initial=0)) + 1) + numbers))
    _, first, same = np.unique(keys, return_index=True, return_inverse=True)
    once = places[first]
    counts = [
        bool(judge([lines.as_line(place, days.on(place).day, units=units)], payer, (rule,)).findings)
        for place, units, payer in zip(once.tolist(), lines.units[once].tolist(), lines.payers_of(once), strict=True)
    ]
    told = np.zeros(len(said), np.bool_)
    told[places] = np.array(counts, np.bool_)[same]
    return told


def _is_silenced(published: PublishedDay, needed: frozenset[Table]) -> bool:
    """Return whether a table that is asked by the day alone does not answer."""
    return not published.certainty(AskedBy.DAY).unanswered.isdisjoint(needed)


def _are_unanswered(published: PublishedDay, modifiers: Any) -> bool:  # noqa: ANN401 (modifiers, or what is left)
    """Return whether no table answers for a modifier, which a rule of pairs asks for."""
    return modifiers is not OPEN and any(
        Table.MODIFIERS in published.certainty(AskedBy.MODIFIER, one).unanswered for one in modifiers
    )


def _sets_of_modifiers(lines: PlainLines) -> Numbers:
    """Return the number of each value of the modifiers, the same in whichever order they are appended."""
    values = lines.modifiers.values
    return alike(np.arange(len(values)), [tuple(sorted(modifiers)) for modifiers in values]).numbers


def _accepted(lines: PlainLines, facts: CodeFacts, by_contractor: Mask, added: Numbers, other: Numbers) -> Numbers:
    """Return which lines of add-on codes have a primary in the other line of a pair."""
    may_add = facts.may_add[facts.cells[added]]
    added, other = added[may_add], other[may_add]
    cells = facts.cells[added]
    keys = cells * len(lines.codes.values) + lines.codes.numbers[other]
    listed = np.zeros(len(keys), np.bool_)
    if len(facts.primaries):
        found = np.minimum(np.searchsorted(facts.primaries, keys), len(facts.primaries) - 1)
        listed = facts.primaries[found] == keys
    return added[listed | (by_contractor[added] & ~facts.adds[facts.cells[other]])]


def _over_units(lines: PlainLines, days: Days, facts: CodeFacts, shared: Mask) -> Mask:
    """Return which lines have more units than the MUE value; those of several lines together are left to `check`."""
    limits = facts.limits[facts.cells]
    over = lines.units > limits
    (places,) = np.nonzero(shared)
    places = places[~facts.by_line[facts.cells[places]]]
    _, of_code = np.unique(
        lines.days_of_claims[places] * len(lines.codes.values) + lines.codes.numbers[places], return_inverse=True
    )
    units = np.bincount(of_code, weights=lines.units[places])
    excess = units[of_code] > limits[places]
    lines.left[lines.claims[places[excess]]] = True
    (places,) = np.nonzero(over)
    # What it says of a value of 0 too.
    lines.leave_claims_of(places[of_days(lines.payers, days, partial(has_own_text, UNITS_OVER_MUE))[places]])
    speaks = follows(lines, days, Table.MUE)[places]
    speaks &= ~facts.of_zero[facts.cells[places]] | mue_of_zero_speaks(lines, days)[places]
    over[places] = speaks
    return over
