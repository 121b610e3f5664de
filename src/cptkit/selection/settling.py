"""Settling a selection by the rules of `check`: what they deny is mended by what is documented, or asked."""

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import Final, TypeAlias

import attrs

from cptkit.checking.checker import check
from cptkit.checking.proving import remedies
from cptkit.reference.edits import AddOn, PtpEdit
from cptkit.reference.indicators import ModifierIndicator
from cptkit.reference.modifiers import ModifierRole
from cptkit.reference.reference import Reference
from cptkit.reference.views import PublishedDay
from cptkit.rules import RULES, AnyRule
from cptkit.rules.diagnoses import RULES as OF_DIAGNOSES
from cptkit.rules.form.claim_form import MISSING_PLACE_OF_SERVICE
from cptkit.rules.global_surgery.in_period import VISIT_IN_PERIOD, VISIT_ON_DAY
from cptkit.rules.modifiers.circumstances import CIRCUMSTANCE_NOT_SAID
from cptkit.rules.modifiers.grammar import OUT_OF_ORDER
from cptkit.rules.modifiers.liability import DENIAL_STATED
from cptkit.rules.ncci.add_ons import ADD_ON_WITHOUT_PRIMARY
from cptkit.rules.ncci.pairs import UNBUNDLED_PAIR
from cptkit.rules.services.mammography import SCREENING_AND_DIAGNOSTIC
from cptkit.selection.facts import asked_of
from cptkit.selection.outcome import Included, Question, Rejected, SelectedLine
from cptkit.selection.questions import question_of
from cptkit.values.applying import apply
from cptkit.values.claims import Circumstance, Claim
from cptkit.values.findings import Finding, Severity
from cptkit.values.remedies import (
    AddModifier,
    Edit,
    MergeLines,
    Remedy,
    RemoveLine,
    ReorderModifiers,
    ReplaceModifier,
    steps,
)
from cptkit.values.reports import Report
from cptkit.values.tables import Table

__all__ = ["Settled", "settle"]

# Diagnoses and the site, where none is documented, are the caller's to add.
_OF_THE_CALLER: Final = (*OF_DIAGNOSES, MISSING_PLACE_OF_SERVICE)
_RULES: Final = tuple(rule for rule in RULES if rule not in _OF_THE_CALLER)
PAIRS: Final = (UNBUNDLED_PAIR,)
_SAYING: Final = (AddModifier, ReplaceModifier, ReorderModifiers)
# The rules that miss 25, 57 or 24 on a visit, of which the visit's facts say whether it is due.
_VISIT_RULES: Final = frozenset({VISIT_ON_DAY.id, VISIT_IN_PERIOD.id})
# Rules of which a review is mended too: what they miss on a line is what its facts document.
_OF_FACTS: Final = frozenset(
    {
        *_VISIT_RULES,
        SCREENING_AND_DIAGNOSTIC.id,
        CIRCUMSTANCE_NOT_SAID.id,
        OUT_OF_ORDER.id,
        UNBUNDLED_PAIR.id,
    }
)
Told: TypeAlias = Included | Rejected | Question


@attrs.frozen
class Settled:
    """What is left when the rules have spoken."""

    lines: tuple[SelectedLine, ...]
    told: tuple[Told, ...]
    report: Report | None


@attrs.frozen(eq=False)
class _Dispute:
    """A finding on the lines, the remedies that were proved, and whether the payer takes CMS's list of add-ons."""

    lines: tuple[SelectedLine, ...]
    services: Sequence[attrs.AttrsInstance]
    published: PublishedDay
    finding: Finding
    proved: tuple[Remedy, ...]
    adopts_add_ons: bool

    @property
    def touched(self) -> tuple[SelectedLine, ...]:
        """The lines that the finding is about."""
        return tuple(self.lines[number - 1] for number in self.finding.lines)


