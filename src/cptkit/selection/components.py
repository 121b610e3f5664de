"""Who bills which part of a study that splits, at which site."""

from typing import Final

import attrs

from cptkit.policies.clauses import ComponentBilling
from cptkit.reference.indicators import PcTc
from cptkit.reference.places import Component, Owner
from cptkit.selection.case import Case
from cptkit.selection.outcome import Rejected
from cptkit.values.citations import Citation
from cptkit.values.claims import Circumstance
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Setting

__all__ = ["ComponentChoice", "choose_component", "splits"]

_STUDIES: Final = frozenset({ServiceKind.RADIOLOGY, ServiceKind.MAMMOGRAPHY, ServiceKind.DIAGNOSTIC_TEST})
# Radiology by its number that does not split: what is the physician's alone or technical alone, mostly radiation.
_WHOLE: Final = frozenset({ServiceKind.PHYSICIAN_RADIATION, ServiceKind.TECHNICAL_RADIATION})


@attrs.frozen
class ComponentChoice:
    """Which component of a study to bill and why.

    Attributes:
        component: `NONE` where nothing is billed; `None` where it has to be asked.
        modifiers: what says it on the line; circumstances: what is documented with it.
        rejected: what is not billed instead.
    """

    component: Component | None
    why: str = ""
    modifiers: tuple[str, ...] = ()
    circumstances: frozenset[Circumstance] = frozenset()
    citation: Citation | None = None
    rejected: Rejected | None = None


_SAID: Final = {
    Component.PROFESSIONAL: (("26",), frozenset({Circumstance.INTERPRETATION_ONLY})),
    Component.TECHNICAL: (("TC",), frozenset({Circumstance.TECHNICAL_ONLY})),
    Component.GLOBAL: ((), frozenset({Circumstance.OWNS_EQUIPMENT})),
}


def splits(code: str, case: Case) -> bool:
    """Say whether a code has a professional and a technical component.

    Where no fee schedule of the day has the code, studies do.
    """
    row = case.published.fee_schedule_row(code)
    if row is not None:
        return row.pc_tc is PcTc.DIAGNOSTIC
    kinds = case.published.kinds(code)
    return _WHOLE.isdisjoint(kinds) and not _STUDIES.isdisjoint(kinds)


def choose_component(code: str, case: Case, *, documented: Component | None, owner: Owner | None) -> ComponentChoice:
    """Choose which component of a study that splits a physician bills at this site.

    Args:
        code: the study.
        case: the day, the site and the payer.
        documented: the component that the physician did, where that is documented.
        owner: who owns the equipment, where that is documented.

    >>> from cptkit import Setting, bundled_reference
    >>> from datetime import date
    >>> from cptkit.selection.case import case_of
    >>> case = case_of(
    ...     bundled_reference(), on=date(2024, 8, 13), place_of_service="22", payer=None, setting=Setting.PRACTITIONER
    ... )
    >>> choose_component("77053", case, documented=None, owner=None).component.value
    'professional'
    """
    if documented is Component.NONE:
        return ComponentChoice(Component.NONE, rejected=Rejected(code, "the billing physician did neither component"))
    if case.setting is not Setting.PRACTITIONER:
        return ComponentChoice(Component.GLOBAL, "a facility bills its side without a component modifier")
    clause = _clause(case)
    if clause is not None and case.place in clause.places:
        return _in_facility(code, case, clause, documented)
    if documented is not None:
        return _chosen(documented, f"the {documented.value} component is documented")
    if owner is not None:
        return _by_owner(owner)
    # A code that is asked for without a site is the code of the whole study.
    return ComponentChoice(None if case.place else Component.GLOBAL)


def _by_owner(owner: Owner) -> ComponentChoice:
    if owner is Owner.PRACTICE:
        return _chosen(Component.GLOBAL, "the practice owns the equipment and interprets the study")
    return _chosen(Component.PROFESSIONAL, "another party owns the equipment")


def _chosen(
    component: Component, why: str, citation: Citation | None = None, rejected: Rejected | None = None
) -> ComponentChoice:
    modifiers, circumstances = _SAID[component]
    return ComponentChoice(component, why, modifiers, circumstances, citation, rejected)


def _clause(case: Case) -> ComponentBilling | None:
    """Return the payer's clause on components, or else CMS's."""
    own = case.policy.clauses(ComponentBilling) if case.policy else ()
    if own:
        return own[0]
    medicare = case.published.policy("medicare")
    return medicare.clause(ComponentBilling, on=case.day) if medicare else None


def _in_facility(code: str, case: Case, clause: ComponentBilling, documented: Component | None) -> ComponentChoice:
    why = f"the facility bills the technical component at POS {case.place}"
    if documented is Component.TECHNICAL:
        return ComponentChoice(Component.NONE, rejected=Rejected(f"{code}-TC", why, clause.citation))
    rejected = Rejected(f"{code} without 26", why, clause.citation)
    return _chosen(Component.PROFESSIONAL, why, clause.citation, rejected)
