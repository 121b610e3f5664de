"""What a page about one code holds: the published facts of a day, and what nothing loaded can say."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum

import attrs

from cptkit.checking import Advice, Fit
from cptkit.policies.adoptions import Adoption
from cptkit.policies.clauses import Clause, CoverageStatement
from cptkit.policies.policy import PayerPolicy
from cptkit.reference.edits import AddOn, Mue, PtpEdit
from cptkit.reference.fees import FeeScheduleRow
from cptkit.reference.places import NamedSite, SiteOfService
from cptkit.reference.procedures import HospitalStatus, Procedure
from cptkit.values.citations import Citation
from cptkit.values.codes import ProcedureCode
from cptkit.values.findings import Evidence, Gap
from cptkit.values.periods import Period
from cptkit.values.tables import Setting, Table

__all__ = ["AssumedTable", "CodeFacts", "PayerView", "RelatedCode", "Relation"]


class Relation(StrEnum):
    """How another code stands to the code of the page."""

    SUCCESSOR = "replaced it"
    PREDECESSOR = "replaced by it"
    FAMILY = "same family"


@attrs.frozen
class RelatedCode:
    """A code that a coder weighs against the code of the page.

    Attributes:
        label: what it stands for, in our own words; empty where no loaded code list has it.
        period: the days on which it may be billed; `None` where no loaded code list has it.
    """

    code: str
    label: str
    relation: Relation
    period: Period | None
    citation: Citation


@attrs.frozen
class PayerView:
    """What one payer has published that concerns the code on the day.

    Attributes:
        policy: the payer's policy as a whole, with the one it follows.
        adoptions: tables of CMS's that it has itself published that it applies.
        clauses: its own texts in force that concern the code, and the topics searched in vain.
        coverage: its texts on covering the code, and those of the policy that it follows.
    """

    policy: PayerPolicy
    adoptions: tuple[Adoption, ...]
    clauses: tuple[Clause, ...]
    coverage: tuple[CoverageStatement, ...]

    @property
    def silent(self) -> bool:
        """Whether nothing at all that it has published is known for the code and the day."""
        return not (self.adoptions or self.clauses or self.coverage or self.policy.base)


@attrs.frozen
class AssumedTable:
    """A table that answered from its nearest release, stretched over the day."""

    table: Table
    setting: Setting | None
    nearest: str


@attrs.frozen
class CodeFacts:
    """The published facts about one code on one day, and the questions that stay open.

    Attributes:
        code, on: the code and the day of the page.
        payer, place_of_service: whose policies and which site it is for; `None` is no particular one.
        procedure: what is published about the code on the day; `None` where it is not in force or
            no loaded table answers.
        listed: its rows in the loaded code lists for any day, the latest first.
        named_sites: for a study with two components, the sites as people name them, and who bills what there.
        places: the places of service that the page speaks of.
        related: codes of its family in force on the day, its successors and its predecessors.
        modifiers: every modifier that matters for the code, what fits first.
        indicators: its fee-schedule row, and those of its components `26`, `TC` and `53`.
        mues: its MUEs, one a setting.
        add_ons: the primaries it may be billed with, where it is an add-on code.
        carries: the add-on codes that may be billed with it.
        edits, hospital_edits: the PTP edits that have it, for practitioners and for outpatient hospitals.
        payers: the payer's policy, or that of every payer, with what concerns the code.
        gaps: what no loaded table answers for the day.
        assumed: the tables that were stretched over the day.
        partial: partner tables loaded for some codes only, so that a list of partners is not whole.
        reference: the fingerprint of the reference that answered.
    """

    code: ProcedureCode
    on: date
    payer: str | None
    place_of_service: str | None
    procedure: Procedure | None
    listed: tuple[Procedure, ...]
    named_sites: tuple[NamedSite, ...]
    places: tuple[SiteOfService, ...]
    related: tuple[RelatedCode, ...]
    modifiers: Advice
    indicators: tuple[FeeScheduleRow, ...]
    mues: tuple[Mue, ...]
    hospital_status: HospitalStatus | None
    add_ons: tuple[AddOn, ...]
    carries: tuple[AddOn, ...]
    edits: tuple[PtpEdit, ...]
    hospital_edits: tuple[PtpEdit, ...]
    payers: tuple[PayerView, ...]
    gaps: tuple[Gap, ...]
    assumed: tuple[AssumedTable, ...]
    partial: frozenset[tuple[Table, Setting | None]]
    reference: str

    @property
    def latest(self) -> Procedure | None:
        """What is published about the code on the day, else the latest that any code list had."""
        return self.procedure or next(iter(self.listed), None)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every publication that the page rests on, once, in the order of the page."""
        return tuple(dict.fromkeys(_cited(self)))


def _of(*tables: Iterable[Evidence]) -> Iterator[Citation]:
    for rows in tables:
        yield from (row.citation for row in rows)


def _cited(facts: CodeFacts) -> Iterator[Citation]:
    if facts.procedure is not None:
        yield facts.procedure.citation
    for row in facts.listed:
        yield row.citation
    yield from _of(facts.named_sites, facts.places)
    yield from (related.citation for related in facts.related)
    for advice in facts.modifiers:
        yield advice.citation
        if advice.modifier.guidance is not None and advice.fit is not Fit.DOES_NOT_FIT:
            yield advice.modifier.guidance.citation
    yield from _of(facts.indicators, facts.mues)
    if facts.hospital_status is not None:
        yield facts.hospital_status.citation
    yield from _of(facts.add_ons, facts.carries, facts.edits, facts.hospital_edits)
    for payer in facts.payers:
        yield payer.policy.citation
        if payer.policy.base_citation is not None:
            yield payer.policy.base_citation
        yield from _of(payer.adoptions, payer.clauses, payer.coverage)
