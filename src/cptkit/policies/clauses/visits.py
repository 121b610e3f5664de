"""Whether a payer wants a modifier on some E/M visits beside a procedure."""

from collections.abc import Collection
from typing import ClassVar, Self

import attrs

from cptkit.policies.clauses.effect import Effect
from cptkit.policies.sections import Section
from cptkit.values.citations import Citation
from cptkit.values.edges import as_a, as_words
from cptkit.values.fields import converted
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind

__all__ = ["VisitBesideProcedure"]


@attrs.frozen(field_transformer=converted)
class VisitBesideProcedure:
    """What happens to an E/M visit of one kind without a modifier on the day of a procedure."""

    KIND: ClassVar = "visit-beside-procedure"

    title: str
    services: ServiceKind
    outcome: Effect
    period: Period
    citation: Citation

    @classmethod
    def read(cls, section: Section) -> Self:
        """Return what a section of a payer's file states."""
        as_a(Section, section, "section")
        return cls(
            section.value("title", str),
            section.member("services", ServiceKind),
            section.member("outcome", Effect),
            section.period(),
            section.citation(),
        )

    def concerns(self, _code: str, kinds: Collection[ServiceKind], _modifiers: Collection[str]) -> bool:
        """Return whether it speaks of a code that is, or may be, of these kinds."""
        return self.services in as_words(ServiceKind, kinds, "kinds")

    def words(self) -> str:
        """Return it as a sentence."""
        return f"Visits: {self.title}; without a modifier: {self.outcome.meaning}."
