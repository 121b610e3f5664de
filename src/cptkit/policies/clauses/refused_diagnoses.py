"""Diagnoses that a payer does not take at some places of service."""

from collections.abc import Collection
from typing import ClassVar, Self

import attrs

from cptkit.policies.clauses.effect import Effect, listed
from cptkit.policies.sections import Section
from cptkit.values.citations import Citation
from cptkit.values.codes import parse_diagnosis_code, parse_procedure_code
from cptkit.values.edges import as_a
from cptkit.values.fields import converted
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind

__all__ = ["RefusedDiagnosis"]


@attrs.frozen(field_transformer=converted)
class RefusedDiagnosis:
    """Diagnoses that the payer does not take at some POS codes, whatever the service.

    Attributes:
        diagnoses: categories stand for all codes that begin with them.
    """

    KIND: ClassVar = "refused-diagnosis"

    title: str
    diagnoses: frozenset[str]
    places: frozenset[str]
    outcome: Effect
    period: Period
    citation: Citation

    def names(self, diagnosis: str) -> bool:
        """Return whether it names a diagnosis, or a category of it.

        >>> from cptkit.values.periods import ALWAYS
        >>> lists = frozenset({"I63"}), frozenset({"11"})
        >>> clause = RefusedDiagnosis("no acute stroke", *lists, Effect.DENIES, ALWAYS, Citation("Granite", "Stroke"))
        >>> clause.names("I63.9"), clause.names("I69.30")
        (True, False)
        """
        return parse_diagnosis_code(diagnosis).startswith(tuple(self.diagnoses))

    @classmethod
    def read(cls, section: Section) -> Self:
        """Return what a section of a payer's file states.

        Raises:
            DamagedData: what is no diagnosis.
        """
        as_a(Section, section, "section")
        return cls(
            section.value("title", str),
            section.diagnoses("diagnoses"),
            frozenset(section.places("places")),
            section.member("outcome", Effect),
            section.period(),
            section.citation(),
        )

    def concerns(self, code: str, _kinds: Collection[ServiceKind], _modifiers: Collection[str]) -> bool:
        """Return True, since it may concern every code."""
        return bool(parse_procedure_code(code))

    def words(self) -> str:
        """Return it as a sentence."""
        which = f"{listed(self.diagnoses)} at POS {listed(self.places)}"
        return f"Diagnoses: {self.title}; {which}: {self.outcome.meaning}."
