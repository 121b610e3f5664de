"""Codes that a payer does not take, places at which it does not take them, and records that it wants with them."""

from typing import Final

from cptkit.policies.clauses import RefusedCodes, RefusedPlace, WantedRecords
from cptkit.policies.clauses.named import names
from cptkit.rules.proposals import bill_at, bill_code, drop, take_off
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.coded import CodedLine
from cptkit.subjects.days import ServiceDay
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.scope import Domain
from cptkit.values.tables import Table

__all__ = ["RULES"]


def code_not_taken(line: CodedLine) -> Said:
    """A code that the payer does not take."""
    for clause in line.clauses(RefusedCodes):
        if line.code in clause.codes:
            yield Hit(
                f"{line.code}; {clause.title}",
                clause.outcome.severity,
                (clause,),
                candidates=(bill_code(clause.instead),) if clause.instead else (drop(),),
            )


CODE_NOT_TAKEN: Final = Rule(
    id="payer.code-not-taken",
    subject=CodedLine,
    title="a code that the payer does not accept",
    evaluate=code_not_taken,
    domain=Domain.PAYER_LIMITS,
    clauses=(RefusedCodes,),
    needs=(Table.POLICIES,),
    moot_after=("code-set.procedure-not-in-force",),
    preview=True,
)


def _meant(line: CodedLine, clause: RefusedPlace | WantedRecords) -> list[str] | None:
    """Return the modifiers for which a line is meant by a clause, none of them where it is for its code alone."""
    if not names(clause, line.code, line.kinds_billed):
        return None
    appended = [modifier for modifier in line.modifiers if modifier in clause.modifiers]
    return appended if appended or not clause.modifiers else None


def place_not_taken(line: CodedLine) -> Said:
    """A service, or a modifier, at a POS at which the payer does not take it."""
    for clause in line.clauses(RefusedPlace):
        modifiers = _meant(line, clause)
        if modifiers is not None and line.place is not None and clause.refuses_at(line.place):
            what = f"{modifiers[0]} on {line.code}" if modifiers else line.code
            elsewhere = [bill_at(place, "that the patient was there") for place in clause.instead]
            # Where every service is refused at a place, it is the POS that is wrong.
            gone = [drop()] if clause.codes or clause.services else []
            yield Hit(
                f"{what} at POS {line.place}; {clause.title}",
                clause.outcome.severity,
                (clause,),
                candidates=[*elsewhere, *([take_off(modifiers[0])] if modifiers else gone)],
            )


PLACE_NOT_TAKEN: Final = Rule(
    id="payer.place-not-taken",
    subject=CodedLine,
    title="a service or a modifier that the payer does not accept at this POS",
    evaluate=place_not_taken,
    domain=Domain.PAYER_LIMITS,
    clauses=(RefusedPlace,),
    needs=(Table.POLICIES,),
    moot_after=("payer.modifier-not-taken",),
    preview=True,
)


def _wants_records(clause: WantedRecords, line: BilledLine, day: ServiceDay) -> bool:
    """Return whether a text that asks for records beside other services of a practitioner finds one on the day."""
    return not clause.beside or any(
        other.code in clause.beside and other is not line and may_be_one_practitioner(line, other)
        for other in day.lines
    )


def records_wanted(day: ServiceDay) -> Said:
    """A line that the payer wants records with."""
    appended = day.modifiers
    for clause in day.policy.clauses(WantedRecords) if day.policy else ():
        for line in () if clause.modifiers and clause.modifiers.isdisjoint(appended) else day.billed:
            modifiers = _meant(line.coded, clause)
            if modifiers is not None and clause.unless.isdisjoint(line.modifiers) and _wants_records(clause, line, day):
                what = f"{modifiers[0]} on {line.code}" if modifiers else line.code
                yield Hit(f"{what}; {clause.title}", clause.outcome.severity, (clause,), lines=(line,))


RECORDS_WANTED: Final = Rule(
    id="payer.records-wanted",
    subject=ServiceDay,
    title="a line for which the payer wants medical records",
    evaluate=records_wanted,
    domain=Domain.PAYER_LIMITS,
    clauses=(WantedRecords,),
    needs=(Table.POLICIES,),
    preview=True,
)

RULES: Final = (CODE_NOT_TAKEN, PLACE_NOT_TAKEN, RECORDS_WANTED)
