"""How a payer takes both sides of the body, and what it makes of sides where they do not apply."""

from collections.abc import Collection
from enum import StrEnum
from typing import ClassVar, Self

import attrs

from cptkit.policies.clauses.effect import Effect, listed
from cptkit.policies.sections import Section
from cptkit.values.citations import Citation
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind

__all__ = ["BilateralBilling", "BilateralForm", "BilateralZero"]


@attrs.frozen
class BilateralZero:
    """What happens to 50, LT or RT on a code to which the bilateral rules do not apply (indicator 0)."""

    KIND: ClassVar = "bilateral-zero"

    title: str
    modifiers: frozenset[str]
    outcome: Effect
    period: Period
    citation: Citation

    @classmethod
    def read(cls, section: Section) -> Self:
        """Return what a section of a payer's file states."""
        return cls(
            section.value("title", str),
            frozenset(section.texts("modifiers")),
            section.member("outcome", Effect),
            section.period(),
            section.citation(),
        )

    def concerns(self, _code: str, kinds: Collection[ServiceKind], _modifiers: Collection[str]) -> bool:
        """Say whether it speaks of a code that is, or may be, of these kinds."""
        return ServiceKind.NOT_BILATERAL in kinds

    def words(self) -> str:
        """Return it as a sentence."""
        return f"Sides: {self.title}; for {listed(self.modifiers)}: {self.outcome.meaning}."


class BilateralForm(StrEnum):
    """How both sides of one procedure are billed: on one line with 50, or on two with LT and with RT."""

    ONE_LINE = "one-line"
    TWO_LINES = "two-lines"


@attrs.frozen
class BilateralBilling:
    """In which form the payer takes both sides of one procedure, and what happens to the other form."""

    KIND: ClassVar = "bilateral-billing"

    title: str
    form: BilateralForm
    outcome: Effect
    period: Period
    citation: Citation

    @classmethod
    def read(cls, section: Section) -> Self:
        """Return what a section of a payer's file states."""
        return cls(
            section.value("title", str),
            section.member("form", BilateralForm),
            section.member("outcome", Effect),
            section.period(),
            section.citation(),
        )

    def concerns(self, _code: str, kinds: Collection[ServiceKind], _modifiers: Collection[str]) -> bool:
        """Say whether it speaks of a code that is, or may be, of these kinds."""
        return ServiceKind.TAKES_50 in kinds

    def words(self) -> str:
        """Return it as a sentence."""
        return f"Sides: {self.title}; the other way round: {self.outcome.meaning}."
