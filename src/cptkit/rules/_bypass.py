"""What lifts a pair edit with indicator 1: an associated modifier that the claim does not contradict."""

from datetime import date
from typing import Final

import attrs

from cptkit.reference.records import Modifier, ModifierRole
from cptkit.reference.usage import ServiceKind
from cptkit.rules._documented import differ, same
from cptkit.rules._offers import Offer
from cptkit.rules.subjects import BilledLine
from cptkit.values.claims import Circumstance

__all__ = [
    "DISTINCT",
    "EITHER_COLUMN_SINCE",
    "Lifted",
    "Refused",
    "borne_out_by_claim",
    "lifting",
    "named_sites",
    "sites",
]

# CMS, change request 11168, for 59 and the X modifiers; before, only on the column-two code.
EITHER_COLUMN_SINCE: Final = date(2019, 7, 1)

DISTINCT: Final = (
    Offer(Circumstance.SEPARATE_ENCOUNTER, "XE", "a separate encounter on the day"),
    Offer(Circumstance.SEPARATE_STRUCTURE, "XS", "a separate organ, structure or lesion"),
    Offer(Circumstance.SEPARATE_PRACTITIONER, "XP", "a different practitioner"),
    Offer(Circumstance.UNUSUAL_NON_OVERLAPPING, "XU", "no overlap with the usual parts of the other service"),
)

_VISIT_MODIFIERS: Final = frozenset({"24", "25", "57"})
_ANATOMIC: Final = frozenset({ModifierRole.SIDE, ModifierRole.ANATOMIC})

_SHOWS: Final = {
    **{one.modifier: one.record_must_show for one in DISTINCT},
    "59": "a separate encounter, site, lesion or injury, and that no narrower modifier fits",
    "25": "a significant visit, separate from the other service",
    "57": "the decision for surgery at the visit",
    "24": "a visit unrelated to the earlier surgery",
    "58": "a procedure planned or staged at the time of the first",
    "78": "an unplanned return to the operating room for a related problem",
    "79": "a procedure unrelated to the first",
    "91": "a repeat that was needed for a further result",
    "27": "separate outpatient visits on the day",
}
_AFTER_SCREENING: Final = "that the reading of the screening mammogram called for the diagnostic one"
_OTHER_SITE: Final = "services at the different sites that the modifiers name"


@attrs.frozen
class Lifted:
    """The modifier that lifts the edit, its record, and what the patient's record must show."""

    modifier: Modifier
    record_must_show: str


@attrs.frozen
class Refused:
    """A modifier that would lift the edit, and why it does not here.

    Attributes:
        record_decides: the claim does not contradict it; it, or what is loaded, only does not say enough.
    """

    modifier: Modifier
    why: str
    record_decides: bool = False


def named_sites(line: BilledLine) -> frozenset[str]:
    """Give the modifiers of the line that name a side or a site."""
    return frozenset(one.code for one in line.modifiers if one is not None and one.role in _ANATOMIC)


def sites(line: BilledLine) -> frozenset[str]:
    """Give the sites that the line's modifiers name; 50 is both sides."""
    return named_sites(line) | {"LT", "RT"} if line.has("50") else named_sites(line)


def _practitioner(line: BilledLine) -> str | None:
    provider = line.line.rendering_provider
    return None if provider is None else provider.id


def _contradiction(modifier: str, one: BilledLine, two: BilledLine) -> str:
    """Return why the claim itself contradicts a modifier of distinctness; empty where it does not."""
    same_encounter = same(one.line.encounter, two.line.encounter)
    same_site = same(one.line.body_site, two.line.body_site)
    same_practitioner = same(_practitioner(one), _practitioner(two))
    ruled_out = one.line.ruled_out | two.line.ruled_out
    match modifier:
        case "XE" if same_encounter or Circumstance.SEPARATE_ENCOUNTER in ruled_out:
            return "both lines are of one encounter"
        case "XS" if same_site or Circumstance.SEPARATE_STRUCTURE in ruled_out:
            return "both lines are of one body site"
        case "XP" if same_practitioner or Circumstance.SEPARATE_PRACTITIONER in ruled_out:
            return "both lines are of one practitioner"
        case "XU" if Circumstance.UNUSUAL_NON_OVERLAPPING in ruled_out:
            return "an overlap is documented"
        case "59" if same_encounter and same_site:
            return "both lines are of one encounter and one body site"
        case _:
            return ""


