"""How a payer wants a service billed that is repeated on its day."""

from collections.abc import Collection
from typing import ClassVar, Self

import attrs

from cptkit.policies.clauses.effect import Effect, listed
from cptkit.policies.clauses.named import as_modifiers
from cptkit.policies.sections import Section
from cptkit.values.citations import Citation
from cptkit.values.edges import as_a
from cptkit.values.fields import converted
from cptkit.values.meant import Meant
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind

__all__ = ["RepeatBilling", "RepeatForm"]


class RepeatForm(Meant):
    """How the repeats of a service are billed, beside the line of the first."""

    ONE_LINE = "one-line", "all on one line, in units"
    LINE_EACH = "line-each", "each on a separate line, with one unit"


@attrs.frozen(field_transformer=converted)
class RepeatBilling:
    """How the payer wants repeats of a service billed, and what happens to the other form.

    Attributes:
        modifiers: those that say that a service repeats another, of which it speaks.
    """

    KIND: ClassVar = "repeat-billing"

    title: str
    modifiers: frozenset[str]
    form: RepeatForm
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
            section.member("form", RepeatForm),
            section.member("outcome", Effect),
            section.period(),
            section.citation(),
        )

    def concerns(self, _code: str, _kinds: Collection[ServiceKind], modifiers: Collection[str]) -> bool:
        """Return whether it speaks of modifiers that may be appended to a code."""
        return not self.modifiers.isdisjoint(as_modifiers(modifiers))

    def words(self) -> str:
        """Return it as a sentence."""
        how = f"repeats with {listed(self.modifiers)} go {self.form.meaning}"
        return f"Repeats: {self.title}; {how}; otherwise: {self.outcome.meaning}."
