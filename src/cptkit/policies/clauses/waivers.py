"""Modifiers by which a line is denied because they say that it is not covered, and who is liable then."""

from collections.abc import Collection
from typing import ClassVar, Self

import attrs

from cptkit.policies.clauses.effect import Effect, listed
from cptkit.policies.clauses.named import as_modifiers
from cptkit.policies.sections import Section
from cptkit.values.citations import Citation
from cptkit.values.edges import as_a
from cptkit.values.fields import converted
from cptkit.values.meant import Meant
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind

__all__ = ["Liable", "WaiverModifier"]


class Liable(Meant):
    """Who is liable for a line that is not covered."""

    PATIENT = "patient", "the patient is liable"
    PROVIDER = "provider", "the provider is liable"


@attrs.frozen(field_transformer=converted)
class WaiverModifier:
    """Modifiers with which the provider tells the payer that a service is not covered, and who is liable."""

    KIND: ClassVar = "waiver-modifier"

    title: str
    modifiers: frozenset[str]
    liable: Liable
    outcome: Effect
    period: Period
    citation: Citation

    @classmethod
    def read(cls, section: Section) -> Self:
        """Return what a section of a payer's file states."""
        as_a(Section, section, "section")
        return cls(
            section.value("title", str),
            frozenset(section.texts("modifiers")),
            section.member("liable", Liable),
            section.member("outcome", Effect),
            section.period(),
            section.citation(),
        )

    def concerns(self, _code: str, _kinds: Collection[ServiceKind], modifiers: Collection[str]) -> bool:
        """Return whether it speaks of modifiers that may be appended to a code."""
        return not self.modifiers.isdisjoint(as_modifiers(modifiers))

    def words(self) -> str:
        """Return it as a sentence."""
        return f"Liability: {self.title}; with {listed(self.modifiers)}: {self.outcome.meaning}, {self.liable.meaning}."
