"""Codes of obstetrics against what the diagnosis says: the weeks of the pregnancy, and how it was lost."""

from collections.abc import Mapping
from typing import Final

import attrs

from cptkit.reference.diagnoses import DiagnosisRange, first_among, ranges, weeks_of_gestation
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

# ICD-10-CM: the first trimester is less than 14 weeks 0 days.
_FIRST_TRIMESTER: Final = 14
_OTHER_STUDY: Final = {"76801": "76805", "76802": "76810", "76805": "76801", "76810": "76802"}


def ultrasound_by_weeks(line: BilledLine) -> Said:
    """An ultrasound of the first trimester for a later pregnancy, or the reverse."""
    told = weeks_of_gestation(line.line.diagnoses)
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

_INCOMPLETE: Final = ranges("O03.0-O03.4")
_MISSED: Final = ranges("O02.0-O02.1")
_AFTER_DELIVERY: Final = ranges("O72-O73")
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


def loss_code(line: BilledLine) -> Said:
    """The surgical treatment of a lost pregnancy by the code for another kind of loss, or for none."""
    treatment = next(treatment for kind, treatment in _TREATMENTS.items() if line.is_a(kind))
    if first_among(line.line.diagnoses, treatment.own) is not None:
        return
    for other in treatment.others:
        told = first_among(line.line.diagnoses, other.diagnoses)
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
