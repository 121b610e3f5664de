"""The index of the rules' pages, in the order in which a report gives their findings."""

from collections.abc import Iterator
from typing import Final

from cptkit import RULES
from cptkit.rules import (
    AgedLine,
    BilledClaim,
    BilledLine,
    CodeDay,
    CodedLine,
    DayDiagnoses,
    DiagnosedLine,
    GlobalPeriodLine,
    LineAmongOthers,
    LinePair,
    ServiceDay,
)
from tasks.paths import DOCS, ROOT

__all__ = ["ROOT", "TARGET", "refresh", "refreshed"]

TARGET: Final = DOCS / "reference" / "rules" / "index.md"

_SUBJECTS: Final[dict[type, str]] = {
    CodedLine: "a line, by its codes",
    BilledLine: "a line",
    LineAmongOthers: "a line with the others of the day",
    DiagnosedLine: "a line with its diagnoses",
    DayDiagnoses: "the diagnoses of one DOS",
    AgedLine: "a line and the patient's age",
    LinePair: "two lines with a PTP edit",
    CodeDay: "one code on one DOS",
    ServiceDay: "all lines of one DOS",
    GlobalPeriodLine: "a line in a global period",
    BilledClaim: "the claim",
}

_OPENING: Final = """\
# Rules

Each rule looks at one kind of thing, its [subject](../../explanation/subjects.md): a line, two lines with a PTP edit,
one code on one date of service (DOS). The table has the rules in the order in which a report gives their findings. The
id says which authority a rule rests on and what is wrong; its page says the rest, and its examples are run as tests.

How severe a finding is depends on the payer:
[severity belongs to the payer](../../explanation/severity-belongs-to-the-payer.md).

| rule | what is wrong | subject |
|---|---|---|
"""


def _rows() -> Iterator[str]:
    for rule in RULES:
        yield f"| [{rule.id}]({rule.id}.md) | {rule.title} | {_SUBJECTS[rule.subject]} |"


def refreshed() -> str:
    """Return the page: one row a rule, and the pages for Sphinx."""
    pages = "\n".join(rule.id for rule in RULES)
    return "".join((_OPENING, "\n".join(_rows()), f"\n\n```{{toctree}}\n:hidden:\n\n{pages}\n```\n"))


def refresh() -> None:
    """Write the index."""
    TARGET.write_text(refreshed(), encoding="utf-8")
