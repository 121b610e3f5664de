"""Codes of obstetrics against what the diagnosis says: the weeks of the pregnancy, and how it was lost."""

from collections.abc import Mapping
from typing import Final

from cptkit.reference.diagnoses import ranges, weeks_of_gestation
from cptkit.rules.meant import Meant, Other, meant_for_another
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


_LOST: Final = (Other("an incomplete abortion", _INCOMPLETE, "59812"), Other("a missed abortion", _MISSED))
_TREATMENTS: Final[Mapping[ServiceKind, Meant]] = {
    ServiceKind.INCOMPLETE_ABORTION_TREATMENT: Meant("an incomplete abortion", _INCOMPLETE, _LOST, _LOSS),
    ServiceKind.MISSED_ABORTION_TREATMENT: Meant("a missed abortion", _MISSED, _LOST, _LOSS),
    ServiceKind.NONOBSTETRIC_CURETTAGE: Meant(
        "conditions outside pregnancy",
        (),
        (*_LOST, Other("a complication of delivery", _AFTER_DELIVERY, "59160")),
    ),
}


def loss_code(line: BilledLine) -> Said:
    """The surgical treatment of a lost pregnancy by the code for another kind of loss, or for none."""
    treatment = next(treatment for kind, treatment in _TREATMENTS.items() if line.is_a(kind))
    yield from meant_for_another(line, treatment, _SHOWS)


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
