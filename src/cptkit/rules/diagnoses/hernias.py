"""Repairs of hernias by the code for hernias of another place or state than the diagnosis tells."""

from collections.abc import Mapping
from typing import Final

from cptkit.reference.diagnoses import ranges
from cptkit.rules.meant import Meant, Other, hit
from cptkit.rules.proposals import bill_code
from cptkit.rules.rule import Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_SOURCE: Final = "aapc-hernia-questions"
_SHOWS: Final = "that the operative note describes the hernia so"
_INGUINAL: Final = Other("an inguinal hernia", ranges("K40"))
_FEMORAL: Final = Other("a femoral hernia", ranges("K41"))
_UMBILICAL: Final = Other("an umbilical hernia", ranges("K42"))
_PARASTOMAL: Final = Other("a parastomal hernia", ranges("K43.3-K43.5"))
_VENTRAL: Final = Other("a ventral hernia", ranges("K43.0-K43.2 K43.6-K43.9"))
_PLACES: Final = (_INGUINAL, _FEMORAL, _UMBILICAL, _PARASTOMAL, _VENTRAL)
# The index of ICD-10-CM leads from incarcerated and strangulated to the hernias with obstruction.
_OBSTRUCTED: Final = ranges(
    "K40.0-K40.1 K40.3-K40.4 K41.0-K41.1 K41.3-K41.4 K42.0-K42.1 K43.0-K43.1 K43.3-K43.4 K43.6-K43.7"
)
_FREE: Final = ranges("K40.2 K40.9 K41.2 K41.9 K42.9 K43.2 K43.5 K43.9")
_AGAIN: Final = ranges(" ".join([f"{category}.{state}1" for category in ("K40", "K41") for state in "012349"]))
_FIRST: Final = ranges(" ".join([f"{category}.{state}0" for category in ("K40", "K41") for state in "012349"]))


def _of(words: str, *own: Other) -> Meant:
    """Return the repair of hernias of some places, which is for none of the others."""
    diagnoses = tuple([one for place in own for one in place.diagnoses])
    return Meant(words, diagnoses, tuple([place for place in _PLACES if place not in own]), _SOURCE)


_PLACED: Final[Mapping[ServiceKind, Meant]] = {
    ServiceKind.INGUINAL_HERNIA_REPAIR: _of("inguinal hernias", _INGUINAL),
    ServiceKind.FEMORAL_HERNIA_REPAIR: _of("femoral hernias", _FEMORAL),
    ServiceKind.VENTRAL_HERNIA_REPAIR: _of("ventral and umbilical hernias", _UMBILICAL, _VENTRAL),
    ServiceKind.PARASTOMAL_HERNIA_REPAIR: _of("parastomal hernias", _PARASTOMAL),
}
_REDUCIBLE: Final = Meant(
    "reducible hernias", _FREE, (Other("one with obstruction or gangrene", _OBSTRUCTED),), _SOURCE
)
_INCARCERATED: Final = Meant(
    "incarcerated hernias", _OBSTRUCTED, (Other("one without obstruction or gangrene", _FREE),), _SOURCE
)
_INITIAL: Final = Meant("hernias not repaired before", _FIRST, (Other("a recurrent hernia", _AGAIN),), _SOURCE)
_RECURRENT: Final = Meant("recurrent hernias", _AGAIN, (Other("one not told to be recurrent", _FIRST),), _SOURCE)

# The codes of reducible hernias with those of incarcerated ones, and of initial repairs with those of recurrences.
_INCARCERATED_OF: Final = {
    "49491": "49492",
    "49495": "49496",
    "49500": "49501",
    "49505": "49507",
    "49520": "49521",
    "49550": "49553",
    "49555": "49557",
    "49591": "49592",
    "49593": "49594",
    "49595": "49596",
    "49613": "49614",
    "49615": "49616",
    "49617": "49618",
    "49621": "49622",
}
_RECURRENT_OF: Final = {"49505": "49520", "49507": "49521", "49550": "49555", "49553": "49557", "49650": "49651"}


def _back(codes: Mapping[str, str]) -> Mapping[str, str]:
    return {other: code for code, other in codes.items()}


# What the codes of a state are for, with the code of the other state.
_STATES: Final = (
    (_INCARCERATED_OF, _REDUCIBLE),
    (_back(_INCARCERATED_OF), _INCARCERATED),
    (_RECURRENT_OF, _INITIAL),
    (_back(_RECURRENT_OF), _RECURRENT),
)


def wrong_hernia(line: BilledLine) -> Said:
    """The repair of a hernia by the code for another place or state, such as reducible or recurrent."""
    placed = next(meant for kind, meant in _PLACED.items() if line.is_a(kind))
    found = placed.billed_for(line.line.diagnoses)
    if found is not None:
        yield hit(line, placed, *found)
        return
    for others, meant in _STATES:
        other = others.get(line.code)
        found = meant.billed_for(line.line.diagnoses) if other else None
        if other and found is not None:
            yield hit(line, meant, *found, (bill_code(other, _SHOWS),))
            return


WRONG_HERNIA: Final = Rule(
    id="diagnosis.wrong-hernia",
    subject=BilledLine,
    title="the repair of a hernia by the code for a hernia of another place or state",
    evaluate=wrong_hernia,
    source=_SOURCE,
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset(_PLACED),
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

RULES: Final = (WRONG_HERNIA,)
