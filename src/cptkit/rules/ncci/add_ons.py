"""Add-on codes: each needs its primary code on the same date of service."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from cptkit.reference.usage import Topic
from cptkit.rules.further import as_first, first_code
from cptkit.rules.proposals import Proposal, drop
from cptkit.rules.rule import Bypassed, Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_NAMED: Final = 6
# CPT widened 99417 in 2023 (findacode-prolonged-2023 in the citations); CMS's edits followed in April 2025.
_BY_CPT: Final = Period(date(2023, 1, 1))


def _remedies(line: BilledLine) -> Iterator[Proposal]:
    first = first_code(line.published, line.code)
    if first is not None:
        yield as_first(line, first)
    yield drop()


def _goes_by_cpt(line: BilledLine, others: Iterable[BilledLine]) -> bool:
    """Return whether a line is a prolonged service beside a visit with which CPT lets it go."""
    if not line.is_a(ServiceKind.PROLONGED_OUTPATIENT) or not _BY_CPT.covers(line.published.day):
        return False
    return any(other.is_a(ServiceKind.PROLONGED_OUTPATIENT_PRIMARY) for other in others)


def add_on_without_primary(among: LineAmongOthers) -> Said:
    """An add-on code without a primary code by the same practitioner on the same date of service."""
    line = among.line
    rows = line.coded.about.add_ons
    others = [other for other in among.others if may_be_one_practitioner(line, other)]
    beside = {other.code for other in others}
    if any(row.primary in beside for row in rows):
        return
    if _goes_by_cpt(line, others):
        return
    # Which primaries of types 2 and 3 are accepted is the contractor's to say, and a Medicaid plan's of all types.
    has_own = line.policy is not None and not line.policy.may_follow(Table.ADD_ONS)
    contractor = has_own or not all(row.is_listed_only for row in rows)
    if contractor and any(not other.is_a(ServiceKind.ADD_ON) for other in others):
        return
    for elsewhere in line.published.circumstances_of(Topic.ADD_ON):
        if elsewhere.circumstance in line.line.circumstances:
            message = f"{line.code} without its primary code on this claim; documented as billed elsewhere"
            yield Bypassed(message, None, elsewhere.record_must_show, rows[:1])
            return
    primaries = sorted({row.primary for row in rows if row.primary is not None})
    more = f" and {len(primaries) - _NAMED} more" if len(primaries) > _NAMED else ""
    few = ", ".join(primaries[:_NAMED]) + more
    whose = "plan" if has_own else "contractor"
    named = " or ".join(part for part in (few, f"a primary that the {whose} accepts" * contractor) if part)
    # The edit counts the primary on any claim of the day: where the history is not told, it may be on another.
    certain = among.all_is_known and not contractor
    yield Hit(
        f"{line.code} is an add-on code without its primary code on this date of service; it is billed with {named}",
        Severity.DENIAL if certain else Severity.REVIEW,
        rows[:1],
        basis=Table.ADD_ONS,
        candidates=_remedies(line),
    )


ADD_ON_WITHOUT_PRIMARY: Final = Rule(
    id="ncci.add-on-without-primary",
    subject=LineAmongOthers,
    title="an add-on code without its primary code",
    evaluate=add_on_without_primary,
    source="cms-ncci-policy-manual-ch1",
    domain=Domain.ADD_ONS,
    needs=(Table.ADD_ONS, Table.CIRCUMSTANCES, Table.SERVICE_KINDS),
    services=frozenset({ServiceKind.ADD_ON}),
)

RULES: Final = (ADD_ON_WITHOUT_PRIMARY,)
