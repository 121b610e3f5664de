"""Documented circumstances and the modifiers that say them: one left unsaid, and one said that did not hold."""

from collections.abc import Callable, Iterator
from typing import Final

import attrs

from cptkit.reference.indicators import GlobalDays
from cptkit.reference.records import Position
from cptkit.reference.usage import ServiceKind
from cptkit.rules._offers import without
from cptkit.rules.authorities import MODIFIER_TEXTS
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledLine
from cptkit.values.claims import Circumstance
from cptkit.values.findings import Severity
from cptkit.values.remedies import AddModifier, ReplaceModifier
from cptkit.values.tables import Setting, Table

__all__ = [
    "CIRCUMSTANCE_NOT_SAID",
    "CIRCUMSTANCE_RULED_OUT",
    "circumstance_not_said",
    "circumstance_ruled_out",
]

_OPERATIONS: Final = (GlobalDays.SAME_DAY, GlobalDays.TEN_DAYS, GlobalDays.NINETY_DAYS)
# Noridian: 53 is not for visits and anesthesia; what needs no anesthesia, such as imaging, is cut short with 52.
_NO_PROCEDURE: Final = (ServiceKind.VISIT, ServiceKind.ANESTHESIA, ServiceKind.LABORATORY, ServiceKind.RADIOLOGY)
_ASSISTED: Final = frozenset({"80", "81", "82", "AS"})


def _none_of(line: BilledLine, *kinds: ServiceKind) -> bool:
    return not any(line.is_a(kind) for kind in kinds)


def _any_line(_: BilledLine) -> bool:
    return True


def _since_there_is_93(line: BilledLine) -> bool:
    return line.published.modifier("93") is not None


def _no_visit(line: BilledLine) -> bool:
    return not line.is_a(ServiceKind.VISIT)


def _visit(line: BilledLine) -> bool:
    return line.is_a(ServiceKind.VISIT)


def _operation(line: BilledLine) -> bool:
    return line.indicators is not None and line.indicators.global_days in _OPERATIONS


def _colorectal(line: BilledLine) -> bool:
    # Payers other than Medicare take 33 for it.
    return line.is_a(ServiceKind.DIGESTIVE) and not line.has("33")


def _study(line: BilledLine) -> bool:
    return line.is_a(ServiceKind.RADIOLOGY)


def _practitioners_procedure(line: BilledLine) -> bool:
    return line.setting is Setting.PRACTITIONER and _none_of(line, *_NO_PROCEDURE)


def _hospital_procedure(line: BilledLine) -> bool:
    return line.setting is Setting.OUTPATIENT_HOSPITAL and _none_of(line, *_NO_PROCEDURE)


def _repeatable(line: BilledLine) -> bool:
    over_read = Circumstance.OVER_READ in line.line.circumstances
    return not over_read and _none_of(line, ServiceKind.VISIT, ServiceKind.CLINICAL_LABORATORY)


def _laboratory(line: BilledLine) -> bool:
    return line.is_a(ServiceKind.LABORATORY)


def _assistants_line(line: BilledLine) -> bool:
    # That an operation was assisted may be documented on the surgeon's own line, too.
    return line.has(*_ASSISTED)


@attrs.frozen
class _Saying:
    """A documented circumstance, and the modifiers that say it on the lines that it fits.

    Attributes:
        said_by: the modifiers of which one is due, first the one to offer.
        matter: the modifiers that speak of the same thing, of which the line takes one.
        shows: what the record must show besides; empty where the circumstance itself is enough.
        severity: that of a line without any of them.
    """

    circumstance: Circumstance
    said_by: tuple[str, ...]
    matter: frozenset[str]
    fits: Callable[[BilledLine], bool]
    shows: str = ""
    severity: Severity = Severity.REVIEW


_CUT_SHORT: Final = frozenset({"52", "53", "73", "74"})
_AGAIN: Final = frozenset({"76", "77", "91"})
_TAUGHT: Final = frozenset({"GC", "GE"})
_SCREENED: Final = frozenset({"PT"})
_LINKED: Final = frozenset({"93", "95", "FQ", "GT"})
_HAD_BEGUN: Final = "that the procedure had begun, and what endangered the patient"

