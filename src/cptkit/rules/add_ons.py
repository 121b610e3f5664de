"""Add-on codes: extra work that needs its primary on the day."""

from collections.abc import Iterator
from typing import Final

from cptkit.rules.authorities import NCCI_MANUAL
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import CodeDay, may_be_one_practitioner
from cptkit.values.claims import Circumstance
from cptkit.values.findings import Severity
from cptkit.values.remedies import RemoveLine
from cptkit.values.tables import Table

__all__ = [
    "ADD_ON_WITHOUT_PRIMARY",
    "add_on_without_primary",
]


_NAMED: Final = 6


# Type 1 add-ons take the listed primaries alone; of types 2 and 3 the contractor accepts others.
_LISTED_ONLY: Final = 1


def _is_add_on(day: CodeDay) -> bool:
    return bool(day.published.add_ons(day.code))


def add_on_without_primary(day: CodeDay) -> Iterator[Hit | Lift]:
    """An add-on code on a day without a primary that it goes with, by the same practitioner."""
    rows = day.published.add_ons(day.code)
    for line in day.lines if rows else ():
        beside = {other.code for other in day.within.lines if may_be_one_practitioner(line, other)}
        if line.number is None or any(row.primary in beside for row in rows):
            continue
        if Circumstance.PRIMARY_BILLED_ELSEWHERE in line.line.circumstances:
            yield Lift(
                f"{line.code} without its primary here; it is documented as billed elsewhere",
                None,
                "the claim on which the primary is billed",
                rows[:1],
                line.numbers,
            )
            continue
        primaries = sorted({row.primary for row in rows if row.primary is not None})
        contractor = any(row.primary is None or row.kind != _LISTED_ONLY for row in rows)
        few = ", ".join(primaries[:_NAMED]) + (
            f" and {len(primaries) - _NAMED} more" if len(primaries) > _NAMED else ""
        )
        named = " or ".join(part for part in (few, "what the contractor accepts" * contractor) if part)
        yield Hit(
            f"{line.code} without a primary on the day; it goes with {named}",
            Severity.REVIEW if contractor else Severity.DENIAL,
            rows[:1],
            basis=Table.ADD_ONS,
            lines=line.numbers,
            candidates=tuple(RemoveLine(number) for number in line.numbers),
        )


ADD_ON_WITHOUT_PRIMARY: Final = Rule(
    id="ncci.add-on-without-primary",
    subject=CodeDay,
    title="an add-on code without a primary that it goes with",
    citation=NCCI_MANUAL,
    evaluate=add_on_without_primary,
    needs=(Table.ADD_ONS,),
    concerns=_is_add_on,
)
