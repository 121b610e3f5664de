"""The modifiers that matter for a code: what the rules say of each, then its indicators and the guidance."""

from typing import Final

import attrs

from cptkit.checking.advice import Advice, Fit, ModifierAdvice
from cptkit.checking.advisors import ADVISORS, ADVISORS_OF_KINDS, AskedCode, Said
from cptkit.checking.checker import check
from cptkit.checking.proving import remedies
from cptkit.errors import UnknownName
from cptkit.policies.clauses import ComponentBilling
from cptkit.reference.modifiers import Modifier, ModifierRole
from cptkit.reference.reference import Reference
from cptkit.rules import RULES
from cptkit.rules.fee_schedule.components import GLOBAL_IN_FACILITY, whose_equipment
from cptkit.rules.modifiers.liability import DENIAL_STATED
from cptkit.subjects import BilledLine, CodedLine
from cptkit.values.claims import Circumstance, Claim, ServiceLine
from cptkit.values.codes import parse_place_of_service_code, parse_procedure_code
from cptkit.values.edges import Day, as_a, as_day, as_name_or_none
from cptkit.values.findings import Finding, Gap, Severity
from cptkit.values.remedies import AddModifier
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["modifiers_for"]

# One line at a time: what a modifier does beside other lines is no property of the code.
_LINE_RULES: Final = tuple(
    rule
    for rule in RULES
    if rule.subject in (BilledLine, CodedLine) and rule.domain not in (Domain.CLAIM_FORM, Domain.DIAGNOSIS_VALIDITY)
)


_FITS_FIRST: Final = tuple(Fit)


@attrs.frozen
class _Billed:
    """A code as it would be billed by itself, which the rules judge with one modifier or another."""

    asked: AskedCode
    reference: Reference
    payer: str | None

    def claim(self, *modifiers: str, circumstances: frozenset[Circumstance] = frozenset()) -> Claim:
        line = ServiceLine(
            self.asked.procedure.code,
            modifiers=modifiers,
            date_of_service=self.asked.published.day,
            place_of_service=self.asked.place,
            circumstances=circumstances,
        )
        return Claim([line], payer=self.payer)

    def findings(self, *modifiers: str, circumstances: frozenset[Circumstance] = frozenset()) -> tuple[Finding, ...]:
        claim = self.claim(*modifiers, circumstances=circumstances)
        return check(claim, self.reference, rules=_LINE_RULES).findings


def _refused(modifier: Modifier, billed: _Billed, finding: Finding) -> Said:
    """Return what a rule says against the modifier; where documentation would settle it, the record decides."""
    # A denial that the modifier itself states is what it is for.
    is_meant = finding.severity is Severity.NOTICE or finding.rule == DENIAL_STATED.id
    fit = Fit.DEPENDS if is_meant else Fit.DOES_NOT_FIT
    if finding.severity is Severity.REVIEW:
        documented = billed.findings(modifier.code, circumstances=frozenset(Circumstance))
        if finding.rule not in {one.rule for one in documented}:
            fit = Fit.DEPENDS
    return fit, finding.message, finding.citation


def _probed(modifier: Modifier, billed: _Billed, before: tuple[Finding, ...]) -> Said | None:
    """Return what the rules say about the modifier on the line: what it corrects, or what it breaks."""
    after = billed.findings(modifier.code)
    known = {finding.rule for finding in before}
    added = [finding for finding in after if finding.rule not in known]
    for severity in (Severity.DENIAL, Severity.REVIEW, Severity.NOTICE):
        for finding in added:
            if finding.severity is severity:
                return _refused(modifier, billed, finding)
    left = {finding.rule for finding in after}
    for finding in before:
        if finding.rule == GLOBAL_IN_FACILITY.id and finding.rule not in left:
            (clause,) = [row for row in finding.evidence if isinstance(row, ComponentBilling)]
            return (
                Fit.FITS,
                f"{whose_equipment(clause, billed.asked.place)} at POS {billed.asked.place}",
                finding.citation,
            )
    return None


