"""Clauses: the closed set of things that a payer's published policy can say about a claim line."""

from enum import Enum
from typing import TypeAlias

import attrs

from cptkit.values.citations import Citation
from cptkit.values.findings import Denial, Severity
from cptkit.values.periods import Period
from cptkit.values.tables import Table

__all__ = [
    "Adoption",
    "BilateralBilling",
    "BilateralForm",
    "BilateralZero",
    "Clause",
    "ComponentBilling",
    "CoverageStatement",
    "DailyLimit",
    "Effect",
    "ExpectedDenials",
    "ModifierExclusion",
    "NotFound",
    "Publication",
    "Stance",
]


class Effect(Enum):
    """What a payer's text says happens to the line: it denies, it pays for one, or it only informs."""

    DENIES = "denies"
    PAYS_ONE = "pays-one"
    INFORMS = "informs"

    @property
    def severity(self) -> Severity:
        """The severity of a finding that rests on such a text."""
        return _SEVERITIES[self]


_SEVERITIES = {
    Effect.DENIES: Severity.DENIAL,
    Effect.PAYS_ONE: Severity.REVIEW,
    Effect.INFORMS: Severity.NOTICE,
}


class Stance(Enum):
    """What a payer has published on covering a service; no text is never read as "covered"."""

    NO_POLICY_KNOWN = "no-policy-known"
    DESCRIBED = "described"
    NOT_COVERED = "not-covered"
    UNPROVEN = "unproven"


@attrs.frozen
class Adoption:
    """A payer has published that it applies a table of CMS's.

    Attributes:
        indicators: the columns of the fee schedule that it applies; empty means all of the table.
    """

    table: Table
    period: Period
    citation: Citation
    indicators: frozenset[str] = frozenset()

    def binds(self, indicator: str) -> bool:
        """Say whether the payer applies this column of the table.

        >>> from cptkit.values.periods import ALWAYS
        >>> only_components = Adoption(Table.FEE_SCHEDULE, ALWAYS, Citation("Cigna", "M26"), frozenset({"pc_tc"}))
        >>> only_components.binds("pc_tc"), only_components.binds("status")
        (True, False)
        """
        return not self.indicators or indicator in self.indicators


@attrs.frozen
class ComponentBilling:
    """Where the payer pays a physician only the professional component of a study that splits.

    Attributes:
        places: place-of-service codes where the technical component is never the physician's.
        record_decides: places where it depends on something that the claim does not say.
    """

    title: str
    places: frozenset[str]
    record_decides: frozenset[str]
    period: Period
    citation: Citation


@attrs.frozen
class BilateralZero:
    """What happens to 50, LT or RT on a code to which the bilateral rules do not apply (indicator 0)."""

    title: str
    modifiers: frozenset[str]
    outcome: Effect
    period: Period
    citation: Citation


class BilateralForm(Enum):
    """How both sides of one procedure are billed: on one line with 50, or on two with LT and with RT."""

    ONE_LINE = "one-line"
    TWO_LINES = "two-lines"


@attrs.frozen
class BilateralBilling:
    """In which form the payer takes both sides of one procedure, and what happens to the other form."""

    title: str
    form: BilateralForm
    outcome: Effect
    period: Period
    citation: Citation


@attrs.frozen
class DailyLimit:
    """How many services of a set of codes the payer pays on one day, all of them together."""

    title: str
    codes: frozenset[str]
    limit: int
    period: Period
    citation: Citation


@attrs.frozen
class ModifierExclusion:
    """Modifiers that the payer does not take together on one line."""

    title: str
    modifiers: frozenset[str]
    excluded: frozenset[str]
    outcome: Effect
    period: Period
    citation: Citation

    def excludes(self, one: str, other: str) -> bool:
        """Say whether it speaks of two modifiers together, in either order.

        >>> from cptkit.values.periods import ALWAYS
        >>> apart = frozenset({"59"}), frozenset({"XE", "XS"})
        >>> clause = ModifierExclusion("59 or X", *apart, Effect.DENIES, ALWAYS, Citation("HMSA", "59 and X"))
        >>> clause.excludes("XS", "59"), clause.excludes("XE", "XS")
        (True, False)
        """
        return (one in self.modifiers and other in self.excluded) or (other in self.modifiers and one in self.excluded)


@attrs.frozen
class ExpectedDenials:
    """The remittance codes that the payer sends for what a rule finds."""

    title: str
    rule: str
    denials: tuple[Denial, ...]
    period: Period
    citation: Citation


@attrs.frozen
class CoverageStatement:
    """What the payer has published on covering certain codes, or that nothing was found."""

    title: str
    codes: frozenset[str]
    stance: Stance
    statement: str
    period: Period
    citation: Citation


@attrs.frozen
class Publication:
    """A published policy that is known of, and by which no line is judged."""

    title: str
    topic: str
    number: str
    statement: str
    period: Period
    citation: Citation


@attrs.frozen
class NotFound:
    """A topic on which the payer's text was looked for and not found."""

    title: str
    topic: str
    statement: str
    period: Period
    citation: Citation


Clause: TypeAlias = (
    ComponentBilling
    | BilateralZero
    | BilateralBilling
    | DailyLimit
    | ModifierExclusion
    | ExpectedDenials
    | CoverageStatement
    | Publication
    | NotFound
)
