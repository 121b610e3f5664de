"""E/M visits: the complexity add-on beside 25, initial care twice in a stay, and what stands beside another visit."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from cptkit.rules.proposals import append, drop, take_off
from cptkit.rules.record import differ
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]


def _prevention_explains_25(among: LineAmongOthers, visits: Sequence[BilledLine]) -> bool:
    """Return whether a preventive service of the practitioner stands beside the visit, and no operation does."""
    mine = [other for other in among.others if other not in visits and may_be_one_practitioner(among.line, other)]
    return any(other.is_a(ServiceKind.PREVENTIVE_SERVICE) for other in mine) and not any(
        other.is_a(ServiceKind.OPERATION) for other in mine
    )


def _visits_with_25(among: LineAmongOthers) -> Sequence[BilledLine]:
    """Return the practitioner's visits that the add-on may go with, where all of them have 25."""
    primaries = {row.primary for row in among.line.coded.about.add_ons}
    visits = [other for other in among.others if other.code in primaries and may_be_one_practitioner(among.line, other)]
    return visits if all(visit.has("25") for visit in visits) else ()


def _not_paid(among: LineAmongOthers, visits: Sequence[BilledLine], why: str) -> Hit:
    return Hit(
        f"{among.line.code} with {visits[0].code}-25; {why}",
        # Of the publishers' own sentences on 25 only the openings were read.
        Severity.REVIEW,
        lines=(among.line, *visits),
        candidates=(drop(among.line),),
    )


def complexity_with_25(among: LineAmongOthers) -> Said:
    """The visit complexity add-on billed with an office visit that has 25."""
    visits = _visits_with_25(among)
    if visits:
        yield _not_paid(among, visits, "it is not paid with 25")


COMPLEXITY_WITH_25: Final = Rule(
    id="visit.complexity-with-25",
    subject=LineAmongOthers,
    title="the visit complexity add-on with an office visit that has 25",
    evaluate=complexity_with_25,
    source="noridian-g2211",
    domain=Domain.VISITS,
    needs=(Table.SERVICE_KINDS, Table.ADD_ONS),
    services=frozenset({ServiceKind.VISIT_COMPLEXITY}),
    in_force=Period(date(2024, 1, 1), date(2024, 12, 31)),
)


def complexity_without_prevention(among: LineAmongOthers) -> Said:
    """The visit complexity add-on with an office visit that has 25, and no preventive service that 25 could be for."""
    visits = _visits_with_25(among)
    if visits and not _prevention_explains_25(among, visits):
        yield _not_paid(among, visits, "it is paid only where 25 is for a preventive service or a vaccine")


COMPLEXITY_WITHOUT_PREVENTION: Final = Rule(
    id="visit.complexity-without-prevention",
    subject=LineAmongOthers,
    title="the visit complexity add-on with 25 that is not for a preventive service",
    evaluate=complexity_without_prevention,
    source="noridian-g2211",
    domain=Domain.VISITS,
    needs=(Table.SERVICE_KINDS, Table.ADD_ONS),
    services=frozenset({ServiceKind.VISIT_COMPLEXITY}),
    # CMS, Transmittal 13015: paid beside 25 for an annual wellness visit, a vaccine or another preventive service.
    in_force=Period(date(2025, 1, 1)),
)

_A_DAY: Final = timedelta(1)


def _earlier_in_stay(among: LineAmongOthers) -> BilledLine | None:
    """Return the initial hospital care from which the same practitioner saw the patient on every day until the line.

    A claim does not say when a stay began; a day without a visit may lie between two stays, and a discharge does.
    """
    line = among.line
    mine = [
        other
        for other in among.earlier
        if may_be_one_practitioner(line, other) and not differ(line.line.performed_at, other.line.performed_at)
    ]
    left = {other.line.days[1] for other in mine if other.is_a(ServiceKind.HOSPITAL_DISCHARGE)}
    seen = {other.line.days[1] for other in mine if other.is_a(ServiceKind.HOSPITAL_VISIT)}
    initial = {other.line.days[1]: other for other in mine if other.is_a(ServiceKind.INITIAL_HOSPITAL_CARE)}
    day = line.line.days[0] - _A_DAY
    while day in seen and day not in left:
        if day in initial:
            return initial[day]
        day -= _A_DAY
    return None


