"""One side of the body or both: what the bilateral indicator allows on a line."""

from collections.abc import Iterator
from typing import Final

from cptkit.policies.clauses import BilateralBilling, BilateralForm, BilateralZero, Effect
from cptkit.reference.indicators import Bilateral, GlobalDays, PcTc
from cptkit.rules._documented import differ
from cptkit.rules._offers import without
from cptkit.rules._rows import billed_row
from cptkit.rules.authorities import BILATERAL_ON_ADD_ONS, BILATERAL_ON_ONE_LINE, FEE_SCHEDULE, PAYER_POLICIES
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledLine, CodeDay, may_be_one_practitioner
from cptkit.values.codes import ModifierCode
from cptkit.values.fields import plain_number
from cptkit.values.findings import Severity
from cptkit.values.remedies import MergeLines, SetUnits
from cptkit.values.tables import Table

__all__ = [
    "ALREADY_BILATERAL",
    "BILATERAL_NOT_APPLICABLE",
    "BILATERAL_ON_ADD_ON",
    "BILATERAL_UNITS",
    "BOTH_SIDES_ON_ONE_LINE",
    "BOTH_SIDES_ON_TWO_LINES",
    "SIDE_NOT_APPLICABLE",
    "already_bilateral",
    "bilateral_not_applicable",
    "bilateral_on_add_on",
    "bilateral_units",
    "both_sides_on_one_line",
    "both_sides_on_two_lines",
    "side_not_applicable",
]


_SIDES: Final = ("LT", "RT")


def _wanted(line: BilledLine) -> BilateralBilling | None:
    """Return what the payer has published on the form in which it takes both sides of one procedure."""
    return next(iter(line.clauses(BilateralBilling)), None)


def _clause_on(line: BilledLine, modifier: str) -> BilateralZero | None:
    return next((one for one in line.clauses(BilateralZero) if modifier in one.modifiers), None)


_OUTCOMES: Final = {
    Effect.DENIES: "the payer denies it",
    Effect.PAYS_ONE: "one fee is paid for both sides",
    Effect.INFORMS: "it changes nothing",
}


def _unpaired(line: BilledLine, modifier: str, otherwise: Severity) -> Hit | None:
    """Return the hit for a modifier of sides on a code to which the bilateral rules do not apply."""
    row = billed_row(line)
    if row is None or row.bilateral is not Bilateral.NOT_BILATERAL or not line.has(modifier):
        return None
    clause = _clause_on(line, modifier)
    meaning = f"; {_OUTCOMES[clause.outcome]}" if clause else ""
    return Hit(
        f"{modifier} on {line.code}; the bilateral indicator is 0{meaning}",
        clause.outcome.severity if clause else otherwise,
        (row, clause) if clause else (row,),
        citation=clause.citation if clause else None,
        candidates=without(line, modifier),
    )


def bilateral_not_applicable(line: BilledLine) -> Iterator[Hit | Lift]:
    """50 on a code to which the bilateral rules do not apply."""
    row = billed_row(line)
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
            candidates=without(line, "50"),
        )


def side_not_applicable(line: BilledLine) -> Iterator[Hit | Lift]:
    """LT or RT on a code to which the bilateral rules do not apply."""
    for side in _SIDES:
        hit = _unpaired(line, side, Severity.NOTICE)
        if hit is not None:
            yield hit


def already_bilateral(line: BilledLine) -> Iterator[Hit | Lift]:
    """50, LT or RT on a code that is for both sides already."""
    row = billed_row(line)
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
                candidates=without(line, modifier),
            )


_PAIRED: Final = (Bilateral.CONDITIONAL, Bilateral.INDEPENDENT)


def bilateral_units(line: BilledLine) -> Iterator[Hit | Lift]:
    """50 with more than one unit, which would count both sides twice."""
    row = billed_row(line)
    if row is not None and row.bilateral in _PAIRED and line.units_a_day > 1:
        first, last = line.line.days
        yield Hit(
            f"{plain_number(line.line.units)} units of {line.code} with 50; one unit with 50 is both sides",
            Severity.REVIEW,
            (row,),
            citation=BILATERAL_ON_ONE_LINE,
            candidates=tuple(SetUnits(number, (last - first).days + 1) for number in line.numbers),
        )


