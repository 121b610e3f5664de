"""What rules say of the diagnoses of a line: `check` is asked of lines whose diagnoses are out of the ordinary."""

from datetime import date
from typing import Any, Final

import numpy as np

from cptkit.formats.screen.cells import OPEN, Mask, Numbered
from cptkit.formats.screen.coded import touched_apart
from cptkit.formats.screen.facts import Days, of_days
from cptkit.formats.screen.judge import Judge
from cptkit.formats.screen.lines import PlainLines
from cptkit.reference.reference import Reference
from cptkit.reference.views import PublishedDay
from cptkit.rules import RULES, AnyRule
from cptkit.subjects import DiagnosedLine, billed_claim
from cptkit.subjects.diagnoses import diagnosed_lines, diagnoses_of, tell_two_sides
from cptkit.values.claim_form import POINTERS_PER_LINE
from cptkit.values.claims import Claim, ServiceLine

__all__ = ["said_by_diagnoses", "turns_on_diagnoses"]

# Of these no rule speaks by itself, in any place; one of them stands before the diagnosis that is asked about.
_USUAL: Final = ("I10", "R69")


def turns_on_diagnoses(rule: AnyRule) -> bool:
    """Return whether a rule of cptkit's turns on the codes and the diagnoses of one line."""
    return rule.subject is DiagnosedLine and not rule.documented and rule in RULES


def said_by_diagnoses(
    lines: PlainLines, days: Days, reference: Reference, judge: Judge, rules: tuple[AnyRule, ...]
) -> Mask:
    """Return of which lines rules say anything that turn on diagnoses; claims with a gap are left to `check`."""
    diagnoses = lines.diagnoses()
    lines.leave(diagnoses.is_open())
    asks = _out_of_the_ordinary(lines, days, diagnoses, reference) | of_days(lines.modifiers, days, _tell_a_side)
    (asked,) = np.nonzero(asks & ~lines.left[lines.claims])
    several = [
        lines.as_line(line, days.on(line).day, diagnoses.values[diagnoses.numbers[line]]) for line in asked.tolist()
    ]
    touched, unanswered = touched_apart(several, lines.payers_of(asked), judge, rules)
    said = np.zeros(len(asks), np.bool_)
    said[asked] = touched
    lines.leave_claims_of(asked[unanswered])
    return said


def _tell_a_side(published: PublishedDay, modifiers: Any) -> bool:  # noqa: ANN401 (modifiers, or what is left)
    return modifiers is not OPEN and any(published.modifier_side(one) is not None for one in modifiers)


def _out_of_the_ordinary(lines: PlainLines, days: Days, diagnoses: Numbered, reference: Reference) -> Mask:
    """Return of which lines the diagnoses are many, one twice, or one of which a rule may speak."""
    code = next(code for code in lines.codes.values if isinstance(code, str))
    known: dict[tuple[int, str], tuple[bool, bool]] = {}

    def usual(number: int, diagnosis: str) -> tuple[bool, bool]:
        if (number, diagnosis) not in known:
            known[number, diagnosis] = _is_usual(diagnosis, code, days.published[number].day, reference)
        return known[number, diagnosis]

    def are_usual(number: int, together: Any) -> bool:  # noqa: ANN401 (codes, or what is left)
        if together is OPEN or len(together) > POINTERS_PER_LINE or len(set(together)) < len(together):
            return False
        if any(not usual(number, diagnosis)[place > 0] for place, diagnosis in enumerate(together)):
            return False
        return len(together) == 1 or not tell_two_sides(diagnoses_of(days.published[number], together).sides)

    size = len(diagnoses.values)
    cells, places = np.unique(days.numbers * size + diagnoses.numbers, return_inverse=True)
    silent = [are_usual(cell // size, diagnoses.values[cell % size]) for cell in cells.tolist()]
    told: Mask = ~np.array(silent, np.bool_)[places]
    return told


def _is_usual(diagnosis: str, code: str, day: date, reference: Reference) -> tuple[bool, bool]:
    """Return whether no rule speaks of a diagnosis where it is the first, and where it comes after another."""

    def is_silent(*diagnoses: str) -> bool:
        line = ServiceLine(code, date_of_service=day, diagnoses=diagnoses)
        return not any(diagnosed_lines(billed_claim(Claim([line]), reference)))

    before = next(usual for usual in _USUAL if usual != diagnosis)
    return is_silent(diagnosis), is_silent(before, diagnosis)
