"""What the indicators of a code and the published guidance say of each modifier, by its role."""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

import attrs

from cptkit.checking.advice import Fit
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
from cptkit.reference.views import PublishedDay
from cptkit.values.citations import Citation
from cptkit.values.service_kinds import ServiceKind

__all__ = ["ADVISORS", "ADVISORS_OF_KINDS", "AskedCode", "Said"]


@attrs.frozen
class AskedCode:
    """A code with what was published about it on the day, and the POS."""

    procedure: Procedure
    published: PublishedDay
    place: str | None

    @property
    def row(self) -> FeeScheduleRow | None:
        """Its row of the fee schedule."""
        return self.procedure.indicators

    @property
    def kinds(self) -> frozenset[ServiceKind]:
        """The kinds of service that it is of."""
        return self.published.kinds(self.procedure.code)


Said: TypeAlias = tuple[Fit, str, Citation]
Advisor: TypeAlias = Callable[[Modifier, AskedCode], Said | None]


def _by_guidance(modifier: Modifier, fit: Fit = Fit.DEPENDS) -> Said | None:
    guidance = modifier.guidance
    return None if guidance is None else (fit, guidance.when_to_use, guidance.citation)


def _component(_modifier: Modifier, asked: AskedCode) -> Said | None:
    row = asked.row
    if row is None or row.pc_tc is not PcTc.DIAGNOSTIC:
        return None
    return (
        Fit.DEPENDS,
        f"{asked.procedure.code} splits into 26 and TC; the global service is for one entity that owns and interprets",
        row.citation,
    )


def _sided(modifier: Modifier, asked: AskedCode) -> Said | None:
    row = asked.row
    if row is None or row.bilateral not in (Bilateral.CONDITIONAL, Bilateral.INDEPENDENT):
        return None
    which = "both sides are" if modifier.code == "50" else "one side is"
    return Fit.FITS, f"the bilateral indicator is {row.bilateral.value}; append it where {which} done", row.citation


def _distinct(_modifier: Modifier, asked: AskedCode) -> Said | None:
    edits = [
        edit for edit in asked.published.pair_edits(asked.procedure.code) if edit.indicator is ModifierIndicator.ALLOWED
    ]
    if not edits:
        return None
    count = f"{asked.procedure.code} has {len(edits)} PTP edits with modifier indicator 1"
    why = f"{count}, which it bypasses where the record shows distinct services"
    return Fit.DEPENDS, why, edits[0].citation


_WITH_PERIOD: Final = (GlobalDays.TEN_DAYS, GlobalDays.NINETY_DAYS)
_OPERATIVE: Final = (GlobalDays.SAME_DAY, *_WITH_PERIOD)


def _shared_care(modifier: Modifier, asked: AskedCode) -> Said | None:
    return _of_package(modifier, asked, _WITH_PERIOD)


def _postoperative(modifier: Modifier, asked: AskedCode) -> Said | None:
    return _of_package(modifier, asked, _OPERATIVE)


def _of_package(modifier: Modifier, asked: AskedCode, needed: tuple[GlobalDays, ...]) -> Said | None:
    row = asked.row
    if row is None:
        return None
    if row.global_days in (*needed, GlobalDays.CONTRACTOR):
        return _by_guidance(modifier)
    return (
        Fit.DOES_NOT_FIT,
        f"the global period is {row.global_days.value}; no global package applies to the code",
        row.citation,
    )


def _surgeon(modifier: Modifier, asked: AskedCode) -> Said | None:
    row = asked.row
    if row is None:
        return None
    name, value = ("co-surgeon", row.co_surgeons) if modifier.code == "62" else ("team", row.team)
    does_not_apply = value in (CoSurgeons.NOT_APPLICABLE, Team.NOT_APPLICABLE)
    fit = Fit.DOES_NOT_FIT if does_not_apply else Fit.DEPENDS
    return fit, f"the {name} indicator is {value.value}", row.citation


# With 0 and 1 Medicare decides, and others may pay.
_FIT_OF_ASSISTANTS: Final = {Assistant.PAID: Fit.FITS, Assistant.NOT_APPLICABLE: Fit.DOES_NOT_FIT}


def _assistant(_modifier: Modifier, asked: AskedCode) -> Said | None:
    row = asked.row
    if row is None:
        return None
    fit = _FIT_OF_ASSISTANTS.get(row.assistant, Fit.DEPENDS)
    return fit, f"the assistant indicator is {row.assistant.value}", row.citation


def _multiple(modifier: Modifier, asked: AskedCode) -> Said | None:
    row = asked.row
    if row is None or modifier.code != "51":
        return None
    return Fit.DEPENDS, f"the multiple-procedure indicator is {row.multiple_procedure.value}", row.citation


def _operative(modifier: Modifier, row: FeeScheduleRow) -> Said | None:
    if row.global_days in (*_OPERATIVE, GlobalDays.CONTRACTOR):
        return _by_guidance(modifier)
    why = f"the global period is {row.global_days.value}; {modifier.code} is for surgical procedures"
    return Fit.DOES_NOT_FIT, why, row.citation


def _extent(modifier: Modifier, asked: AskedCode) -> Said | None:
    if modifier.code in ("22", "63") and asked.row is not None:
        return _operative(modifier, asked.row)
    return _by_guidance(modifier)


def _not_professional(modifier: Modifier, _asked: AskedCode) -> Said | None:
    return _by_guidance(modifier, Fit.DOES_NOT_FIT)


def _anesthesia(modifier: Modifier, asked: AskedCode) -> Said | None:
    if modifier.code != "47":
        return _by_guidance(modifier)
    return None if asked.row is None else _operative(modifier, asked.row)


def _imaging(modifier: Modifier, asked: AskedCode) -> Said | None:
    """Leave it to the record where a published text has the modifier on services of the code's kinds."""
    uses = asked.published.modifier_uses(modifier.code)
    return _by_guidance(modifier) if any(use.fits_on & asked.kinds for use in uses) else None


def _if_documented(modifier: Modifier, _asked: AskedCode) -> Said | None:
    return _by_guidance(modifier)


def _on(*kinds: ServiceKind) -> Advisor:
    """Return the advisor of modifiers that matter for some kinds of service alone, where the record decides."""
    meant = frozenset(kinds)

    def advise(modifier: Modifier, asked: AskedCode) -> Said | None:
        return None if meant.isdisjoint(asked.kinds) else _by_guidance(modifier)

    return advise


_TELEHEALTH_PLACES: Final = ("02", "10")


def _telehealth(modifier: Modifier, asked: AskedCode) -> Said | None:
    return _by_guidance(modifier) if asked.place in _TELEHEALTH_PLACES else None


ADVISORS: Final[Mapping[ModifierRole, Advisor]] = {
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
ADVISORS_OF_KINDS: Final[Mapping[ModifierRole, Advisor]] = {
    ModifierRole.DRUG: _on(ServiceKind.DRUG),
    ModifierRole.LABORATORY: _on(ServiceKind.LABORATORY),
    ModifierRole.PREVENTIVE: _on(
        ServiceKind.PREVENTIVE_SERVICE, ServiceKind.DIAGNOSTIC_COLONOSCOPY, ServiceKind.COLONOSCOPY_WITH_TREATMENT
    ),
    ModifierRole.TELEHEALTH: _telehealth,
}