def bilateral_on_add_on(line: BilledLine) -> Iterator[Hit | Lift]:
    """50 on an add-on code that the fee schedule calls bilateral, and some contractors do not."""
    row = billed_row(line)
    if row is not None and row.global_days is GlobalDays.ADD_ON and row.bilateral in _PAIRED:
        yield Hit(
            f"50 on {line.code}, an add-on; the bilateral indicator is {row.bilateral.value},"
            " but some contractors take no 50 on add-on codes",
            Severity.NOTICE,
            (row,),
            citation=BILATERAL_ON_ADD_ONS,
        )


# What parts the two sides, so that they were not one bilateral procedure. Two sides with 78 go on two lines (CGS).
_OTHER_SESSION: Final = ("59", "76", "77", "78", "79", "XE", "XP", "XS", "XU")


def _is_of_pair(day: CodeDay) -> bool:
    """Say whether a day bills the sides of a procedure that takes 50; of a test two lines are as right."""
    row = day.lines[0].indicators
    paired = row is not None and row.bilateral is Bilateral.CONDITIONAL and row.pc_tc is not PcTc.DIAGNOSTIC
    return paired and set(_SIDES) <= set(day.borne)


def _one_side(day: CodeDay, side: str) -> list[BilledLine]:
    return [
        line
        for line in day.lines
        if line.numbers and line.has(side) and not line.has("50", *_OTHER_SESSION, *(set(_SIDES) - {side}))
    ]


def both_sides_on_two_lines(day: CodeDay) -> Iterator[Hit | Lift]:
    """LT and RT of one procedure on two lines, where one line with 50 is both."""
    left, right = (_one_side(day, side) for side in _SIDES)
    if len(left) != 1 or len(right) != 1:
        return
    one, other = sorted((left[0], right[0]), key=lambda line: line.numbers)
    if differ(one.line.encounter, other.line.encounter) or not may_be_one_practitioner(one, other):
        return
    kept, others = ([code for code in line.line.modifiers if code not in _SIDES] for line in (one, other))
    alike = kept == others and one.line.units == other.line.units
    clause = _wanted(one)
    if clause is not None and clause.form is BilateralForm.TWO_LINES:
        return
    why = clause.title if clause else "some contractors take both sides on one line with 50 alone"
    yield Hit(
        f"{one.code} with LT and with RT on two lines; {why}",
        clause.outcome.severity if clause else Severity.NOTICE,
        (clause,) if clause else (),
        lines=(*one.numbers, *other.numbers),
        candidates=tuple(
            MergeLines(number, merged, (ModifierCode("50"), *kept))
            for number, merged in zip(one.numbers, other.numbers, strict=True)
            if alike
        ),
    )


def both_sides_on_one_line(line: BilledLine) -> Iterator[Hit | Lift]:
    """50 on one line at a payer that takes a line for each side."""
    clause = _wanted(line)
    if clause is not None and clause.form is BilateralForm.TWO_LINES and not line.has(*_SIDES):
        yield Hit(
            f"50 on {line.code}, both sides on one line; {clause.title}",
            clause.outcome.severity,
            (clause,),
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
    citation=BILATERAL_ON_ONE_LINE,
    evaluate=bilateral_units,
    needs=(Table.FEE_SCHEDULE,),
    triggers=frozenset({"50"}),
)
BILATERAL_ON_ADD_ON: Final = Rule(
    id="fee-schedule.bilateral-on-add-on",
    subject=BilledLine,
    title="50 on an add-on code",
    citation=BILATERAL_ON_ADD_ONS,
    evaluate=bilateral_on_add_on,
    needs=(Table.FEE_SCHEDULE,),
    triggers=frozenset({"50"}),
    from_codes_alone=True,
)
BOTH_SIDES_ON_TWO_LINES: Final = Rule(
    id="fee-schedule.both-sides-on-two-lines",
    subject=CodeDay,
    title="LT and RT of one procedure on two lines",
    citation=BILATERAL_ON_ONE_LINE,
    evaluate=both_sides_on_two_lines,
    needs=(Table.FEE_SCHEDULE,),
    triggers=frozenset(_SIDES),
    concerns=_is_of_pair,
    moot_after=("ncci.units-over-mue",),
)
BOTH_SIDES_ON_ONE_LINE: Final = Rule(
    id="payer.both-sides-on-one-line",
    subject=BilledLine,
    title="50 on one line at a payer that takes a line for each side",
    citation=PAYER_POLICIES,
    evaluate=both_sides_on_one_line,
    needs=(Table.POLICIES,),
    triggers=frozenset({"50"}),
    moot_after=("fee-schedule.already-bilateral", "fee-schedule.bilateral-not-applicable"),
    from_codes_alone=True,
)
