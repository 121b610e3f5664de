"""What rules say that turn on codes alone: `check` is asked once for all lines that say the same by codes."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from cptkit.formats.screen.cells import Mask
from cptkit.formats.screen.facts import Days, by_codes
from cptkit.formats.screen.judge import Judge, touched_lines
from cptkit.formats.screen.lines import PlainLines
from cptkit.formats.screen.others import Seen, leave_seen, looking
from cptkit.reference.views import PublishedDay
from cptkit.rules import AnyRule
from cptkit.subjects.coded import CodedLine, coded_line
from cptkit.subjects.traits import Trait
from cptkit.values.claims import ServiceLine
from cptkit.values.tables import Setting

__all__ = ["said_by_codes", "touched_apart", "turns_on_codes"]

# What a line has beside its codes.
_NOT_OF_CODES: Final = frozenset(
    {Trait.NO_DIAGNOSIS, Trait.IN_MINUTES, Trait.PART_OF_UNIT, Trait.NDC, Trait.ZERO_CHARGE, Trait.INVALID_NPI}
)
# Of these rules no line knows of another, so that many are asked of in one claim for each payer.
_IN_A_ROW: Final = 1_000


def turns_on_codes(rule: AnyRule) -> bool:
    """Return whether a rule turns on what a line says by codes alone, which its subject holds and nothing else."""
    of_codes = not rule.documented and not rule.diagnoses and rule.traits.isdisjoint(_NOT_OF_CODES)
    return rule.subject is CodedLine and of_codes


def said_by_codes(
    lines: PlainLines, days: Days, judge: Judge, rules: tuple[AnyRule, ...], others: tuple[AnyRule, ...] = ()
) -> Mask:
    """Return of which lines rules say anything that turn on codes alone; claims with a gap are left to `check`.

    Args:
        lines: their claims are left.
        days: what was published for them.
        judge: as far as is asked for.
        rules: those that turn on codes alone.
        others: of whose claims it is seen by codes that they may speak of them; these are left to `check`.
    """
    asked = by_codes(lines, days)
    touched, unanswered = [np.zeros(len(asked.once), np.bool_) for _ in range(2)]
    look, seen = looking(others), list[Seen]()
    # What was looked up of a code is soon forgotten: all is asked of lines with it while it is known.
    for begin in range(0, len(asked.once), _IN_A_ROW):
        some = slice(begin, begin + _IN_A_ROW)
        once = asked.once[some]
        several = [lines.as_line(line, days.on(line).day) for line in once.tolist()]
        if rules:
            touched[some], unanswered[some] = touched_apart(several, lines.payers_of(once), judge, rules)
        if others:
            seen += [look(*_codes_of(lines, days, line)) for line in once.tolist()]
    if others:
        leave_seen(lines, asked, seen, others)
    said = np.zeros(len(lines.claims), np.bool_)
    said[asked.lines] = touched[asked.same]
    lines.leave_claims_of(asked.lines[unanswered[asked.same]])
    return said


def _codes_of(lines: PlainLines, days: Days, line: int) -> tuple[PublishedDay, CodedLine]:
    published = days.on(line)
    code, modifiers, place, payer = [
        column.values[column.numbers[line]] for column in (lines.codes, lines.modifiers, lines.places, lines.payers)
    ]
    return published, coded_line(published, code, modifiers, place, payer, Setting.PRACTITIONER)


def touched_apart(
    several: Sequence[ServiceLine], payers: Sequence[str | None], judge: Judge, rules: tuple[AnyRule, ...]
) -> tuple[Mask, Mask]:
    """Return of which lines rules say anything of which none turns on another line, and for which a table is missing.

    Args:
        several: the lines, those of one code best together.
        payers: the payer of each.
        judge: as far as is asked for.
        rules: of one line each.
    """
    touched, unanswered = np.zeros(len(several), np.bool_), np.zeros(len(several), np.bool_)
    for begin in range(0, len(several), _IN_A_ROW):
        places_of: dict[str | None, list[int]] = defaultdict(list)
        for place in range(begin, min(begin + _IN_A_ROW, len(several))):
            places_of[payers[place]].append(place)
        for payer, places in places_of.items():
            some = [(place, several[place]) for place in places]
            for place, is_answered in _touched(some, payer, judge, rules):
                (touched if is_answered else unanswered)[place] = True
    return touched, unanswered


def _touched(
    several: Sequence[tuple[int, ServiceLine]], payer: str | None, judge: Judge, rules: tuple[AnyRule, ...]
) -> Iterator[tuple[int, bool]]:
    """Yield the places of lines of which rules say anything, and whether all tables answered for them."""
    report = judge([line for _, line in several], payer, rules)
    if not report.gaps:
        yield from ((several[number - 1][0], True) for number in touched_lines(report))
    elif len(several) == 1:
        yield several[0][0], False
    else:
        middle = len(several) // 2
        yield from _touched(several[:middle], payer, judge, rules)
        yield from _touched(several[middle:], payer, judge, rules)
