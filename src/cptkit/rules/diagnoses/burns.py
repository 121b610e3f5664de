"""Burns of one site in several degrees, of which only the highest is coded."""

from typing import Final

from cptkit.reference.diagnoses import is_among, ranges, unpointed
from cptkit.rules.proposals import take_off_diagnosis
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.days import ServiceDay
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain

__all__ = ["RULES"]

_BY_SITE: Final = ranges("T20-T25")
# The fourth character tells the degree: of burns from 1 to 3, of corrosions from 5 to 7.
_DEGREE: Final = 3
_HIGHER: Final = {"1": "23", "2": "3", "5": "67", "6": "7"}


def _covers(higher: str, lower: str) -> bool:
    """Return whether a code is of the same site and encounter as another, in a higher degree.

    >>> _covers("T22.311A", "T22.211A"), _covers("T22.311A", "T22.212A"), _covers("T22.211A", "T22.311A")
    (True, False, False)
    """
    one, other = unpointed(higher), unpointed(lower)
    alike = (one[:_DEGREE], one[_DEGREE + 1 :]) == (other[:_DEGREE], other[_DEGREE + 1 :])
    return alike and one[_DEGREE : _DEGREE + 1] in tuple(_HIGHER.get(other[_DEGREE : _DEGREE + 1], ""))


def lower_degree(day: ServiceDay) -> Said:
    """A burn beside one of the same site in a higher degree."""
    burns = [code for code in day.diagnoses if is_among(code, _BY_SITE)]
    for lower in burns:
        higher = max([code for code in burns if _covers(code, lower)], default=None)
        for line in () if higher is None else day.billed:
            if lower in line.line.diagnoses:
                yield Hit(
                    f"{lower} with {higher}; burns of one site are coded to the highest degree",
                    Severity.REVIEW,
                    lines=(line,),
                    candidates=(take_off_diagnosis(lower),),
                )


LOWER_DEGREE: Final = Rule(
    id="diagnosis.burn-of-lower-degree",
    subject=ServiceDay,
    title="a burn coded beside one of the same site in a higher degree",
    evaluate=lower_degree,
    source="icd-10-cm-guidelines-c-19-d",
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    diagnoses=_BY_SITE,
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

RULES: Final = (LOWER_DEGREE,)
