"""What a payer has published on covering a service."""

from collections.abc import Collection
from typing import ClassVar, Self

import attrs

from cptkit.policies.sections import Section
from cptkit.values.citations import Citation
from cptkit.values.codes import parse_procedure_code
from cptkit.values.edges import as_a
from cptkit.values.fields import converted
from cptkit.values.meant import Meant
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind

__all__ = ["CoveragePosition", "CoverageStatement"]


class CoveragePosition(Meant):
    """What a payer has published on covering a service; no text is never read as "covered"."""

    NO_POLICY_KNOWN = "no-policy-known", "no policy known"
    DESCRIBED = "described", "described"
    NOT_COVERED = "not-covered", "not covered"
    UNPROVEN = "unproven", "considered unproven"


@attrs.frozen(field_transformer=converted)
class CoverageStatement:
    """What the payer has published on covering certain codes, or that nothing was found."""

    KIND: ClassVar = "coverage"

    title: str
    codes: frozenset[str]
    position: CoveragePosition
    statement: str
    period: Period
    citation: Citation

    @classmethod
    def read(cls, section: Section) -> Self:
        """Return what a section of a payer's file states."""
        as_a(Section, section, "section")
        return cls(
            section.value("title", str),
            section.codes("codes"),
            section.member("position", CoveragePosition),
            section.value("statement", str),
            section.period(),
            section.citation(),
        )

    def concerns(self, code: str, _kinds: Collection[ServiceKind], _modifiers: Collection[str]) -> bool:
        """Return whether it speaks of the code."""
        return parse_procedure_code(code) in self.codes

    def words(self) -> str:
        """Return it as a sentence."""
        return f"Coverage ({self.position.meaning}): {self.title}. {self.statement}"
