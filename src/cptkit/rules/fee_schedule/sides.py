"""Unilateral and bilateral billing: what the bilateral indicator allows on a line."""

from collections.abc import Sequence
from typing import Final

from cptkit.policies.clauses import BilateralBilling, BilateralForm, BilateralZero, Effect
from cptkit.reference.indicators import Bilateral, GlobalDays, PcTc
from cptkit.reference.modifiers import ModifierRole
from cptkit.reference.usage import Topic
from cptkit.rules.proposals import append, bill_units, merge, replace, take_off
from cptkit.rules.record import differ, fitting
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.coded import CodedLine
from cptkit.subjects.days import CodeDay
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table
from cptkit.values.wording import plain_number

__all__ = ["RULES", "one_line_with_50"]

_INDICATORS: Final = "cms-pfs-attachment-a"
_ON_ONE_LINE: Final = "fcso-bilateral-indicators"
_50: Final = frozenset({"50"})
_SIDES: Final = frozenset({ModifierRole.SIDE})

_OUTCOMES: Final = {
    Effect.DENIES: "the payer denies it",
    Effect.CORRECT_USE: "the payer says not to bill it",
    Effect.PAYS_ONE: "one fee covers both sides",
    Effect.INFORMS: "no effect on payment",
}


def _wanted(line: CodedLine) -> BilateralBilling | None:
    """Return the payer's clause on how to bill a bilateral procedure."""
    return next(iter(line.clauses(BilateralBilling)), None)


def _not_bilateral(line: CodedLine, modifier: str, otherwise: Severity) -> Hit | None:
    """Return the hit for 50, LT or RT on a code with bilateral indicator 0."""
    row = line.billed_row
    if row is None or row.bilateral is not Bilateral.NOT_BILATERAL:
        return None
    clause = next((one for one in line.clauses(BilateralZero) if modifier in one.modifiers), None)
    meaning = f"; {_OUTCOMES[clause.outcome]}" if clause else ""
    # A side that has no effect says which breast or limb it was: nobody asks to take it off.
    harmless = modifier != "50" and (clause is None or clause.outcome is Effect.INFORMS)
    # CMS pays once what CPT describes for one side; that binds who has taken the indicator.
    of_cms = clause is None and line.is_a(ServiceKind.UNILATERAL_IN_CPT)
    return Hit(
        f"{modifier} on {line.code}; the bilateral indicator is 0{meaning}",
        clause.outcome.severity if clause else otherwise,
        (row, clause) if clause else (row,),
        basis=Table.FEE_SCHEDULE if of_cms else None,
        indicator="bilateral" if of_cms else "",
        benefit=of_cms,
        source=clause.citation if clause else None,
        candidates=() if harmless else (take_off(modifier),),
    )


def bilateral_not_applicable(line: CodedLine) -> Said:
    """50 on a code to which the bilateral adjustment does not apply."""
    row = line.billed_row
    hit = _not_bilateral(line, "50", Severity.REVIEW)
    if hit is not None:
        yield hit
    elif row is not None and line.has_indicators and row.bilateral is Bilateral.NOT_APPLICABLE:
        yield Hit(
            f"50 on {line.code}; the bilateral indicator is 9",
            Severity.REVIEW,
            (row,),
            candidates=(take_off("50"),),
        )


BILATERAL_NOT_APPLICABLE: Final = Rule(
    id="fee-schedule.bilateral-not-applicable",
    subject=CodedLine,
    title="50 on a code to which the bilateral adjustment does not apply",
    evaluate=bilateral_not_applicable,
    source=_INDICATORS,
    domain=Domain.SIDES,
    clauses=(BilateralZero,),
    needs=(Table.FEE_SCHEDULE,),
    modifiers=_50,
)


def side_not_applicable(line: CodedLine) -> Said:
    """LT or RT on a code to which the bilateral adjustment does not apply."""
    for side in dict.fromkeys(line.in_role(ModifierRole.SIDE)):
        hit = _not_bilateral(line, side, Severity.NOTICE)
        if hit is not None:
            yield hit


SIDE_NOT_APPLICABLE: Final = Rule(
    id="fee-schedule.side-not-applicable",
    subject=CodedLine,
    title="LT or RT on a code to which the bilateral adjustment does not apply",
    evaluate=side_not_applicable,
    source=_INDICATORS,
    domain=Domain.SIDES,
    clauses=(BilateralZero,),
    needs=(Table.FEE_SCHEDULE,),
    roles=_SIDES,
)


