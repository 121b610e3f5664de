"""Services that a payer bundles into others of the day, beyond the PTP edits of CMS."""

from collections.abc import Collection
from typing import ClassVar, Self

import attrs

from cptkit.policies.clauses.effect import Effect
from cptkit.policies.clauses.named import is_named, named_in_words
from cptkit.policies.sections import Section
from cptkit.values.citations import Citation
from cptkit.values.codes import parse_procedure_code
from cptkit.values.edges import as_a
from cptkit.values.fields import converted
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind

__all__ = ["OwnPair"]


@attrs.frozen(field_transformer=converted)
class OwnPair:
    """Services that the payer bundles into others of the same practitioner on the same day.

    Attributes:
        codes, services: what is bundled, by codes, by kinds that a code must be of, or by both.
        beside: the codes into which it is.
        modifiers: those that bypass it, on either line; empty is none.
    """

    KIND: ClassVar = "own-pair"

    title: str
    codes: frozenset[str]
    services: frozenset[ServiceKind]
    beside: frozenset[str]
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
            section.codes("beside"),
            frozenset(section.texts("modifiers", [])),
            section.member("outcome", Effect),
            section.period(),
            section.citation(),
        )

    def bundles(self, code: str, kinds: Collection[ServiceKind]) -> bool:
        """Return whether a code that is, or may be, of some kinds is bundled.

        >>> from cptkit.values.periods import ALWAYS
        >>> grafts = frozenset({"20930", "20936"}), frozenset[ServiceKind](), frozenset({"22612"})
        >>> text = Citation("Granite", "Spine")
        >>> clause = OwnPair("a graft of the spine", *grafts, frozenset[str](), Effect.DENIES, ALWAYS, text)
        >>> clause.bundles("20930", ()), clause.bundles("22612", ())
        (True, False)
        """
        return is_named(code, kinds, codes=self.codes, services=self.services)

    def concerns(self, code: str, kinds: Collection[ServiceKind], _modifiers: Collection[str]) -> bool:
        """Return whether it speaks of a code that is, or may be, of these kinds."""
        return self.bundles(code, kinds) or parse_procedure_code(code) in self.beside

    def words(self) -> str:
        """Return it as a sentence."""
        which = f"{named_in_words(self.codes, self.services)} on the day of {named_in_words(self.beside, frozenset())}"
        return f"Bundled: {self.title}; {which}: {self.outcome.meaning}."
