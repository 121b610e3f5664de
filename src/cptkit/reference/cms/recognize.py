"""Telling what a file is, by its content: a publication that is read, or one that is known and left for now."""

from collections.abc import Callable
from datetime import date
from typing import Final, TypeAlias

import attrs

from cptkit.errors import DamagedData
from cptkit.reference.cms.add_on_file import is_add_on_file, read_add_on_file
from cptkit.reference.cms.add_ons import is_add_ons, read_add_ons
from cptkit.reference.cms.completeness import Completeness
from cptkit.reference.cms.coverage_articles import is_article_table
from cptkit.reference.cms.diagnosis_codes import is_code_file, is_order_file, read_code_file, read_order_file
from cptkit.reference.cms.documents import LARGEST, Document
from cptkit.reference.cms.fee_schedule import is_fee_schedule, is_fixed_width, read_fee_schedule
from cptkit.reference.cms.hcpcs import (
    is_hcpcs,
    is_hcpcs_table,
    read_hcpcs,
    read_hcpcs_table,
)
from cptkit.reference.cms.medicaid import is_medicaid, says_medicaid
from cptkit.reference.cms.modifiers import (
    is_all_modifiers,
    is_level_two_modifiers,
    read_all_modifiers,
    read_level_two_modifiers,
)
from cptkit.reference.cms.mue import is_mue, read_mue
from cptkit.reference.cms.outpatient_editor import (
    is_editor_conflicts,
    is_editor_modifiers,
    read_editor_conflicts,
    read_editor_modifiers,
)
from cptkit.reference.cms.pair_edits import is_pair_changes, is_pair_edits
from cptkit.reference.cms.places import is_places, read_places
from cptkit.reference.cms.procedure_codes import is_procedure_codes, read_procedure_codes
from cptkit.reference.cms.publication import Publication
from cptkit.reference.cms.simple_csv import has_columns
from cptkit.reference.cms.table_rows import head_of_rows
from cptkit.reference.cms.tabular_list import is_tabular_list, read_tabular_list
from cptkit.reference.cms.workbooks import is_office_file, is_workbook

__all__ = ["COVERAGE_ARTICLES", "PAIR_EDITS", "Kind", "Recognized", "recognize"]

Read: TypeAlias = Callable[[Document, Completeness | None], tuple[Publication, ...]]


@attrs.frozen
class Kind:
    """A kind of file.

    Attributes:
        title: what it is called.
        recognizes: tells it by its first few thousand characters.
        read: gives its publications; `None` where the file is not read, or with others of its release.
        why: why it is not read.
    """

    title: str
    recognizes: Callable[[str], bool]
    read: Read | None = None
    why: str = ""


def _has(*phrases: str) -> Callable[[str], bool]:
    """Return what tells a file by phrases that its beginning holds, in whichever case."""
    return lambda head: all(phrase in head.lower() for phrase in phrases)


def _one(read: Callable[[Document], Publication]) -> Read:
    """Return a reader of a file that publishes one table and says itself what it is whole for."""
    return lambda document, _: (read(document),)


def _one_of(read: Callable[[Document, Completeness | None], Publication]) -> Read:
    """Return a reader of a file that publishes one table and does not say what it is whole for."""
    return lambda document, known: (read(document, known),)


def _two(read: Callable[[Document], tuple[Publication, Publication]]) -> Read:
    """Return a reader of a file that publishes two tables."""
    return lambda document, _: read(document)


def _add_ons(read: Callable[[Document, frozenset[date]], Publication]) -> Read:
    """Return a reader of a table of add-on codes, some of whose first days may mean "on or before"."""
    return lambda document, known: (read(document, known.floors if known else frozenset()),)


@attrs.frozen
class Recognized:
    """What a file was told to be, and how it begins: as text, or, of a workbook, its first rows."""

    kind: Kind
    head: str
    is_workbook: bool = False


_FEES: Final = "it sets fees, and cptkit judges codes"
_FOR_PEOPLE: Final = "it is for people to read"
_CHANGES: Final = "it lists what changed; the release itself is what is read"
_FIXED_WIDTH: Final = "it has no column titles; the csv file or the workbook of the same zip is what is read"
_MEDICAID: Final = "Medicaid has edits of its own, and the tables that are read are Medicare's"
_LISTS_ALONE: Final = "of articles the lists of codes, diagnoses and contractors alone are read"
_UNKNOWN_CONTENT: Final = "its content is not a publication known here"

