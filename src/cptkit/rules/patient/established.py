"""New against established patients: a code for a new patient, and who saw the patient within three years."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from cptkit.rules.proposals import Proposal, bill_code
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import are_surely_one, may_be_one_practitioner
from cptkit.subjects.traits import Trait
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_YEARS: Final = 3


def _within_years(seen: date, day: date) -> bool:
    """Return whether a day comes before the same date three years after another."""
    return (seen.year + _YEARS, seen.month, seen.day) > (day.year, day.month, day.day)


def _was_seen(line: BilledLine, other: BilledLine) -> bool:
    """Return whether the practitioner of a line, or one of the group and specialty, may have met the patient before.

    Who only interprets a study, or takes it, has not met the patient as the text means it.
    """
    face_to_face = other.is_a(ServiceKind.FACE_TO_FACE) and not other.coded.component
    return (
        face_to_face and _within_years(other.line.days[1], line.line.days[0]) and may_be_one_practitioner(line, other)
    )


def _by_whom(line: BilledLine, other: BilledLine) -> str:
    mine, theirs = line.line.rendering_provider, other.line.rendering_provider
    if mine is None or theirs is None:
        return "perhaps by the same practitioner"
    return "by the same practitioner" if mine.is_person(theirs) else "by one of the same group and specialty"


def _remedies(line: BilledLine) -> Iterator[Proposal]:
    row = line.coded.about.as_new
    if row is not None and row.established:
        yield bill_code(row.established, "the level of the visit as an established patient visit")


def not_new(among: LineAmongOthers) -> Said:
    """A code for a new patient whom the practitioner, or the group in the specialty, saw within three years."""
    line, row = among.line, among.line.coded.about.as_new
    seen = [other for other in among.earlier if _was_seen(line, other)]
    if seen and row is not None:
        last = max(seen, key=lambda other: other.line.days)
        yield Hit(
            f"{line.code} on {line.line.days[0]}; {last.code} on {last.line.days[1]} {_by_whom(line, last)}: "
            "a patient seen within three years is established",
            Severity.REVIEW,
            (row,),
            case="one-group" if are_surely_one(line, last) else "",
            source="cms-pub-100-04-ch12-30-6-7",
            candidates=_remedies(line),
        )


NOT_NEW: Final = Rule(
    id="patient.not-new",
    subject=LineAmongOthers,
    title="a new patient code for a patient seen within three years",
    evaluate=not_new,
    source="cms-pub-100-04-ch12-30-6-7",
    domain=Domain.NEW_PATIENT,
    needs=(Table.NEW_PATIENT_CODES, Table.SERVICE_KINDS),
    traits=frozenset({Trait.NEW_PATIENT}),
    moot_after=("code-set.procedure-not-in-force",),
    preview=True,
)

RULES: Final = (NOT_NEW,)
