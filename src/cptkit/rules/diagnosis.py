"""Diagnoses: every line points to one, in the code set of its day."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from cptkit.reference.usage import ServiceKind
from cptkit.rules.authorities import CLAIM_FORM, CODE_SETS
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledLine
from cptkit.values.codes import CodeSet, code_sets_of
from cptkit.values.findings import Severity
from cptkit.values.tables import Table

__all__ = ["MISSING", "WRONG_CODE_SET", "missing", "wrong_code_set"]

# 45 CFR 162.1002(b) and (c): ICD-9-CM through 2015-09-30, ICD-10-CM from this day of service on.
_ICD_10_SINCE: Final = date(2015, 10, 1)


def missing(line: BilledLine) -> Iterator[Hit | Lift]:
    """A line that points to no diagnosis; ambulance suppliers need none."""
    if not line.line.diagnoses and not line.is_a(ServiceKind.AMBULANCE):
        message = f"no diagnosis for {line.code}; a line points to at least one"
        yield Hit(message, Severity.DENIAL, basis=Table.CLAIM_FORM)


def wrong_code_set(line: BilledLine) -> Iterator[Hit | Lift]:
    """A diagnosis whose shape is not that of the code set of the day."""
    day = line.published.day
    due = CodeSet.ICD_10_CM if day >= _ICD_10_SINCE else CodeSet.ICD_9_CM
    wrong = [code for code in line.line.diagnoses if due not in code_sets_of(code)]
    if wrong:
        yield Hit(
            f"{', '.join(wrong)} for {line.code} on {day}; claims of that day take {due.value}",
            Severity.DENIAL,
        )


MISSING: Final = Rule(
    id="diagnosis.missing",
    subject=BilledLine,
    title="a line that points to no diagnosis",
    citation=CLAIM_FORM,
    evaluate=missing,
    needs=(Table.SERVICE_KINDS,),
)
WRONG_CODE_SET: Final = Rule(
    id="diagnosis.wrong-code-set",
    subject=BilledLine,
    title="a diagnosis of the code set of other days",
    citation=CODE_SETS,
    evaluate=wrong_code_set,
)
