"""How a payer wants bilateral procedures billed, and what it does with 50, LT and RT where they do not apply."""

from collections.abc import Collection
from enum import StrEnum
from typing import ClassVar, Self

import attrs

from cptkit.policies.clauses.effect import Effect, listed
from cptkit.policies.sections import Section
from cptkit.values.citations import Citation
from cptkit.values.edges import as_a, as_words
from cptkit.values.fields import converted
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind

__all__ = ["BilateralBilling", "BilateralForm", "BilateralZero"]


@attrs.frozen(field_transformer=converted)
class BilateralZero:
    """What happens to 50, LT or RT on a code to which the bilateral adjustment does not apply (indicator 0)."""

    KIND: ClassVar = "bilateral-zero"

    title: str
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
            frozenset(section.texts("modifiers")),
            section.member("outcome", Effect),
            section.period(),
            section.citation(),
        )

    def concerns(self, _code: str, kinds: Collection[ServiceKind], _modifiers: Collection[str]) -> bool:
        """Return whether it speaks of a code that is, or may be, of these kinds."""
        return ServiceKind.NOT_BILATERAL in as_words(ServiceKind, kinds, "kinds")

    def words(self) -> str:
        """Return it as a sentence."""
        return f"Bilateral: {self.title}; for {listed(self.modifiers)}: {self.outcome.meaning}."


class BilateralForm(StrEnum):
    """How a bilateral procedure is billed: on one line with 50, or on two lines with LT and RT."""

    ONE_LINE = "one-line"
    TWO_LINES = "two-lines"


@attrs.frozen(field_transformer=converted)
class BilateralBilling:
    """How the payer wants a bilateral procedure billed, and what happens to the other form."""

    KIND: ClassVar = "bilateral-billing"

    title: str
    form: BilateralForm
    outcome: Effect
    period: Period
    citation: Citation

    @classmethod
    def read(cls, section: Section) -> Self:
        """Return what a section of a payer's file states."""
        as_a(Section, section, "section")
        return cls(
            section.value("title", str),
            section.member("form", BilateralForm),
            section.member("outcome", Effect),
            section.period(),
            section.citation(),
        )

    def concerns(self, _code: str, kinds: Collection[ServiceKind], _modifiers: Collection[str]) -> bool:
        """Return whether it speaks of a code that is, or may be, of these kinds."""
        return ServiceKind.BILATERAL_PROCEDURE in as_words(ServiceKind, kinds, "kinds")

    def words(self) -> str:
        """Return it as a sentence."""
        return f"Bilateral: {self.title}; billed the other way: {self.outcome.meaning}."
