"""The fee schedule's indicators: what a code's status, components and sides allow on a line."""

from collections.abc import Iterator
from typing import Final

from cptkit.policies.clauses import BilateralZero, ComponentBilling, Effect
from cptkit.reference.indicators import Bilateral, PcTc, Status
from cptkit.rules.authorities import COMPONENTS, CONVENTION, FEE_SCHEDULE
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledLine
from cptkit.values.claims import Circumstance
from cptkit.values.fields import plain_number
from cptkit.values.findings import Severity
from cptkit.values.remedies import AddModifier, Remedy, RemoveLine, RemoveModifier, ReplaceModifier, SetUnits
from cptkit.values.tables import Table

__all__ = [
    "ALREADY_BILATERAL",
    "BILATERAL_NOT_APPLICABLE",
    "BILATERAL_UNITS",
    "COMPONENT_NOT_SPLIT",
    "GLOBAL_FOR_READING_ONLY",
    "GLOBAL_IN_FACILITY",
    "SIDE_NOT_APPLICABLE",
    "STATUS_NOT_PAYABLE",
    "TECHNICAL_IN_FACILITY",
    "already_bilateral",
    "bilateral_not_applicable",
    "bilateral_units",
    "component_not_split",
    "global_for_reading_only",
    "global_in_facility",
    "side_not_applicable",
    "status_not_payable",
    "technical_in_facility",
]

_SIDES: Final = ("LT", "RT")

_STATUSES: Final = {
    Status.BUNDLED: (Severity.DENIAL, "its payment is inside that of other services"),
    Status.INVALID: (Severity.DENIAL, "Medicare takes another code for it"),
    Status.INVALID_WITH_GRACE: (Severity.DENIAL, "Medicare takes another code for it"),
    Status.DELETED: (Severity.DENIAL, "it is deleted"),
    Status.DELETED_NO_GRACE: (Severity.DENIAL, "it is deleted"),
    Status.DELETED_MODIFIER: (Severity.DENIAL, "its modifier is deleted"),
    Status.NOT_COVERED: (Severity.DENIAL, "it is not covered"),
    Status.MEASUREMENT: (Severity.DENIAL, "it only measures performance"),
    Status.THERAPY_REPORTING: (Severity.DENIAL, "it only reports a therapy function"),
    # Drugs, laboratory tests and supplies are paid under schedules of their own: nothing is wrong with the line.
    Status.EXCLUDED_BY_REGULATION: (Severity.NOTICE, "it is outside the fee schedule by regulation"),
    Status.EXCLUDED_BY_STATUTE: (Severity.NOTICE, "it is outside the fee schedule by statute"),
    Status.BUNDLED_OR_EXCLUDED: (Severity.REVIEW, "it is bundled, or paid under another benefit"),
    Status.CONTRACTOR_PRICED: (Severity.NOTICE, "the contractor sets its price"),
}


def status_not_payable(line: BilledLine) -> Iterator[Hit | Lift]:
    """A code that the fee schedule does not pay as billed."""
    row = line.indicators
    if row is not None and row.status in _STATUSES:
        severity, meaning = _STATUSES[row.status]
        yield Hit(
            f"{line.code} has status {row.status.value}; {meaning}",
            severity,
            (row,),
            basis=Table.FEE_SCHEDULE,
            indicator="status",
        )


def component_not_split(line: BilledLine) -> Iterator[Hit | Lift]:
    """26 or TC on a code that has no such component."""
    row = line.indicators
    if row is None or row.pc_tc is PcTc.DIAGNOSTIC:
        return
    for modifier in ("26", "TC"):
        splits = modifier == "26" and row.pc_tc is PcTc.LABORATORY_INTERPRETATION
        if line.has(modifier) and not splits:
            yield Hit(
                f"{modifier} on {line.code}; the PC/TC indicator is {row.pc_tc.value}",
                Severity.DENIAL,
                (row,),
                basis=Table.FEE_SCHEDULE,
                indicator="pc_tc",
                candidates=tuple(RemoveModifier(number, modifier) for number in line.numbers),
            )


def _component_clause(line: BilledLine) -> tuple[ComponentBilling, Table | None] | None:
    """Return the payer's clause on components, or else CMS's with the table that a payer has to adopt."""
    own = line.clauses(ComponentBilling)
    if own:
        return own[0], None
    medicare = line.published.policy("medicare")
    clause = medicare.clause(ComponentBilling, on=line.published.day) if medicare else None
    return (clause, Table.FEE_SCHEDULE) if clause else None


