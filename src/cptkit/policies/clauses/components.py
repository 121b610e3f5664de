"""Which component of a study a payer pays a physician for, by place of service."""

from collections.abc import Collection
from typing import ClassVar, Self

import attrs

from cptkit.policies.clauses.effect import Effect, listed
from cptkit.policies.sections import Section
from cptkit.values.citations import Citation
from cptkit.values.edges import as_a, as_words
from cptkit.values.fields import converted
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind

__all__ = ["ComponentBilling"]


@attrs.frozen(field_transformer=converted)
class ComponentBilling:
    """Where the payer pays a physician only the professional component of a study.

    Attributes:
        places: place-of-service codes where the technical component is never the physician's.
        record_decides: places where it depends on something that the claim does not say.
    """

    KIND: ClassVar = "component-billing"

    title: str
    places: frozenset[str]
    record_decides: frozenset[str]
    outcome: Effect
    period: Period
    citation: Citation

    @classmethod
    def read(cls, section: Section) -> Self:
        """Return what a section of a payer's file states."""
        as_a(Section, section, "section")
        return cls(
            section.value("title", str),
            frozenset(section.places("places")),
            frozenset(section.places("record_decides", [])),
            section.member("outcome", Effect),
            section.period(),
            section.citation(),
        )

    def concerns(self, _code: str, kinds: Collection[ServiceKind], _modifiers: Collection[str]) -> bool:
        """Return whether it speaks of a code that is, or may be, of these kinds."""
        return ServiceKind.TWO_COMPONENT_STUDY in as_words(ServiceKind, kinds, "kinds")

    def words(self) -> str:
        """Return it as a sentence."""
        decided = f"; the record decides at POS {listed(self.record_decides)}" if self.record_decides else ""
        return f"Components: {self.title}; POS {listed(self.places)}: {self.outcome.meaning}{decided}."
