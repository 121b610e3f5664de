"""Telling what a file is, by its content: a publication that is read, or one that is known and left for now."""

from collections.abc import Callable
from typing import Final, TypeAlias

import attrs

from cptkit.errors import DamagedData
from cptkit.reference.cms.add_ons import is_add_ons, read_add_ons
from cptkit.reference.cms.completeness import Completeness
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.fee_schedule import is_fee_schedule, read_fee_schedule
from cptkit.reference.cms.hcpcs import (
    is_hcpcs,
    is_hcpcs_csv,
    is_hcpcs_workbook,
    read_hcpcs,
    read_hcpcs_csv,
    read_hcpcs_workbook,
)
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
from cptkit.reference.cms.pair_edits import is_pair_edits
from cptkit.reference.cms.places import is_places, read_places
from cptkit.reference.cms.publication import Publication

__all__ = ["HCPCS_WORKBOOK", "PAIR_EDITS", "Kind", "recognize"]

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


def _add_ons(document: Document, known: Completeness | None) -> tuple[Publication, ...]:
    return (read_add_ons(document, known.floors if known else frozenset()),)


_FEES: Final = "it sets fees, and cptkit judges codes"
_FOR_PEOPLE: Final = "it is for people to read"
_ELSEWHERE: Final = "the same stands in another file of the release"

PAIR_EDITS: Final = Kind("PTP edits", is_pair_edits)
HCPCS_WORKBOOK: Final = Kind("HCPCS Level II", lambda _: False, _two(read_hcpcs_workbook))
_KINDS: Final = (
    PAIR_EDITS,
    Kind("fee schedule", is_fee_schedule, _one(read_fee_schedule)),
    Kind("MUE values", is_mue, _one(read_mue)),
    Kind("add-on codes", is_add_ons, _add_ons),
    Kind("HCPCS Level II", is_hcpcs, _two(read_hcpcs)),
    Kind("HCPCS Level II", is_hcpcs_csv, _two(read_hcpcs_csv)),
    Kind("modifiers", is_all_modifiers, _one(read_all_modifiers)),
    Kind("Level II modifiers", is_level_two_modifiers, _one(read_level_two_modifiers)),
    Kind("modifiers of the outpatient code editor", is_editor_modifiers, _one_of(read_editor_modifiers)),
    Kind("modifier conflicts of the outpatient code editor", is_editor_conflicts, _one_of(read_editor_conflicts)),
    Kind("places of service", is_places, _one(read_places)),
    Kind("geographic indices", _has("geographic practice cost indices"), why=_FEES),
    Kind("geographic indices", _has("gpci_work"), why=_FEES),
    Kind("anesthesia conversion factors", _has("anes cf"), why=_FEES),
    Kind("outpatient payment caps", _has("hcpcs,mod,procstat,carrier,locality"), why=_FEES),
    Kind("localities and their counties", _has("counties included in", "localities"), why=_FEES),
    Kind("changes of a HCPCS release", _has("hcpcs/mod", "type of change"), why=_ELSEWHERE),
    Kind("processing notes of a HCPCS release", _has("processing notes", "processing note"), why=_FOR_PEOPLE),
    Kind("read-me of a HCPCS release", _has("healthcare", "procedure coding system", "file content"), why=_FOR_PEOPLE),
    Kind("read-me of a HCPCS release", _has("health care", "procedure coding system", "file content"), why=_FOR_PEOPLE),
    Kind("PDF", _has("%pdf-"), why=_FOR_PEOPLE),
)
_WORKBOOK: Final = Kind("workbook", lambda _: False, why=_ELSEWHERE)
_ZIP: Final = "PK\x03\x04"
# What every workbook, and no other zip, has among its files.
_OF_WORKBOOKS: Final = b"[Content_Types].xml"
_UNKNOWN: Final = Kind("not recognized", lambda _: True, why="by its content it is no publication that is known here")
_HTML: Final = ("<!doctype html", "<html")


def recognize(document: Document) -> Kind:
    """Return what a file is by its content, whatever its name.

    Raises:
        DamagedData: it is a web page, saved where a download was meant, cannot be unpacked, or is a zip
            inside another.
    """
    head = document.head()
    if any(mark in head.lower() for mark in _HTML):
        message = "is HTML: the page before the download was saved, not the file; download it anew"
        raise DamagedData(message, document.place)
    if head.startswith(_ZIP):
        if _OF_WORKBOOKS not in document.content():
            message = "is a zip inside another, or one of another name; expected it unpacked, or named .zip"
            raise DamagedData(message, document.place)
        return HCPCS_WORKBOOK if is_hcpcs_workbook(document) else _WORKBOOK
    return next((kind for kind in _KINDS if kind.recognizes(head)), _UNKNOWN)
