"""The diagnoses with which a payer covers a service."""

from collections.abc import Collection
from typing import ClassVar, Self

import attrs

from cptkit.policies.clauses.effect import Effect, listed
from cptkit.policies.sections import Section
from cptkit.values.citations import Citation
from cptkit.values.codes import parse_diagnosis_code, parse_procedure_code
from cptkit.values.diagnosis_lists import supports
from cptkit.values.edges import as_a, as_group
from cptkit.values.fields import converted
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind

__all__ = ["CoveredDiagnoses"]


@attrs.frozen(field_transformer=converted)
class CoveredDiagnoses:
    """The diagnoses with which the payer covers a set of codes, or those with which it does not."""

    KIND: ClassVar = "covered-diagnoses"

    title: str
    codes: frozenset[str]
    covered: frozenset[str]
    excluded: frozenset[str]
    outcome: Effect
    period: Period
    citation: Citation

    @property
    def name(self) -> str:
        """What a message calls the text."""
        return self.title

    @property
    def severity(self) -> Severity:
        """How severe it is that no diagnosis supports the service."""
        return self.outcome.severity

    def supports(self, diagnoses: Collection[str]) -> bool:
        """Return whether one of some diagnoses supports the service.

        >>> from cptkit.values.periods import ALWAYS
        >>> text = Citation("Granite", "Screenings")
        >>> lists = frozenset({"G0103"}), frozenset({"Z12.5"}), frozenset()
        >>> CoveredDiagnoses("a screening", *lists, Effect.DENIES, ALWAYS, text).supports(["N40.1"])
        False
        """
        pointed_to = [parse_diagnosis_code(one, path="diagnoses") for one in as_group(diagnoses, "diagnoses")]
        return supports(self.covered, self.excluded, pointed_to)

    @classmethod
    def read(cls, section: Section) -> Self:
        """Return what a section of a payer's file states.

        Raises:
            DamagedData: neither list names a diagnosis, or one that has no such shape.
        """
        as_a(Section, section, "section")
        covered, excluded = section.diagnoses("covered", []), section.diagnoses("excluded", [])
        if not covered and not excluded:
            raise section.refuse("covered []; expected diagnoses, there or in excluded", "covered")
        return cls(
            section.value("title", str),
            section.codes("codes"),
            covered,
            excluded,
            section.member("outcome", Effect),
            section.period(),
            section.citation(),
        )

    def concerns(self, code: str, _kinds: Collection[ServiceKind], _modifiers: Collection[str]) -> bool:
        """Return whether it speaks of the code."""
        return parse_procedure_code(code) in self.codes

    def words(self) -> str:
        """Return it as a sentence."""
        which = f"covered with {listed(self.covered)}" if self.covered else f"not covered with {listed(self.excluded)}"
        return f"Diagnoses: {self.title}; {listed(self.codes)} {which}; otherwise: {self.outcome.meaning}."
