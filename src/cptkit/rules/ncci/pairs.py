"""PTP edits: a column two code bundled into its column one code on one date of service."""

from collections.abc import Iterator
from typing import Final

from cptkit.reference.edits import PtpEdit
from cptkit.reference.indicators import ModifierIndicator
from cptkit.reference.modifiers import ModifierRole
from cptkit.reference.usage import DocumentedCircumstance, Topic
from cptkit.rules.further import AFTER_FIRST, AFTER_SHOWS, FURTHER, further_codes
from cptkit.rules.ncci.bypass import Bypassing, Refused, bypassing, sites, supported_by_claim
from cptkit.rules.proposals import Proposal, append, bill_code, drop, together
from cptkit.rules.record import fitting, proposed
from cptkit.rules.rule import Bypassed, Hit, Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.pairs import LinePair
from cptkit.values.claims import Circumstance
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES", "visit_circumstances"]

_STUDIES: Final = (ServiceKind.RADIOLOGY, ServiceKind.LABORATORY)
_ONE_STUDY: Final = ("more-extensive", "mutually-exclusive")
_RECORDED: Final = "that the guidance was recorded and reported"
_BOTH: Final = "that both were done at one site or in one session"

# Psychotherapy on the day of an E/M visit of the same practitioner is billed as an add-on code to the visit:
# American Psychiatric Association, CPT Changes 2013.
_BESIDE_VISIT: Final = {"90832": "90833", "90834": "90836", "90837": "90838"}


def visit_circumstances(visit: BilledLine, procedure: BilledLine) -> tuple[DocumentedCircumstance, ...]:
    """Return what makes a visit separately identifiable from a procedure: 57 before 25 where the procedure is major."""
    rows = {row.circumstance: row for row in fitting(visit, Topic.VISIT)}
    # Palmetto GBA, modifier 57: for procedures with a 90-day global period; 25 for the others.
    major = procedure.is_a(ServiceKind.MAJOR_SURGERY)
    wanted = (Circumstance.DECISION_FOR_SURGERY,) * major + (Circumstance.SIGNIFICANT_SEPARATE_VISIT,)
    return tuple(rows[one] for one in wanted if one in rows)


def _combined(one: BilledLine, two: BilledLine) -> Iterator[Proposal]:
    """Propose the code for both, where there is one: for a procedure and its guidance, or two parts of a service."""
    code = one.published.combined(one.code, two.code)
    if code is not None:
        shows = _RECORDED if two.is_a(ServiceKind.IMAGING_GUIDANCE) else _BOTH
        yield together(bill_code(code, shows, line=one), drop(two))


def _beside_visit(one: BilledLine, two: BilledLine) -> Iterator[Proposal]:
    """Propose the add-on code for psychotherapy that is billed as if there had been no visit."""
    if one.code in _BESIDE_VISIT and two.is_a(ServiceKind.VISIT):
        yield bill_code(_BESIDE_VISIT[one.code], "psychotherapy time that is separate from the visit", line=one)


def _is_included(edit: PtpEdit, one: BilledLine, two: BilledLine) -> bool:
    """Return whether column two is a part of column one: by definition, as guidance, as a lesser study, on one site."""
    by_instruction = edit.rationale == "coding-instruction" and two.is_a(ServiceKind.IMAGING_GUIDANCE)
    lesser = edit.rationale in _ONE_STUDY and any(one.is_a(kind) and two.is_a(kind) for kind in _STUDIES)
    # A practitioner bills one office visit a day, unless the record shows another for another problem.
    visits = one.is_a(ServiceKind.OFFICE_VISIT) and two.is_a(ServiceKind.OFFICE_VISIT)
    return edit.rationale == "code-definition" or by_instruction or lesser or visits or bool(sites(one) & sites(two))


def _other_side(line: BilledLine, other: BilledLine) -> Iterator[Proposal]:
    """Propose the side that a line does not say, where the other line says one."""
    said = other.in_role(ModifierRole.SIDE)
    if len(said) == 1 and line.is_a(ServiceKind.PAIRED_BODY_PART) and not sites(line):
        for side in sorted(line.published.in_role(ModifierRole.SIDE) - set(said)):
            yield append(side, "that it was on the other side", line=line)


