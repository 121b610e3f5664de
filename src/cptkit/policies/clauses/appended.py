"""Modifiers that a payer wants on services, and modifiers that it does not take on them."""

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

__all__ = ["RefusedModifier", "WantedModifier"]


@attrs.frozen(field_transformer=converted)
class WantedModifier:
    """Modifiers of which the payer wants one on each line of some services.

    Attributes:
        modifiers: of these one is enough.
        codes, services: the services, by codes, by kinds that a code must be of, or by both.
        places: where it is not empty, only lines at these POS codes are meant.
    """

    KIND: ClassVar = "wanted-modifier"

    title: str
    modifiers: frozenset[str]
    codes: frozenset[str]
    services: frozenset[ServiceKind]
    outcome: Effect
    period: Period
    citation: Citation
    places: frozenset[str] = frozenset()

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
            frozenset(section.places("places", [])),
        )

    def concerns(self, code: str, kinds: Collection[ServiceKind], _modifiers: Collection[str]) -> bool:
        """Return whether it speaks of a code that is, or may be, of these kinds."""
        return is_named(code, kinds, codes=self.codes, services=self.services)

    def words(self) -> str:
        """Return it as a sentence."""
        where = f" at POS {listed(self.places)}" if self.places else ""
        which = f"{named_in_words(self.codes, self.services)}{where} with one of {listed(self.modifiers)}"
        return f"Modifiers: {self.title}; {which}; otherwise: {self.outcome.meaning}."


@attrs.frozen(field_transformer=converted)
class RefusedModifier:
    """Modifiers that the payer does not take on some services.

    Attributes:
        codes, services: the services, by codes, by kinds that a code must be of, or by both; neither is every service.
        instead: the modifier that it takes in their place; may be empty.
    """

    KIND: ClassVar = "refused-modifier"

    title: str
    modifiers: frozenset[str]
    codes: frozenset[str]
    services: frozenset[ServiceKind]
    instead: str
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
            section.value("instead", str, ""),
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
        instead = f"; use {self.instead} instead" if self.instead else ""
        return f"Modifiers: {self.title}; {which}: {self.outcome.meaning}{instead}."