def already_bilateral(line: CodedLine) -> Said:
    """50, LT or RT on a code that is already bilateral."""
    row = line.billed_row
    if row is None or row.bilateral is not Bilateral.INHERENT:
        return
    # AAO: of a measurement for a lens implant the side tells the eye whose lens was calculated.
    told = () if line.is_read_by_side and line.component != "TC" else (ModifierRole.SIDE,)
    for modifier in dict.fromkeys(line.in_role(ModifierRole.BILATERAL, *told)):
        # One fee is paid with 50, with sides and with two units alike (CMS, bilateral indicator 2).
        meaning = "one fee covers both sides" if modifier == "50" else "a unilateral code, or 52, may be right"
        yield Hit(
            f"{modifier} on {line.code}; the bilateral indicator is 2: {meaning}",
            Severity.REVIEW,
            (row,),
            basis=Table.FEE_SCHEDULE,
            indicator="bilateral",
            # CMS values it for both sides, against the words of CPT that the other payers go by.
            benefit=line.is_a(ServiceKind.UNILATERAL_IN_CPT),
            candidates=(take_off(modifier),),
        )


ALREADY_BILATERAL: Final = Rule(
    id="fee-schedule.already-bilateral",
    subject=CodedLine,
    title="50, LT or RT on a code that is already bilateral",
    evaluate=already_bilateral,
    source=_INDICATORS,
    domain=Domain.SIDES,
    needs=(Table.FEE_SCHEDULE,),
    roles=_SIDES | {ModifierRole.BILATERAL},
)

_PAIRED: Final = (Bilateral.CONDITIONAL, Bilateral.INDEPENDENT)


def bilateral_units(line: BilledLine) -> Said:
    """50 with more than one unit, which would count both sides twice."""
    row = line.coded.billed_row
    if row is not None and row.bilateral in _PAIRED and line.units_a_day > 1:
        first, last = line.line.days
        yield Hit(
            f"{plain_number(line.line.units)} units of {line.code} with 50; one unit with 50 covers both sides",
            Severity.REVIEW,
            (row,),
            source=_ON_ONE_LINE,
            candidates=(bill_units((last - first).days + 1),),
        )


BILATERAL_UNITS: Final = Rule(
    id="fee-schedule.bilateral-units",
    subject=BilledLine,
    title="50 with more than one unit",
    evaluate=bilateral_units,
    source=_ON_ONE_LINE,
    domain=Domain.SIDES,
    needs=(Table.FEE_SCHEDULE,),
    modifiers=_50,
)


def bilateral_on_add_on(line: CodedLine) -> Said:
    """50 on an add-on code, which the fee schedule allows and some contractors do not."""
    row = line.billed_row
    if row is not None and row.global_days is GlobalDays.ADD_ON and row.bilateral in _PAIRED:
        yield Hit(
            f"50 on {line.code}, an add-on code; the bilateral indicator is {row.bilateral},"
            " but some contractors do not accept 50 on add-on codes",
            Severity.NOTICE,
            (row,),
            source="fcso-modifier-50",
        )


BILATERAL_ON_ADD_ON: Final = Rule(
    id="fee-schedule.bilateral-on-add-on",
    subject=CodedLine,
    title="50 on an add-on code",
    evaluate=bilateral_on_add_on,
    source="fcso-modifier-50",
    domain=Domain.SIDES,
    needs=(Table.FEE_SCHEDULE,),
    modifiers=_50,
)


def _each_side(lines: Sequence[BilledLine]) -> tuple[BilledLine, BilledLine] | None:
    """Return the one line of the left side and the one of the right, in the order of the claim."""
    left = [line for line in lines if line.has("LT")]
    right = [line for line in lines if line.has("RT")]
    if len(left) != 1 or len(right) != 1 or left[0] is right[0]:
        return None
    one, other = sorted((left[0], right[0]), key=lines.index)
    return one, other


def one_line_with_50(lines: Sequence[BilledLine]) -> tuple[BilledLine, BilledLine, list[str]] | None:
    """Return two lines that may be billed as one with 50, and its modifiers: one side each, nothing else differs."""
    sides = _each_side(lines)
    if sides is None:
        return None
    kept, others = (line.outside_roles(ModifierRole.SIDE) for line in sides)
    if kept != others or sides[0].line.units != sides[1].line.units:
        return None
    component = sides[0].in_role(ModifierRole.COMPONENT)
    return (*sides, [*component, "50", *(code for code in kept if code not in component)])


