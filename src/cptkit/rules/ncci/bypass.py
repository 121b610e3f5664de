"""What bypasses a PTP edit with modifier indicator 1: a modifier that the claim does not contradict."""

from collections.abc import Callable, Iterator
from typing import Final

import attrs

from cptkit.reference.modifiers import Modifier, ModifierRole
from cptkit.reference.usage import Topic
from cptkit.rules.record import differ, same
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import name_one, name_two
from cptkit.values.claims import Circumstance
from cptkit.values.service_kinds import ServiceKind

__all__ = ["Bypassing", "Refused", "bypassing", "contradiction", "sites", "supported_by_claim"]

_SITES: Final = (ModifierRole.SIDE, ModifierRole.ANATOMIC)
_OTHER_SITE: Final = "services at the separate sites that the modifiers name"

# What texts take to be one site, wherever in it two services were done: a service of the first kind, one of the second.
_ONE_SITE: Final = (
    # NCCI Policy Manual, chapter 4: "CMS considers the shoulder to be a single anatomic structure."
    # AAOS Now, September 2015: nor does 59 or an X modifier part 29826 from an open repair of the same shoulder.
    (ServiceKind.SHOULDER_ARTHROSCOPY, ServiceKind.SHOULDER_OPERATION, "a shoulder is one site"),
    # AAOS: 29875 only where it is the only procedure; "separate compartment rules do not apply".
    (ServiceKind.LIMITED_SYNOVECTOMY, ServiceKind.KNEE_ARTHROSCOPY, "29875 is part of any arthroscopy of that knee"),
    # Review of Optometry: "the eye is considered a single anatomic structure and site".
    (ServiceKind.RETINA_LASER, ServiceKind.RETINA_LASER, "an eye is one site"),
    # Urology Times: 52356 is not reported with 52332 or 52353 "when performed together on the same side".
    (
        ServiceKind.STENT_OR_LITHOTRIPSY,
        ServiceKind.LITHOTRIPSY_WITH_STENT,
        "52356 has the stent and the lithotripsy of its side",
    ),
    (ServiceKind.STENT_OR_LITHOTRIPSY, ServiceKind.STENT_OR_LITHOTRIPSY, "52356 is for both on one side"),
    # CMS, MM10236: a medically necessary blepharoplasty is part of the ptosis repair of its eye.
    (ServiceKind.UPPER_EYELID, ServiceKind.PTOSIS_REPAIR, "a ptosis repair has the blepharoplasty of its eye"),
)
_OF_ANOTHER_SITE: Final = ("59", "XS", "XU")


@attrs.frozen
class Bypassing:
    """The modifier that bypasses the edit, and what the patient's record must show."""

    modifier: Modifier
    record_must_show: str


@attrs.frozen
class Refused:
    """A modifier on which a payer's editor lets the pair pass, and why it may not rest on it."""

    modifier: Modifier
    why: str


def sites(line: BilledLine) -> frozenset[str]:
    """Return the sides and sites that the line's modifiers name; 50 is both sides."""
    named = frozenset(line.in_role(*_SITES))
    return named | line.published.in_role(ModifierRole.SIDE) if line.in_role(ModifierRole.BILATERAL) else named


@attrs.frozen
class _Ground:
    """What an X modifier says: the circumstance, and what the claim shows where it does not hold."""

    circumstance: Circumstance
    contradicted: str
    shown_alike: Callable[[BilledLine, BilledLine], bool]


def _same_encounter(one: BilledLine, two: BilledLine) -> bool:
    return same(one.line.encounter, two.line.encounter)


def _same_site(one: BilledLine, two: BilledLine) -> bool:
    return same(one.line.body_site, two.line.body_site)


def _never(_one: BilledLine, _two: BilledLine) -> bool:
    return False


_GROUNDS: Final = {
    "XE": _Ground(Circumstance.SEPARATE_ENCOUNTER, "both lines are from one encounter", _same_encounter),
    "XS": _Ground(Circumstance.SEPARATE_STRUCTURE, "both lines are for one body site", _same_site),
    "XP": _Ground(Circumstance.SEPARATE_PRACTITIONER, "both lines are by one practitioner", name_one),
    "XU": _Ground(Circumstance.UNUSUAL_NON_OVERLAPPING, "an overlap is documented", _never),
}


