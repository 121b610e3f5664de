"""Amounts of a calendar year above which a payer wants a modifier."""

from collections.abc import Collection
from typing import ClassVar, Self

import attrs

from cptkit.policies.clauses.effect import Effect, listed
from cptkit.policies.clauses.named import as_modifiers
from cptkit.policies.sections import Section
from cptkit.values.citations import Citation
from cptkit.values.edges import as_a
from cptkit.values.fields import converted
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind

__all__ = ["YearlyThreshold"]


@attrs.frozen(field_transformer=converted)
class YearlyThreshold:
    """The amount of a calendar year above which the payer wants a modifier on services that have one of some.

    Attributes:
        modifiers: the services are those with one of these.
        amount: in dollars that the payer allows; what it allows, no claim says.
        wanted: the modifier that is wanted above it.
    """

    KIND: ClassVar = "yearly-threshold"
    # A claim has charges, of which a payer allows a part.
    outcome: ClassVar[Effect] = Effect.INFORMS

    title: str
    modifiers: frozenset[str]
    amount: int
    wanted: str
    period: Period
    citation: Citation

    @classmethod
    def read(cls, section: Section) -> Self:
        """Return what a section of a payer's file states."""
        as_a(Section, section, "section")
        return cls(
            section.value("title", str),
            frozenset(section.texts("modifiers")),
            section.value("amount", int),
            section.value("wanted", str),
            section.period(),
            section.citation(),
        )

    def concerns(self, _code: str, _kinds: Collection[ServiceKind], modifiers: Collection[str]) -> bool:
        """Return whether it speaks of modifiers that may be appended to a code."""
        return not self.modifiers.isdisjoint(as_modifiers(modifiers))

    def words(self) -> str:
        """Return it as a sentence."""
        which = f"with {listed(self.modifiers)}, above ${self.amount:,} in a calendar year {self.wanted}"
        return f"Threshold: {self.title}; {which}."
