"""Codes of obstetrics against what the diagnosis says: the weeks of the pregnancy, and how it was lost."""

from collections.abc import Mapping
from typing import Final

import attrs

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

_WEEKS: Final = "Z3A."
# Z3A.00 says that the weeks are not known, and Z3A.01 that they are fewer than eight.
_UNKNOWN: Final = 0
# ICD-10-CM: the first trimester is less than 14 weeks 0 days.
_FIRST_TRIMESTER: Final = 14
_OTHER_STUDY: Final = {"76801": "76805", "76802": "76810", "76805": "76801", "76810": "76802"}


def _weeks(line: BilledLine) -> tuple[str, int] | None:
    """Return the diagnosis of a line that tells the weeks of gestation, with them."""
    for code in line.line.diagnoses:
        told = code.removeprefix(_WEEKS)
        if told != code and told.isdigit() and int(told) != _UNKNOWN:
            return code, int(told)
    return None


def ultrasound_by_weeks(line: BilledLine) -> Said:
    """An ultrasound of the first trimester for a later pregnancy, or the reverse."""
    told = _weeks(line)
    if told is None:
        return
    code, weeks = told
    early = line.is_a(ServiceKind.FIRST_TRIMESTER_ULTRASOUND)
    if early is (weeks < _FIRST_TRIMESTER):
        return
    other = _OTHER_STUDY.get(line.code)
    meant = "before" if early else "from"
    yield Hit(
        f"{line.code} for {code}; the study is for pregnancies {meant} week {_FIRST_TRIMESTER}{'' if early else ' on'}",
        Severity.REVIEW,
        candidates=(bill_code(other, "how many weeks the pregnancy was"),) if other else (),
    )


ULTRASOUND_BY_WEEKS: Final = Rule(
    id="maternity.ultrasound-by-weeks",
    subject=BilledLine,
    title="an ultrasound for other weeks of the pregnancy than the diagnosis says",
    evaluate=ultrasound_by_weeks,
    source="codingahead-ob-ultrasound",
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.FIRST_TRIMESTER_ULTRASOUND, ServiceKind.LATER_PREGNANCY_ULTRASOUND}),
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

_INCOMPLETE: Final = (DiagnosisRange("O030", "O034"),)
_MISSED: Final = (DiagnosisRange("O020", "O021"),)
_AFTER_DELIVERY: Final = (DiagnosisRange("O72", "O73"),)
_LOSS: Final = "aapc-missed-incomplete"
_SHOWS: Final = "that the report describes the operation so"


@attrs.frozen
class _Other:
    """What a code is not for: its diagnoses, the words, and the code that is for it, where there is one."""

    diagnoses: tuple[DiagnosisRange, ...]
    words: str
    code: str = ""


@attrs.frozen
class _Treatment:
    """What a code is for: the words and the diagnoses; what it is often billed for instead, and who says so."""

    words: str
    own: tuple[DiagnosisRange, ...]
    others: tuple[_Other, ...]
    source: str = _LOSS


_LOST: Final = (_Other(_INCOMPLETE, "an incomplete abortion", "59812"), _Other(_MISSED, "a missed abortion"))
_TREATMENTS: Final[Mapping[ServiceKind, _Treatment]] = {
    ServiceKind.INCOMPLETE_ABORTION_TREATMENT: _Treatment("an incomplete abortion", _INCOMPLETE, _LOST),
    ServiceKind.MISSED_ABORTION_TREATMENT: _Treatment("a missed abortion", _MISSED, _LOST),
    ServiceKind.NONOBSTETRIC_CURETTAGE: _Treatment(
        "conditions outside pregnancy",
        (),
        (*_LOST, _Other(_AFTER_DELIVERY, "a complication of delivery", "59160")),
        "convention",
    ),
}


def _among(line: BilledLine, ranges: tuple[DiagnosisRange, ...]) -> str | None:
    return next((one for one in line.line.diagnoses if is_among(one, ranges)), None)


def loss_code(line: BilledLine) -> Said:
    """The surgical treatment of a lost pregnancy by the code for another kind of loss, or for none."""
    treatment = next(treatment for kind, treatment in _TREATMENTS.items() if line.is_a(kind))
    if _among(line, treatment.own) is not None:
        return
    for other in treatment.others:
        told = _among(line, other.diagnoses)
        if told is not None:
            yield Hit(
                f"{line.code} for {told}; the code is for {treatment.words}, and the diagnosis is {other.words}",
                Severity.REVIEW,
                source=treatment.source,
                candidates=(bill_code(other.code, _SHOWS),) if other.code else (),
            )
            return


LOSS_CODE: Final = Rule(
    id="maternity.loss-code",
    subject=BilledLine,
    title="the treatment of a lost pregnancy by the code for another kind of loss",
    evaluate=loss_code,
    source=_LOSS,
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset(_TREATMENTS),
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

RULES: Final = (ULTRASOUND_BY_WEEKS, LOSS_CODE)
