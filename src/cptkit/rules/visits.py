"""Visits: the add-on for the complexity of continuing care, and 25 on the visit that it goes with."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from cptkit.rules.authorities import VISIT_COMPLEXITY
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledLine, CodeDay, may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.remedies import RemoveLine
from cptkit.values.tables import Table

__all__ = ["COMPLEXITY_WITH_25", "complexity_with_25"]

_COMPLEXITY: Final = "G2211"
_PAID_SINCE: Final = date(2024, 1, 1)
# CMS, Transmittal 13015: paid beside 25 for an annual wellness visit, a vaccine or another preventive service.
_PAID_BESIDE_PREVENTION_SINCE: Final = date(2025, 1, 1)


def _is_office_visit(line: BilledLine) -> bool:
    return "99202" <= line.code <= "99215"


def _is_complexity(day: CodeDay) -> bool:
    return day.code == _COMPLEXITY


def complexity_with_25(day: CodeDay) -> Iterator[Hit | Lift]:
    """The complexity of continuing care billed with an office visit that bears 25."""
    if not _is_complexity(day) or day.published.day < _PAID_SINCE:
        return
    for line in day.lines:
        visits = [
            other for other in day.within.lines if _is_office_visit(other) and may_be_one_practitioner(line, other)
        ]
        if line.number is None or not visits or not all(visit.has("25") for visit in visits):
            continue
        open_to_record = day.published.day >= _PAID_BESIDE_PREVENTION_SINCE
        why = "is paid where 25 is for a preventive service or a vaccine" if open_to_record else "is not paid"
        yield Hit(
            f"{line.code} beside {visits[0].code} with 25; on such a visit it {why}",
            Severity.REVIEW if open_to_record else Severity.DENIAL,
            basis=Table.MODIFIER_USES,
            lines=(*line.numbers, *(number for visit in visits for number in visit.numbers)),
            candidates=(RemoveLine(line.number),),
        )


COMPLEXITY_WITH_25: Final = Rule(
    id="visit.complexity-with-25",
    subject=CodeDay,
    title="the complexity of continuing care beside a visit with 25",
    citation=VISIT_COMPLEXITY,
    evaluate=complexity_with_25,
    concerns=_is_complexity,
)
