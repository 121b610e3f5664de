"""The ages at which a payer covers a service."""

from collections.abc import Collection
from typing import ClassVar, Self

import attrs

from cptkit.policies.clauses.effect import Effect, listed
from cptkit.policies.sections import Section
from cptkit.values.amounts import as_whole
from cptkit.values.citations import Citation
from cptkit.values.codes import parse_procedure_code
from cptkit.values.edges import as_a
from cptkit.values.fields import converted
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind

__all__ = ["CoveredAges"]


@attrs.frozen(field_transformer=converted)
class CoveredAges:
    """The ages, in years, at which the payer covers a set of codes; no `oldest` is zero."""

    KIND: ClassVar = "covered-ages"

    title: str
    codes: frozenset[str]
    youngest: int
    oldest: int
    outcome: Effect
    period: Period
    citation: Citation

    @property
    def ages(self) -> str:
        """The ages in words.

        >>> from cptkit.values.periods import ALWAYS
        >>> text = Citation("Granite", "Screenings")
        >>> CoveredAges("a screening", frozenset({"71271"}), 50, 77, Effect.DENIES, ALWAYS, text).ages
        'ages 50 to 77'
        """
        return f"ages {self.youngest} to {self.oldest}" if self.oldest else f"ages {self.youngest} and over"

    def covers(self, age: int) -> bool:
        """Return whether a patient of an age is covered."""
        years = as_whole(age, "age")
        return years >= self.youngest and (not self.oldest or years <= self.oldest)

    @classmethod
    def read(cls, section: Section) -> Self:
        """Return what a section of a payer's file states.

        Raises:
            DamagedData: the oldest age is under the youngest.
        """
        as_a(Section, section, "section")
        youngest, oldest = section.value("youngest", int, 0), section.value("oldest", int, 0)
        if oldest and oldest < youngest:
            raise section.refuse(f"oldest {oldest}; expected {youngest} or more", "oldest")
        return cls(
            section.value("title", str),
            section.codes("codes"),
            youngest,
            oldest,
            section.member("outcome", Effect),
            section.period(),
            section.citation(),
        )

    def concerns(self, code: str, _kinds: Collection[ServiceKind], _modifiers: Collection[str]) -> bool:
        """Return whether it speaks of the code."""
        return parse_procedure_code(code) in self.codes

    def words(self) -> str:
        """Return it as a sentence."""
        return f"Ages: {self.title}; {listed(self.codes)} covered at {self.ages}; otherwise: {self.outcome.meaning}."
