"""PET studies of cancer at Medicare: which treatment strategy they inform."""

from typing import Final

from cptkit.rules.proposals import append
from cptkit.rules.record import shown_by
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_STRATEGIES: Final = ("PI", "PS")
# Chapter 2 of ICD-10-CM: all malignant neoplasms, and no other code.
_CANCER: Final = "C"


def strategy_not_said(line: BilledLine) -> Said:
    """A PET study of cancer at Medicare without the modifier for the treatment strategy that it informs."""
    first = line.line.diagnoses[:1]
    if not first or not first[0].startswith(_CANCER) or not line.at_medicare or line.has(*_STRATEGIES):
        return
    why = "a PET study for cancer needs the modifier for the treatment strategy it informs"
    yield Hit(
        f"{line.code} for {first[0]} without PI or PS; {why}",
        # What claims are required to have was read, and no sentence that returns the others.
        Severity.REVIEW,
        candidates=[append(modifier, shown_by(modifier, line.coded, why)) for modifier in _STRATEGIES],
    )


STRATEGY_NOT_SAID: Final = Rule(
    id="pet.strategy-not-said",
    subject=BilledLine,
    title="a PET study for cancer without PI or PS",
    evaluate=strategy_not_said,
    source="cms-transmittal-1817",
    domain=Domain.MODIFIERS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.PET}),
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

RULES: Final = (STRATEGY_NOT_SAID,)