def contradiction(modifier: str, one: BilledLine, two: BilledLine) -> str:
    """Return why the claim itself contradicts 59 or an X modifier between two lines; empty where it does not."""
    if modifier not in _GROUNDS and modifier != "59":
        return ""
    # AAPC, two interventions in the same vessel: one is coded for each major coronary artery.
    vessels = sites(one) & sites(two)
    if vessels and all(line.is_a(ServiceKind.NATIVE_CORONARY_INTERVENTION) for line in (one, two)):
        return f"both lines name {', '.join(sorted(vessels))}"
    ruled_out = one.line.ruled_out | two.line.ruled_out
    against = {
        x: ground.contradicted
        for x, ground in _GROUNDS.items()
        if ground.circumstance in ruled_out or ground.shown_alike(one, two)
    }
    if modifier != "59":
        return against.get(modifier, "")
    if len(against) == len(_GROUNDS):
        return "the claim contradicts every reason for it"
    return (
        "both lines are from one encounter and for one body site"
        if _same_encounter(one, two) and _same_site(one, two)
        else ""
    )


def supported_by_claim(one: BilledLine, two: BilledLine) -> frozenset[str]:
    """Return the X modifiers that the fields or the documented circumstances of two lines support."""
    documented = one.line.circumstances | two.line.circumstances
    differing = {
        Circumstance.SEPARATE_ENCOUNTER: differ(one.line.encounter, two.line.encounter),
        Circumstance.SEPARATE_STRUCTURE: differ(one.line.body_site, two.line.body_site),
        Circumstance.SEPARATE_PRACTITIONER: name_two(one, two),
    }
    return frozenset(
        row.modifiers[0]
        for row in one.published.circumstances_of(Topic.DISTINCT)
        if (row.circumstance in documented or differing.get(row.circumstance))
        and not contradiction(row.modifiers[0], one, two)
    )


def _are_told_apart(one: BilledLine, two: BilledLine) -> bool:
    """Return whether the modifiers or the record tell two sites or two encounters."""
    named, others = sites(one), sites(two)
    return (
        bool(named and others and named.isdisjoint(others))
        or Circumstance.SEPARATE_ENCOUNTER in one.line.circumstances | two.line.circumstances
        or differ(one.line.body_site, two.line.body_site)
        or differ(one.line.encounter, two.line.encounter)
    )


def _in_one_site(one: BilledLine, two: BilledLine) -> str:
    """Return why two services are at one site, where nothing tells them apart; empty where no text says so."""
    # A nail, its bed and the skin around it are one site: the toes have to differ.
    digits = set(one.in_role(ModifierRole.ANATOMIC)) & set(two.in_role(ModifierRole.ANATOMIC))
    if digits and one.is_a(ServiceKind.NAIL_PROCEDURE) and two.is_a(ServiceKind.NAIL_PROCEDURE):
        return "" if _are_told_apart(one, two) else f"both lines name {', '.join(sorted(digits))}"
    for first, second, words in () if _are_told_apart(one, two) else _ONE_SITE:
        if (one.is_a(first) and two.is_a(second)) or (two.is_a(first) and one.is_a(second)):
            return f"{words}, and LT and RT do not name two sides"
    return ""


def _side_of_digit(one: BilledLine, two: BilledLine) -> str:
    """Return how the side of an x-ray or a nerve block takes in the digit of the other; empty where it does not."""
    # AAPC: an x-ray of a finger or a hand, not both on one hand. ACEP: a digital block for a procedure is part of it.
    pair = (one, two)
    if not (
        all(line.is_a(ServiceKind.X_RAY) for line in pair) or any(line.is_a(ServiceKind.NERVE_BLOCK) for line in pair)
    ):
        return ""
    for line, other in ((one, two), (two, one)):
        for side in line.in_role(ModifierRole.SIDE):
            for digit in other.in_role(ModifierRole.ANATOMIC):
                if one.published.modifier_side(side) is one.published.modifier_side(digit):
                    return f"{side} takes in {digit}"
    return ""


def _shows(modifier: str, line: BilledLine) -> str:
    """Return what the record must show where a modifier bypasses an edit; of several meanings one is enough."""
    rows = [row for row in line.published.circumstances if modifier in row.modifiers]
    own = [row for row in rows if row.modifiers[0] == modifier] or rows
    shown = dict.fromkeys(row.record_must_show for row in own)
    return ", or ".join(shown) or "that the services are distinct"


