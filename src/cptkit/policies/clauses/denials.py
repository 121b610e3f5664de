"""The remittance codes that a payer uses."""

from collections.abc import Collection
from typing import ClassVar, Self

import attrs

from cptkit.policies.sections import Section
from cptkit.values.citations import Citation
from cptkit.values.edges import as_a
from cptkit.values.fields import converted
from cptkit.values.findings import Denial
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind

__all__ = ["ExpectedDenials"]


@attrs.frozen(field_transformer=converted)
class ExpectedDenials:
    """The remittance codes that the payer uses for what a rule finds."""

    KIND: ClassVar = "expected-denials"

    title: str
    rule: str
    denials: tuple[Denial, ...]
    period: Period
    citation: Citation

    @classmethod
    def read(cls, section: Section) -> Self:
        """Return what a section of a payer's file states."""
        as_a(Section, section, "section")
        return cls(
            section.value("title", str),
            section.value("rule", str),
            tuple(
                Denial(one.value("group", str), one.value("carc", str), one.value("rarc", str, "") or None)
                for one in section.sections("denials")
            ),
            section.period(),
            section.citation(),
        )

    def concerns(self, _code: str, _kinds: Collection[ServiceKind], _modifiers: Collection[str]) -> bool:
        """Return True, since a denial may concern every code."""
        return True

    def words(self) -> str:
        """Return it as a sentence."""
        return f"Remittance codes for {self.rule}: {self.title}; {' or '.join(map(str, self.denials))}."
