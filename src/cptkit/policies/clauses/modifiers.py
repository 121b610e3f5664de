"""Modifiers that a payer does not accept together."""

from collections.abc import Collection
from typing import ClassVar, Self

import attrs

from cptkit.policies.clauses.effect import Effect, listed
from cptkit.policies.clauses.named import as_modifiers
from cptkit.policies.sections import Section
from cptkit.values.citations import Citation
from cptkit.values.codes import parse_modifier_code
from cptkit.values.edges import as_a
from cptkit.values.fields import converted
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind

__all__ = ["ModifierExclusion"]


@attrs.frozen(field_transformer=converted)
class ModifierExclusion:
    """Modifiers that the payer does not accept together on one line."""

    KIND: ClassVar = "modifier-exclusion"

    title: str
    modifiers: frozenset[str]
    excluded: frozenset[str]
    outcome: Effect
    period: Period
    citation: Citation

    def excludes(self, one: str, other: str) -> bool:
        """Return whether it speaks of two modifiers together, in either order.

        >>> from cptkit.values.periods import ALWAYS
        >>> apart = frozenset({"59"}), frozenset({"XE", "XS"})
        >>> clause = ModifierExclusion("59 or X", *apart, Effect.DENIES, ALWAYS, Citation("HMSA", "59 and X"))
        >>> clause.excludes("XS", "59"), clause.excludes("XE", "XS")
        (True, False)
        """
        one, other = parse_modifier_code(one, path="one"), parse_modifier_code(other, path="other")
        return (one in self.modifiers and other in self.excluded) or (other in self.modifiers and one in self.excluded)

    @classmethod
    def read(cls, section: Section) -> Self:
        """Return what a section of a payer's file states."""
        as_a(Section, section, "section")
        return cls(
            section.value("title", str),
            frozenset(section.texts("modifiers")),
            frozenset(section.texts("with")),
            section.member("outcome", Effect),
            section.period(),
            section.citation(),
        )

    def concerns(self, _code: str, _kinds: Collection[ServiceKind], modifiers: Collection[str]) -> bool:
        """Return whether it speaks of modifiers that may be appended to a code."""
        appended = as_modifiers(modifiers)
        return not (self.modifiers.isdisjoint(appended) or self.excluded.isdisjoint(appended))

    def words(self) -> str:
        """Return it as a sentence."""
        which = f"{listed(self.modifiers)} with {listed(self.excluded)}"
        return f"Modifiers: {self.title}; {which}: {self.outcome.meaning}."
