"""What a payer's own text says happens to what a rule finds."""

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

__all__ = ["RuleOutcome"]


@attrs.frozen(field_transformer=converted)
class RuleOutcome:
    """What the payer's own text says happens to what a rule finds: it decides in place of the table behind the rule.

    It makes a finding graver than the rule's own only where it says so.

    Attributes:
        rule: the id of the rule.
        codes: where it is not empty, only lines with one of these are meant.
        cases: which of the rule's findings are meant, as `data/denials.csv` names them; empty is all.
        modifiers: where it is not empty, only lines with one of these are meant.
        graver: whether the text denies also what the rule leaves to a review.
    """

    KIND: ClassVar = "rule-outcome"

    title: str
    rule: str
    codes: frozenset[str]
    cases: frozenset[str]
    modifiers: frozenset[str]
    outcome: Effect
    period: Period
    citation: Citation
    graver: bool = False

    @classmethod
    def read(cls, section: Section) -> Self:
        """Return what a section of a payer's file states."""
        as_a(Section, section, "section")
        return cls(
            section.value("title", str),
            section.value("rule", str),
            section.codes("codes", []),
            frozenset(section.texts("cases", [])),
            frozenset(section.texts("modifiers", [])),
            section.member("outcome", Effect),
            section.period(),
            section.citation(),
            section.value("graver", bool, default=False),
        )

    def concerns(self, code: str, kinds: Collection[ServiceKind], _modifiers: Collection[str]) -> bool:
        """Return whether it speaks of the code; where it names none, a rule may concern every code."""
        return is_named(code, kinds, codes=self.codes, services=frozenset())

    def words(self) -> str:
        """Return it as a sentence."""
        codes = f" on {named_in_words(self.codes, frozenset())}" if self.codes else ""
        which = f" with {listed(self.modifiers)}" if self.modifiers else ""
        cases = f" ({listed(self.cases)})" if self.cases else ""
        return f"What {self.rule}{cases} finds{codes}{which}: {self.title}; {self.outcome.meaning}."
