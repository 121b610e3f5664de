"""Diagnoses of one day together, by the notes of the tabular list: excludes1, code first, and O80 alone."""

from collections.abc import Iterator, Sequence
from typing import Final

from cptkit.reference.diagnoses import CodeFirst, DiagnosisRange, TabularEntry
from cptkit.rules.proposals import Proposal, reorder_diagnoses, take_off_diagnosis
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.day_diagnoses import DayDiagnoses, NotedDiagnosis, excluded_pairs
from cptkit.subjects.days import ServiceDay
from cptkit.subjects.lines import BilledLine
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.tables import Table

__all__ = ["RULES"]

_NORMAL_DELIVERY: Final = "O80"
_CHAPTER_15: Final = DiagnosisRange("O00", "O9A")


def excluded_pair(day: DayDiagnoses) -> Said:
    """Two diagnoses on one day that an excludes1 note keeps apart."""
    for one, other, entry in excluded_pairs(day.noted):
        lines = [line for code in (one.code, other.code) for line in day.lines_with(code)]
        yield Hit(
            f"{one.code} and {other.code}; Excludes1 note at {entry.code}, unless the two are unrelated",
            Severity.REVIEW,
            (entry,),
            source="icd-10-cm-guidelines-a-12",
            lines=tuple(dict.fromkeys(lines)),
        )


EXCLUDED_PAIR: Final = Rule(
    id="diagnosis.excluded-pair",
    subject=DayDiagnoses,
    title="two diagnoses that an Excludes1 note does not allow together",
    evaluate=excluded_pair,
    source="icd-10-cm-guidelines-a-12",
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    needs=(Table.DIAGNOSIS_NOTES,),
    in_force=Period(ICD_10_CM_SINCE),
    # Of the pairs that it knows, the other says which of the two stays.
    moot_after=("diagnosis.not-together",),
    preview=True,
)


def code_first_missing(day: DayDiagnoses) -> Said:
    """A diagnosis before the disease that a code-first note puts before it, or a manifestation without any."""
    for noted in day.noted:
        entry = noted.code_first
        if entry is not None:
            diseases = [one.code for one in day.noted if noted.underlying.has(one.bare)]
            for line in day.lines:
                why = _out_of_order(noted, entry, line, diseases)
                if why:
                    yield Hit(
                        f"{noted.code} on {line.code} {why}; code-first note at {entry.code}",
                        Severity.REVIEW,
                        (entry,),
                        source="icd-10-cm-guidelines-a-13",
                        lines=(line,),
                        candidates=_disease_first(line, diseases),
                    )


def _disease_first(line: BilledLine, diseases: Sequence[str]) -> Iterator[Proposal]:
    """Propose the order in which a disease that the note names goes first."""
    on_line = line.line.diagnoses
    for disease in filter(diseases.__contains__, on_line):
        yield reorder_diagnoses([disease, *[other for other in on_line if other != disease]])


def _is_manifestation(line: BilledLine, code: str) -> bool:
    record = line.published.diagnosis(code)
    return record is not None and bool(record.manifestation)


def _out_of_order(noted: NotedDiagnosis, entry: TabularEntry, line: BilledLine, diseases: Sequence[str]) -> str:
    """Return what is wrong with where a diagnosis stands on a line; empty where nothing is.

    Of the day's diagnoses, some are diseases that its note puts before it.
    """
    on_line = line.line.diagnoses
    if noted.code not in on_line:
        return ""
    place = on_line.index(noted.code)
    of_disease = next((at for at, code in enumerate(on_line) if code in diseases), None)
    if of_disease is not None:
        return "" if of_disease < place else "is listed before its underlying disease"
    # At other codes, such as heart failure, the note names what goes before it where the patient has it.
    if entry.code_first_kind is CodeFirst.IF_APPLICABLE or not _is_manifestation(line, noted.code):
        return ""
    if entry.code_first_kind is CodeFirst.SUCH_AS:
        # Its note names examples, so that whatever goes before may be the disease.
        return "" if place else "is listed before its underlying disease"
    return "" if diseases else "is billed without its underlying disease"


CODE_FIRST_MISSING: Final = Rule(
    id="diagnosis.code-first-missing",
    subject=DayDiagnoses,
    title="a diagnosis without the disease that its code-first note requires ahead of it",
    evaluate=code_first_missing,
    source="icd-10-cm-guidelines-a-13",
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    needs=(Table.DIAGNOSIS_NOTES,),
    in_force=Period(ICD_10_CM_SINCE),
    moot_after=("diagnosis.manifestation-first", "diagnosis.out-of-order"),
    preview=True,
)


def normal_delivery_not_alone(day: ServiceDay) -> Said:
    """O80 on one day with another diagnosis of pregnancy, childbirth or the puerperium."""
    lines = [line for line in day.billed if _NORMAL_DELIVERY in line.line.diagnoses]
    others = [code for code in day.diagnoses if code != _NORMAL_DELIVERY and _CHAPTER_15.includes(code)]
    for line in lines if others else ():
        yield Hit(
            f"{_NORMAL_DELIVERY} with {', '.join(others)}; it is for a delivery without complications, "
            "and is not reported with another code from O00 to O9A",
            Severity.REVIEW,
            lines=(line,),
            candidates=(take_off_diagnosis(_NORMAL_DELIVERY),),
        )


NORMAL_DELIVERY_NOT_ALONE: Final = Rule(
    id="diagnosis.normal-delivery-not-alone",
    subject=ServiceDay,
    title="a normal delivery with another obstetric diagnosis",
    evaluate=normal_delivery_not_alone,
    source="nchs-icd-10-cm-tabular-chapter-15",
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    diagnoses=(DiagnosisRange(_NORMAL_DELIVERY, _NORMAL_DELIVERY),),
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

RULES: Final = (EXCLUDED_PAIR, CODE_FIRST_MISSING, NORMAL_DELIVERY_NOT_ALONE)