def _wanted(billed: _Billed, before: tuple[Finding, ...]) -> dict[str, Finding]:
    """Return the modifiers that the rules offer for a line without any, each with the finding that it removes."""
    offered = {
        remedy.modifier: finding
        for finding in before
        for remedy in remedies(billed.claim(), billed.reference, finding, rules=_LINE_RULES)
        if isinstance(remedy, AddModifier)
    }
    # To say that the line is not covered is no way to bill it.
    return {one: why for one, why in offered.items() if billed.asked.published.role(one) is not ModifierRole.LIABILITY}


# Payers that want the site on all surgery name every modifier of one.
_OF_ONE_SITE: Final = frozenset(
    {
        ServiceKind.TOE_PROCEDURE,
        ServiceKind.FINGER_PROCEDURE,
        ServiceKind.EYELID_PROCEDURE,
        ServiceKind.CORONARY_INTERVENTION,
        ServiceKind.CORONARY_MEASUREMENT,
    }
)


def _of_modifier(
    modifier: Modifier, billed: _Billed, before: tuple[Finding, ...], wanted: Finding | None
) -> Said | None:
    role = modifier.role
    if role is None:
        return None
    advisor = ADVISORS.get(role)
    said = None if advisor is None else _probed(modifier, billed, before) or advisor(modifier, billed.asked)
    is_meant = role is not ModifierRole.ANATOMIC or not billed.asked.kinds.isdisjoint(_OF_ONE_SITE)
    if said is None and wanted is not None and is_meant:
        return Fit.FITS, wanted.message, wanted.citation
    of_kind = ADVISORS_OF_KINDS.get(role)
    told = None if said is not None or of_kind is None else of_kind(modifier, billed.asked)
    return said if told is None else _probed(modifier, billed, before) or told


def modifiers_for(
    code: str,
    reference: Reference,
    *,
    on: Day,
    place_of_service: str | None = None,
    payer: str | None = None,
) -> Advice:
    """Return every relevant modifier for a code, with its fit, the reason and the citation; those that fit come first.

    The rules of `check` are applied first, so what fits here causes no denial there; where they
    are silent, the indicators of the day and the published guidance decide. Of a payer of which no policy is loaded
    nothing of its own is known, which `gap` says.

    Raises:
        InvalidCode: a code or a place of service that has not the shape of one.
        InvalidValue: a day that is none, a payer without a name, no reference.
        UnknownName: nothing loaded knows the code on the day.

    >>> from cptkit import bundled_reference
    >>> advice = modifiers_for("19030", bundled_reference(), on="2024-08-13", payer="medicare")
    >>> [one.modifier.code for one in advice if one.fit is Fit.FITS]
    ['50', 'LT', 'RT']
    """
    asked = parse_procedure_code(code)
    published = as_a(Reference, reference, "reference").on(as_day(on, "on"))
    place = None if place_of_service is None else parse_place_of_service_code(place_of_service)
    whose = as_name_or_none(payer, "payer")
    procedure = published.procedure(asked)
    if procedure is None:
        expected = "expected a bundled code, or one of a store of CMS's files"
        message = f"{asked} is in no loaded table on {published.day}; {expected}"
        raise UnknownName(message, "code")
    billed = _Billed(AskedCode(procedure, published, place), reference, whose)
    before = billed.findings()
    wanted = _wanted(billed, before)
    advice: list[ModifierAdvice] = []
    for modifier in published.modifiers():
        said = _of_modifier(modifier, billed, before, wanted.get(modifier.code))
        if said is not None:
            advice.append(ModifierAdvice(modifier, *said))
    unknown = None if whose is None or published.policy(whose) is not None else whose
    gap = None if unknown is None else Gap(Table.POLICIES, published.day, (unknown,), ())
    return Advice(sorted(advice, key=lambda one: _FITS_FIRST.index(one.fit)), gap)
