"""Screening and diagnostic mammograms on one day, and the code for diagnostic tomosynthesis."""

from typing import Final

from cptkit.reference.indicators import Status
from cptkit.reference.usage import Topic
from cptkit.rules.proposals import bill_code, take_off
from cptkit.rules.record import fitting, proposed
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.coded import CodedLine
from cptkit.subjects.days import ServiceDay
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]


def screening_and_diagnostic(day: ServiceDay) -> Said:
    """A diagnostic mammogram without GG on the day of a screening mammogram."""
    screening = [line for line in day.lines if line.is_a(ServiceKind.SCREENING_MAMMOGRAM)]
    for line in day.billed if screening else ():
        rows = fitting(line, Topic.MAMMOGRAM)
        if rows and not line.has("GG"):
            yield Hit(
                f"{line.code} without GG on the day of {screening[0].code}; with GG both are paid",
                Severity.REVIEW,
                lines=(line, *screening),
                candidates=proposed(rows, line, day.lines),
            )


SCREENING_AND_DIAGNOSTIC: Final = Rule(
    id="mammography.screening-and-diagnostic",
    subject=ServiceDay,
    title="a diagnostic mammogram without GG on the day of a screening mammogram",
    evaluate=screening_and_diagnostic,
    source="cms-pub-100-04-ch18",
    domain=Domain.MAMMOGRAPHY,
    needs=(Table.SERVICE_KINDS, Table.CIRCUMSTANCES),
    services=frozenset({ServiceKind.DIAGNOSTIC_MAMMOGRAM}),
    moot_after=("ncci.unbundled-pair",),
)


def screening_missing(among: LineAmongOthers) -> Said:
    """GG on a day without a screening mammogram."""
    line = among.line
    if not among.all_is_known or "GG" in line.coded.appended.trips:
        return
    if not any(one.is_a(ServiceKind.SCREENING_MAMMOGRAM) for one in (line, *among.others)):
        yield Hit(
            f"GG on {line.code}; no screening mammogram is known on this date of service",
            Severity.NOTICE,
            candidates=(take_off("GG"),),
        )


SCREENING_MISSING: Final = Rule(
    id="mammography.screening-missing",
    subject=LineAmongOthers,
    title="GG on a day without a screening mammogram",
    evaluate=screening_missing,
    source="cms-hcpcs-2019",
    domain=Domain.MAMMOGRAPHY,
    needs=(Table.SERVICE_KINDS,),
    modifiers=frozenset({"GG"}),
)


def tomosynthesis_code(line: CodedLine) -> Said:
    """Diagnostic tomosynthesis with a code that is not valid under the payer's fee schedule."""
    row = line.row
    adoption = line.policy.adoption(Table.FEE_SCHEDULE) if line.policy else None
    follows = adoption is not None and adoption.binds("status")
    if row is not None and row.status is Status.INVALID and follows:
        yield Hit(
            f"{line.code}; Medicare uses G0279 for tomosynthesis with a diagnostic mammogram",
            Severity.NOTICE,
            (row,),
            source="cms-hcpcs-2019",
            candidates=(bill_code("G0279"),),
        )


TOMOSYNTHESIS_CODE: Final = Rule(
    id="mammography.tomosynthesis-code",
    subject=CodedLine,
    title="diagnostic tomosynthesis with a code that Medicare does not accept",
    evaluate=tomosynthesis_code,
    source="cms-hcpcs-2019",
    domain=Domain.MAMMOGRAPHY,
    needs=(Table.FEE_SCHEDULE,),
    services=frozenset({ServiceKind.DIAGNOSTIC_TOMOSYNTHESIS}),
)

RULES: Final = (SCREENING_AND_DIAGNOSTIC, SCREENING_MISSING, TOMOSYNTHESIS_CODE)
