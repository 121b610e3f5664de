"""Diagnoses that are reported with another one, which is missing."""

from collections.abc import Sequence
from typing import Final

import attrs

from cptkit.reference.diagnoses import DiagnosisRange, is_among, ranges, seventh_character
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.days import ServiceDay
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain

__all__ = ["RULES"]

_NOTES: Final = "nchs-icd-10-cm-tabular-order"
_HYPERTENSION: Final = "icd-10-cm-guidelines-c-9"
_NEOPLASMS: Final = "icd-10-cm-guidelines-c-2"


@attrs.frozen
class _Companion:
    """Codes that need another, and what that is; empty is any other code.

    Attributes:
        seventh: the seventh characters with which they need it; empty is with any, or none.
    """

    codes: tuple[DiagnosisRange, ...] = attrs.field(converter=ranges)
    needs: tuple[DiagnosisRange, ...] = attrs.field(converter=ranges)
    what: str
    source: str
    seventh: str = ""

    def is_about(self, code: str) -> bool:
        """Return whether a code needs another."""
        return is_among(code, self.codes) and (not self.seventh or seventh_character(code) in tuple(self.seventh))

    def is_met(self, code: str, others: Sequence[str]) -> bool:
        """Return whether what a code needs is among the codes of the day."""
        return any(other != code and (not self.needs or is_among(other, self.needs)) for other in others)


_COMPANIONS: Final = (
    _Companion("Z51.0 Z51.1", "C00-D49", "the neoplasm that is treated", _NEOPLASMS),
    _Companion("I22", "I21", "the first infarction, from I21", "icd-10-cm-guidelines-c-9-e"),
    _Companion("I11.0", "I50", "the type of heart failure, from I50", _HYPERTENSION),
    _Companion("I12", "N18", "the stage of kidney disease, from N18", _HYPERTENSION),
    _Companion("I13.0 I13.2", "I50", "the type of heart failure, from I50", _HYPERTENSION),
    _Companion("I13", "N18", "the stage of kidney disease, from N18", _HYPERTENSION),
    _Companion("E08.22 E09.22 E10.22 E11.22 E13.22", "N18", "the stage of kidney disease, from N18", _NOTES),
    _Companion(
        "E08.621-E08.622 E09.621-E09.622 E10.621-E10.622 E11.621-E11.622 E13.621-E13.622",
        "L97-L98",
        "the site of the ulcer, from L97 or L98.4",
        _NOTES,
    ),
    _Companion(
        "O31-O32 O33.3-O33.6 O35-O36 O40-O41 O60.1-O60.2 O64 O69",
        "O30",
        "the multiple gestation that its seventh character shows, from O30",
        _NOTES,
        seventh="123459",
    ),
    _Companion("O98.0-O98.6 O98.8-O98.9", "A00-B99 U07.1", "the infection", _NOTES),
    _Companion("O98.7", "B20 Z21", "the type of HIV disease, B20 or Z21", _NOTES),
    _Companion("O99.21", "E66", "the type of obesity, from E66", _NOTES),
    _Companion("O99.31", "F10", "the alcohol use, from F10", _NOTES),
    _Companion("O99.32", "F11-F16 F18-F19", "the drug use, from F11 to F16, F18 or F19", _NOTES),
    _Companion("O99.33", "F17", "the nicotine dependence, from F17", _NOTES),
    _Companion("O9A.1", "C00-C96", "the neoplasm", _NOTES),
    _Companion("Z47.1", "Z96.6", "the joint that was replaced, from Z96.6", _NOTES),
    _Companion(
        "Z00.01 Z00.121 Z01.01 Z01.411",
        "",
        "the abnormal finding",
        "icd-10-cm-guidelines-c-21-13",
    ),
)


def companion_missing(day: ServiceDay) -> Said:
    """A diagnosis without the one that is reported with it."""
    codes = day.diagnoses
    for row in _COMPANIONS:
        for code in codes:
            if row.is_about(code) and not row.is_met(code, codes):
                yield Hit(
                    f"{code} without {row.what}",
                    Severity.REVIEW,
                    source=row.source,
                    lines=tuple([line for line in day.billed if code in line.line.diagnoses]),
                )


COMPANION_MISSING: Final = Rule(
    id="diagnosis.companion-missing",
    subject=ServiceDay,
    title="a diagnosis without the one that is reported with it",
    evaluate=companion_missing,
    source=_NOTES,
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    diagnoses=tuple([one for row in _COMPANIONS for one in row.codes]),
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

RULES: Final = (COMPANION_MISSING,)
