"""MUE values: how many units of a service a claim line or a date of service may have."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from cptkit.reference.edits import Mue
from cptkit.reference.indicators import Adjudication
from cptkit.reference.usage import Topic
from cptkit.rules.fee_schedule.sides import one_line_with_50
from cptkit.rules.further import FURTHER, as_both, further_codes
from cptkit.rules.proposals import Proposal, bill_code, bill_units, drop, merge, move_units, split
from cptkit.rules.record import fitting, supported
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.days import CodeDay
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.parts import services_of
from cptkit.subjects.practitioners import may_share_a_service, practitioners
from cptkit.values.claims import Circumstance, UnitOfMeasure
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Setting, Table
from cptkit.values.wording import units_in_words

__all__ = ["RULES"]

_PAIR: Final = 2


_LATER_THAT_DAY: Final = (
    Circumstance.REPEATED_BY_SAME_PRACTITIONER,
    Circumstance.REPEATED_FOR_NEW_RESULT,
    Circumstance.SEPARATE_ENCOUNTER,
    Circumstance.SEPARATE_STRUCTURE,
)


def _on_two_lines(line: BilledLine, mue: Mue) -> Iterator[Proposal]:
    """Propose a second line for the excess, which an MUE by claim line judges separately."""
    first, last = line.line.days
    excess = line.line.units - mue.value
    if first != last or excess > mue.value:
        return
    rows = [row for row in fitting(line, Topic.REPEAT, Topic.DISTINCT) if row.circumstance in _LATER_THAT_DAY]
    # A laboratory test is repeated for a further result, or not at all.
    tests = line.is_a(ServiceKind.LABORATORY)
    rows = [row for row in rows if (row.circumstance is Circumstance.REPEATED_FOR_NEW_RESULT) is tests]
    for modifier, shows in supported(rows, (line,)):
        if not line.has(modifier) and line.published.modifier(modifier) is not None:
            yield split(excess, modifier, shows, line=line)


def _as_further(lines: Sequence[BilledLine], mue: Mue) -> Iterator[Proposal]:
    """Propose the add-on code for what goes beyond the first: the rest of one line, or the larger, or later, of two."""
    line = max(reversed(lines), key=lambda one: one.line.units)
    if not mue.value or line.number is None or len(lines) > _PAIR:
        return
    for code in further_codes(line.published, line.code):
        if len(lines) == _PAIR:
            yield bill_code(code, FURTHER, line=line)
        elif line.line.units > mue.value:
            yield move_units(line.line.units - mue.value, code, FURTHER, line=line)


def _remedies(lines: Sequence[BilledLine], mue: Mue) -> Iterator[Proposal]:
    billed = [line for line in lines if line.number is not None]
    merged = one_line_with_50(billed) if billed[0].is_a(ServiceKind.BILATERAL_PROCEDURE) else None
    if merged is not None:
        yield merge(*merged)
    yield from as_both(lines)
    yield from _as_further(lines, mue)
    if mue.adjudication is Adjudication.CLAIM_LINE:
        for line in billed:
            yield from _on_two_lines(line, mue)
    if mue.value and len(lines) == 1:
        yield from (bill_units(mue.value, line=line) for line in billed)
    elif mue.adjudication is not Adjudication.DAY_BY_CLINICAL_BENCHMARK:
        # By clinical benchmark more is payable where it is documented: no service is to be left out.
        yield from (drop(line) for line in reversed(billed))


def _of_suppliers(line: BilledLine, mue: Mue) -> Mue | None:
    """Return the supplier table's row where no unit is payable to practitioners: the item is a supplier's."""
    if mue.value or line.setting is not Setting.PRACTITIONER:
        return None
    if not line.published.covers(Table.MUE, mue.code, setting=Setting.SUPPLIER):
        return None
    other = line.published.mue(mue.code, setting=Setting.SUPPLIER)
    return other if other is not None and other.value else None


def _meaning(mue: Mue, of_suppliers: Mue | None) -> str:
    """Return what happens to the excess, where it is not simply denied."""
    if of_suppliers is not None:
        return f", and {of_suppliers.value} on a supplier claim, which is another setting"
    if not mue.value:
        return ", so no unit is payable"
    benchmark = mue.adjudication is Adjudication.DAY_BY_CLINICAL_BENCHMARK
    return "; more may be payable with documentation of medical necessity" if benchmark else ""


def _over(lines: Sequence[BilledLine], units: Decimal, mue: Mue, scope: str) -> Hit:
    of_suppliers = _of_suppliers(lines[0], mue)
    # The value of what Medicare does not cover says what the status says, and binds whom that binds.
    unpaid = mue.value == 0 and lines[0].row is not None and not lines[0].coded.has_indicators
    in_history = ", including the history," if any(line.number is None for line in lines) else ""
    return Hit(
        f"{units_in_words(units)} of {mue.code}{in_history}{scope}; "
        f"the MUE value is {mue.value}{_meaning(mue, of_suppliers)}",
        Severity.DENIAL if of_suppliers is None else Severity.REVIEW,
        (mue,) if of_suppliers is None else (mue, of_suppliers),
        basis=Table.FEE_SCHEDULE if unpaid else Table.MUE,
        indicator="status" if unpaid else "",
        # A value of 0 is a decision on what Medicare pays.
        benefit=mue.value == 0,
        lines=tuple(lines),
        candidates=_remedies(lines, mue),
    )


def _in_minutes_of_anesthesia(line: BilledLine) -> bool:
    """Return whether the units are minutes where minutes belong; elsewhere they pass for units."""
    return line.line.unit_of_measure is UnitOfMeasure.MINUTES and line.is_a(ServiceKind.ANESTHESIA)


def _units_of_day(line: BilledLine) -> Decimal:
    """Return the units that an MUE by the day counts: those of a span are divided by its days and rounded."""
    # CMS, NCCI Policy Manual, chapter I, section V: to the nearest whole number.
    billed = line.line
    one_day = billed.last_date is None or billed.last_date == billed.date_of_service
    return billed.units if one_day else line.units_a_day.to_integral_value(ROUND_HALF_UP)


def _units(lines: Sequence[BilledLine]) -> Decimal:
    return _units_of_day(lines[0]) if len(lines) == 1 else services_of(lines, _units_of_day)


def _all_units(lines: Sequence[BilledLine]) -> Decimal:
    """Return the units of all lines: of no practitioner and no part there are more."""
    return _units_of_day(lines[0]) if len(lines) == 1 else sum(map(_units_of_day, lines), Decimal())


def units_over_mue(day: CodeDay) -> Said:
    """More units of a service than its MUE value, by claim line or by date of service as adjudicated."""
    mue = day.about.mue
    if mue is None or _all_units(day.lines) <= mue.value:
        return
    if day.policy is not None and not day.policy.may_follow(Table.MUE):
        return
    counted = [line for line in day.lines if not _in_minutes_of_anesthesia(line)]
    if mue.adjudication is Adjudication.CLAIM_LINE:
        for line in counted:
            if line.number is not None and _units_of_day(line) > mue.value:
                yield _over([line], _units_of_day(line), mue, " on one line")
        return
    for group in practitioners(counted, may_share_a_service):
        total = _units(group)
        if total > mue.value and any(line.number is not None for line in group):
            yield _over(group, total, mue, " on one date of service" if len(group) > 1 else "")


UNITS_OVER_MUE: Final = Rule(
    id="ncci.units-over-mue",
    subject=CodeDay,
    title="more units of a service than its MUE value",
    evaluate=units_over_mue,
    source="cms-ncci-policy-manual-ch1",
    domain=Domain.UNITS,
    needs=(Table.MUE,),
    moot_after=("fee-schedule.status-not-payable",),
)

RULES: Final = (UNITS_OVER_MUE,)