def _after_first(one: BilledLine, two: BilledLine) -> Iterator[Proposal]:
    """Propose the code of a further infusion or push, for the later of two that are billed as the first of the day."""
    if one.code in AFTER_FIRST and two.code in AFTER_FIRST:
        for line in (two, one):
            yield bill_code(AFTER_FIRST[line.code], AFTER_SHOWS, line=line)


def _further_to(one: BilledLine, two: BilledLine) -> Iterator[Proposal]:
    """Propose for column two the add-on code for more of it, which goes with column one: a biopsy of another kind."""
    for code in further_codes(two.published, two.code):
        if any(row.primary == one.code for row in two.published.add_ons(code)):
            yield bill_code(code, FURTHER, line=two)


def _remedies(one: BilledLine, two: BilledLine, edit: PtpEdit) -> Iterator[Proposal]:
    """Propose the modifiers for a visit or a second mammogram, or else the X modifiers; never 59."""
    billed = two if two.number is not None else one
    yield from _beside_visit(one, two)
    yield from _combined(one, two)
    yield from _after_first(one, two)
    yield from _further_to(one, two)
    # Named before the modifiers, it is what is right unless the record shows what they say.
    if _is_included(edit, one, two):
        yield drop(billed)
    if edit.indicator is not ModifierIndicator.NOT_ALLOWED:
        yield from _modifiers(one, two, billed)
    yield drop(billed)


def _modifiers(one: BilledLine, two: BilledLine, billed: BilledLine) -> Iterator[Proposal]:
    both = (one, two)
    yield from _other_side(two, one)
    yield from _other_side(one, two)
    for line, other in ((two, one), (one, two)):
        if line.is_a(ServiceKind.VISIT):
            yield from proposed(visit_circumstances(line, other), line, both)
            return
        if line.is_a(ServiceKind.DIAGNOSTIC_MAMMOGRAM) and other.is_a(ServiceKind.SCREENING_MAMMOGRAM):
            yield from proposed(fitting(line, Topic.MAMMOGRAM), line, both)
            return
    yield from proposed(fitting(billed, Topic.DISTINCT), billed, both, stated=supported_by_claim(one, two))


def unbundled_pair(pair: LinePair) -> Said:
    """A column two code bundled into its column one code, and nothing that bypasses the PTP edit."""
    edit = pair.edit
    if edit is None or (pair.policy is not None and not pair.policy.may_follow(Table.PAIR_EDITS)):
        return
    one, two = pair.lines if pair.first.code == edit.column_one else (pair.second, pair.first)
    never = edit.indicator is ModifierIndicator.NOT_ALLOWED
    found = None if never else bypassing(one, two)
    if isinstance(found, Bypassing):
        yield Bypassed(
            f"{two.code} is bundled into {one.code}; {found.modifier.code} bypasses the edit",
            found.modifier.code,
            found.record_must_show,
            (edit, found.modifier),
        )
        return
    reason, severity = (
        "no modifier can bypass the edit" if never else "no modifier on either line bypasses the edit",
        Severity.DENIAL,
    )
    if isinstance(found, Refused):
        # A payer's editor lets the pair pass on any modifier of its list; the misuse is for a review.
        reason, severity = f"{found.modifier.code} may not bypass the edit: {found.why}", Severity.REVIEW
    in_history = "" if one.number and two.number else ", one of them in the history"
    yield Hit(
        f"{two.code} is bundled into {one.code} (PTP edit, modifier indicator {edit.indicator}){in_history}; {reason}",
        severity,
        (edit,),
        basis=Table.PAIR_EDITS,
        candidates=_remedies(one, two, edit),
    )


UNBUNDLED_PAIR: Final = Rule(
    id="ncci.unbundled-pair",
    subject=LinePair,
    title="a column two code bundled into its column one code on one date of service",
    evaluate=unbundled_pair,
    source="cms-ncci-policy-manual-ch1",
    domain=Domain.PAIRS,
    needs=(Table.PAIR_EDITS, Table.MODIFIERS, Table.SERVICE_KINDS, Table.CIRCUMSTANCES),
    moot_after=("fee-schedule.paid-alone-beside-other",),
)

RULES: Final = (UNBUNDLED_PAIR,)
