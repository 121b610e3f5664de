"""Whether a lesion was benign or malignant, by the code of its excision and by its diagnosis."""

from typing import Final

from cptkit.reference.diagnoses import DiagnosisRange, is_among
from cptkit.rules.proposals import bill_code
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_BENIGN: Final = (DiagnosisRange("D22", "D23"), DiagnosisRange("L72", "L72"), DiagnosisRange("L82", "L82"))
# Melanoma, other cancers of the skin, those in situ, and metastases to the skin.
_MALIGNANT: Final = (
    DiagnosisRange("C43", "C44"),
    DiagnosisRange("C4A", "C4A"),
    DiagnosisRange("C792", "C792"),
    DiagnosisRange("D03", "D04"),
)
_SHOWS: Final = "that the pathology report says so"
# Codes of the two series are alike but for one digit, which says whether the lesion was malignant.
_DIGITS: Final = {"4": "6", "6": "4"}


def _says(line: BilledLine, ranges: tuple[DiagnosisRange, ...]) -> str | None:
    """Return the first diagnosis of a line that lies in one of the ranges."""
    return next((one for one in line.line.diagnoses if is_among(one, ranges)), None)


def lesion_behavior(line: BilledLine) -> Said:
    """The excision of a malignant lesion for a benign diagnosis, or of a benign lesion for a malignant one."""
    benign, malignant = _says(line, _BENIGN), _says(line, _MALIGNANT)
    of_malignant = line.is_a(ServiceKind.MALIGNANT_EXCISION)
    told = benign if of_malignant else malignant
    if told is None or (malignant if of_malignant else benign) is not None:
        return
    one, other = ("malignant", "benign") if of_malignant else ("benign", "malignant")
    stem, digit, size = line.code[:2], line.code[2], line.code[3:]
    yield Hit(
        f"{line.code} for {told}; the code is for {one} lesions, and the diagnosis is {other}",
        Severity.REVIEW,
        candidates=(bill_code(f"{stem}{_DIGITS[digit]}{size}", _SHOWS),),
    )


LESION_BEHAVIOR: Final = Rule(
    id="diagnosis.lesion-behavior",
    subject=BilledLine,
    title="the excision of a malignant lesion for a benign diagnosis, or the reverse",
    evaluate=lesion_behavior,
    source="aapc-excision-2020",
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.BENIGN_EXCISION, ServiceKind.MALIGNANT_EXCISION}),
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

RULES: Final = (LESION_BEHAVIOR,)
