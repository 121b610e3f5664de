"""A rule: a plain function from one subject to hits and bypasses, and the record that names it."""

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeAlias, TypeVar

import attrs
from typing_extensions import override

from cptkit.errors import InvalidValue
from cptkit.policies.clauses import Clause
from cptkit.reference.diagnoses import DiagnosisRange
from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.proposals import Proposal
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.traits import Trait
from cptkit.values.citations import Citation
from cptkit.values.fields import converted
from cptkit.values.findings import Evidence, Severity
from cptkit.values.html import Html
from cptkit.values.periods import ALWAYS, Period
from cptkit.values.rows import Row, table_of_rows
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["Bypassed", "Hit", "Rule", "Said"]

S = TypeVar("S")


@attrs.frozen(field_transformer=converted)
class Hit:
    """What a rule found on its subject.

    Attributes:
        message: value first, made from the evidence.
        severity: at a payer that follows the publication it rests on.
        evidence: the published rows.
        basis: the CMS table that gives the severity, which binds only payers that have adopted it;
            `None` where a payer's own clause or the code sets' law gives it.
        indicator: the column of the fee schedule that the basis is, since payers may adopt one alone.
        benefit: whether the basis is what its publisher decided to cover or to pay, which says nothing at a
            payer that has not adopted it.
        case: which of the rule's expected denials are meant, as `data/denials.csv` names them; empty is any.
        source: the publication that gives the severity, by its key or itself; `None` is that of the
            first evidence, or of the rule where there is none.
        lines: the lines that share it; empty is all of the subject's.
        candidates: remedies, not proved.
    """

    message: str
    severity: Severity
    evidence: tuple[Evidence, ...] = ()
    basis: Table | None = None
    indicator: str = ""
    benefit: bool = False
    case: str = ""
    source: Citation | str | None = None
    lines: tuple[BilledLine, ...] = ()
    candidates: Iterable[Proposal] = ()


@attrs.frozen(field_transformer=converted)
class Bypassed:
    """An edit that would have fired, and what bypasses it: to be documented.

    Attributes:
        message: which edit is bypassed by what.
        modifier: the modifier that bypasses it; `None` where a documented circumstance does.
        record_must_show: what an auditor will look for.
        evidence, lines: as in a hit.
    """

    message: str
    modifier: str | None
    record_must_show: str
    evidence: tuple[Evidence, ...]
    lines: tuple[BilledLine, ...] = ()


Said: TypeAlias = Iterator[Hit | Bypassed]


@attrs.frozen(repr=False, field_transformer=converted)
class Rule(Generic[S]):
    """A rule by name: what it applies to, which tables it needs, and the function that judges.

    What it applies to is stated here and not again in the function, which is called for nothing else.

    Attributes:
        id: authority, dot, what is wrong: `ncci.unbundled-pair`. Never the remedy; never reused.
        subject: the kind of thing it judges: a line, a pair of lines, a day, a claim.
        title: what is wrong, in a coder's words.
        evaluate: yields or returns hits and bypasses; none is a pass.
        source: the text it rests on, by its key in `data/citations.csv` or itself; `None` where each
            finding brings its own.
        domain: what it checks a claim for.
        clauses: the kinds of a payer's clauses that it reads. Where it needs the table of policies, it speaks by
            these alone, and is about payers that have one, and about the codes that it names.
        needs: the tables that it requires; if one is missing, `check` reports the gap.
        modifiers, roles: it is about subjects with one of these modifiers, or with one in these roles;
            where both are empty, about all.
        least_modifiers: it applies to lines with at least so many modifiers.
        traits: it applies to lines with one of these; empty is all.
        documented: it is about lines of which a circumstance is documented to hold, or not to.
        services: it applies to services of these kinds; empty is all.
        diagnoses: it is about what is billed or known for one of these diagnoses; empty is all.
        in_force: the dates of service it applies to.
        moot_after: rules whose finding on the same line makes this one's pointless, or is made so by a graver one.
        preview: new in this release; its findings may still change.

    Raises:
        InvalidValue: an id without an authority.
    """

    id: str
    subject: type[S]
    title: str
    evaluate: Callable[[S], Said]
    source: Citation | str | None = None
    domain: Domain = Domain.OWN
    clauses: tuple[type[Clause], ...] = ()
    needs: tuple[Table, ...] = ()
    modifiers: frozenset[str] = frozenset()
    roles: frozenset[ModifierRole] = frozenset()
    least_modifiers: int = 0
    traits: frozenset[Trait] = frozenset()
    documented: bool = False
    services: frozenset[ServiceKind] = frozenset()
    diagnoses: tuple[DiagnosisRange, ...] = ()
    in_force: Period = ALWAYS
    moot_after: tuple[str, ...] = ()
    preview: bool = False

    def __attrs_post_init__(self) -> None:
        """Raise where the id does not name its authority."""
        authority, dot, defect = self.id.partition(".")
        if not (authority and dot and defect):
            message = f"{self.id!r} is not a rule id; expected authority, dot, what is wrong"
            raise InvalidValue(message, "id")

    @property
    def speaks_by_clauses(self) -> bool:
        """Whether it has nothing to say but what a payer's own texts of some kinds say."""
        return bool(self.clauses) and Table.POLICIES in self.needs

    def row(self) -> Row:
        """Return it as one row of plain values."""
        return {
            "rule": self.id,
            "title": self.title,
            "domain": self.domain.value,
            "needs": " ".join(self.needs),
            "in_force": str(self.in_force),
            "preview": self.preview,
        }

    @override
    def __str__(self) -> str:
        return f"{self.id}: {self.title}"

    @override
    def __repr__(self) -> str:
        return f"<Rule {self.id}>"

    def _repr_html_(self) -> Html:
        return table_of_rows([self.row()])
