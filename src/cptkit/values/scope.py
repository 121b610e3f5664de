"""What a claim can be checked for, and the scope of a report: for each domain, how far it was."""

from collections.abc import Collection, Iterator
from enum import StrEnum
from functools import lru_cache
from typing import Final

import attrs
from typing_extensions import override

from cptkit.values.edges import as_word
from cptkit.values.fields import converted
from cptkit.values.meant import Meant

__all__ = ["NO_SCOPE", "Domain", "Extent", "Scope", "scope_of"]


class Domain(Meant):
    """One of the areas that a claim can be checked for."""

    CODE_SETS = "code-sets", "code sets"
    CLAIM_FORM = "claim-form", "claim form"
    STATUS = "status", "fee-schedule status"
    MODIFIERS = "modifiers", "modifiers"
    LIABILITY = "liability", "patient liability"
    COMPONENTS = "components", "professional and technical components"
    SIDES = "sides", "bilateral services"
    SURGICAL_TEAM = "surgical-team", "surgical team"
    GLOBAL_SURGERY = "global-surgery", "global surgery"
    PAIRS = "pairs", "PTP edits"
    UNITS = "units", "MUE values"
    ADD_ONS = "add-ons", "add-on codes"
    REPEATS = "repeats", "repeats and duplicates"
    VISITS = "visits", "E/M visits"
    DRUGS = "drugs", "drugs and waste"
    MAMMOGRAPHY = "mammography", "mammography"
    AMBULANCE = "ambulance", "ambulance"
    RESEARCH = "research", "clinical trials"
    PAYER_LIMITS = "payer-limits", "the payer's own limits"
    DIAGNOSIS_VALIDITY = "diagnosis-validity", "diagnosis validity"
    DIAGNOSIS_ORDER_AND_SIDE = "diagnosis-order-and-side", "diagnosis order and laterality"
    AGE_AND_SEX = "age-and-sex", "patient's age and sex"
    FREQUENCY = "frequency", "frequency"
    NEW_PATIENT = "new-patient", "new patient"
    COVERAGE_BY_DIAGNOSIS = "coverage-by-diagnosis", "coverage by diagnosis"
    PRIOR_AUTHORIZATION = "prior-authorization", "prior authorization"
    TIMELY_FILING = "timely-filing", "timely filing"
    PRICE = "price", "price"
    OWN = "own", "rules of your own"


# These turn on the patient's other services; without the history they are checked within the claim alone.
_BY_HISTORY: Final = frozenset(
    {
        Domain.GLOBAL_SURGERY,
        Domain.PAIRS,
        Domain.UNITS,
        Domain.ADD_ONS,
        Domain.REPEATS,
        Domain.VISITS,
        Domain.FREQUENCY,
        Domain.NEW_PATIENT,
    }
)
# Rules in these are put to every line, and most speak only where something is missing.
_OF_EVERY_LINE: Final = frozenset(
    {
        Domain.CODE_SETS,
        Domain.CLAIM_FORM,
        Domain.DIAGNOSIS_VALIDITY,
        Domain.DIAGNOSIS_ORDER_AND_SIDE,
        Domain.AGE_AND_SEX,
    }
)
# Of these some of what payers publish is known, and not all, even where none of it names the services.
_NEVER_WHOLE: Final = frozenset(
    {
        Domain.PAYER_LIMITS,
        Domain.DIAGNOSIS_ORDER_AND_SIDE,
        Domain.AGE_AND_SEX,
        Domain.FREQUENCY,
        Domain.COVERAGE_BY_DIAGNOSIS,
    }
)
# Where no list names a service, nothing was looked at.
_ONLY_WHERE_SPOKEN: Final = frozenset({Domain.COVERAGE_BY_DIAGNOSIS})


class Extent(StrEnum):
    """How far a claim was checked for one domain."""

    CHECKED = "checked"
    IN_PART = "checked in part"
    NOT_CHECKED = "not checked"
    NOT_APPLICABLE = "not applicable"


@attrs.frozen(field_transformer=converted)
class Scope:
    """What a report looked at: for each domain how far. A clean report says no more than that.

    Attributes:
        extents: a domain and its extent, in the order of the domains.

    >>> print(Scope(((Domain.UNITS, Extent.CHECKED), (Domain.PRICE, Extent.NOT_CHECKED))))
    1 of 2 checked; not checked: price
    """

    extents: tuple[tuple[Domain, Extent], ...] = ()

    def of(self, extent: Extent | str) -> tuple[Domain, ...]:
        """Return the domains that were looked at so far.

        >>> Scope(((Domain.PRICE, Extent.NOT_CHECKED),)).of(Extent.NOT_CHECKED)
        (<Domain.PRICE: 'price'>,)
        """
        asked = as_word(Extent, extent, "extent")
        return tuple([domain for domain, looked_at in self.extents if looked_at is asked])

    def __getitem__(self, domain: Domain | str) -> Extent:
        """Return how far the claim was checked for a domain."""
        return dict(self.extents).get(as_word(Domain, domain, "domain"), Extent.NOT_CHECKED)

    def _parts(self) -> Iterator[str]:
        idle = len(self.of(Extent.NOT_APPLICABLE))
        yield f"{len(self.of(Extent.CHECKED))} of {len(self.extents)} checked" + f", {idle} not applicable" * bool(idle)
        for extent in (Extent.IN_PART, Extent.NOT_CHECKED):
            domains = self.of(extent)
            if domains:
                yield f"{extent.removeprefix('checked ')}: {', '.join([domain.meaning for domain in domains])}"

    @override
    def __str__(self) -> str:
        return "; ".join(self._parts())


NO_SCOPE: Final = Scope()


def _extent(
    domain: Domain,
    *,
    spoken: bool,
    silenced: bool,
    has_rules: bool,
    history_known: bool,
    birth_date_known: bool,
) -> Extent:
    if not has_rules or (domain is Domain.AGE_AND_SEX and not birth_date_known):
        return Extent.NOT_CHECKED
    if silenced:
        return Extent.IN_PART if spoken else Extent.NOT_CHECKED
    if domain in _ONLY_WHERE_SPOKEN and not spoken:
        return Extent.NOT_CHECKED
    if domain in _BY_HISTORY and not history_known:
        return Extent.IN_PART
    if not spoken and domain not in _OF_EVERY_LINE | _NEVER_WHOLE:
        return Extent.NOT_APPLICABLE
    return Extent.IN_PART if domain in _NEVER_WHOLE else Extent.CHECKED


@lru_cache(maxsize=4096)
def scope_of(
    spoken: frozenset[Domain],
    silenced: frozenset[Domain],
    with_rules: frozenset[Domain],
    *,
    history_known: bool,
    birth_date_known: bool,
) -> Scope:
    """Return the scope of a check.

    Args:
        spoken: the domains of the rules that were put to something on the claim.
        silenced: those of the rules that a table which did not answer kept from speaking.
        with_rules: those of all rules of the check.
        history_known: whether the patient's other services are known.
        birth_date_known: whether the claim says how old the patient is.
    """
    domains: Collection[Domain] = [domain for domain in Domain if domain is not Domain.OWN or domain in with_rules]
    return Scope(
        tuple(
            [
                (
                    domain,
                    _extent(
                        domain,
                        spoken=domain in spoken,
                        silenced=domain in silenced,
                        has_rules=domain in with_rules,
                        history_known=history_known,
                        birth_date_known=birth_date_known,
                    ),
                )
                for domain in domains
            ]
        )
    )
