"""Whether a lesion was benign, premalignant or malignant, by the code of its treatment and by its diagnosis."""

from collections.abc import Mapping
from typing import Final

from cptkit.reference.diagnoses import ranges
from cptkit.rules.meant import Meant, Other, hit
from cptkit.rules.proposals import Proposal, bill_code
from cptkit.rules.rule import Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_EXCISION: Final = "aapc-excision-2020"
_DESTRUCTION: Final = "aad-destruction-2024"
_EXCISIONS: Final = frozenset({ServiceKind.BENIGN_EXCISION, ServiceKind.MALIGNANT_EXCISION})
_BENIGN: Final = ranges("D22-D23 L72 L82")
# Warts and molluscum contagiosum are destroyed.
_BENIGN_OR_VIRAL: Final = (*_BENIGN, *ranges("B07 B08.1"))
# Actinic keratosis.
_PREMALIGNANT: Final = ranges("L57.0")
# Melanoma, other cancers of the skin, and metastases to the skin.
_INVASIVE: Final = ranges("C43-C44 C4A C79.2")
_MALIGNANT: Final = (*_INVASIVE, *ranges("D03-D04"))
_SHOWS: Final = "that the pathology report says so"
_SHOWS_LESION: Final = "that the record describes the lesions so"
# Codes of the two series of excisions are alike but for one digit, which says whether the lesion was malignant.
_DIGITS: Final = {"4": "6", "6": "4"}
_DESTROYED: Final = {"17000": "17110", "17004": "17111", "17110": "17000", "17111": "17004"}


_OF_BENIGN: Final = Other("benign", _BENIGN_OR_VIRAL)
_OF_PREMALIGNANT: Final = Other("premalignant", _PREMALIGNANT)
_OF_MALIGNANT: Final = Other("malignant", _MALIGNANT)
_TREATED: Final[Mapping[ServiceKind, Meant]] = {
    ServiceKind.BENIGN_EXCISION: Meant("benign lesions", _BENIGN, (_OF_MALIGNANT,), _EXCISION),
    ServiceKind.MALIGNANT_EXCISION: Meant("malignant lesions", _MALIGNANT, (Other("benign", _BENIGN),), _EXCISION),
    ServiceKind.BENIGN_DESTRUCTION: Meant(
        "benign lesions", _BENIGN_OR_VIRAL, (_OF_PREMALIGNANT, _OF_MALIGNANT), _DESTRUCTION
    ),
    # Contractors differ on cancer in situ.
    ServiceKind.PREMALIGNANT_DESTRUCTION: Meant(
        "premalignant lesions", _PREMALIGNANT, (_OF_BENIGN, Other("malignant", _INVASIVE)), _DESTRUCTION
    ),
    ServiceKind.MALIGNANT_DESTRUCTION: Meant(
        "malignant lesions", _MALIGNANT, (_OF_BENIGN, _OF_PREMALIGNANT), _DESTRUCTION
    ),
}


def lesion_behavior(line: BilledLine) -> Said:
    """The excision or destruction of a lesion by the code for benign, premalignant or malignant ones that it is not."""
    kind = next(kind for kind in _TREATED if line.is_a(kind))
    lesions = _TREATED[kind]
    found = lesions.billed_for(line.line.diagnoses)
    if found is not None:
        told, other = found
        yield hit(line, lesions, told, other, _other_code(line, kind, other.words))


def _other_code(line: BilledLine, kind: ServiceKind, word: str) -> tuple[Proposal, ...]:
    """Propose the code for lesions of the word, where size and site are no matter or the same."""
    if kind in _EXCISIONS:
        return (bill_code(f"{line.code[:2]}{_DIGITS[line.code[2]]}{line.code[3:]}", _SHOWS),)
    other = _DESTROYED.get(line.code) if word != "malignant" else None
    return (bill_code(other, _SHOWS_LESION),) if other else ()


LESION_BEHAVIOR: Final = Rule(
    id="diagnosis.lesion-behavior",
    subject=BilledLine,
    title="the excision or destruction of a lesion by the code for others, malignant, premalignant or benign",
    evaluate=lesion_behavior,
    source=_EXCISION,
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset(_TREATED),
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

RULES: Final = (LESION_BEHAVIOR,)
