"""Lines that a payer wants records with."""

from collections.abc import Collection
from typing import ClassVar, Self

import attrs

from cptkit.policies.clauses.effect import Effect, listed
from cptkit.policies.clauses.named import has_one_of, is_named, named_in_words
from cptkit.policies.sections import Section
from cptkit.values.citations import Citation
from cptkit.values.edges import as_a
from cptkit.values.fields import converted
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind

__all__ = ["WantedRecords"]


@attrs.frozen(field_transformer=converted)
class WantedRecords:
    """Lines that the payer wants records with, or reviews the records of; whether they were sent, no claim says.

    Attributes:
        codes, services: the services, by codes, by kinds that a code must be of, or by both; neither is every service.
        modifiers: where it is not empty, only lines with one of these are meant.
        unless: modifiers with which no line is meant.
        beside: where it is not empty, only lines on the day of one of these codes of the same practitioner are meant.
    """

    KIND: ClassVar = "wanted-records"
    # Whether records went along, no claim says.
    outcome: ClassVar[Effect] = Effect.INFORMS

    title: str
    codes: frozenset[str]
    services: frozenset[ServiceKind]
    modifiers: frozenset[str]
    period: Period
    citation: Citation
    beside: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()

    @classmethod
    def read(cls, section: Section) -> Self:
        """Return what a section of a payer's file states."""
        as_a(Section, section, "section")
        return cls(
            section.value("title", str),
            section.codes("codes", []),
            section.members("services", ServiceKind, []),
            frozenset(section.texts("modifiers", [])),
            section.period(),
            section.citation(),
            section.codes("beside", []),
            frozenset(section.texts("unless", [])),
        )

    def concerns(self, code: str, kinds: Collection[ServiceKind], modifiers: Collection[str]) -> bool:
        """Return whether it speaks of a code of these kinds, with modifiers that may be appended."""
        # Both are asked, so that a code or a modifier that is none is refused whatever the other says.
        names_code = is_named(code, kinds, codes=self.codes, services=self.services)
        names_modifier = has_one_of(self.modifiers, modifiers)
        return names_code and names_modifier

    def words(self) -> str:
        """Return it as a sentence."""
        with_modifiers = f" with {listed(self.modifiers)}" if self.modifiers else ""
        without = f" without {listed(self.unless)}" if self.unless else ""
        on_the_day = f" on the day of {named_in_words(self.beside, frozenset())}" if self.beside else ""
        which = f"{named_in_words(self.codes, self.services)}{with_modifiers}{without}{on_the_day}"
        return f"Records: {self.title}; {which}: {self.outcome.meaning}."
