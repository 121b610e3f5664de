"""Screening and diagnostic mammograms of one day, and the code for diagnostic tomosynthesis."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from cptkit.reference.indicators import Status
from cptkit.reference.usage import ServiceKind
from cptkit.rules._offers import offered, without
from cptkit.rules.authorities import HCPCS, MAMMOGRAPHY
from cptkit.rules.code_set import trips
from cptkit.rules.pairs import AFTER_SCREENING
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledClaim, BilledLine, ServiceDay
from cptkit.values.findings import Severity
from cptkit.values.remedies import ReplaceCode
from cptkit.values.tables import Table

__all__ = [
    "SCREENING_AND_DIAGNOSTIC",
    "SCREENING_MISSING",
    "TOMOSYNTHESIS_CODE",
    "screening_and_diagnostic",
    "screening_missing",
    "tomosynthesis_code",
]


# CMS, Pub. 100-04, chapter 18, section 20.6; before, a screening that was turned took GH.
_GG_SINCE: Final = date(2002, 1, 1)


def _screening(day: ServiceDay) -> list[BilledLine]:
    return [line for line in day.lines if line.is_a(ServiceKind.SCREENING_MAMMOGRAM)]


def _without_gg(day: ServiceDay) -> list[BilledLine]:
    return [line for line in day.billed if line.is_a(ServiceKind.DIAGNOSTIC_MAMMOGRAM) and not line.has("GG")]


def _has_both(day: ServiceDay) -> bool:
    return bool(_without_gg(day) and _screening(day))


def screening_and_diagnostic(day: ServiceDay) -> Iterator[Hit | Lift]:
    """A diagnostic mammogram on the day of a screening one, without GG."""
    screening = _screening(day)
    for line in _without_gg(day) if screening and day.day >= _GG_SINCE else ():
        yield Hit(
            f"{line.code} without GG on the day of {screening[0].code}; both are paid, GG says so",
            Severity.REVIEW,
            lines=(*line.numbers, *(number for one in screening for number in one.numbers)),
            candidates=tuple(offered((AFTER_SCREENING,), line, day.lines)),
        )


def screening_missing(billed: BilledClaim) -> Iterator[Hit | Lift]:
    """GG on a day without a screening mammogram."""
    if billed.claim.history is None:
        return
    for line in billed.lines:
        said = line.has("GG") and "GG" not in trips(line)
        if said and not any(_screening(day) for day in billed.days if line in day.lines):
            yield Hit(
                f"GG on {line.code}; no screening mammogram of the day is known",
                Severity.NOTICE,
                lines=line.numbers,
                candidates=without(line, "GG"),
            )


_TOMOSYNTHESIS: Final = ("77061", "77062")


def tomosynthesis_code(line: BilledLine) -> Iterator[Hit | Lift]:
    """Diagnostic tomosynthesis under a code that the payer's fee schedule does not know."""
    row = line.indicators
    adoption = line.policy.adoption(Table.FEE_SCHEDULE) if line.policy else None
    follows = adoption is not None and adoption.binds("status")
    if line.code in _TOMOSYNTHESIS and row is not None and row.status is Status.INVALID and follows:
        yield Hit(
            f"{line.code}; Medicare takes G0279 for tomosynthesis beside a diagnostic mammogram",
            Severity.NOTICE,
            (row,),
            citation=HCPCS,
            candidates=tuple(ReplaceCode(number, "G0279") for number in line.numbers),
        )


SCREENING_AND_DIAGNOSTIC: Final = Rule(
    id="mammography.screening-and-diagnostic",
    subject=ServiceDay,
    title="a diagnostic mammogram on the day of a screening one, without GG",
    citation=MAMMOGRAPHY,
    evaluate=screening_and_diagnostic,
    needs=(Table.SERVICE_KINDS,),
    moot_after=("ncci.unbundled-pair",),
    concerns=_has_both,
)
SCREENING_MISSING: Final = Rule(
    id="mammography.screening-missing",
    subject=BilledClaim,
    title="GG on a day without a screening mammogram",
    citation=HCPCS,
    evaluate=screening_missing,
    needs=(Table.SERVICE_KINDS,),
    triggers=frozenset({"GG"}),
)
TOMOSYNTHESIS_CODE: Final = Rule(
    id="mammography.tomosynthesis-code",
    subject=BilledLine,
    title="diagnostic tomosynthesis under a code that Medicare does not take",
    citation=HCPCS,
    evaluate=tomosynthesis_code,
    needs=(Table.FEE_SCHEDULE,),
    from_codes_alone=True,
)