_SAYINGS: Final = (
    _Saying(Circumstance.REDUCED, ("52",), _CUT_SHORT, _no_visit),
    _Saying(Circumstance.DISCONTINUED_FOR_PATIENT_SAFETY, ("53",), _CUT_SHORT, _practitioners_procedure),
    _Saying(Circumstance.DISCONTINUED_FOR_PATIENT_SAFETY, ("52", "53"), _CUT_SHORT, _study),
    _Saying(Circumstance.DISCONTINUED_BEFORE_ANESTHESIA, ("53",), _CUT_SHORT, _practitioners_procedure, _HAD_BEGUN),
    _Saying(Circumstance.DISCONTINUED_AFTER_ANESTHESIA, ("53",), _CUT_SHORT, _practitioners_procedure, _HAD_BEGUN),
    _Saying(Circumstance.DISCONTINUED_BEFORE_ANESTHESIA, ("73",), _CUT_SHORT, _hospital_procedure),
    _Saying(Circumstance.DISCONTINUED_AFTER_ANESTHESIA, ("74",), _CUT_SHORT, _hospital_procedure),
    _Saying(Circumstance.REPEATED_BY_SAME_PRACTITIONER, ("76",), _AGAIN, _repeatable),
    _Saying(Circumstance.REPEATED_BY_ANOTHER_PRACTITIONER, ("77",), _AGAIN, _repeatable),
    _Saying(Circumstance.REPEATED_FOR_NEW_RESULT, ("91",), _AGAIN, _laboratory),
    _Saying(Circumstance.ASSISTED_BY_PHYSICIAN, ("80",), _ASSISTED, _assistants_line),
    _Saying(Circumstance.ASSISTED_BY_PHYSICIAN_IN_PART, ("81",), _ASSISTED, _assistants_line),
    _Saying(Circumstance.ASSISTED_FOR_WANT_OF_RESIDENT, ("82",), _ASSISTED, _assistants_line),
    _Saying(Circumstance.ASSISTED_BY_NON_PHYSICIAN, ("AS",), _ASSISTED, _assistants_line),
    _Saying(Circumstance.TEACHING_PHYSICIAN_PRESENT, ("GC",), _TAUGHT, _any_line),
    _Saying(Circumstance.PRIMARY_CARE_EXCEPTION, ("GE",), _TAUGHT, _visit),
    _Saying(Circumstance.SCREENING_TURNED_DIAGNOSTIC, ("PT",), _SCREENED, _colorectal),
    _Saying(Circumstance.AUDIO_ONLY, ("93", "FQ"), _LINKED, _since_there_is_93),
    # It asks for more than the usual payment, so that it is the practitioner's to say, or not.
    _Saying(
        Circumstance.UNUSUAL_EFFORT,
        ("22",),
        frozenset({"22"}),
        _operation,
        "in a paragraph of its own, what made the operation substantially harder than usual",
        Severity.NOTICE,
    ),
)
# A modifier means the first thing that it says here.
_MEANINGS: Final = {modifier: saying.circumstance for saying in reversed(_SAYINGS) for modifier in saying.said_by}


def _words(circumstance: Circumstance) -> str:
    return circumstance.value.replace("_", " ")


def _unsaid(line: BilledLine, saying: _Saying) -> Hit:
    """Return the hit for a circumstance that no modifier of the line says, or that one says wrongly."""
    due = saying.said_by[0]
    record = line.published.modifier(due)
    wrong = next((modifier for modifier in line.line.modifiers if modifier in saying.matter), None)
    borne = f"{wrong} on {line.code}, not {due}" if wrong else f"{line.code} without {due}"
    first = record is not None and record.position is Position.FIRST
    return Hit(
        f"{borne}; documented: {_words(saying.circumstance)}",
        saying.severity,
        () if record is None else (record,),
        citation=record.guidance.citation if record and record.guidance else None,
        candidates=tuple(
            ReplaceModifier(number, wrong, due, saying.shows)
            if wrong
            else AddModifier(number, due, saying.shows, first=first)
            for number in line.numbers
        ),
    )


def circumstance_not_said(line: BilledLine) -> Iterator[Hit | Lift]:
    """A documented circumstance without the modifier that says it."""
    stated = line.line.circumstances
    if not stated:
        return
    due = [saying for saying in _SAYINGS if saying.circumstance in stated and saying.fits(line)]
    settled = {saying.matter for saying in due if line.has(*saying.said_by)}
    for saying in due:
        if saying.matter not in settled:
            settled.add(saying.matter)
            yield _unsaid(line, saying)


def circumstance_ruled_out(line: BilledLine) -> Iterator[Hit | Lift]:
    """A modifier whose meaning is documented not to hold."""
    stated, ruled_out = line.line.circumstances, line.line.ruled_out
    borne_out = {modifier for one in _SAYINGS if one.circumstance in stated for modifier in one.said_by}
    for modifier in dict.fromkeys(line.line.modifiers):
        meaning = _MEANINGS.get(modifier)
        if meaning in ruled_out and modifier not in borne_out:
            yield Hit(
                f"{modifier} on {line.code}; documented: not {_words(meaning)}",
                Severity.REVIEW,
                tuple(record for record in line.modifiers if record is not None and record.code == modifier),
                candidates=without(line, modifier),
            )


CIRCUMSTANCE_NOT_SAID: Final = Rule(
    id="modifier.circumstance-not-said",
    subject=BilledLine,
    title="a documented circumstance without the modifier that says it",
    citation=MODIFIER_TEXTS,
    evaluate=circumstance_not_said,
    needs=(Table.SERVICE_KINDS,),
    moot_after=("claim.duplicate-line", "modifier.wrong-repeat"),
)


CIRCUMSTANCE_RULED_OUT: Final = Rule(
    id="modifier.circumstance-ruled-out",
    subject=BilledLine,
    title="a modifier whose meaning is documented not to hold",
    citation=MODIFIER_TEXTS,
    evaluate=circumstance_ruled_out,
    triggers=frozenset(_MEANINGS),
)
