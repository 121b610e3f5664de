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
from cptkit.values.service_kinds import ServiceKind

__all__ = ["RefusedPractitioner"]


@attrs.frozen(field_transformer=converted)
class RefusedPractitioner:
    """Services that the payer does not take of some kinds of practitioners.

    Attributes:
        practitioners: the kinds, as a claim's `kind` has them, such as `physical therapist`.
        specialties: specialty codes that say the same where a claim has no kind.
        codes, services: the services, by codes, by kinds that a code must be of, or by both; neither is every service.
    """

    KIND: ClassVar = "refused-practitioner"

    title: str
    practitioners: frozenset[str]
    specialties: frozenset[str]
    codes: frozenset[str]
    services: frozenset[ServiceKind]
    outcome: Effect
    period: Period
    citation: Citation

    def means(self, provider: Provider) -> bool:
        """Return whether a practitioner is of a kind whose services are not taken.

        >>> from cptkit.values.periods import ALWAYS
        >>> who = frozenset({"physical therapist"}), frozenset({"65"})
        >>> of = frozenset({"99213"}), frozenset[ServiceKind]()
        >>> text = Citation("Granite", "Visits")
        >>> clause = RefusedPractitioner("no visits", *who, *of, Effect.CORRECT_USE, ALWAYS, text)
        >>> clause.means(Provider("1", kind="Physical Therapist")), clause.means(Provider("1", specialty="11"))
        (True, False)
        """
        kind = (as_a(Provider, provider, "provider").kind or "").casefold()
        return kind in self.practitioners if kind else provider.specialty in self.specialties

    @classmethod
    def read(cls, section: Section) -> Self:
        """Return what a section of a payer's file states."""
        as_a(Section, section, "section")
        return cls(
            section.value("title", str),
            frozenset(one.casefold() for one in section.texts("practitioners")),
            frozenset(section.texts("specialties", [])),
            section.codes("codes", []),
            section.members("services", ServiceKind),
            section.member("outcome", Effect),
            section.period(),
            section.citation(),
        )

    def concerns(self, code: str, kinds: Collection[ServiceKind], _modifiers: Collection[str]) -> bool:
        """Return whether it speaks of a code that is, or may be, of these kinds."""
        return is_named(code, kinds, codes=self.codes, services=self.services)

    def words(self) -> str:
        """Return it as a sentence."""
        which = f"{named_in_words(self.codes, self.services)} by {listed(self.practitioners)}"
        return f"Practitioners: {self.title}; {which}: {self.outcome.meaning}."
