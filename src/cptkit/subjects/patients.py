"""A line of a patient whose age on its day is known, where its code or a diagnosis is for some ages."""

from collections.abc import Iterator

import attrs

from cptkit.policies.policy import PolicyDay
from cptkit.reference.certainty import SURE, Certainty, together
from cptkit.reference.procedures import Procedure
from cptkit.reference.views import PublishedDay
from cptkit.subjects.claims import BilledClaim
from cptkit.subjects.diagnoses import DiagnosedLine, LineDiagnoses, diagnoses_of
from cptkit.subjects.lines import Asked, BilledLine
from cptkit.subjects.traits import NO_TRAITS, Trait
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["AgedLine", "aged_lines"]


@attrs.frozen(eq=False)
class AgedLine:
    """A line of the claim and the patient's age in years on its day.

    Attributes:
        age: on the line's first day.
        diagnoses: what is published about its diagnoses.
    """

    line: BilledLine
    age: int
    diagnoses: LineDiagnoses

    @property
    def procedure(self) -> Procedure | None:
        """The record of the code."""
        return self.line.coded.procedure

    @property
    def lines(self) -> tuple[BilledLine, ...]:
        """The line."""
        return (self.line,)

    @property
    def published(self) -> PublishedDay:
        """The view of the line's day."""
        return self.line.published

    @property
    def policy(self) -> PolicyDay | None:
        """What the payer's texts say on the day."""
        return self.line.policy

    @property
    def modifiers(self) -> tuple[str, ...]:
        """The modifiers of the line."""
        return self.line.modifiers

    @property
    def kinds(self) -> frozenset[ServiceKind]:
        """The kinds of service that the code is, or may be, of."""
        return self.line.kinds

    @property
    def traits(self) -> frozenset[Trait]:
        """Nothing: what a line has or lacks is said of the line."""
        return NO_TRAITS

    @property
    def certainty(self) -> Certainty:
        """The tables that do not answer for the line and its diagnoses, and those that answer stretched."""
        return together([self.line.certainty, self.diagnoses.certainty])

    @property
    def is_documented(self) -> bool:
        """Whether a circumstance of the line is documented to hold, or not to."""
        return self.line.is_documented

    def asked_in_vain(self, table: Table) -> Iterator[Asked]:
        """Return what a table was asked for the line or its diagnoses and does not answer."""
        return DiagnosedLine(self.line, self.diagnoses).asked_in_vain(table)


def aged_lines(billed: BilledClaim) -> Iterator[AgedLine]:
    """Yield the lines for whose code or diagnoses an age may matter, where the claim says the birth date."""
    patient = billed.claim.patient
    if patient is None or patient.birth_date is None:
        return
    for line in billed.billed:
        age = patient.age_on(line.published.day)
        told = diagnoses_of(line.published, line.line.diagnoses)
        if age is not None and (told.aged or told.certainty is not SURE or _has_ages(line.coded.procedure)):
            yield AgedLine(line, age, told)


def _has_ages(procedure: Procedure | None) -> bool:
    return procedure is not None and (procedure.youngest is not None or procedure.oldest is not None)
