"""The professional and the technical component of a service: which codes have them, and where a physician is paid."""

from collections.abc import Iterator
from typing import Final

from cptkit.policies.clauses import ComponentBilling
from cptkit.reference.indicators import PcTc
from cptkit.rules._offers import without
from cptkit.rules._rows import splitting_row
from cptkit.rules.authorities import COMPONENTS, FEE_SCHEDULE
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledLine
from cptkit.values.findings import Severity
from cptkit.values.remedies import AddModifier, Remedy, RemoveLine, ReplaceModifier
from cptkit.values.tables import Setting, Table

__all__ = [
    "COMPONENT_NOT_SPLIT",
    "GLOBAL_IN_FACILITY",
    "NOT_PAYABLE_IN_FACILITY",
    "READING_WITHOUT_26",
    "SMEAR_OUTSIDE_INPATIENT",
    "TECHNICAL_IN_FACILITY",
    "component_not_split",
    "global_in_facility",
    "not_payable_in_facility",
    "reading_without_26",
    "smear_outside_inpatient",
    "technical_in_facility",
]

# "Hospital inpatients or patients in a hospital outpatient department" (CMS, PC/TC indicator 5), as places.
_INPATIENT: Final = frozenset({"21", "51", "61"})
_HOSPITAL: Final = _INPATIENT | {"19", "22", "23"}


_TAKES: Final = {PcTc.DIAGNOSTIC: ("26", "TC"), PcTc.LABORATORY_INTERPRETATION: ("26",)}


def component_not_split(line: BilledLine) -> Iterator[Hit | Lift]:
    """26 or TC on a code that has no such component."""
    row = splitting_row(line)
    for modifier in ("26", "TC"):
        if row is not None and line.has(modifier) and modifier not in _TAKES.get(row.pc_tc, ()):
            yield Hit(
                f"{modifier} on {line.code}; the PC/TC indicator is {row.pc_tc.value}",
                Severity.DENIAL,
                (row,),
                basis=Table.FEE_SCHEDULE,
                indicator="pc_tc",
                candidates=without(line, modifier),
            )


def _place(line: BilledLine) -> str:
    return f"at place of service {line.place}" + (f" ({line.site.name})" if line.site else "")


def _in_hospital(line: BilledLine) -> bool:
    return line.setting is Setting.PRACTITIONER and line.place in _HOSPITAL


def _facility_clause(line: BilledLine) -> tuple[ComponentBilling, bool] | None:
    """Return the clause by which what is technical at this place is not the physician's, and whether the payer's own.

    A payer without one has CMS's.
    """
    if line.setting is not Setting.PRACTITIONER:
        return None
    own = line.clauses(ComponentBilling)
    medicare = line.published.policy("medicare")
    clauses = own or (medicare.on(line.published.day).clauses(ComponentBilling) if medicare else ())
    if not clauses or line.place not in clauses[0].places | clauses[0].record_decides:
        return None
    return clauses[0], bool(own)


def _facility_hit(
    line: BilledLine,
    clause: ComponentBilling,
    message: str,
    basis: tuple[Table | None, str],
    candidates: tuple[Remedy, ...],
) -> Hit:
    denied = line.place in clause.places
    whose = "the facility bills the technical component" if denied else "who bills the technical component depends"
    table, indicator = basis
    return Hit(
        f"{message} {_place(line)}; {whose}",
        Severity.DENIAL if denied else Severity.REVIEW,
        (*((line.indicators,) if line.indicators else ()), clause),
        basis=table,
        indicator=indicator,
        citation=clause.citation,
        candidates=candidates,
    )


def _study_in_facility(line: BilledLine, message: str, candidates: tuple[Remedy, ...]) -> Iterator[Hit]:
    """Give the hit for a study that splits, of which the line bills more than the reading."""
    row = line.indicators
    found = _facility_clause(line) if row is not None and row.pc_tc is PcTc.DIAGNOSTIC else None
    if found is not None:
        clause, own = found
        yield _facility_hit(line, clause, message, (None if own else Table.FEE_SCHEDULE, "place"), candidates)


def global_in_facility(line: BilledLine) -> Iterator[Hit | Lift]:
    """A study billed whole where the payer pays the physician only the professional component."""
    if not line.has("26", "TC"):
        add_26 = tuple(AddModifier(number, "26", first=True) for number in line.numbers)
        yield from _study_in_facility(line, f"{line.code} without 26", add_26)


def technical_in_facility(line: BilledLine) -> Iterator[Hit | Lift]:
    """TC on a physician's claim where the facility bills the technical component."""
    if not line.has("26"):
        candidates: tuple[Remedy, ...] = tuple(
            remedy
            for number in line.numbers
            for remedy in (
                ReplaceModifier(number, "TC", "26", "a written report by the billing physician"),
                RemoveLine(number),
            )
        )
        yield from _study_in_facility(line, f"TC on {line.code}", candidates)


