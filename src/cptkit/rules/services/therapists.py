"""Services that are therapy where a therapist does them, at Medicare."""

from collections.abc import Mapping
from typing import Final

from cptkit.rules.proposals import append
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.values.findings import Severity
from cptkit.values.people import Provider
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Setting, Table

__all__ = ["RULES"]

# The modifier of each discipline, by CMS's specialty code, how the taxonomy codes begin, and the kind.
_PLANS: Final[Mapping[str, tuple[str, ...]]] = {
    "GP": ("65", "2251", "physical therapist"),
    "GO": ("67", "225X", "occupational therapist"),
    "GN": ("15", "235Z", "speech-language pathologist"),
}
_SHOWS: Final = "that it was under the plan of care of this discipline"


def _plan_of(provider: Provider | None) -> str | None:
    """Return the modifier of a therapist's discipline; `None` of whoever is no therapist."""
    if provider is None:
        return None
    kind, specialty = (provider.kind or "").casefold(), provider.specialty or ""
    for modifier, (code, taxonomy, therapist) in _PLANS.items():
        if kind == therapist or (not kind and (specialty == code or specialty.startswith(taxonomy))):
            return modifier
    return None


def plan_not_said(line: BilledLine) -> Said:
    """A service by a therapist that others bill too, without the modifier for the plan of care."""
    due = _plan_of(line.line.rendering_provider)
    if due is None or line.has(*_PLANS) or not line.at_medicare or line.setting is not Setting.PRACTITIONER:
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

RULES: Final = (PLAN_NOT_SAID,)
