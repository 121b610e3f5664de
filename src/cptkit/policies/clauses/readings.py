"""Whether a payer pays a second interpretation of one study."""

from collections.abc import Collection
from typing import ClassVar, Self

import attrs

from cptkit.policies.clauses.effect import Effect, listed
from cptkit.policies.clauses.named import is_named, named_in_words
from cptkit.policies.sections import Section
from cptkit.values.citations import Citation
from cptkit.values.edges import as_a
from cptkit.values.fields import converted
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind

__all__ = ["SecondReading"]


@attrs.frozen(field_transformer=converted)
class SecondReading:
    """What happens to the interpretation of a study that another practitioner interpreted too.

    Attributes:
        codes, services: the studies, by codes, by kinds that a code must be of, or by both.
        places: the POS codes of which it speaks; empty is all.
        modifiers: those that say that a second interpretation was needed; empty is none.
    """

    KIND: ClassVar = "second-reading"

    title: str
    codes: frozenset[str]
    services: frozenset[ServiceKind]
    places: frozenset[str]
    modifiers: frozenset[str]
    outcome: Effect
    period: Period
    citation: Citation

    @classmethod
    def read(cls, section: Section) -> Self:
        """Return what a section of a payer's file states."""
        as_a(Section, section, "section")
        return cls(
            section.value("title", str),
            section.codes("codes", []),
            section.members("services", ServiceKind, []),
            frozenset(section.places("places", [])),
            frozenset(section.texts("modifiers", [])),
            section.member("outcome", Effect),
            section.period(),
            section.citation(),
        )

    def concerns(self, code: str, kinds: Collection[ServiceKind], _modifiers: Collection[str]) -> bool:
        """Return whether it speaks of a code that is, or may be, of these kinds."""
        return is_named(code, kinds, codes=self.codes, services=self.services)

    def words(self) -> str:
        """Return it as a sentence."""
        at = f" at POS {listed(self.places)}" if self.places else ""
        but = f" without {listed(self.modifiers)}" if self.modifiers else ""
        which = f"a second interpretation of {named_in_words(self.codes, self.services)}{at}{but}"
        return f"Readings: {self.title}; {which}: {self.outcome.meaning}."