_HOLDS: Final = {
    PcTc.TECHNICAL_ONLY: "which is a technical component alone,",
    PcTc.GLOBAL_ONLY: "which holds a technical component,",
}
_OF_OTHERS: Final = {
    PcTc.INCIDENT_TO: (Severity.DENIAL, "work of a practice's staff is not paid to it for a hospital's patients"),
    PcTc.THERAPY: (Severity.REVIEW, "an independent therapist is not paid for a hospital's patients"),
}


def not_payable_in_facility(line: BilledLine) -> Iterator[Hit | Lift]:
    """A service without a professional component of its own, at a place where the rest is the hospital's."""
    row = line.indicators
    remove = tuple(RemoveLine(number) for number in line.numbers)
    if row is not None and row.pc_tc in _HOLDS:
        found = _facility_clause(line)
        if found is not None:
            clause, own = found
            message = f"{line.code}, {_HOLDS[row.pc_tc]}"
            # The payers' clauses name studies that split; the indicator says that these are technical too.
            yield _facility_hit(line, clause, message, (Table.FEE_SCHEDULE, "pc_tc" if own else "place"), remove)
    elif row is not None and row.pc_tc in _OF_OTHERS and _in_hospital(line):
        severity, why = _OF_OTHERS[row.pc_tc]
        yield Hit(
            f"{line.code} {_place(line)}; {why}",
            severity,
            (row,),
            basis=Table.FEE_SCHEDULE,
            indicator="place",
            citation=FEE_SCHEDULE,
            candidates=remove,
        )


def smear_outside_inpatient(line: BilledLine) -> Iterator[Hit | Lift]:
    """The reading of an abnormal smear for somebody who is no inpatient of a hospital."""
    row = line.indicators
    if row is None or row.pc_tc is not PcTc.PHYSICIAN_INTERPRETATION or line.setting is not Setting.PRACTITIONER:
        return
    if line.place is not None and line.place not in _INPATIENT:
        yield Hit(
            f"{line.code} {_place(line)}; this reading is paid for a hospital's inpatients alone",
            Severity.DENIAL,
            (row,),
            basis=Table.FEE_SCHEDULE,
            indicator="place",
            citation=FEE_SCHEDULE,
            candidates=tuple(RemoveLine(number) for number in line.numbers),
        )


def reading_without_26(line: BilledLine) -> Iterator[Hit | Lift]:
    """A laboratory test without 26 in a hospital, where a physician has only its reading to bill."""
    row = splitting_row(line)
    if row is None or row.pc_tc is not PcTc.LABORATORY_INTERPRETATION or line.has("26", "TC"):
        return
    if _in_hospital(line):
        yield Hit(
            f"{line.code} without 26 {_place(line)}; that is the test, of which a physician bills the reading alone",
            Severity.NOTICE,
            (row,),
            citation=FEE_SCHEDULE,
            candidates=tuple(
                AddModifier(number, "26", "a written reading of the test, asked for", first=True)
                for number in line.numbers
            ),
        )


COMPONENT_NOT_SPLIT: Final = Rule(
    id="fee-schedule.component-not-split",
    subject=BilledLine,
    title="26 or TC on a code that has no such component",
    citation=FEE_SCHEDULE,
    evaluate=component_not_split,
    needs=(Table.FEE_SCHEDULE,),
    triggers=frozenset({"26", "TC"}),
    from_codes_alone=True,
)
GLOBAL_IN_FACILITY: Final = Rule(
    id="fee-schedule.global-in-facility",
    subject=BilledLine,
    title="a study billed whole at a place where the facility bills the technical component",
    citation=COMPONENTS,
    evaluate=global_in_facility,
    needs=(Table.FEE_SCHEDULE,),
    from_codes_alone=True,
)
TECHNICAL_IN_FACILITY: Final = Rule(
    id="fee-schedule.technical-in-facility",
    subject=BilledLine,
    title="TC at a place where the facility bills the technical component",
    citation=COMPONENTS,
    evaluate=technical_in_facility,
    needs=(Table.FEE_SCHEDULE,),
    triggers=frozenset({"TC"}),
    from_codes_alone=True,
)
NOT_PAYABLE_IN_FACILITY: Final = Rule(
    id="fee-schedule.not-payable-in-facility",
    subject=BilledLine,
    title="a service that is the hospital's own at this place",
    citation=COMPONENTS,
    evaluate=not_payable_in_facility,
    needs=(Table.FEE_SCHEDULE,),
    from_codes_alone=True,
)
SMEAR_OUTSIDE_INPATIENT: Final = Rule(
    id="fee-schedule.smear-outside-inpatient",
    subject=BilledLine,
    title="the reading of an abnormal smear outside an inpatient stay",
    citation=FEE_SCHEDULE,
    evaluate=smear_outside_inpatient,
    needs=(Table.FEE_SCHEDULE,),
    from_codes_alone=True,
)
READING_WITHOUT_26: Final = Rule(
    id="fee-schedule.reading-without-26",
    subject=BilledLine,
    title="a laboratory test without 26 in a hospital",
    citation=FEE_SCHEDULE,
    evaluate=reading_without_26,
    needs=(Table.FEE_SCHEDULE,),
    moot_after=("fee-schedule.global-for-reading-only",),
    from_codes_alone=True,
)
