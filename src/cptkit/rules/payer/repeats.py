"""Services and interpretations again on one day, in the forms that a payer wants or does not pay."""

from collections.abc import Iterator, Sequence
from typing import Final

from cptkit.policies.clauses import RepeatBilling, RepeatForm, SecondReading
from cptkit.policies.clauses.named import names
from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.proposals import Proposal, append, drop, merge
from cptkit.rules.record import shown_by
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.days import CodeDay
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import by_person, may_share_a_service, practitioners
from cptkit.values.scope import Domain
from cptkit.values.tables import Table
from cptkit.values.wording import plain_number

__all__ = ["RULES"]


def _on_several_lines(repeats: Sequence[BilledLine], modifier: str, clause: RepeatBilling) -> Said:
    for group in practitioners(repeats, may_share_a_service) if repeats else ():
        billed = [line for line in group if line.number is not None]
        if len(group) > 1 and billed:
            alike = len(billed) > 1 and set(billed[0].modifiers) == set(billed[1].modifiers)
            yield Hit(
                f"{modifier} on {len(group)} lines of {group[0].code}; {clause.title}",
                clause.outcome.severity,
                (clause,),
                lines=tuple(group),
                candidates=(merge(billed[0], billed[1], billed[0].modifiers),) if alike else (),
            )


def _in_units(repeats: Sequence[BilledLine], modifier: str, clause: RepeatBilling) -> Said:
    for line in repeats:
        if line.number is not None and line.units_a_day > 1:
            yield Hit(
                f"{plain_number(line.units_a_day)} units of {line.code} with {modifier}; {clause.title}",
                clause.outcome.severity,
                (clause,),
                lines=(line,),
            )


_OTHER_FORMS: Final = {RepeatForm.ONE_LINE: _on_several_lines, RepeatForm.LINE_EACH: _in_units}


def repeat_form(day: CodeDay) -> Said:
    """Repeats of a service in another form than the payer wants them billed in."""
    for clause in day.policy.clauses(RepeatBilling) if day.policy else ():
        for modifier in sorted(clause.modifiers):
            repeats = [line for line in day.lines if line.has(modifier)]
            yield from _OTHER_FORMS[clause.form](repeats, modifier, clause)


REPEAT_FORM: Final = Rule(
    id="payer.repeat-form",
    subject=CodeDay,
    title="repeat services not billed in the form that the payer wants",
    evaluate=repeat_form,
    domain=Domain.PAYER_LIMITS,
    clauses=(RepeatBilling,),
    needs=(Table.POLICIES,),
    roles=frozenset({ModifierRole.REPEAT}),
    moot_after=("modifier.wrong-service",),
    preview=True,
)


def _mending(readings: Sequence[BilledLine], clause: SecondReading) -> Iterator[Proposal]:
    billed = [line for line in reversed(readings) if line.number is not None]
    for modifier in sorted(clause.modifiers):
        yield from (append(modifier, shown_by(modifier, line.coded, clause.title), line=line) for line in billed)
    yield from (drop(line) for line in billed)


def second_reading(day: CodeDay) -> Said:
    """Interpretations of a study by two practitioners, where the payer pays for one."""
    if len(day.lines) == 1:
        return
    # With a modifier that says so, they are of two studies, or the second was needed.
    apart = (ModifierRole.REPEAT, ModifierRole.DISTINCT)
    readings = [line for line in day.lines if line.coded.component != "TC" and not line.in_role(*apart)]
    for clause in day.policy.clauses(SecondReading) if day.policy else ():
        if names(clause, day.code, day.about.kinds):
            readers = by_person(line for line in readings if not clause.places or line.place in clause.places)
            read = [line for lines in readers for line in lines]
            if len(readers) > 1 and any(line.number is not None for line in read):
                yield Hit(
                    f"{day.code} interpreted by {len(readers)} practitioners on one date of service; {clause.title}",
                    clause.outcome.severity,
                    (clause,),
                    lines=tuple(read),
                    candidates=_mending(read, clause),
                )


SECOND_READING: Final = Rule(
    id="payer.second-reading",
    subject=CodeDay,
    title="a study interpreted by two practitioners, where the payer pays for one",
    evaluate=second_reading,
    domain=Domain.PAYER_LIMITS,
    clauses=(SecondReading,),
    needs=(Table.POLICIES,),
    moot_after=("claim.duplicate-line",),
    preview=True,
)

RULES: Final = (REPEAT_FORM, SECOND_READING)
