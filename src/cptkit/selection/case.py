"""What every selection turns on: the day, the site and the payer, with what was published for them."""

import attrs

from cptkit.policies.clauses import ComponentBilling
from cptkit.policies.policy import PolicyDay
from cptkit.reference.records import Component, Owner
from cptkit.reference.views import PublishedDay
from cptkit.selection.outcome import Question, Rejected
from cptkit.values.citations import Citation
from cptkit.values.codes import PlaceOfServiceCode

__all__ = ["Case", "ComponentChoice", "choose_component"]


@attrs.frozen(eq=False)
class Case:
    """One day, one site, one payer."""

    published: PublishedDay
    place: PlaceOfServiceCode
    policy: PolicyDay | None

    @property
    def component_clause(self) -> ComponentBilling | None:
        """The payer's clause on components, or else CMS's."""
        own = self.policy.clauses(ComponentBilling) if self.policy else ()
        if own:
            return own[0]
        medicare = self.published.policy("medicare")
        return medicare.clause(ComponentBilling, on=self.published.day) if medicare else None


@attrs.frozen
class ComponentChoice:
    """Which component of a study to bill and why, or what has to be asked or rejected first."""

    component: Component | None
    why: str = ""
    citation: Citation | None = None
    question: Question | None = None
    rejected: Rejected | None = None


_ASK = Question("component", "does the billing physician only interpret the study, or also own the equipment?")


def choose_component(code: str, case: Case, *, documented: Component | None, owner: Owner | None) -> ComponentChoice:
    """Return which component of a study a physician bills at this site.

    >>> from cptkit import bundled_reference
    >>> from datetime import date
    >>> case = Case(bundled_reference().on(date(2024, 8, 13)), PlaceOfServiceCode("22"), None)
    >>> choose_component("77053", case, documented=None, owner=None).component.value
    'professional'
    """
    if documented is Component.NONE:
        return ComponentChoice(Component.NONE, rejected=Rejected(code, "the billing physician did neither component"))
    clause = case.component_clause
    if clause is not None and case.place in clause.places:
        return _in_facility(code, case, clause, documented)
    if documented is not None:
        return ComponentChoice(documented, f"the {documented.value} component is documented")
    if owner is None:
        return ComponentChoice(None, question=_ASK)
    if owner is Owner.PRACTICE:
        return ComponentChoice(Component.GLOBAL, "the practice owns the equipment and interprets the study")
    return ComponentChoice(Component.PROFESSIONAL, "another party owns the equipment")


def _in_facility(code: str, case: Case, clause: ComponentBilling, documented: Component | None) -> ComponentChoice:
    why = f"the facility bills the technical component at POS {case.place}"
    if documented is Component.TECHNICAL:
        return ComponentChoice(Component.NONE, rejected=Rejected(f"{code}-TC", why, clause.citation))
    rejected = Rejected(f"{code} without 26", why, clause.citation)
    return ComponentChoice(Component.PROFESSIONAL, why, clause.citation, rejected=rejected)
