"""What a check cannot see of a claim: facts that it does not state, and tables and texts that do not answer for it."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from cptkit.subjects import BilledClaim
from cptkit.values.claims import Claim
from cptkit.values.scope import Domain
from cptkit.values.tables import Table

__all__ = ["AT_ANY_PAYER", "domains_of_others", "is_age_known", "limits_of"]

# What Medicare's NCCI tables judge; a Medicaid plan goes by tables of its own.
_BY_NCCI: Final = {Domain.PAIRS: Table.PAIR_EDITS, Domain.UNITS: Table.MUE, Domain.ADD_ONS: Table.ADD_ONS}
# That an add-on code is not billed alone holds whatever primaries a plan lists.
AT_ANY_PAYER: Final = frozenset({Domain.ADD_ONS})


def domains_of_others(billed: BilledClaim) -> frozenset[Domain]:
    """Return the domains whose tables are Medicare's, where the payer goes by others of its own."""
    policy = billed.policy
    if policy is None:
        return frozenset()
    return frozenset([domain for domain, table in _BY_NCCI.items() if not policy.may_follow(table)])


def _unchecked(billed: BilledClaim) -> Iterator[str]:
    """Yield, as one limit, since when the standing tables were not checked that answered for a later day."""
    if any(day.published.unchecked for day in billed.days):
        since = {known for day in billed.days for known in day.published.unchecked}
        tables_of = {day: sorted([table.label for table, other in since if other == day]) for _, day in since}
        told = [f"{', '.join(tables)} on {checked}" for checked, tables in sorted(tables_of.items())]
        yield f"last checked: {'; '.join(told)}"


def _birth_date(claim: Claim) -> date | None:
    return None if claim.patient is None else claim.patient.birth_date


def _is_born_later(claim: Claim) -> bool:
    """Return whether a service was rendered before the patient was born, so that there is no age to judge by."""
    born = _birth_date(claim)
    return born is not None and any(line.days[0] < born for line in claim.lines)


def is_age_known(claim: Claim) -> bool:
    """Return whether the patient's age on the days of service is known."""
    return _birth_date(claim) is not None and not _is_born_later(claim)


def limits_of(billed: BilledClaim) -> tuple[str, ...]:
    """Return what the check could not see, and what the payer has not published, once each."""
    limits = list(_unchecked(billed))
    if billed.claim.history is None:
        limits.append("the patient's other services are not known; only the lines of this claim were checked together")
    if _is_born_later(billed.claim):
        limits.append("the birth date is after a date of service; what turns on the patient's age was not checked")
    limits += [
        f"line {number}: the kind of the practitioner is no profession that is known; what turns on it was not checked"
        for number, line in enumerate(billed.claim.lines, start=1)
        if (provider := line.rendering_provider) is not None and provider.kind and provider.profession is None
    ]
    if billed.claim.payer is None:
        limits.append("no payer on the claim; what only a payer's own rules would deny is a review")
        return tuple(limits)
    silent = {
        (line.code, policy.policy.name)
        for line in billed.lines
        if (policy := line.coded.policy) is not None and line.coded.code in policy.silent_on
    }
    limits += [
        f"no coverage policy on {code} is known for {payer}; do not read this as covered"
        for code, payer in sorted(silent)
    ]
    return tuple(limits)
