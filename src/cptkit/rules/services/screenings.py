"""Screening tests and their diagnostic counterparts, each for a patient of the other kind."""

from typing import Final

import attrs

from cptkit.reference.diagnoses import DiagnosisRange, is_among, ranges
from cptkit.rules.proposals import bill_code
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table
from cptkit.values.wording import either

__all__ = ["RULES"]


@attrs.frozen
class _Test:
    """A test with one code for a screening and others for signs and symptoms.

    Attributes:
        encounters: the diagnoses that say it is a screening.
        symptoms: the signs and symptoms that the source names as reasons for a diagnostic test, where it names some.
        medicare_alone: whether other payers take the diagnostic code for a screening too.
        in_pregnancy: whether the diagnostic code is that of the screening in pregnancy.
    """

    screening: str
    diagnostic: tuple[str, ...]
    encounters: tuple[str, ...]
    symptoms: tuple[DiagnosisRange, ...]
    source: str
    medicare_alone: bool = False
    in_pregnancy: bool = False


def _below(*codes: str) -> tuple[DiagnosisRange, ...]:
    return tuple([DiagnosisRange(code, code) for code in codes])


def _at_medicare(
    screening: str,
    diagnostic: str,
    encounters: tuple[str, ...],
    source: str,
    symptoms: tuple[DiagnosisRange, ...] = (),
) -> _Test:
    """Return a test whose screening code is Medicare's own."""
    return _Test(screening, (diagnostic,), encounters, symptoms, source, medicare_alone=True)


_PREGNANCY: Final = ranges("O00-O9A Z33-Z34 Z3A")
_BOWEL: Final = ("Z12.11", "Z12.12")
_BLOOD_IN_STOOL: Final = _below("K625", "K921", "R195")
_CERVIX: Final = ("Z12.4", "Z01.411", "Z01.419")
# The codes of one method each.
_PAP_TESTS: Final = (
    ("G0123", "88142"),
    ("G0143", "88143"),
    ("G0144", "88174"),
    ("G0145", "88175"),
    ("G0147", "88147"),
    ("G0148", "88148"),
    ("P3000", "88164"),
)
_TESTS: Final = (
    _Test("77067", ("77066", "77065"), ("Z12.31",), _below("N63", "N644", "N645"), "acr-breast-imaging-faq"),
    _Test(
        *("G0103", ("84153",), ("Z12.5",), _below("R33", "R35", "R391", "R972"), "aapc-psa-screening"),
        medicare_alone=True,
    ),
    # A positive stool test (R19.5) is followed by a colonoscopy that Medicare takes as a screening since 2023.
    _Test("G0121", ("45378",), _BOWEL, _below("K625", "K921", "R10", "R194", "R197"), "advize-colonoscopy"),
    _Test("76706", ("76775",), ("Z13.6",), _below("R10", "R190"), "medlearn-aaa-screening"),
    _Test("82270", ("82272",), _BOWEL, _BLOOD_IN_STOOL, "aapc-fobt-specimens"),
    _at_medicare("G0328", "82274", _BOWEL, "aapc-fobt-immunoassay", _BLOOD_IN_STOOL),
    _at_medicare("G0472", "86803", ("Z11.59",), "aapc-g0472"),
    _at_medicare("G0475", "87389", ("Z11.4",), "aapc-hiv-screening"),
    _Test(
        *("G0499", ("87340",), ("Z11.59",), (), "noridian-hepatitis-b-screening"),
        medicare_alone=True,
        in_pregnancy=True,
    ),
    _at_medicare("G0476", "87624", ("Z11.51",), "medicareinformatics-hpv"),
    *(_at_medicare(screening, diagnostic, _CERVIX, "aapc-pap-codes") for screening, diagnostic in _PAP_TESTS),
)
_BY_SCREENING: Final = {one.screening: one for one in _TESTS}
_BY_DIAGNOSTIC: Final = {code: one for one in _TESTS for code in one.diagnostic}


def for_a_symptom(line: BilledLine) -> Said:
    """A screening code for a sign or symptom."""
    test, diagnoses = _BY_SCREENING.get(line.code), line.line.diagnoses
    if test is None or not diagnoses or not is_among(diagnoses[0], test.symptoms):
        return
    if not any(one in test.encounters for one in diagnoses):
        yield Hit(
            f"{line.code} for {diagnoses[0]}; a screening is for patients without signs or symptoms: "
            f"{either(test.diagnostic)} is the diagnostic code",
            Severity.REVIEW,
            source=test.source,
            candidates=[bill_code(code, "that the test was for a sign or symptom") for code in test.diagnostic],
        )


FOR_A_SYMPTOM: Final = Rule(
    id="screening.for-symptom",
    subject=BilledLine,
    title="a screening code for a sign or symptom",
    evaluate=for_a_symptom,
    domain=Domain.MODIFIERS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.SCREENING_TEST}),
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)


def diagnostic_code(line: BilledLine) -> Said:
    """A test for signs and symptoms whose first diagnosis says that it is a screening."""
    # A diagnostic mammogram on the day of a screening keeps the reason of the screening.
    if line.has("GG"):
        return
    test, first = _BY_DIAGNOSTIC.get(line.code), line.line.diagnoses[:1]
    if test is None or not first or first[0] not in test.encounters or (test.medicare_alone and not line.at_medicare):
        return
    if test.in_pregnancy and any(is_among(one, _PREGNANCY) for one in line.line.diagnoses):
        return
    yield Hit(
        f"{line.code} for {first[0]}; it is for signs and symptoms: {test.screening} is the screening code",
        Severity.REVIEW,
        source=test.source,
        candidates=(bill_code(test.screening, "that the patient had no signs or symptoms"),),
    )


DIAGNOSTIC_CODE: Final = Rule(
    id="screening.diagnostic-code",
    subject=BilledLine,
    title="a diagnostic code for a screening that has its own code",
    evaluate=diagnostic_code,
    domain=Domain.MODIFIERS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.TEST_FOR_SYMPTOMS}),
    in_force=Period(ICD_10_CM_SINCE),
    # The screening of the same day is the reason of both, and GG is what is missing.
    moot_after=("mammography.screening-and-diagnostic", "ncci.unbundled-pair"),
    preview=True,
)

RULES: Final = (FOR_A_SYMPTOM, DIAGNOSTIC_CODE)
