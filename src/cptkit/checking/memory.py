"""What a run of checks remembers: claims that say the same have the same report but for their ids."""

from collections.abc import Callable, Hashable
from operator import attrgetter
from typing import Final

import attrs

from cptkit.rules import RULES, AnyRule
from cptkit.values.claims import Claim
from cptkit.values.people import Provider
from cptkit.values.reports import Report

__all__ = ["may_remember", "remembering"]

# Enough for what a practice bills over and over; then forgotten, so that a long run does not grow.
_MOST_REPORTS: Final = 4_096

# All that a rule may turn on. No built-in rule turns on ids, the patient or what is only carried.
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
    "circumstances",
    "ruled_out",
)
# Names: built-in rules ask whether there is one, and whether two lines have the same, and never which it is.
_named: Final = attrgetter("rendering_provider", "encounter", "charge", "body_site", "performed_at", "ndc", "narrative")


def may_remember(rules: tuple[AnyRule, ...]) -> bool:
    """Say whether the rules are known to turn on no more than is remembered."""
    return set(map(id, rules)) <= set(map(id, RULES))


def _pattern(names: tuple[Hashable, ...]) -> Hashable:
    """Return which names are there and which are equal; mostly all are, or there is none."""
    first = names[0]
    if names.count(first) == len(names):
        return first is None
    places: dict[Hashable, int] = {}
    return tuple([None if name is None else places.setdefault(name, len(places)) for name in names])


def _practitioners(providers: tuple[Provider | None, ...]) -> Hashable:
    """Return which practitioners are there, which are one person, and which one group and specialty."""
    first = providers[0]
    if providers.count(first) == len(providers):
        return first is None
    teams = [
        None if one is None or one.group is None or one.specialty is None else (one.group, one.specialty)
        for one in providers
    ]
    return _pattern(tuple([None if one is None else one.id for one in providers])), _pattern(tuple(teams))


def _signature(claim: Claim) -> Hashable:
    history = claim.history
    lines = (*claim.lines, *history) if history else claim.lines
    providers, *names = zip(*map(_named, lines), strict=True)
    return (
        _of_claim(claim),
        len(claim.lines),
        history is None,
        tuple(map(_of_line, lines)),
        _practitioners(providers),
        tuple(map(_pattern, names)),
    )


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
