"""Visits: the add-on for the complexity of continuing care, and 25 on the visit that it goes with."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from cptkit.reference.usage import ServiceKind
from cptkit.rules.authorities import VISIT_COMPLEXITY
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import CodeDay, may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.remedies import RemoveLine
from cptkit.values.tables import Table

__all__ = ["COMPLEXITY_WITH_25", "complexity_with_25"]

_COMPLEXITY: Final = "G2211"
_PAID_SINCE: Final = date(2024, 1, 1)
# CMS, Transmittal 13015: paid beside 25 for an annual wellness visit, a vaccine or another preventive service.
_PAID_BESIDE_PREVENTION_SINCE: Final = date(2025, 1, 1)


def _is_complexity(day: CodeDay) -> bool:
    return day.code == _COMPLEXITY


def complexity_with_25(day: CodeDay) -> Iterator[Hit | Lift]:
    """The complexity of continuing care billed with an office visit that bears 25."""
    if not _is_complexity(day) or day.published.day < _PAID_SINCE:
        return
    for line in day.lines:
        visits = [
            other
            for other in day.within.lines
            if other.is_a(ServiceKind.OFFICE_VISIT) and may_be_one_practitioner(line, other)
        ]
        if line.number is None or not visits or not all(visit.has("25") for visit in visits):
            continue
        partly = day.published.day >= _PAID_BESIDE_PREVENTION_SINCE
        why = "is paid where 25 is for a preventive service or a vaccine" if partly else "is not paid"
        yield Hit(
            f"{line.code} beside {visits[0].code} with 25; on such a visit it {why}",
            # Of the publishers' own sentences on 25 only the openings were read.
            Severity.REVIEW,
            lines=(*line.numbers, *(number for visit in visits for number in visit.numbers)),
            candidates=(RemoveLine(line.number),),
        )


COMPLEXITY_WITH_25: Final = Rule(
    id="visit.complexity-with-25",
    subject=CodeDay,
    title="the complexity of continuing care beside a visit with 25",
    citation=VISIT_COMPLEXITY,
    evaluate=complexity_with_25,
    needs=(Table.SERVICE_KINDS,),
    concerns=_is_complexity,
)
