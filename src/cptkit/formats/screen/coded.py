"""What rules say that turn on codes alone: `check` is asked once for all lines that say the same by codes."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from cptkit.checking.checker import check
from cptkit.formats.screen.cells import Mask
from cptkit.formats.screen.facts import Days, by_codes
from cptkit.formats.screen.lines import PlainLines
from cptkit.reference.reference import Reference
from cptkit.rules import AnyRule
from cptkit.subjects.lines import CodedLine
from cptkit.subjects.traits import Trait
from cptkit.values.claims import Claim, ServiceLine
from cptkit.values.reports import Report

__all__ = ["said_by_codes", "touched_apart", "touched_lines", "turns_on_codes"]

# What a line has beside its codes.
_NOT_OF_CODES: Final = frozenset(
    {Trait.NO_DIAGNOSIS, Trait.IN_MINUTES, Trait.PART_OF_UNIT, Trait.NDC, Trait.NO_CHARGE, Trait.NO_NPI}
)
# Of these rules no line knows of another, so that many are asked of in one claim.
_AT_ONCE: Final = 256


def turns_on_codes(rule: AnyRule) -> bool:
    """Return whether a rule turns on what a line says by codes alone, which its subject holds and nothing else."""
    return rule.subject is CodedLine and not rule.documented and rule.traits.isdisjoint(_NOT_OF_CODES)


def touched_lines(report: Report) -> set[int]:
    """Return the numbers of the lines that a finding or a bypass touches."""
    of_findings = {line for finding in report.findings for line in finding.lines}
    return of_findings.union(*[bypass.lines for bypass in report.bypasses])


def said_by_codes(lines: PlainLines, days: Days, reference: Reference, rules: tuple[AnyRule, ...]) -> Mask:
    """Return of which lines rules say anything that turn on codes alone; claims with a gap are left to `check`."""
    asked = by_codes(lines, days)
    several = [lines.as_line(line, days.on(line).day) for line in asked.once.tolist()]
    touched, unanswered = touched_apart(several, lines.payers_of(asked.once), reference, rules)
    said = np.zeros(len(lines.rows), np.bool_)
    said[asked.lines] = touched[asked.same]
    lines.leave_claims_of(asked.lines[unanswered[asked.same]])
    return said


def touched_apart(
    several: Sequence[ServiceLine], payers: Sequence[str | None], reference: Reference, rules: tuple[AnyRule, ...]
) -> tuple[Mask, Mask]:
    """Return of which lines rules say anything of which none turns on another line, and for which a table is missing.

    Args:
        several: the lines.
        payers: the payer of each.
        reference: what was published.
        rules: of one line each.
    """
    touched, unanswered = np.zeros(len(several), np.bool_), np.zeros(len(several), np.bool_)
    places_of: dict[str | None, list[int]] = defaultdict(list)
    for place, payer in enumerate(payers):
        places_of[payer].append(place)
    for payer, places in places_of.items():
        for begin in range(0, len(places), _AT_ONCE):
            some = [(place, several[place]) for place in places[begin : begin + _AT_ONCE]]
            for place, is_answered in _touched(some, payer, reference, rules):
                (touched if is_answered else unanswered)[place] = True
    return touched, unanswered


def _touched(
    several: Sequence[tuple[int, ServiceLine]], payer: str | None, reference: Reference, rules: tuple[AnyRule, ...]
) -> Iterator[tuple[int, bool]]:
    """Yield the places of lines of which rules say anything, and whether all tables answered for them."""
    report = check(Claim([line for _, line in several], payer=payer), reference, rules=rules)
    if not report.gaps:
        yield from ((several[number - 1][0], True) for number in touched_lines(report))
    elif len(several) == 1:
        yield several[0][0], False
    else:
        middle = len(several) // 2
        yield from _touched(several[:middle], payer, reference, rules)
        yield from _touched(several[middle:], payer, reference, rules)
