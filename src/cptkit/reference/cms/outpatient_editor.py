"""The tables of CMS's outpatient code editor: its modifiers, and those that may not stand on one line.

The editor's tables keep their history in rows with days, and name no release. For which days they are
whole, `coverage.toml` can say. Where it does not, they answer for the quarter of the latest first day
in them alone, and the earliest one is taken for a floor, at which their history begins.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from typing import Final, TypeAlias

from cptkit.errors import DamagedData
from cptkit.reference._facts import Fact
from cptkit.reference.cms.completeness import Completeness
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.modifiers import modifier_code
from cptkit.reference.cms.publication import PassedOver, Publication, Stated, quarter, quarter_period, row_facts
from cptkit.reference.cms.simple_csv import columns_of, data_rows, has_columns
from cptkit.values.citations import Citation
from cptkit.values.tables import Table

__all__ = ["is_editor_conflicts", "is_editor_modifiers", "read_editor_conflicts", "read_editor_modifiers"]

_URL: Final = "https://www.cms.gov/medicare/coding-billing/outpatient-code-editor-oce/quarterly-release-files"
_MODIFIERS: Final = ("modifier", "ncci", "from", "to")
_CONFLICTS: Final = ("modifier_1", "modifier_2", "from", "to")
_DAY: Final = re.compile(r"\d{8}", re.ASCII)
# #0 to #9 and #A to #Z stand in the table and are no modifiers: no claim can bear them.
_FLAG: Final = re.compile(r"#[0-9A-Z]", re.ASCII)
_BYPASSES: Final = {"0": "no", "1": "yes"}
_RETURNED: Final = "CMS's outpatient code editor returns a claim that has both on one line"

# Of a claim for an outpatient hospital, which the editor is for.
_HOSPITAL: Final = "outpatient-hospital"

_Translator: TypeAlias = Callable[[frozenset[date]], Callable[[Fact], Fact | PassedOver]]


def is_editor_modifiers(head: str) -> bool:
    """Return whether a file that begins so is the editor's table of modifiers."""
    return has_columns(head, _MODIFIERS)


def is_editor_conflicts(head: str) -> bool:
    """Return whether a file that begins so is the editor's table of modifiers that exclude each other."""
    return has_columns(head, _CONFLICTS)


def read_editor_modifiers(document: Document, known: Completeness | None = None) -> Publication:
    """Read the editor's modifiers, and which of them can bypass a pair edit.

    It answers for the modifiers that it lists: the editor does not know all of CPT's.

    Args:
        document: the file.
        known: what `coverage.toml` says of it.

    Raises:
        DamagedData: other columns than expected, or no row with a first day.
    """
    return _published(document, known, Table.MODIFIERS, "modifier table", _MODIFIERS, _modifiers)


def read_editor_conflicts(document: Document, known: Completeness | None = None) -> Publication:
    """Read the pairs of modifiers for which the editor returns a claim.

    It answers for pairs of the modifiers that it lists. A pair stands in it in both directions, of
    which the second is passed over.

    Args:
        document: the file.
        known: what `coverage.toml` says of it.

    Raises:
        DamagedData: other columns than expected, or no row with a first day.
    """
    section = "edit 102, modifiers that conflict"
    return _published(document, known, Table.MODIFIER_CONFLICTS, section, _CONFLICTS, _conflicts)


def _published(
    document: Document,
    known: Completeness | None,
    table: Table,
    section: str,
    needed: Sequence[str],
    translator: _Translator,
) -> Publication:
    columns = columns_of(document, needed)
    days = list(_first_days(document, columns))
    if not days:
        message = "no row with a first day; expected rows of the outpatient code editor"
        raise DamagedData(message, document.place)
    latest = max(days)
    if known is None:
        period, floors = quarter_period(latest.year, latest.month), frozenset({min(days)})
    else:
        period, floors = known.complete, known.floors
    end = period.last or latest
    return Publication(
        table=table,
        setting=None,
        release=quarter(end),
        citation=Citation(
            "CMS", "Integrated Outpatient Code Editor, quarterly data files", section, quarter(end), _URL
        ),
        periods=(period,),
        facts=partial(_facts, document, columns, floors, translator),
        listed=True,
        cumulative=True,
        precedence=2,
    )


def _first_days(document: Document, columns: Sequence[str]) -> Iterator[date]:
    """Yield the first days that can be read; the rows that cannot be are refused where their facts are given."""
    for stated in row_facts(data_rows(document), document.place, columns, lambda row: row):
        if isinstance(stated, Fact):
            with suppress(DamagedData):
                yield _day(stated, "from")


def _facts(
    document: Document, columns: Sequence[str], floors: frozenset[date], translator: _Translator
) -> Iterator[Stated]:
    yield from row_facts(data_rows(document), document.place, columns, translator(floors))


def _modifiers(floors: frozenset[date]) -> Callable[[Fact], Fact | PassedOver]:
    def translate(row: Fact) -> Fact | PassedOver:
        code, days = row.text("modifier"), _days(row, floors)
        if _FLAG.fullmatch(code):
            return PassedOver(
                row.file, row.number, f"{code} is not a modifier: it has a character that no claim can carry"
            )
        cells = {
            "code": modifier_code(row, "modifier"),
            "label": "",
            "role": "",
            "position": "",
            "bypasses_pairs": row.one_of("ncci", _BYPASSES),
        }
        return Fact(row.file, row.number, {**cells, **days})

    return translate


def _conflicts(floors: frozenset[date]) -> Callable[[Fact], Fact | PassedOver]:
    lines: dict[tuple[str, ...], int] = {}

    def translate(row: Fact) -> Fact | PassedOver:
        one, two = (modifier_code(row, column) for column in ("modifier_1", "modifier_2"))
        days = _days(row, floors)
        line = lines.setdefault((*sorted((one, two)), *days.values()), row.number)
        if line != row.number:
            return PassedOver(row.file, row.number, f"{one} and {two} stand in line {line} for the same days")
        return Fact(
            row.file,
            row.number,
            {"modifier_1": one, "modifier_2": two, "explanation": _RETURNED, "denied_in": _HOSPITAL, **days},
        )

    return translate


def _days(row: Fact, floors: frozenset[date]) -> dict[str, str]:
    first = _day(row, "from")
    last = str(_day(row, "to")) if row.text("to") else ""
    return {"first": f"<={first}" if first in floors else str(first), "last": last}


def _day(row: Fact, column: str) -> date:
    text = row.text(column)
    if _DAY.fullmatch(text):
        with suppress(ValueError):
            return date.fromisoformat(text)
    raise row.refuse(column, "a date such as 20190701")
