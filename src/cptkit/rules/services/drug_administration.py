"""The administration of drugs: what is billed as chemotherapy, and what is not."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from cptkit.rules.proposals import bill_code
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_INJECTION: Final = "96372"
_CHEMOTHERAPY_INJECTION: Final = "96401"
_HORMONAL_INJECTION: Final = "96402"
# The same route for a drug that is no chemotherapy: injection, push and infusion, the first and the further ones.
_NOT_CHEMOTHERAPY: Final[Mapping[str, str]] = {
    _CHEMOTHERAPY_INJECTION: _INJECTION,
    _HORMONAL_INJECTION: _INJECTION,
    "96409": "96374",
    "96411": "96375",
    "96413": "96365",
    "96415": "96366",
    "96417": "96367",
}
_SUPPORTIVE: Final = (ServiceKind.ESA, ServiceKind.SUPPORTIVE_DRUG)
_INJECTED: Final = (*_SUPPORTIVE, ServiceKind.PLAIN_INJECTION_DRUG)
# ICD-10-CM: malignant neoplasms.
_CANCER: Final = "C"


def _all(drugs: Collection[BilledLine], *kinds: ServiceKind) -> bool:
    return all(any(drug.is_a(kind) for kind in kinds) for drug in drugs)


def _for_cancer(lines: Collection[BilledLine]) -> bool:
    return any(code.startswith(_CANCER) for line in lines for code in line.line.diagnoses)


def _due(line: BilledLine, drugs: Sequence[BilledLine]) -> tuple[str, str]:
    """Return the administration that all drugs of the day call for instead of the billed one, and what they are."""
    injected = line.code in (_INJECTION, _CHEMOTHERAPY_INJECTION, _HORMONAL_INJECTION)
    if _all(drugs, *(_INJECTED if injected else _SUPPORTIVE)):
        return _NOT_CHEMOTHERAPY.get(line.code, line.code), "its administration is not chemotherapy"
    if injected and _for_cancer((line, *drugs)):
        if _all(drugs, ServiceKind.HORMONAL_ANTINEOPLASTIC):
            return _HORMONAL_INJECTION, "it is a hormonal antineoplastic"
        if line.code == _INJECTION and _all(drugs, ServiceKind.ANTINEOPLASTIC):
            return _CHEMOTHERAPY_INJECTION, "it is an antineoplastic"
    return line.code, ""


def wrong_administration(among: LineAmongOthers) -> Said:
    """The administration of chemotherapy for drugs that are none, or a plain injection for one that is."""
    line = among.line
    drugs = [one for one in among.others if one.is_a(ServiceKind.DRUG) and may_be_one_practitioner(line, one)]
    code, what = _due(line, drugs) if drugs else (line.code, "")
    if code != line.code:
        yield Hit(
            f"{line.code} with {drugs[0].code}; {what}: {code}",
            Severity.REVIEW,
            lines=(line, drugs[0]),
            candidates=(bill_code(code, line=line),),
        )


WRONG_ADMINISTRATION: Final = Rule(
    id="drug.wrong-administration",
    subject=LineAmongOthers,
    title="an administration code that does not fit the drug, chemotherapy or not",
    evaluate=wrong_administration,
    source="cms-pub-100-04-ch12-30-5",
    domain=Domain.DRUGS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.CHEMOTHERAPY_ADMINISTRATION, ServiceKind.THERAPEUTIC_INJECTION}),
    preview=True,
)

RULES: Final = (WRONG_ADMINISTRATION,)