def second_initial_care(among: LineAmongOthers) -> Said:
    """Initial hospital care by a practitioner who has billed it already in the stay."""
    line, earlier = among.line, _earlier_in_stay(among)
    if earlier is not None:
        yield Hit(
            f"{line.code} on {line.line.days[0]}; {earlier.code} on {earlier.line.days[1]} in the same stay: "
            "initial hospital care is billed once a stay",
            Severity.REVIEW,
        )


SECOND_INITIAL_CARE: Final = Rule(
    id="visit.second-initial-care",
    subject=LineAmongOthers,
    title="initial hospital care twice in one stay",
    evaluate=second_initial_care,
    source="ngs-a48210",
    domain=Domain.VISITS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.INITIAL_HOSPITAL_CARE}),
    preview=True,
)


def two_principals(among: LineAmongOthers) -> Said:
    """AI on visits by two physicians on one day, of whom only one oversees the stay."""
    line, mine = among.line, among.line.line.rendering_provider
    for other in among.others:
        theirs = other.line.rendering_provider
        if not other.has("AI") or mine is None or theirs is None or mine.same_as(theirs):
            continue
        # Of two lines of the claim the later one is told.
        if line.comes_after(other):
            yield Hit(
                f"AI on {line.code} and on {other.code} by another physician; only one physician oversees the stay",
                Severity.REVIEW,
                lines=(line, other),
                candidates=(take_off("AI", "that another physician oversees the stay", line=line),),
            )
            return


TWO_PRINCIPALS: Final = Rule(
    id="visit.two-principals",
    subject=LineAmongOthers,
    title="AI on visits by two physicians on one day",
    evaluate=two_principals,
    source="noridian-modifier-ai",
    domain=Domain.VISITS,
    needs=(Table.SERVICE_KINDS,),
    modifiers=frozenset({"AI"}),
    preview=True,
)


def critical_care_with_visit(among: LineAmongOthers) -> Said:
    """Critical care and another E/M visit of a practitioner on one day, with 25 on neither."""
    line = among.line
    for other in among.others:
        visit = other.is_a(ServiceKind.VISIT_IN_PACKAGE) or other.is_a(ServiceKind.VISIT_OF_NEW_PATIENT)
        if other.is_a(ServiceKind.CRITICAL_CARE) or not visit or not may_be_one_practitioner(line, other):
            continue
        # FT says of either that it is unrelated to the other (Noridian).
        if not any(one.has("25", "FT") for one in (line, other)):
            shows = "that the visit was before the critical care, necessary, and separate from it"
            yield Hit(
                f"{line.code} with {other.code} and without 25; 25 says that the visit was separate",
                Severity.REVIEW,
                lines=(line, other),
                candidates=(append("25", shows, line=other), append("25", shows, line=line)),
            )


CRITICAL_CARE_WITH_VISIT: Final = Rule(
    id="visit.critical-care-without-25",
    subject=LineAmongOthers,
    title="critical care and another E/M visit on one date of service without 25",
    evaluate=critical_care_with_visit,
    source="cms-pfs-2022-critical-care",
    domain=Domain.VISITS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.FIRST_CRITICAL_CARE}),
    in_force=Period(date(2022, 1, 1)),
    moot_after=("ncci.unbundled-pair",),
    preview=True,
)


def _office_visits_without_25(among: LineAmongOthers, says: str, shows: str) -> Said:
    """Find the office visits of the practitioner that stand beside a line without 25."""
    line = among.line
    for other in among.others:
        visit = other.is_a(ServiceKind.OFFICE_VISIT) and may_be_one_practitioner(line, other)
        if visit and not other.has("25"):
            yield Hit(
                f"{other.code} with {line.code} and without 25; 25 says {says}",
                Severity.REVIEW,
                lines=(other, line),
                candidates=(append("25", shows, line=other),),
            )


