"""Patient liability: where GY does not make the patient liable."""

from typing import Final

from cptkit.reference.indicators import Status
from cptkit.rules.proposals import take_off
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import CodedLine
from cptkit.values.findings import Evidence, Severity
from cptkit.values.scope import Domain
from cptkit.values.tables import Table

__all__ = ["RULES"]


def _part_of_another(line: CodedLine) -> tuple[str, Evidence] | None:
    """Return why a code is part of another service, with the published row."""
    if line.about.add_ons:
        return "it is an add-on code", line.about.add_ons[0]
    row = line.row
    if row is not None and row.status is Status.BUNDLED:
        return "payment for it is bundled into other services", row
    return None


def exclusion_of_a_part(line: CodedLine) -> Said:
    """GY on an add-on or bundled code, which is part of another service and not excluded by statute."""
    part = _part_of_another(line)
    if part is not None:
        why, row = part
        yield Hit(
            f"GY on {line.code}; {why}",
            Severity.DENIAL,
            (row,),
            basis=Table.MODIFIER_USES,
            source="noridian-modifier-gy",
            candidates=(take_off("GY"),),
        )


EXCLUSION_OF_A_PART: Final = Rule(
    id="liability.exclusion-of-a-part",
    subject=CodedLine,
    title="GY on an add-on or bundled code",
    evaluate=exclusion_of_a_part,
    source="noridian-modifier-gy",
    domain=Domain.MODIFIERS,
    needs=(Table.ADD_ONS, Table.FEE_SCHEDULE),
    modifiers=frozenset({"GY"}),
)

RULES: Final = (EXCLUSION_OF_A_PART,)
