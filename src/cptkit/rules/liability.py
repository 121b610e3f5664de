"""Who pays what the plan does not: what GY may and may not hand to the patient."""

from collections.abc import Iterator
from typing import Final

from cptkit.reference.indicators import Status
from cptkit.rules._offers import without
from cptkit.rules.authorities import MODIFIER_GY
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledLine
from cptkit.values.findings import Evidence, Severity
from cptkit.values.tables import Table

__all__ = ["EXCLUSION_OF_A_PART", "exclusion_of_a_part"]


def _part_of_another(line: BilledLine) -> tuple[str, Evidence] | None:
    """Say why a code is part of another service, with the published row."""
    add_ons = line.published.add_ons(line.code)
    if add_ons:
        return "it is an add-on code", add_ons[0]
    row = line.indicators
    if row is not None and row.status is Status.BUNDLED:
        return "its payment is inside that of other services", row
    return None


def exclusion_of_a_part(line: BilledLine) -> Iterator[Hit | Lift]:
    """GY on an add-on or bundled code, which is part of another service and not excluded by law."""
    part = _part_of_another(line) if line.has("GY") else None
    if part is not None:
        why, row = part
        yield Hit(
            f"GY on {line.code}; {why}",
            Severity.DENIAL,
            (row,),
            basis=Table.MODIFIER_USES,
            citation=MODIFIER_GY,
            candidates=without(line, "GY"),
        )


EXCLUSION_OF_A_PART: Final = Rule(
    id="liability.exclusion-of-a-part",
    subject=BilledLine,
    title="GY on an add-on or bundled code",
    citation=MODIFIER_GY,
    evaluate=exclusion_of_a_part,
    needs=(Table.ADD_ONS, Table.FEE_SCHEDULE),
    triggers=frozenset({"GY"}),
    from_codes_alone=True,
)
