"""Code sets: procedure, modifier and place codes have to be in force on the day of service."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from cptkit.reference.records import AmbulancePoint
from cptkit.reference.usage import ServiceKind
from cptkit.reference.views import PublishedDay
from cptkit.rules._offers import without
from cptkit.rules.authorities import CODE_SETS
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledLine
from cptkit.values.findings import Evidence, Severity
from cptkit.values.remedies import ReplaceCode
from cptkit.values.tables import Table

__all__ = [
    "MODIFIER_NOT_IN_FORCE",
    "PLACE_NOT_IN_FORCE",
    "PROCEDURE_NOT_IN_FORCE",
    "modifier_not_in_force",
    "place_not_in_force",
    "procedure_not_in_force",
    "trip",
    "trips",
]


def trip(modifier: str, published: PublishedDay) -> tuple[AmbulancePoint, AmbulancePoint] | None:
    """Read a modifier as an ambulance trip: a letter for the origin, one for the destination."""
    start, end = (published.ambulance_point(letter) for letter in modifier)
    return (start, end) if start and end and start.origin and end.destination else None


def trips(line: BilledLine) -> tuple[str, ...]:
    """Give the modifiers that name the trip of an ambulance, whatever they say on other services."""
    if not line.is_a(ServiceKind.AMBULANCE):
        return ()
    return tuple(modifier for modifier in line.line.modifiers if trip(modifier, line.published) is not None)


def _when(rows: Sequence[Evidence], day: date, otherwise: str) -> str:
    """Say when a code ended or begins, by the row that is nearest to the day."""
    ended = [row.period.last for row in rows if row.period.last is not None and row.period.last < day]
    if ended:
        return f"it ended on {max(ended)}"
    begins = [row.period.first for row in rows if row.period.first is not None]
    return f"it begins on {min(begins)}" if begins else otherwise


def procedure_not_in_force(line: BilledLine) -> Iterator[Hit | Lift]:
    """A procedure code that is not in force on the day: ended, not yet begun, or unknown."""
    if line.procedure is not None:
        return
    others = line.published.procedure_rows(line.code)
    successors = tuple(one.successor for row in others for one in row.successors)
    taken_over = f"; succeeded by {', '.join(successors)}" if successors else ""
    known = _when(others, line.published.day, "no code of that name is published")
    yield Hit(
        f"{line.code} is not in force on {line.published.day}; {known}{taken_over}",
        Severity.DENIAL,
        others,
        candidates=tuple(
            ReplaceCode(number, code)
            for number in line.numbers
            for code in successors
            if line.published.procedure(code) is not None
        ),
    )


def modifier_not_in_force(line: BilledLine) -> Iterator[Hit | Lift]:
    """A modifier that is not in force on the day, or an ambulance trip on another service."""
    for code, modifier in zip(line.line.modifiers, line.modifiers, strict=True):
        if modifier is not None:
            continue
        if code in trips(line):
            continue
        points = trip(code, line.published)
        others = line.published.modifier_rows(code)
        if points is not None and not others:
            known = f"it names an ambulance trip, and {line.code} is no ambulance service"
        else:
            known = _when(others, line.published.day, "no modifier of that name is published")
        yield Hit(
            f"{code} is not in force on {line.published.day}; {known}",
            Severity.DENIAL,
            others or points or (),
            candidates=without(line, code),
        )


def place_not_in_force(line: BilledLine) -> Iterator[Hit | Lift]:
    """A place-of-service code that is not assigned on the day."""
    if line.place is not None and line.site is None:
        others = line.published.site_rows(line.place)
        known = _when(others, line.published.day, "no place of that code is published")
        yield Hit(
            f"place of service {line.place} is not in force on {line.published.day}; {known}",
            Severity.DENIAL,
            others,
        )


PROCEDURE_NOT_IN_FORCE: Final = Rule(
    id="code-set.procedure-not-in-force",
    subject=BilledLine,
    title="procedure code not in force on the day of service",
    citation=CODE_SETS,
    evaluate=procedure_not_in_force,
    needs=(Table.PROCEDURES,),
    from_codes_alone=True,
)
MODIFIER_NOT_IN_FORCE: Final = Rule(
    id="code-set.modifier-not-in-force",
    subject=BilledLine,
    title="modifier not in force on the day of service",
    citation=CODE_SETS,
    evaluate=modifier_not_in_force,
    needs=(Table.MODIFIERS, Table.AMBULANCE_POINTS, Table.SERVICE_KINDS),
    from_codes_alone=True,
)
PLACE_NOT_IN_FORCE: Final = Rule(
    id="code-set.place-not-in-force",
    subject=BilledLine,
    title="place of service not in force on the day of service",
    citation=CODE_SETS,
    evaluate=place_not_in_force,
    needs=(Table.PLACES,),
    from_codes_alone=True,
)