def _left_to_facility(line: BilledLine) -> tuple[ComponentBilling, Table | None] | None:
    """Return the clause by which the technical component of a study at this place is not the physician's."""
    row = line.indicators
    if row is None or row.pc_tc is not PcTc.DIAGNOSTIC:
        return None
    found = _component_clause(line)
    if found is None or line.place not in found[0].places | found[0].record_decides:
        return None
    return found


def _component_hit(
    line: BilledLine, found: tuple[ComponentBilling, Table | None], message: str, candidates: tuple[Remedy, ...]
) -> Hit:
    clause, basis = found
    denied = line.place in clause.places
    site = f" ({line.site.name})" if line.site else ""
    whose = "the facility bills the technical component" if denied else "who bills the technical component depends"
    row = (line.indicators,) if line.indicators is not None else ()
    return Hit(
        f"{message} at place of service {line.place}{site}; {whose}",
        Severity.DENIAL if denied else Severity.REVIEW,
        (*row, clause),
        basis=basis,
        indicator="place",
        citation=clause.citation,
        candidates=candidates,
    )


def global_in_facility(line: BilledLine) -> Iterator[Hit | Lift]:
    """A study billed whole where the payer pays the physician only the professional component."""
    found = None if line.has("26", "TC") else _left_to_facility(line)
    if found is not None:
        add_26 = tuple(AddModifier(number, "26", first=True) for number in line.numbers)
        yield _component_hit(line, found, f"{line.code} without 26", add_26)


def technical_in_facility(line: BilledLine) -> Iterator[Hit | Lift]:
    """TC on a physician's claim where the facility bills the technical component."""
    found = _left_to_facility(line) if line.has("TC") and not line.has("26") else None
    if found is not None:
        candidates: tuple[Remedy, ...] = tuple(
            remedy
            for number in line.numbers
            for remedy in (
                ReplaceModifier(number, "TC", "26", "a written report by the billing physician"),
                RemoveLine(number),
            )
        )
        yield _component_hit(line, found, f"TC on {line.code}", candidates)


def _has_more_than_reading(line: BilledLine) -> bool:
    """Say whether the line bills more of a study that splits than its reading."""
    row = line.indicators
    return row is not None and row.pc_tc is PcTc.DIAGNOSTIC and not line.has("26")


def global_for_reading_only(line: BilledLine) -> Iterator[Hit | Lift]:
    """A study billed whole, or its technical side, where only the reading is documented."""
    row = line.indicators
    documented = Circumstance.INTERPRETATION_ONLY in line.line.circumstances
    if documented and row is not None and _has_more_than_reading(line):
        fix: tuple[Remedy, ...] = tuple(
            ReplaceModifier(number, "TC", "26") if line.has("TC") else AddModifier(number, "26", first=True)
            for number in line.numbers
        )
        yield Hit(
            f"{line.code} without 26; only the interpretation is documented",
            Severity.REVIEW,
            (row,),
            citation=COMPONENTS,
            candidates=fix,
        )


def _clause_on(line: BilledLine, modifier: str) -> BilateralZero | None:
    return next((one for one in line.clauses(BilateralZero) if modifier in one.modifiers), None)


_OUTCOMES: Final = {
    Effect.DENIES: "the payer denies it",
    Effect.PAYS_ONE: "one fee is paid for both sides",
    Effect.INFORMS: "it changes nothing",
}


def _unpaired(line: BilledLine, modifier: str, otherwise: Severity) -> Hit | None:
    """Return the hit for a modifier of sides on a code to which the bilateral rules do not apply."""
    row = line.indicators
    if row is None or row.bilateral is not Bilateral.NOT_BILATERAL or not line.has(modifier):
        return None
    clause = _clause_on(line, modifier)
    meaning = f"; {_OUTCOMES[clause.outcome]}" if clause else ""
    return Hit(
        f"{modifier} on {line.code}; the bilateral indicator is 0{meaning}",
        clause.outcome.severity if clause else otherwise,
        (row, clause) if clause else (row,),
        basis=None if clause else Table.FEE_SCHEDULE,
        indicator="bilateral",
        citation=clause.citation if clause else None,
        candidates=tuple(RemoveModifier(number, modifier) for number in line.numbers),
    )