def settle(
    claim: Claim | None,
    lines: tuple[SelectedLine, ...],
    services: Sequence[attrs.AttrsInstance],
    reference: Reference,
    *,
    rules: tuple[AnyRule, ...] = _RULES,
    plainly: bool = False,
) -> Settled:
    """Hold the lines together until nothing is denied.

    A finding is mended by a remedy that needs no further documentation. One that a fact would settle is
    asked for; a service that is part of another is included; what is left is not billed.

    Args:
        claim: the claim of the lines; `None` where there is none.
        lines: what the services call for.
        services: the documented services.
        reference: what was published.
        rules: the rules that speak.
        plainly: whether 59 says that services are distinct, and not the X modifiers, which are Medicare's.
    """
    told: list[Told] = []
    left: set[tuple[str, tuple[int, ...]]] = set()
    while claim is not None and lines:
        claim = attrs.evolve(claim, lines=[one.line for one in lines])
        report = check(claim, reference, rules=rules)
        finding = next((one for one in _counted(report) if (one.message, one.lines) not in left), None)
        if finding is None:
            return Settled(lines, tuple(told), report)
        if (apart := _told_apart(lines, services, finding)) != lines:
            lines = apart
            continue
        proved = remedies(claim, reference, finding, rules=rules)
        published = reference.on(claim.lines[0].days[0])
        dispute = _Dispute(lines, services, published, finding, proved, _adopts_add_ons(claim, published))
        remedy = _plain(_settling(dispute), dispute.published) if plainly else _settling(dispute)
        if remedy is None:
            left.add((finding.message, finding.lines))
            told.extend(_missing(dispute) if finding.rule in _VISIT_RULES or _bundles_visit(dispute) else ())
        else:
            left.clear()
            told.extend(_why(dispute, remedy))
            lines = _after(lines, claim, remedy)
    return Settled(lines, tuple(told), None)


def _told_apart(
    lines: tuple[SelectedLine, ...], services: Sequence[attrs.AttrsInstance], finding: Finding
) -> tuple[SelectedLine, ...]:
    """Return the lines, the bundled one of a pair with what facts say of both: that they are of two structures."""
    edit = _edit(finding) if finding.rule == UNBUNDLED_PAIR.id else None
    pair = [lines[number - 1] for number in finding.lines] if edit else []
    done = [[services[number - 1] for number in one.services] for one in pair]
    across = [both for first, second in combinations(done, 2) for both in product(first, second)]
    if edit is None or not across or not all(_are_apart(one, other) for one, other in across):
        return lines
    return tuple(_of_structure(one) if one in pair and one.line.code == edit.column_two else one for one in lines)


def _are_apart(one: attrs.AttrsInstance, other: attrs.AttrsInstance) -> bool:
    """Say whether a fact of two services of one kind tells that they were done to two structures."""
    parting = [fact for fact, asked in asked_of(type(one)).items() if asked.parts] if type(one) is type(other) else []
    told = [(getattr(one, fact), getattr(other, fact)) for fact in parting]
    return any(None not in words and words[0] != words[1] for words in told)


def _of_structure(one: SelectedLine) -> SelectedLine:
    circumstances = one.line.circumstances | {Circumstance.SEPARATE_STRUCTURE}
    return attrs.evolve(one, line=attrs.evolve(one.line, circumstances=circumstances))


def _adopts_add_ons(claim: Claim, published: PublishedDay) -> bool:
    policy = published.policy_day(claim.payer)
    return policy is not None and policy.adoption(Table.ADD_ONS) is not None


def _plain(remedy: Remedy | None, published: PublishedDay) -> Remedy | None:
    """Return 59 for an X modifier that would be appended."""
    if isinstance(remedy, AddModifier) and published.role(remedy.modifier) is ModifierRole.DISTINCT:
        return attrs.evolve(remedy, modifier="59")
    return remedy


def _counted(report: Report) -> list[Finding]:
    # What GY, GX or GZ on a line says is no defect: the denial is asked for.
    counted = [one for one in report.findings if one.counted and one.rule != DENIAL_STATED.id]
    return sorted(counted, key=lambda one: one.severity is not Severity.DENIAL)


