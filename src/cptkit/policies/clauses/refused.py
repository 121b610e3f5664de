"""Codes that a payer does not take, or takes another in place of."""

from collections.abc import Collection
from typing import ClassVar, Self

import attrs

from cptkit.policies.clauses.effect import Effect
from cptkit.policies.clauses.named import named_in_words
from cptkit.policies.sections import Section
from cptkit.values.citations import Citation
from cptkit.values.codes import parse_procedure_code
from cptkit.values.edges import as_a
from cptkit.values.fields import converted
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind

__all__ = ["RefusedCodes"]


@attrs.frozen(field_transformer=converted)
class RefusedCodes:
    """Codes that the payer does not take; `instead` is the one that it takes in their place, and may be empty."""

    KIND: ClassVar = "refused-codes"

    title: str
    codes: frozenset[str]
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
            section.codes("codes"),
            section.value("instead", str, ""),
            section.member("outcome", Effect),
            section.period(),
            section.citation(),
        )

    def concerns(self, code: str, _kinds: Collection[ServiceKind], _modifiers: Collection[str]) -> bool:
        """Return whether it speaks of the code."""
        return parse_procedure_code(code) in self.codes

    def words(self) -> str:
        """Return it as a sentence."""
        instead = f"; use {self.instead} instead" if self.instead else ""
        return f"Codes: {self.title}; {named_in_words(self.codes, frozenset())}: {self.outcome.meaning}{instead}."
