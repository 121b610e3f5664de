"""A payer's texts by which no line is judged, and texts that were looked for and not found."""

from collections.abc import Collection
from typing import ClassVar, Self

import attrs

from cptkit.policies.sections import Section
from cptkit.values.citations import Citation
from cptkit.values.edges import as_a
from cptkit.values.fields import converted
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind

__all__ = ["NotFound", "Publication"]


@attrs.frozen(field_transformer=converted)
class Publication:
    """A published policy that is known, and by which no line is judged."""

    KIND: ClassVar = "publication"

    title: str
    topic: str
    number: str
    statement: str
    period: Period
    citation: Citation

    @classmethod
    def read(cls, section: Section) -> Self:
        """Return what a section of a payer's file states."""
        as_a(Section, section, "section")
        return cls(
            section.value("title", str),
            section.value("topic", str),
            section.value("number", str, ""),
            section.value("statement", str),
            section.period(),
            section.citation(),
        )

    def concerns(self, _code: str, _kinds: Collection[ServiceKind], _modifiers: Collection[str]) -> bool:
        """Say that it is for a reader to judge, whatever the code."""
        return True

    def words(self) -> str:
        """Return it as a sentence."""
        number = f" ({self.number})" if self.number else ""
        return f"{self.topic.replace('-', ' ').capitalize()}: {self.title}{number}. {self.statement}"


@attrs.frozen(field_transformer=converted)
class NotFound:
    """A topic on which the payer's text was looked for and not found."""

    KIND: ClassVar = "not-found"

    title: str
    topic: str
    statement: str
    period: Period
    citation: Citation

    @classmethod
    def read(cls, section: Section) -> Self:
        """Return what a section of a payer's file states."""
        as_a(Section, section, "section")
        return cls(
            section.value("title", str),
            section.value("topic", str),
            section.value("statement", str),
            section.period(),
            section.citation(),
        )

    def concerns(self, _code: str, _kinds: Collection[ServiceKind], _modifiers: Collection[str]) -> bool:
        """Say that what is not known concerns every code."""
        return True

    def words(self) -> str:
        """Return it as a sentence."""
        return f"Not known, {self.topic.replace('-', ' ')}: {self.title}. {self.statement}"