def _is_other_session(line: BilledLine) -> bool:
    """Return whether a modifier shows that the two sides were not one bilateral procedure."""
    # Two sides with 78 go on two lines (CGS).
    return bool(line.has("50", "78", "79") or line.in_role(ModifierRole.DISTINCT, ModifierRole.REPEAT))


def both_sides_on_two_lines(day: CodeDay) -> Said:
    """LT and RT on two lines of one procedure, where one line with 50 covers both."""
    row = day.lines[0].row
    # For a diagnostic test two lines are just as right.
    if row is None or row.bilateral is not Bilateral.CONDITIONAL or row.pc_tc is PcTc.DIAGNOSTIC:
        return
    sides = _each_side([line for line in day.lines if line.number is not None and not _is_other_session(line)])
    if sides is None:
        return
    one, other = sides
    if differ(one.line.encounter, other.line.encounter) or not may_be_one_practitioner(one, other):
        return
    clause = _wanted(one.coded)
    if clause is not None and clause.form is BilateralForm.TWO_LINES:
        return
    why = clause.title if clause else "some contractors accept both sides only on one line with 50"
    merged = one_line_with_50(sides)
    yield Hit(
        f"LT and RT on two lines of {one.code}; {why}",
        clause.outcome.severity if clause else Severity.NOTICE,
        (clause,) if clause else (),
        lines=sides,
        candidates=(merge(*merged),) if merged else (),
    )


BOTH_SIDES_ON_TWO_LINES: Final = Rule(
    id="fee-schedule.both-sides-on-two-lines",
    subject=CodeDay,
    title="LT and RT on two lines of one procedure",
    evaluate=both_sides_on_two_lines,
    source=_ON_ONE_LINE,
    domain=Domain.SIDES,
    clauses=(BilateralBilling,),
    needs=(Table.FEE_SCHEDULE,),
    roles=_SIDES,
    services=frozenset({ServiceKind.BILATERAL_PROCEDURE}),
    moot_after=("ncci.units-over-mue",),
)


def both_sides_on_one_line(line: CodedLine) -> Said:
    """50 on one line where the payer wants a line for each side."""
    clause = _wanted(line)
    if clause is not None and clause.form is BilateralForm.TWO_LINES and not line.in_role(ModifierRole.SIDE):
        yield Hit(f"50 on {line.code}, both sides on one line; {clause.title}", clause.outcome.severity, (clause,))


BOTH_SIDES_ON_ONE_LINE: Final = Rule(
    id="payer.both-sides-on-one-line",
    subject=CodedLine,
    title="50 on one line where the payer wants a line for each side",
    evaluate=both_sides_on_one_line,
    domain=Domain.SIDES,
    clauses=(BilateralBilling,),
    needs=(Table.POLICIES,),
    modifiers=_50,
    moot_after=("fee-schedule.already-bilateral", "fee-schedule.bilateral-not-applicable"),
)


def both_sides_not_said(day: CodeDay) -> Said:
    """A procedure documented as bilateral, without 50 and without a line for each side."""
    sides = {side for line in day.lines for side in line.in_role(ModifierRole.SIDE)}
    if day.lines[0].has("50") or len(sides) > 1:
        return
    for line in day.lines:
        stated = [row for row in fitting(line, Topic.SIDES) if row.circumstance in line.line.circumstances]
        if not stated or line.number is None or line.has("50"):
            continue
        side = next(iter(line.in_role(ModifierRole.SIDE)), None)
        what = f"{side} on {line.code}, not 50" if side else f"{line.code} without 50"
        yield Hit(
            f"{what}; documented: both sides",
            Severity.REVIEW,
            (stated[0],),
            lines=(line,),
            candidates=(replace(side, "50", line=line) if side else append("50", line=line),),
        )


BOTH_SIDES_NOT_SAID: Final = Rule(
    id="fee-schedule.both-sides-not-said",
    subject=CodeDay,
    title="a procedure documented as bilateral and billed as unilateral",
    evaluate=both_sides_not_said,
    source=_ON_ONE_LINE,
    domain=Domain.SIDES,
    needs=(Table.FEE_SCHEDULE, Table.CIRCUMSTANCES),
    documented=True,
    services=frozenset({ServiceKind.BILATERAL_PROCEDURE}),
    preview=True,
)

RULES: Final = (
    BILATERAL_NOT_APPLICABLE,
    SIDE_NOT_APPLICABLE,
    ALREADY_BILATERAL,
    BILATERAL_UNITS,
    BILATERAL_ON_ADD_ON,
    BOTH_SIDES_ON_TWO_LINES,
    BOTH_SIDES_ON_ONE_LINE,
    BOTH_SIDES_NOT_SAID,
)
