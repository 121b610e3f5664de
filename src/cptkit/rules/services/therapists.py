"""Therapists: what is therapy where one does it, and the modifier for the plan of care of the discipline."""

from collections.abc import Mapping
from typing import Final

from cptkit.rules.proposals import append, replace
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.values.findings import Severity
from cptkit.values.professions import Profession
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Setting, Table

__all__ = ["RULES"]

# The modifier of each discipline.
_PLANS: Final[Mapping[Profession | None, str]] = {
    Profession.PHYSICAL_THERAPIST: "GP",
    Profession.OCCUPATIONAL_THERAPIST: "GO",
    Profession.SPEECH_LANGUAGE_PATHOLOGIST: "GN",
}
_SHOWS: Final = "that it was under the plan of care of this discipline"


def plan_not_said(line: BilledLine) -> Said:
    """A service by a therapist that others bill too, without the modifier for the plan of care."""
    provider = line.line.rendering_provider
    due = None if provider is None else _PLANS.get(provider.profession)
    if due is None or line.has(*_PLANS.values()) or not line.at_medicare or line.setting is not Setting.PRACTITIONER:
        return
    yield Hit(
        f"{line.code} by a therapist without {due}; performed by a therapist, it is therapy under a plan of care",
        Severity.REVIEW,
        candidates=(append(due, _SHOWS),),
    )


PLAN_NOT_SAID: Final = Rule(
    id="therapy.plan-not-said",
    subject=BilledLine,
    title="a therapist's service without the modifier for the plan of care",
    evaluate=plan_not_said,
    source="wps-therapy-codes",
    domain=Domain.MODIFIERS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.SOMETIMES_THERAPY}),
    preview=True,
)

_OF_DISCIPLINE: Final[Mapping[Profession | None, str]] = {
    **_PLANS,
    Profession.PHYSICAL_THERAPIST_ASSISTANT: "GP",
    Profession.OCCUPATIONAL_THERAPY_ASSISTANT: "GO",
}


_THERAPY: Final = {"GP": "physical therapy", "GO": "occupational therapy", "GN": "speech-language pathology"}


def plan_of_another(line: BilledLine) -> Said:
    """A service by a therapist with the modifier for the plan of care of another discipline."""
    provider = line.line.rendering_provider
    due = None if provider is None else _OF_DISCIPLINE.get(provider.profession)
    if due is None or line.has(due):
        return
    for modifier in filter(line.has, _PLANS.values()):
        yield Hit(
            f"{modifier} on {line.code} from a provider of {_THERAPY[due]}; {due} is for {_THERAPY[due]} plans of care",
            Severity.REVIEW,
            candidates=(replace(modifier, due, _SHOWS),),
        )


PLAN_OF_ANOTHER: Final = Rule(
    id="therapy.plan-of-another",
    subject=BilledLine,
    title="a therapist's service with the modifier for another discipline's plan of care",
    evaluate=plan_of_another,
    source="therapy-revenue-modifiers",
    domain=Domain.MODIFIERS,
    modifiers=frozenset(_PLANS.values()),
    preview=True,
)

RULES: Final = (PLAN_NOT_SAID, PLAN_OF_ANOTHER)