def _visit_modifiers(line: BilledLine) -> Iterator[str]:
    """Yield what goes on an E/M visit beside a procedure; 27, which is for several outpatient visits, does not."""
    for row in line.published.circumstances_of(Topic.VISIT):
        yield row.modifiers[0]


def _misused_of_visit(appended_to: BilledLine, one: BilledLine, two: BilledLine) -> str:
    """Return why a modifier of a visit does not bypass the edit; empty where nothing on the claim speaks against it."""
    # AAPC, services bundled into critical care: it says that the visit is distinct, and nothing of a part of it.
    if one.is_a(ServiceKind.CRITICAL_CARE) and two.is_a(ServiceKind.PART_OF_CRITICAL_CARE):
        return f"{two.code} is part of critical care"
    return "" if appended_to.is_a(ServiceKind.VISIT) else f"{appended_to.code} is not an E/M visit"


def _misused(modifier: Modifier, appended_to: BilledLine, one: BilledLine, two: BilledLine) -> str:
    """Return why a modifier does not bypass the edit; empty where nothing on the claim speaks against it."""
    if modifier.role in _SITES:
        if one.is_a(ServiceKind.VISIT) or two.is_a(ServiceKind.VISIT):
            return "an E/M visit has no anatomic site"
        shared = sites(one) & sites(two)
        return f"both lines name {', '.join(sorted(shared))}" if shared else _side_of_digit(one, two)
    if modifier.code != "FT" and modifier.code in _visit_modifiers(appended_to):
        return _misused_of_visit(appended_to, one, two)
    # Noridian, modifier 59: not on visits, for which 25 and 57 are.
    if modifier.role is ModifierRole.DISTINCT and appended_to.is_a(ServiceKind.VISIT):
        return f"{appended_to.code} is an E/M visit, which takes 25"
    # Noridian, modifier 91: not where a code describes the series of results.
    series = next((line.code for line in (one, two) if line.is_a(ServiceKind.TEST_SERIES)), "")
    if modifier.code == "91" and series:
        return f"{series} describes a series of results"
    in_one_site = _in_one_site(one, two) if modifier.code in _OF_ANOTHER_SITE else ""
    return in_one_site or contradiction(modifier.code, one, two)


def _after_screening(modifier: Modifier, appended_to: BilledLine, other: BilledLine) -> str:
    """Return what the record must show where GG is on a diagnostic mammogram beside a screening one; both are paid."""
    # CMS, Pub. 100-04, chapter 18, section 20.6, though GG is not an NCCI PTP-associated modifier.
    beside_screening = appended_to.is_a(ServiceKind.DIAGNOSTIC_MAMMOGRAM) and other.is_a(
        ServiceKind.SCREENING_MAMMOGRAM
    )
    rows = appended_to.published.circumstances_of(Topic.MAMMOGRAM) if beside_screening else ()
    return next((row.record_must_show for row in rows if modifier.code in row.modifiers), "")


def _judge(modifier: Modifier, appended_to: BilledLine, one: BilledLine, two: BilledLine) -> Bypassing | Refused:
    why = _misused(modifier, appended_to, one, two)
    if why:
        return Refused(modifier, why)
    # What no loaded list says is grounds for neither a denial nor a pass.
    if modifier.bypasses_pairs is None:
        return Refused(modifier, "no loaded list says that it bypasses PTP edits")
    if modifier.role is None:
        return Refused(modifier, "no loaded list says what kind of modifier it is")
    if modifier.role not in _SITES:
        return Bypassing(modifier, _shows(modifier.code, appended_to))
    for line in (one, two):
        if not sites(line):
            return Refused(modifier, f"{line.code} has no modifier for another site")
    return Bypassing(modifier, _OTHER_SITE)


def bypassing(column_one: BilledLine, column_two: BilledLine) -> Bypassing | Refused | None:
    """Return what bypasses the edit between two lines, what was tried and refused, or nothing."""
    refused: Refused | None = None
    for appended_to, other in ((column_two, column_one), (column_one, column_two)):
        for modifier in appended_to.coded.appended.records:
            if modifier is None:
                continue
            shows = _after_screening(modifier, appended_to, other)
            if shows:
                return Bypassing(modifier, shows)
            if modifier.bypasses_pairs is False:
                continue
            if modifier.on_column_two_only and appended_to is column_one:
                continue
            judged = _judge(modifier, appended_to, column_one, column_two)
            if isinstance(judged, Bypassing):
                return judged
            refused = refused or judged
    return refused
