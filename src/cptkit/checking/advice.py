"""The modifiers that matter for a code at a site and a payer: which fit, which do not, and what it depends on."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Final, Self, TypeAlias

import attrs
from typing_extensions import override

from cptkit.checking.checker import check
from cptkit.checking.proving import remedies
from cptkit.errors import UnknownName
from cptkit.policies.clauses import ComponentBilling
from cptkit.reference.fees import FeeScheduleRow
from cptkit.reference.indicators import (
    Assistant,
    Bilateral,
    CoSurgeons,
    GlobalDays,
    ModifierIndicator,
    PcTc,
    Team,
)
from cptkit.reference.modifiers import Modifier, ModifierRole
from cptkit.reference.procedures import Procedure
from cptkit.reference.reference import Reference
from cptkit.reference.views import PublishedDay
from cptkit.rules import RULES
from cptkit.rules.fee_schedule.components import GLOBAL_IN_FACILITY, whose_equipment
from cptkit.rules.modifiers.liability import DENIAL_STATED
from cptkit.subjects import BilledLine, CodedLine
from cptkit.values.citations import Citation
from cptkit.values.claims import Circumstance, Claim, ServiceLine
from cptkit.values.codes import parse_place_of_service_code, parse_procedure_code
from cptkit.values.edges import Day, as_a, as_day, as_name_or_none
from cptkit.values.fields import converted
from cptkit.values.findings import Finding, Gap, Severity
from cptkit.values.html import Html, folded, linked, plain_html, small, table
from cptkit.values.remedies import AddModifier
from cptkit.values.rows import Row, Several
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["Advice", "Fit", "ModifierAdvice", "modifiers_for"]

# One line at a time: what a modifier does beside other lines is no property of the code.
_LINE_RULES: Final = tuple(
    rule
    for rule in RULES
    if rule.subject in (BilledLine, CodedLine) and rule.domain not in (Domain.CLAIM_FORM, Domain.DIAGNOSIS_VALIDITY)
)


class Fit(StrEnum):
    """How a modifier fits a code: it does, it does not, or the record decides."""

    FITS = "fits"
    DEPENDS = "depends"
    DOES_NOT_FIT = "does not fit"


@attrs.frozen(repr=False, field_transformer=converted)
class ModifierAdvice:
    """One modifier for one code, its fit, why, and who says so.

    >>> from cptkit import bundled_reference
    >>> advice = modifiers_for(
    ...     "77053", bundled_reference(), on="2024-08-13", place_of_service="22", payer="medicare"
    ... )
    >>> next(str(one) for one in advice if one.modifier.code == "26")
    '26 fits: the facility bills the technical component at POS 22'
    """

    modifier: Modifier
    fit: Fit
    why: str
    citation: Citation

    def row(self) -> Row:
        """Return it as one row of plain values."""
        guidance = self.modifier.guidance
        return {
            "modifier": self.modifier.code,
            "fit": self.fit.value,
            "what_it_says": self.modifier.label,
            "why": self.why,
            "when_to_use": guidance.when_to_use if guidance else "",
            "source": str(self.citation),
        }

    @override
    def __str__(self) -> str:
        return f"{self.modifier.code} {self.fit.value}: {self.why}"

    @override
    def __repr__(self) -> str:
        return f"<ModifierAdvice {self.modifier.code}: {self.fit}>"

    def _repr_html_(self) -> Html:
        return table(_COLUMNS, [_advice_cells(self)])


class Advice(Several[ModifierAdvice]):
    """The modifiers that matter for a code, what fits first, then what depends on the record, then what does not fit.

    Attributes:
        gap: that no policy of the payer is loaded, so that nothing of its own is in the advice; else `None`.

    >>> from cptkit import bundled_reference
    >>> advice = modifiers_for("19030", bundled_reference(), on="2024-08-13", payer="medicare")
    >>> str(advice).splitlines()[0]
    'fits: 50, LT, RT'
    """

    gap: Gap | None

    def __new__(cls, several: Iterable[ModifierAdvice] = (), gap: Gap | None = None) -> Self:
        """Return some of them in order, with the gap."""
        advice = super().__new__(cls, several)
        advice.gap = gap
        return advice

    def of(self, fit: Fit) -> "Advice":
        """Return those of one fit."""
        return Advice((one for one in self if one.fit is fit), self.gap)

    @override
    def __str__(self) -> str:
        lines = [*_advice_lines(self)] or ["no modifier is known to matter"]
        return "\n".join([*lines, *([] if self.gap is None else [f"gap: {self.gap}"])])

    @override
    def _repr_html_(self) -> Html:
        shown = "".join(_advice_html(self)) or "<p>no modifier is known to matter</p>"
        return shown if self.gap is None else f"{shown}<p>gap: {plain_html(str(self.gap))}</p>"


def _advice_lines(advice: Advice) -> Iterator[str]:
    for fit in Fit:
        those = advice.of(fit)
        if those:
            yield f"{fit}: {', '.join(one.modifier.code for one in those)}"
            if fit is not Fit.DOES_NOT_FIT:
                yield from (f"    {one.modifier.code}: {one.why}" for one in those)


# Those that fit are few, and are what is asked for; of the others the reason is one click away.
_COLUMNS: Final = ("modifier", "what it says", "why")


def _advice_cells(one: ModifierAdvice) -> tuple[Html, ...]:
    guidance = one.modifier.guidance
    when = () if guidance is None or guidance.when_to_use == one.why else (guidance.when_to_use,)
    return (
        f"<strong>{plain_html(one.modifier.code)}</strong>",
        plain_html(one.modifier.label),
        f"{plain_html(one.why)}{small(when)}<br/><small>{linked(one.citation)}</small>",
    )


def _advice_html(advice: Advice) -> Iterator[Html]:
    for fit in Fit:
        those = advice.of(fit)
        if those:
            shown = table(_COLUMNS, map(_advice_cells, those))
            named = f"{fit}: {', '.join(one.modifier.code for one in those)}"
            yield f"<p><strong>{plain_html(fit)}</strong></p>{shown}" if fit is Fit.FITS else folded(named, shown)


@attrs.frozen
class _Case:
    """What the advice depends on: a code with what was published about it on the day, a site, a payer."""

    procedure: Procedure
    published: PublishedDay
    place: str | None
    reference: Reference
    payer: str | None

    @property
    def row(self) -> FeeScheduleRow | None:
        return self.procedure.indicators

    @property
    def kinds(self) -> frozenset[ServiceKind]:
        return self.published.kinds(self.procedure.code)

    def claim(self, *modifiers: str, circumstances: frozenset[Circumstance] = frozenset()) -> Claim:
        line = ServiceLine(
            self.procedure.code,
            modifiers=modifiers,
            date_of_service=self.published.day,
            place_of_service=self.place,
            circumstances=circumstances,
        )
        return Claim([line], payer=self.payer)

    def findings(self, *modifiers: str, circumstances: frozenset[Circumstance] = frozenset()) -> tuple[Finding, ...]:
        claim = self.claim(*modifiers, circumstances=circumstances)
        return check(claim, self.reference, rules=_LINE_RULES).findings


_FITS_FIRST: Final = tuple(Fit)
_Said: TypeAlias = tuple[Fit, str, Citation]
_Advisor: TypeAlias = Callable[[Modifier, _Case], _Said | None]


def _by_guidance(modifier: Modifier, fit: Fit = Fit.DEPENDS) -> _Said | None:
    guidance = modifier.guidance
    return None if guidance is None else (fit, guidance.when_to_use, guidance.citation)


def _component(_modifier: Modifier, case: _Case) -> _Said | None:
    row = case.row
    if row is None or row.pc_tc is not PcTc.DIAGNOSTIC:
        return None
    return (
        Fit.DEPENDS,
        f"{case.procedure.code} splits into 26 and TC; the global service is for one entity that owns and interprets",
        row.citation,
    )


def _sided(modifier: Modifier, case: _Case) -> _Said | None:
    row = case.row
    if row is None or row.bilateral not in (Bilateral.CONDITIONAL, Bilateral.INDEPENDENT):
        return None
    which = "both sides are" if modifier.code == "50" else "one side is"
    return Fit.FITS, f"the bilateral indicator is {row.bilateral.value}; append it where {which} done", row.citation


def _distinct(_modifier: Modifier, case: _Case) -> _Said | None:
    edits = [
        edit for edit in case.published.pair_edits(case.procedure.code) if edit.indicator is ModifierIndicator.ALLOWED
    ]
    if not edits:
        return None
    count = f"{case.procedure.code} has {len(edits)} PTP edits with modifier indicator 1"
    why = f"{count}, which it bypasses where the record shows distinct services"
    return Fit.DEPENDS, why, edits[0].citation


_WITH_PERIOD: Final = (GlobalDays.TEN_DAYS, GlobalDays.NINETY_DAYS)
_OPERATIVE: Final = (GlobalDays.SAME_DAY, *_WITH_PERIOD)


def _shared_care(modifier: Modifier, case: _Case) -> _Said | None:
    return _of_package(modifier, case, _WITH_PERIOD)


def _postoperative(modifier: Modifier, case: _Case) -> _Said | None:
    return _of_package(modifier, case, _OPERATIVE)


def _of_package(modifier: Modifier, case: _Case, needed: tuple[GlobalDays, ...]) -> _Said | None:
    row = case.row
    if row is None:
        return None
    if row.global_days in (*needed, GlobalDays.CONTRACTOR):
        return _by_guidance(modifier)
    return (
        Fit.DOES_NOT_FIT,
        f"the global period is {row.global_days.value}; no global package applies to the code",
        row.citation,
    )


def _surgeon(modifier: Modifier, case: _Case) -> _Said | None:
    row = case.row
    if row is None:
        return None
    name, value = ("co-surgeon", row.co_surgeons) if modifier.code == "62" else ("team", row.team)
    does_not_apply = value in (CoSurgeons.NOT_APPLICABLE, Team.NOT_APPLICABLE)
    fit = Fit.DOES_NOT_FIT if does_not_apply else Fit.DEPENDS
    return fit, f"the {name} indicator is {value.value}", row.citation


# With 0 and 1 Medicare decides, and others may pay.
_FIT_OF_ASSISTANTS: Final = {Assistant.PAID: Fit.FITS, Assistant.NOT_APPLICABLE: Fit.DOES_NOT_FIT}


def _assistant(_modifier: Modifier, case: _Case) -> _Said | None:
    row = case.row
    if row is None:
        return None
    fit = _FIT_OF_ASSISTANTS.get(row.assistant, Fit.DEPENDS)
    return fit, f"the assistant indicator is {row.assistant.value}", row.citation


def _multiple(modifier: Modifier, case: _Case) -> _Said | None:
    row = case.row
    if row is None or modifier.code != "51":
        return None
    return Fit.DEPENDS, f"the multiple-procedure indicator is {row.multiple_procedure.value}", row.citation


def _operative(modifier: Modifier, row: FeeScheduleRow) -> _Said | None:
    if row.global_days in (*_OPERATIVE, GlobalDays.CONTRACTOR):
        return _by_guidance(modifier)
    why = f"the global period is {row.global_days.value}; {modifier.code} is for surgical procedures"
    return Fit.DOES_NOT_FIT, why, row.citation


def _extent(modifier: Modifier, case: _Case) -> _Said | None:
    if modifier.code in ("22", "63") and case.row is not None:
        return _operative(modifier, case.row)
    return _by_guidance(modifier)


def _not_professional(modifier: Modifier, _case: _Case) -> _Said | None:
    return _by_guidance(modifier, Fit.DOES_NOT_FIT)


def _anesthesia(modifier: Modifier, case: _Case) -> _Said | None:
    if modifier.code != "47":
        return _by_guidance(modifier)
    return None if case.row is None else _operative(modifier, case.row)


def _imaging(modifier: Modifier, case: _Case) -> _Said | None:
    wanted = {"FX": "x-ray", "FY": "x-ray", "CT": "ct"}.get(modifier.code)
    family = {"GG": "mammography", "GH": "mammography"}.get(modifier.code)
    if wanted == case.procedure.modality or (family and family == case.procedure.family):
        return _by_guidance(modifier)
    return None


def _if_documented(modifier: Modifier, _case: _Case) -> _Said | None:
    return _by_guidance(modifier)


def _on(*kinds: ServiceKind) -> _Advisor:
    """Return the advisor of modifiers that matter for some kinds of service alone, where the record decides."""
    meant = frozenset(kinds)

    def advise(modifier: Modifier, case: _Case) -> _Said | None:
        return None if meant.isdisjoint(case.kinds) else _by_guidance(modifier)

    return advise


_TELEHEALTH_PLACES: Final = ("02", "10")


def _telehealth(modifier: Modifier, case: _Case) -> _Said | None:
    return _by_guidance(modifier) if case.place in _TELEHEALTH_PLACES else None


_ADVISORS: Final[Mapping[ModifierRole, _Advisor]] = {
    ModifierRole.COMPONENT: _component,
    ModifierRole.SIDE: _sided,
    ModifierRole.BILATERAL: _sided,
    ModifierRole.DISTINCT: _distinct,
    ModifierRole.VISIT: _if_documented,
    ModifierRole.SHARED_CARE: _shared_care,
    ModifierRole.POSTOPERATIVE: _postoperative,
    ModifierRole.SURGEON: _surgeon,
    ModifierRole.ASSISTANT: _assistant,
    ModifierRole.MULTIPLE: _multiple,
    ModifierRole.EXTENT: _extent,
    ModifierRole.REPEAT: _if_documented,
    ModifierRole.LIABILITY: _if_documented,
    ModifierRole.TEACHING: _if_documented,
    ModifierRole.DISASTER: _if_documented,
    ModifierRole.RESEARCH: _if_documented,
    ModifierRole.IMAGING: _imaging,
    ModifierRole.ANESTHESIA: _anesthesia,
    ModifierRole.PHYSICAL_STATUS: _anesthesia,
    ModifierRole.FACILITY: _not_professional,
}
# What these are for is told only where no rule wants them, and where the code is of their kind.
_ADVISORS_OF_KINDS: Final[Mapping[ModifierRole, _Advisor]] = {
    ModifierRole.DRUG: _on(ServiceKind.DRUG),
    ModifierRole.LABORATORY: _on(ServiceKind.LABORATORY),
    ModifierRole.PREVENTIVE: _on(
        ServiceKind.PREVENTIVE_SERVICE, ServiceKind.DIAGNOSTIC_COLONOSCOPY, ServiceKind.COLONOSCOPY_WITH_TREATMENT
    ),
    ModifierRole.TELEHEALTH: _telehealth,
}


def _refused(modifier: Modifier, case: _Case, finding: Finding) -> _Said:
    """Return what a rule says against the modifier; where documentation would settle it, the record decides."""
    # A denial that the modifier itself states is what it is for.
    is_meant = finding.severity is Severity.NOTICE or finding.rule == DENIAL_STATED.id
    fit = Fit.DEPENDS if is_meant else Fit.DOES_NOT_FIT
    if finding.severity is Severity.REVIEW:
        documented = case.findings(modifier.code, circumstances=frozenset(Circumstance))
        if finding.rule not in {one.rule for one in documented}:
            fit = Fit.DEPENDS
    return fit, finding.message, finding.citation


def _probed(modifier: Modifier, case: _Case, before: tuple[Finding, ...]) -> _Said | None:
    """Return what the rules say about the modifier on the line: what it corrects, or what it breaks."""
    after = case.findings(modifier.code)
    known = {finding.rule for finding in before}
    added = [finding for finding in after if finding.rule not in known]
    for severity in (Severity.DENIAL, Severity.REVIEW, Severity.NOTICE):
        for finding in added:
            if finding.severity is severity:
                return _refused(modifier, case, finding)
    left = {finding.rule for finding in after}
    for finding in before:
        if finding.rule == GLOBAL_IN_FACILITY.id and finding.rule not in left:
            (clause,) = [row for row in finding.evidence if isinstance(row, ComponentBilling)]
            return Fit.FITS, f"{whose_equipment(clause, case.place)} at POS {case.place}", finding.citation
    return None


def _wanted(case: _Case, before: tuple[Finding, ...]) -> dict[str, Finding]:
    """Return the modifiers that the rules offer for a line without any, each with the finding that it removes."""
    offered = {
        remedy.modifier: finding
        for finding in before
        for remedy in remedies(case.claim(), case.reference, finding, rules=_LINE_RULES)
        if isinstance(remedy, AddModifier)
    }
    # To say that the line is not covered is no way to bill it.
    return {one: why for one, why in offered.items() if case.published.role(one) is not ModifierRole.LIABILITY}


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


def _of_modifier(modifier: Modifier, case: _Case, before: tuple[Finding, ...], wanted: Finding | None) -> _Said | None:
    role = modifier.role
    if role is None:
        return None
    advisor = _ADVISORS.get(role)
    said = None if advisor is None else _probed(modifier, case, before) or advisor(modifier, case)
    is_meant = role is not ModifierRole.ANATOMIC or not case.kinds.isdisjoint(_OF_ONE_SITE)
    if said is None and wanted is not None and is_meant:
        return Fit.FITS, wanted.message, wanted.citation
    of_kind = _ADVISORS_OF_KINDS.get(role)
    told = None if said is not None or of_kind is None else of_kind(modifier, case)
    return said if told is None else _probed(modifier, case, before) or told


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
        message = f"{asked} is not known on {published.day}; expected a code that a loaded table has on that day"
        raise UnknownName(message, "code")
    case = _Case(procedure, published, place, reference, whose)
    before = case.findings()
    wanted = _wanted(case, before)
    advice: list[ModifierAdvice] = []
    for modifier in published.modifiers():
        said = _of_modifier(modifier, case, before, wanted.get(modifier.code))
        if said is not None:
            advice.append(ModifierAdvice(modifier, *said))
    unknown = None if whose is None or published.policy(whose) is not None else whose
    gap = None if unknown is None else Gap(Table.POLICIES, published.day, (unknown,), ())
    return Advice(sorted(advice, key=lambda one: _FITS_FIRST.index(one.fit)), gap)