def _settling(dispute: _Dispute) -> Remedy | None:
    """Return the remedy that is taken: one that the record need not bear out, or else not to bill the line."""
    finding, proved = dispute.finding, dispute.proved
    removed = next((one for one in proved if isinstance(one, RemoveLine)), RemoveLine(_least(dispute)))
    sure = [one for one in proved if not one.needs_documentation and not isinstance(one, RemoveLine)]
    if finding.severity is not Severity.DENIAL:
        mending = (one for one in sure if isinstance(one, _SAYING) and finding.rule in _OF_FACTS)
        one = _never_apart(dispute) or _at_one_site(dispute) or _one_tells_a_site(dispute) or _is_within(dispute)
        part = (finding.rule == UNBUNDLED_PAIR.id and one) or _is_alone(dispute)
        within = removed if part else None
        return next(mending, within)
    return sure[0] if sure else removed


def _never_apart(dispute: _Dispute) -> bool:
    """Say whether no modifier bypasses the edit, so that one is part of the other, unless they are of two sides."""
    edit = _edit(dispute.finding)
    of_two_sides = len(_sides(dispute) - {frozenset()}) > 1
    return edit is not None and edit.indicator is ModifierIndicator.NOT_ALLOWED and not of_two_sides


def _is_alone(dispute: _Dispute) -> bool:
    """Say whether it is an add-on code without any of the primary codes that the table lists, which are all."""
    rows = [one for one in dispute.finding.evidence if isinstance(one, AddOn)]
    listed = dispute.finding.rule == ADD_ON_WITHOUT_PRIMARY.id and any(one.is_listed_only for one in rows)
    return listed and (dispute.adopts_add_ons or not _is_beside_its_own(dispute))


def _is_beside_its_own(dispute: _Dispute) -> bool:
    """Say whether the service of a line leads to another line too, which the decision table names as its primary."""
    mine = {number for one in dispute.touched for number in one.services}
    return any(one not in dispute.touched and mine.intersection(one.services) for one in dispute.lines)


def _is_within(dispute: _Dispute) -> bool:
    """Say whether a visit is documented not to be separately identifiable."""
    return any(Circumstance.SIGNIFICANT_SEPARATE_VISIT in one.line.ruled_out for one in dispute.touched)


def _bundles_visit(dispute: _Dispute) -> bool:
    """Say whether an edit is about a visit, of which the record may say that it was separately identifiable."""
    facts = (asked for service in _services_of(dispute).values() for asked in asked_of(type(service)).values())
    return dispute.finding.rule == UNBUNDLED_PAIR.id and Circumstance.SIGNIFICANT_SEPARATE_VISIT in {
        asked.circumstance for asked in facts
    }


def _services_of(dispute: _Dispute) -> dict[int, attrs.AttrsInstance]:
    """Return the services that lead to the lines, by their numbers."""
    numbers = sorted({number for one in dispute.touched for number in one.services})
    return {number: dispute.services[number - 1] for number in numbers}


def _edit(finding: Finding) -> PtpEdit | None:
    return next((one for one in finding.evidence if isinstance(one, PtpEdit)), None)


def _least(dispute: _Dispute) -> int:
    """Return the line that goes where one has to: that of the bundled code, whatever the order, or else the last."""
    edit, numbers = _edit(dispute.finding), dispute.finding.lines
    bundled = [number for number in numbers if edit and dispute.lines[number - 1].line.code == edit.column_two]
    return (bundled or numbers)[-1]