def bilateral_not_applicable(line: BilledLine) -> Iterator[Hit | Lift]:
    """50 on a code to which the bilateral rules do not apply."""
    row = line.indicators
    unpaired = _unpaired(line, "50", Severity.REVIEW)
    if unpaired is not None:
        yield unpaired
    elif row is not None and row.bilateral is Bilateral.NOT_APPLICABLE:
        yield Hit(
            f"50 on {line.code}; the bilateral indicator is 9",
            Severity.DENIAL,
            (row,),
            basis=Table.FEE_SCHEDULE,
            indicator="bilateral",
            candidates=tuple(RemoveModifier(number, "50") for number in line.numbers),
        )


def side_not_applicable(line: BilledLine) -> Iterator[Hit | Lift]:
    """LT or RT on a code to which the bilateral rules do not apply."""
    for side in _SIDES:
        hit = _unpaired(line, side, Severity.NOTICE)
        if hit is not None:
            yield hit


def already_bilateral(line: BilledLine) -> Iterator[Hit | Lift]:
    """50, LT or RT on a code that is for both sides already."""
    row = line.indicators
    if row is None or row.bilateral is not Bilateral.INHERENT:
        return
    for modifier in ("50", *_SIDES):
        if line.has(modifier):
            meaning = "the fee is for both sides" if modifier == "50" else "a code for one side, or 52, may be due"
            yield Hit(
                f"{modifier} on {line.code}; the bilateral indicator is 2: {meaning}",
                Severity.DENIAL if modifier == "50" else Severity.REVIEW,
                (row,),
                basis=Table.FEE_SCHEDULE,
                indicator="bilateral",
                candidates=tuple(RemoveModifier(number, modifier) for number in line.numbers),
            )


def bilateral_units(line: BilledLine) -> Iterator[Hit | Lift]:
    """50 with more than one unit, which would count both sides twice."""
    row = line.indicators
    paired = row is not None and row.bilateral in (Bilateral.CONDITIONAL, Bilateral.INDEPENDENT)
    if row is not None and paired and line.line.units > 1:
        yield Hit(
            f"{plain_number(line.line.units)} units of {line.code} with 50; one unit with 50 is both sides",
            Severity.REVIEW,
            (row,),
            citation=CONVENTION,
            candidates=tuple(SetUnits(number, 1) for number in line.numbers),
        )


STATUS_NOT_PAYABLE: Final = Rule(
    id="fee-schedule.status-not-payable",
    subject=BilledLine,
    title="a code that the fee schedule does not pay as billed",
    citation=FEE_SCHEDULE,
    evaluate=status_not_payable,
    needs=(Table.FEE_SCHEDULE,),
    moot_after=("code-set.procedure-not-in-force",),
    from_codes_alone=True,
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
GLOBAL_FOR_READING_ONLY: Final = Rule(
    id="fee-schedule.global-for-reading-only",
    subject=BilledLine,
    title="a study billed whole where only the reading is documented",
    citation=COMPONENTS,
    evaluate=global_for_reading_only,
    needs=(Table.FEE_SCHEDULE,),
    concerns=_has_more_than_reading,
    moot_after=("fee-schedule.global-in-facility", "fee-schedule.technical-in-facility"),
)
BILATERAL_NOT_APPLICABLE: Final = Rule(
    id="fee-schedule.bilateral-not-applicable",
    subject=BilledLine,
    title="50 on a code to which the bilateral rules do not apply",
    citation=FEE_SCHEDULE,
    evaluate=bilateral_not_applicable,
    needs=(Table.FEE_SCHEDULE,),
    triggers=frozenset({"50"}),
    from_codes_alone=True,
)
SIDE_NOT_APPLICABLE: Final = Rule(
    id="fee-schedule.side-not-applicable",
    subject=BilledLine,
    title="LT or RT on a code to which the bilateral rules do not apply",
    citation=FEE_SCHEDULE,
    evaluate=side_not_applicable,
    needs=(Table.FEE_SCHEDULE,),
    triggers=frozenset(_SIDES),
    from_codes_alone=True,
)
ALREADY_BILATERAL: Final = Rule(
    id="fee-schedule.already-bilateral",
    subject=BilledLine,
    title="50, LT or RT on a code that is for both sides already",
    citation=FEE_SCHEDULE,
    evaluate=already_bilateral,
    needs=(Table.FEE_SCHEDULE,),
    triggers=frozenset({"50", *_SIDES}),
    from_codes_alone=True,
)
BILATERAL_UNITS: Final = Rule(
    id="fee-schedule.bilateral-units",
    subject=BilledLine,
    title="50 with more than one unit",
    citation=CONVENTION,
    evaluate=bilateral_units,
    needs=(Table.FEE_SCHEDULE,),
    triggers=frozenset({"50"}),
)
