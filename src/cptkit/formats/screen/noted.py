"""Which claims have diagnoses that a note of the tabular list speaks of."""

from collections import defaultdict
from collections.abc import Iterable

import numpy as np

from cptkit.formats.screen.facts import Days
from cptkit.formats.screen.lines import PlainLines
from cptkit.reference.views import PublishedDay
from cptkit.subjects.day_diagnoses import excluded_pairs, noted_diagnoses
from cptkit.values.codes import DiagnosisCode

__all__ = ["leave_noted"]


def leave_noted(lines: PlainLines, days: Days) -> None:
    """Leave claims of one day with a code-first note, or with two diagnoses that an excludes1 note keeps apart."""
    diagnoses, listed = lines.diagnoses(), lines.diagnoses_of_claims()
    (asked,) = np.nonzero(days.of_lines(lambda day: day.has_tabular_list) & ~lines.left[lines.claims])
    codes: dict[int, set[DiagnosisCode]] = defaultdict(set)
    on: dict[int, PublishedDay] = {}
    for line, claim in zip(asked.tolist(), lines.claims[asked].tolist(), strict=True):
        codes[claim].update(diagnoses.values[diagnoses.numbers[line]], listed.values[listed.numbers[line]])
        on[claim] = days.on(line)
    lines.left[[claim for claim, those in codes.items() if _are_noted(on[claim], those)]] = True


def _are_noted(published: PublishedDay, codes: Iterable[DiagnosisCode]) -> bool:
    noted = noted_diagnoses(published, codes)
    return any(one.code_first is not None for one in noted) or any(True for _ in excluded_pairs(noted))