def preventive_with_visit(among: LineAmongOthers) -> Said:
    """A preventive visit and an office visit of a practitioner on one day, without 25 on the office visit."""
    shows = "a problem that took work beyond the preventive visit"
    yield from _office_visits_without_25(among, "that a problem took additional work", shows)


PREVENTIVE_WITH_VISIT: Final = Rule(
    id="visit.preventive-without-25",
    subject=LineAmongOthers,
    title="a preventive visit and an office visit on one date of service without 25",
    evaluate=preventive_with_visit,
    source="physicians-practice-preventive-25",
    domain=Domain.VISITS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.PREVENTIVE_VISIT}),
    moot_after=("ncci.unbundled-pair", "fee-schedule.status-not-payable"),
    preview=True,
)


def care_planning_without_33(among: LineAmongOthers) -> Said:
    """Advance care planning beside a wellness visit of the practitioner at Medicare, without 33."""
    line = among.line
    if not line.at_medicare or line.has("33"):
        return
    for other in among.others:
        if other.is_a(ServiceKind.ANNUAL_WELLNESS_VISIT) and may_be_one_practitioner(line, other):
            yield Hit(
                f"{line.code} with {other.code} and without 33, which tells Medicare to waive cost sharing",
                Severity.REVIEW,
                lines=(line, other),
                candidates=(append("33", "that the planning was part of the wellness visit"),),
            )


CARE_PLANNING_WITHOUT_33: Final = Rule(
    id="visit.care-planning-without-33",
    subject=LineAmongOthers,
    title="advance care planning with an annual wellness visit without 33",
    evaluate=care_planning_without_33,
    source="cms-mm9271",
    domain=Domain.VISITS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.ADVANCE_CARE_PLANNING}),
    in_force=Period(date(2016, 1, 1)),
    preview=True,
)


def tobacco_counseling_with_visit(among: LineAmongOthers) -> Said:
    """Tobacco counseling and an office visit of a practitioner on one day at Medicare, without 25 on the visit."""
    if among.line.at_medicare:
        shows = "a visit that was separate from the counseling"
        yield from _office_visits_without_25(among, "that the visit was separate from the counseling", shows)


TOBACCO_COUNSELING_WITH_VISIT: Final = Rule(
    id="visit.tobacco-counseling-without-25",
    subject=LineAmongOthers,
    title="tobacco counseling and an office visit on one date of service without 25",
    evaluate=tobacco_counseling_with_visit,
    source="ngs-tobacco-counseling",
    domain=Domain.VISITS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.TOBACCO_COUNSELING}),
    moot_after=("ncci.unbundled-pair",),
    preview=True,
)


def counseling_with_preventive(among: LineAmongOthers) -> Said:
    """Preventive counseling beside a preventive visit of the practitioner, which includes it."""
    line = among.line
    for other in among.others:
        if other.is_a(ServiceKind.PREVENTIVE_VISIT) and may_be_one_practitioner(line, other):
            yield Hit(
                f"{line.code} with {other.code}, which includes the counseling",
                Severity.REVIEW,
                candidates=(drop(line),),
            )
            return


COUNSELING_WITH_PREVENTIVE: Final = Rule(
    id="visit.counseling-with-preventive",
    subject=LineAmongOthers,
    title="preventive counseling on the day of a preventive visit that includes it",
    evaluate=counseling_with_preventive,
    source="aap-preventive-counseling-2016",
    domain=Domain.VISITS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.PREVENTIVE_COUNSELING}),
    moot_after=("ncci.unbundled-pair", "fee-schedule.status-not-payable", "payer.bundled-pair"),
    preview=True,
)

RULES: Final = (
    COMPLEXITY_WITH_25,
    COMPLEXITY_WITHOUT_PREVENTION,
    SECOND_INITIAL_CARE,
    TWO_PRINCIPALS,
    CRITICAL_CARE_WITH_VISIT,
    PREVENTIVE_WITH_VISIT,
    CARE_PLANNING_WITHOUT_33,
    TOBACCO_COUNSELING_WITH_VISIT,
    COUNSELING_WITH_PREVENTIVE,
)
