"""Modifiers that a payer does not take where the diagnosis is that of the operation in whose period the line is."""

from collections.abc import Collection
from typing import ClassVar, Self

import attrs

from cptkit.policies.clauses.effect import Effect, listed
from cptkit.policies.clauses.named import as_modifiers, is_named, named_in_words
from cptkit.policies.sections import Section
from cptkit.values.citations import Citation
from cptkit.values.edges import as_a
from cptkit.values.fields import converted
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind

__all__ = ["RelatedDiagnosis"]


@attrs.frozen(field_transformer=converted)
class RelatedDiagnosis:
    """Modifiers for what is unrelated to an operation, not taken for a diagnosis like the operation's.

    Attributes:
        modifiers: those that say so, such as 79.
        codes, services: the services, by codes, by kinds that a code must be of, or by both; neither is every service.
    """

    KIND: ClassVar = "related-diagnosis"

    title: str
    modifiers: frozenset[str]
    codes: frozenset[str]
    services: frozenset[ServiceKind]
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
            section.codes("codes", []),
            section.members("services", ServiceKind, []),
            section.member("outcome", Effect),
            section.period(),
            section.citation(),
        )

    def concerns(self, code: str, kinds: Collection[ServiceKind], modifiers: Collection[str]) -> bool:
        """Return whether it speaks of modifiers that may be appended to a code of these kinds."""
        is_meant = is_named(code, kinds, codes=self.codes, services=self.services)
        appended = as_modifiers(modifiers)
        return is_meant and not self.modifiers.isdisjoint(appended)

    def words(self) -> str:
        """Return it as a sentence."""
        which = f"{listed(self.modifiers)} on {named_in_words(self.codes, self.services)}"
        return f"Global periods: {self.title}; {which} for a diagnosis of the operation: {self.outcome.meaning}."
