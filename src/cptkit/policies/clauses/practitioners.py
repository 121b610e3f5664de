"""Services that a payer does not take of some kinds of practitioners."""

from collections.abc import Collection
from typing import ClassVar, Self

import attrs

from cptkit.policies.clauses.effect import Effect, listed
from cptkit.policies.clauses.named import is_named, named_in_words
from cptkit.policies.sections import Section
from cptkit.values.citations import Citation
from cptkit.values.edges import as_a
from cptkit.values.fields import converted
from cptkit.values.people import Provider
from cptkit.values.periods import Period
from cptkit.values.professions import Profession
from cptkit.values.service_kinds import ServiceKind

__all__ = ["RefusedPractitioner"]


@attrs.frozen(field_transformer=converted)
class RefusedPractitioner:
    """Services that the payer does not take of some kinds of practitioners.

    Attributes:
        practitioners: what they are; a claim tells it by the kind, the specialty or the taxonomy code.
        codes, services: the services, by codes, by kinds that a code must be of, or by both; neither is every service.
        places: the POS codes where it is so; empty is anywhere.
    """

    KIND: ClassVar = "refused-practitioner"

    title: str
    practitioners: frozenset[Profession]
    codes: frozenset[str]
    services: frozenset[ServiceKind]
    outcome: Effect
    period: Period
    citation: Citation
    places: tuple[str, ...] = ()

    def means(self, provider: Provider) -> bool:
        """Return whether a practitioner is of a kind whose services are not taken.

        >>> from cptkit.values.periods import ALWAYS
        >>> who, of = frozenset({Profession.PHYSICAL_THERAPIST}), (frozenset({"99213"}), frozenset[ServiceKind]())
        >>> text = Citation("Granite", "Visits")
        >>> clause = RefusedPractitioner("no visits", who, *of, Effect.CORRECT_USE, ALWAYS, text)
        >>> clause.means(Provider("1", kind="Physical Therapist")), clause.means(Provider("1", specialty="11"))
        (True, False)
        """
        return as_a(Provider, provider, "provider").profession in self.practitioners

    @classmethod
    def read(cls, section: Section) -> Self:
        """Return what a section of a payer's file states."""
        as_a(Section, section, "section")
        return cls(
            section.value("title", str),
            section.members("practitioners", Profession),
            section.codes("codes", []),
            section.members("services", ServiceKind, []),
            section.member("outcome", Effect),
            section.period(),
            section.citation(),
            section.places("places", []),
        )

    def concerns(self, code: str, kinds: Collection[ServiceKind], _modifiers: Collection[str]) -> bool:
        """Return whether it speaks of a code that is, or may be, of these kinds."""
        return is_named(code, kinds, codes=self.codes, services=self.services)

    def words(self) -> str:
        """Return it as a sentence."""
        there = f" at POS {', '.join(self.places)}" if self.places else ""
        which = f"{named_in_words(self.codes, self.services)} by {listed(self.practitioners)}{there}"
        return f"Practitioners: {self.title}; {which}: {self.outcome.meaning}."