PAIR_EDITS: Final = Kind("PTP edits", is_pair_edits)
COVERAGE_ARTICLES: Final = Kind("coverage articles", is_article_table)
_NCCI: Final = (
    PAIR_EDITS,
    Kind("MUE values", is_mue, _one_of(read_mue)),
    Kind("add-on codes", is_add_on_file, _add_ons(read_add_on_file)),
)
_KINDS: Final = (
    *_NCCI,
    Kind("fee schedule", is_fee_schedule, _one_of(read_fee_schedule)),
    Kind("fee schedule in lines of fixed width", is_fixed_width, why=_FIXED_WIDTH),
    Kind("add-on codes", is_add_ons, _add_ons(read_add_ons)),
    Kind("HCPCS Level II", is_hcpcs, _two(read_hcpcs)),
    Kind("HCPCS Level II", is_hcpcs_table, _two(read_hcpcs_table)),
    Kind("modifiers", is_all_modifiers, _one(read_all_modifiers)),
    Kind("Level II modifiers", is_level_two_modifiers, _one(read_level_two_modifiers)),
    Kind("modifiers of the outpatient code editor", is_editor_modifiers, _one_of(read_editor_modifiers)),
    Kind("modifier conflicts of the outpatient code editor", is_editor_conflicts, _one_of(read_editor_conflicts)),
    Kind("places of service", is_places, _one(read_places)),
    Kind("procedure codes of the outpatient code editor", is_procedure_codes, _one(read_procedure_codes)),
    Kind("ICD-10-CM tabular list", is_tabular_list, _one(read_tabular_list)),
    Kind("ICD-10-CM codes", is_code_file, _one(read_code_file)),
    Kind("ICD-10-CM codes and headings", is_order_file, _one(read_order_file)),
    Kind(
        "ICD-10-CM codes of the outpatient code editor",
        lambda head: has_columns(head, ("code", "external_cause", "manifestation", "unacceptable_principal")),
        why="cptkit comes with them; the code file of a year has what is newer",
    ),
    COVERAGE_ARTICLES,
    Kind("coverage articles", lambda head: has_columns(head, ("article_id", "article_version")), why=_LISTS_ALONE),
    Kind("geographic indices", _has("geographic practice cost indices"), why=_FEES),
    Kind("geographic indices", _has("gpci_work"), why=_FEES),
    Kind("anesthesia conversion factors", _has("anes cf"), why=_FEES),
    Kind("outpatient payment caps", _has("hcpcs,mod,procstat,carrier,locality"), why=_FEES),
    Kind("localities and their counties", _has("counties included in", "localities"), why=_FEES),
    Kind("changes of a HCPCS release", _has("hcpcs/mod", "type of change"), why=_CHANGES),
    Kind("processing notes of a HCPCS release", _has("processing notes", "processing note"), why=_FOR_PEOPLE),
    Kind("read-me of a HCPCS release", _has("healthcare", "procedure coding system", "file content"), why=_FOR_PEOPLE),
    Kind("read-me of a HCPCS release", _has("health care", "procedure coding system", "file content"), why=_FOR_PEOPLE),
    Kind("PDF", _has("%pdf-"), why=_FOR_PEOPLE),
)
_OF_MEDICAID: Final = Kind("NCCI edits of Medicaid", lambda _: False, why=_MEDICAID)
_PAIR_CHANGES: Final = Kind("changes of PTP edits", lambda _: False, why=_CHANGES)
_OFFICE: Final = Kind("document", lambda _: False, why=_FOR_PEOPLE)
_UNKNOWN: Final = Kind("not recognized", lambda _: True, why=_UNKNOWN_CONTENT)
_LARGE: Final = Kind("not recognized", lambda _: False, why=f"no file that is read has more than {LARGEST:,} bytes")
_ZIP: Final = "PK\x03\x04"
_HTML: Final = ("<!doctype html", "<html")


def recognize(document: Document) -> Recognized:
    """Return what a file is by its content, whatever its name; Medicaid's and changes may be told by the name alone.

    Raises:
        DamagedData: it is a web page, saved where a download was meant, cannot be unpacked, or is a zip
            inside another.
    """
    head = document.head()
    if any(mark in head.lower() for mark in _HTML):
        message = "is HTML: the page before the download was saved, not the file; download it again"
        raise DamagedData(message, document.place)
    if not head.startswith(_ZIP):
        return Recognized(_kind_of(document, head), head)
    if is_workbook(document):
        head = head_of_rows(document)
        return Recognized(_kind_of(document, head), head, is_workbook=True)
    if is_office_file(document):
        return Recognized(_OFFICE, "")
    message = "is a zip inside another, or one of another name; expected it unpacked, or named .zip"
    raise DamagedData(message, document.place)


def _kind_of(document: Document, head: str) -> Kind:
    kind = next((kind for kind in _KINDS if kind.recognizes(head)), _UNKNOWN)
    if kind in _NCCI and says_medicaid(head):
        return _OF_MEDICAID
    if kind in (*_NCCI, _UNKNOWN) and is_medicaid(document, head):
        return _OF_MEDICAID
    if kind is PAIR_EDITS and is_pair_changes(document):
        return _PAIR_CHANGES
    return _LARGE if kind is _UNKNOWN and document.size > LARGEST else kind