def borne_out_by_claim(one: BilledLine, two: BilledLine) -> frozenset[str]:
    """Give the X modifiers that the fields or the documented circumstances of two lines bear out."""
    documented = one.line.circumstances | two.line.circumstances
    grounds = {
        "XE": Circumstance.SEPARATE_ENCOUNTER in documented or differ(one.line.encounter, two.line.encounter),
        "XS": Circumstance.SEPARATE_STRUCTURE in documented or differ(one.line.body_site, two.line.body_site),
        "XP": Circumstance.SEPARATE_PRACTITIONER in documented or differ(_practitioner(one), _practitioner(two)),
        "XU": Circumstance.UNUSUAL_NON_OVERLAPPING in documented,
    }
    return frozenset(code for code, holds in grounds.items() if holds and not _contradiction(code, one, two))


def _no_other_site(one: BilledLine, two: BilledLine) -> str:
    """Return why sides or sites do not part the two lines; empty where they may."""
    if one.is_a(ServiceKind.VISIT) or two.is_a(ServiceKind.VISIT):
        return "a visit has no site"
    shared = sites(one) & sites(two)
    return f"both lines name {', '.join(sorted(shared))}" if shared else ""


def _misused(modifier: Modifier, bearer: BilledLine, one: BilledLine, two: BilledLine) -> str:
    """Return why a modifier does not lift the edit; empty where nothing on the claim speaks against it."""
    if modifier.role in _ANATOMIC:
        return _no_other_site(one, two)
    if modifier.code in _VISIT_MODIFIERS:
        return "" if bearer.is_a(ServiceKind.VISIT) else f"{bearer.code} is no visit"
    # Noridian, modifier 59: not on visits, for which 25 and 57 are.
    if modifier.role is ModifierRole.DISTINCT and bearer.is_a(ServiceKind.VISIT):
        return f"{bearer.code} is a visit, which takes 25"
    return _contradiction(modifier.code, one, two)


def _after_screening(modifier: Modifier, bearer: BilledLine, other: BilledLine) -> bool:
    """Say whether GG stands on a diagnostic mammogram beside a screening one, of which both are paid."""
    # CMS, Pub. 100-04, chapter 18, section 20.6, though GG is none of the modifiers of the pair edits.
    diagnostic = bearer.is_a(ServiceKind.DIAGNOSTIC_MAMMOGRAM)
    return modifier.code == "GG" and diagnostic and other.is_a(ServiceKind.SCREENING_MAMMOGRAM)


def _judge(modifier: Modifier, bearer: BilledLine, one: BilledLine, two: BilledLine) -> Lifted | Refused:
    why = _misused(modifier, bearer, one, two)
    if why:
        return Refused(modifier, why)
    # What no loaded list says is no ground for a denial, nor for a pass.
    if modifier.bypasses_pairs is None:
        return Refused(modifier, "no loaded list says that it can", record_decides=True)
    if modifier.role is None:
        return Refused(modifier, "no loaded list says what kind of modifier it is", record_decides=True)
    if modifier.role not in _ANATOMIC:
        return Lifted(modifier, _SHOWS.get(modifier.code, "that the services are distinct"))
    for line in (one, two):
        if not sites(line):
            return Refused(modifier, f"{line.code} names no other site", record_decides=True)
    return Lifted(modifier, _OTHER_SITE)


def lifting(column_one: BilledLine, column_two: BilledLine) -> Lifted | Refused | None:
    """Return what lifts the edit between two lines, what was tried and refused, or nothing."""
    either = column_two.published.day >= EITHER_COLUMN_SINCE
    refused: list[Refused] = []
    for bearer, other in ((column_two, column_one), (column_one, column_two)):
        for modifier in bearer.modifiers:
            if modifier is None:
                continue
            if _after_screening(modifier, bearer, other):
                return Lifted(modifier, _AFTER_SCREENING)
            if modifier.bypasses_pairs is False:
                continue
            if modifier.role is ModifierRole.DISTINCT and bearer is column_one and not either:
                continue
            judged = _judge(modifier, bearer, column_one, column_two)
            if isinstance(judged, Lifted):
                return judged
            refused.append(judged)
    # One that the record may bear out weighs more than one that the claim contradicts.
    return max(refused, key=lambda one: one.record_decides, default=None)