def _why(dispute: _Dispute, remedy: Remedy) -> Iterator[Told]:
    """Say why a line is not billed as it was: it is part of another, a fact is missing, or it is denied."""
    finding = dispute.finding
    if isinstance(remedy, _SAYING):
        return
    number = remedy.other if isinstance(remedy, MergeLines) else steps(remedy)[-1].line
    line = dispute.lines[number - 1].line
    edit = _edit(finding)
    if not isinstance(remedy, RemoveLine) or edit is None:
        what = f"{'-'.join((line.code, *line.modifiers))} x{line.units:f}"
        yield Rejected(what, f"{finding.message}; {remedy}", finding.citation)
        return
    asked = () if _of_one_site(dispute.touched) else tuple(_missing(dispute))
    if asked:
        yield from asked
    else:
        yield Included(
            line.code, f"it is part of {edit.column_one}{_unless(dispute, edit)}; {finding.message}", finding.citation
        )


def _unless(dispute: _Dispute, edit: PtpEdit) -> str:
    """Say that a modifier may part what no fact of the services tells to be apart, or to be one."""
    may_part = edit.indicator is ModifierIndicator.ALLOWED and not (_at_one_site(dispute) or _is_within(dispute))
    return " unless the record shows that they were apart" if may_part else ""


def _of_one_site(touched: Sequence[SelectedLine]) -> bool:
    sites = {one.line.body_site for one in touched}
    return len(sites) == 1 and None not in sites


def _at_one_site(dispute: _Dispute) -> bool:
    """Say whether lines are documented to be of one site, or of one side where not both are named."""
    sides = _sides(dispute)
    named = {one.line.body_site for one in dispute.touched}
    return _of_one_site(dispute.touched) or (None in named and len(sides) == 1 and frozenset() not in sides)


def _sides(dispute: _Dispute) -> set[frozenset[str]]:
    """Give the sides that the lines say; a line without one says the empty set."""
    of_a_side = dispute.published.in_role(ModifierRole.SIDE)
    return {frozenset(of_a_side.intersection(one.line.modifiers)) for one in dispute.touched}


def _one_tells_a_site(dispute: _Dispute) -> bool:
    """Say whether a side or a digit is told of one line alone; imaging of a procedure of its own needs none."""
    of_a_site = dispute.published.in_role(ModifierRole.SIDE) | dispute.published.in_role(ModifierRole.ANATOMIC)
    told = {bool(of_a_site.intersection(one.line.modifiers)) for one in dispute.touched}
    return len(told) > 1 and not _is_beside_its_own(dispute)


def _missing(dispute: _Dispute) -> Iterator[Question]:
    """Give the questions whose answer would part the lines."""
    edits = [edit for one in dispute.proved for edit in steps(one)]
    due = {one.modifier for one in edits if isinstance(one, AddModifier)}
    said = {row.circumstance for row in dispute.published.circumstances if due.intersection(row.modifiers)}
    codes = " beside ".join(one.line.code for one in dispute.touched)
    services = _services_of(dispute)
    # One site that is named parts nothing from a service that names none, nor two lines of one service.
    several = len(services) > 1 and all(map(_names_site, services.values()))
    telling = several and Circumstance.SEPARATE_STRUCTURE in said
    for number, service in services.items():
        for fact, asked in asked_of(type(service)).items():
            parts = asked.circumstance in said or (asked.names_site and telling)
            if parts and getattr(service, fact) is None:
                yield question_of(number, fact, asked, f" ({codes})")


def _names_site(service: attrs.AttrsInstance) -> bool:
    return any(asked.names_site for asked in asked_of(type(service)).values())


def _after(lines: tuple[SelectedLine, ...], claim: Claim, remedy: Remedy) -> tuple[SelectedLine, ...]:
    gone = {_gone(edit) for edit in steps(remedy)} - {None}
    if len(gone) == len(lines):
        return ()
    kept = [one for number, one in enumerate(lines, start=1) if number not in gone]
    mended = apply(claim, remedy).lines
    return tuple(attrs.evolve(one, line=line) for one, line in zip(kept, mended, strict=True))


def _gone(edit: Edit) -> int | None:
    """Return the number of the line that an edit takes off."""
    match edit:
        case MergeLines():
            return edit.other
        case RemoveLine():
            return edit.line
        case _:
            return None
