"""What a run of checks remembers: claims that say the same have the same report but for their ids."""

from collections.abc import Callable, Hashable
from operator import attrgetter
from typing import Final

import attrs

from cptkit.rules import RULES, AnyRule
from cptkit.values.claims import Claim
from cptkit.values.reports import Report

__all__ = ["may_remember", "remembering"]

# Enough for what a practice bills over and over; then forgotten, so that a long run does not grow.
_MOST_REPORTS: Final = 4_096

# All that a rule may turn on. No built-in rule turns on ids, charges, the patient or what is only carried.
_of_claim: Final = attrgetter("payer", "setting", "place_of_service", "group")
_of_line: Final = attrgetter(
    "code",
    "modifiers",
    "units",
    "unit_of_measure",
    "date_of_service",
    "last_date",
    "place_of_service",
    "diagnoses",
    "rendering_provider",
    "performed_at",
    "body_site",
    "encounter",
    "narrative",
    "ndc",
    "circumstances",
    "ruled_out",
)


def may_remember(rules: tuple[AnyRule, ...]) -> bool:
    """Say whether the rules are known to turn on no more than is remembered."""
    return set(map(id, rules)) <= set(map(id, RULES))


def _signature(claim: Claim) -> Hashable:
    history = None if claim.history is None else tuple(map(_of_line, claim.history))
    return _of_claim(claim), tuple(map(_of_line, claim.lines)), history


def remembering(report: Callable[[Claim], Report]) -> Callable[[Claim], Report]:
    """Return a checker that checks claims that say the same once."""
    known: dict[Hashable, Report] = {}

    def remembered(claim: Claim) -> Report:
        signature = _signature(claim)
        found = known.get(signature)
        if found is None:
            if len(known) >= _MOST_REPORTS:
                known.clear()
            found = known[signature] = report(claim)
        return found if found.claim_id == claim.id else attrs.evolve(found, claim_id=claim.id)

    return remembered
