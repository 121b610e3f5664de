"""How many services a payer pays on one date of service."""

from collections.abc import Collection
from typing import ClassVar, Self

import attrs

from cptkit.policies.clauses.effect import Effect, listed
from cptkit.policies.clauses.named import named_in_words
from cptkit.policies.sections import Section
from cptkit.values.citations import Citation
from cptkit.values.codes import parse_diagnosis_codes, parse_procedure_code
from cptkit.values.edges import as_a
from cptkit.values.fields import converted
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.wording import either

__all__ = ["DailyLimit"]


@attrs.frozen(field_transformer=converted)
class DailyLimit:
    """How many services of a set of codes, taken together, the payer pays on one date of service.

    Attributes:
        apart: modifiers whose lines are counted apart, such as those of the plans of care.
        diagnoses: where it is not empty, only lines are counted that point to none but these.
    """

    KIND: ClassVar = "daily-limit"

    title: str
    codes: frozenset[str]
    limit: int
    outcome: Effect
    period: Period
    citation: Citation
    apart: frozenset[str] = frozenset()
    diagnoses: frozenset[str] = frozenset()

    @classmethod
    def read(cls, section: Section) -> Self:
        """Return what a section of a payer's file states."""
        as_a(Section, section, "section")
        return cls(
            section.value("title", str),
            section.codes("codes"),
            section.value("limit", int),
            section.member("outcome", Effect),
            section.period(),
            section.citation(),
            frozenset(section.texts("apart", [])),
            section.diagnoses("diagnoses", []),
        )

    def concerns(self, code: str, _kinds: Collection[ServiceKind], _modifiers: Collection[str]) -> bool:
        """Return whether it speaks of the code."""
        return parse_procedure_code(code) in self.codes

    def counts(self, diagnoses: Collection[str]) -> bool:
        """Return whether it counts a line with these diagnoses."""
        told = parse_diagnosis_codes(diagnoses, path="diagnoses")
        return not self.diagnoses or (bool(told) and self.diagnoses.issuperset(told))

    def words(self) -> str:
        """Return it as a sentence."""
        most = f"at most {self.limit} of {named_in_words(self.codes, frozenset())} on one date of service"
        apart = f", those with {either(sorted(self.apart))} apart" if self.apart else ""
        of = f", of lines with none but {listed(self.diagnoses)}" if self.diagnoses else ""
        return f"Daily limit: {self.title}; {most}{of}{apart}; more: {self.outcome.meaning}."
