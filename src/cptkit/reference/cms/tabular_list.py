"""ICD-10-CM's tabular list as NCHS publishes it: titles, notes and seventh characters, from the XML file."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import Final

import attrs

from cptkit.errors import DamagedData
from cptkit.reference._facts import Fact
from cptkit.reference.cms.diagnosis_years import release_period
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.publication import Publication, Stated
from cptkit.reference.diagnoses import CodeFirst, pointed, unpointed
from cptkit.values.citations import Citation
from cptkit.values.tables import Table

__all__ = ["full_names", "is_tabular_list", "read_tabular_list"]

_URL: Final = "https://www.cdc.gov/nchs/icd/icd-10-cm/files.html"
_ROOT: Final = "ICD10CM.tabular"
_STEM: Final = 6
_CODE: Final = r"[A-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?|[A-Z]{2}[0-9A-Z](?:\.[0-9A-Z]{1,4})?"
# A code, or one to another; a hyphen at its end stands for the characters that are still to come.
_MORE: Final = r"(?:\.-|-(?!\s*[A-Z]))?"
_RANGE: Final = re.compile(rf"({_CODE}){_MORE}(?:\s*-\s*({_CODE}){_MORE})?")
_IN_BRACKETS: Final = re.compile(r"\(([^()]*)\)")
_BETWEEN: Final = re.compile(r"[\s,;]|\band\b|\bor\b")
_CONDITIONAL: Final = re.compile(r"\bif (applicable|known|present)|\bany\b")
_EXAMPLES: Final = re.compile(r"such (as|conditions)")


@attrs.frozen
class _Notes:
    """What stands at one node of the list, or above all nodes of a part of it."""

    excludes1: tuple[str, ...] = ()
    code_first: tuple[str, ...] = ()
    use_additional: tuple[str, ...] = ()

    def __or__(self, other: "_Notes") -> "_Notes":
        return _Notes(
            self.excludes1 + other.excludes1,
            self.code_first + other.code_first,
            self.use_additional + other.use_additional,
        )


@attrs.frozen
class _Node:
    """A category, subcategory or code.

    Attributes:
        own: the seventh characters that stand at it; seventh: these, or those that stand above it.
    """

    code: str
    title: str
    notes: _Notes
    own: Mapping[str, str]
    seventh: Mapping[str, str]
    is_last: bool


def is_tabular_list(head: str) -> bool:
    """Return whether a file that begins so is the tabular list."""
    return f"<{_ROOT}>" in head


def read_tabular_list(document: Document) -> Publication:
    """Read the tabular list: one row for each category, subcategory and code.

    Notes of a chapter or of a block of categories stand at each category that they are over.

    Raises:
        DamagedData: no XML, one with a document type, or one that does not say its year.
    """
    root = _root(document)
    year = root.findtext("version", "")
    period = release_period(document, year)
    named = f"ICD-10-CM Tabular List of Diseases and Injuries, {year}"
    return Publication(
        table=Table.DIAGNOSIS_NOTES,
        setting=None,
        release=f"{year} from {period.first}",
        citation=Citation("NCHS", named, "tabular list", str(period.first), _URL),
        periods=(period,),
        facts=partial(_facts, document, root, period.first),
        cumulative=True,
    )


def full_names(document: Document) -> dict[str, str]:
    """Return the title of every code, that of its seventh character included, by code with its point."""
    names: dict[str, str] = {}
    for node in _nodes(_root(document)):
        if node.is_last and node.seventh:
            stem = unpointed(node.code).ljust(_STEM, "X")
            names |= {pointed(stem + sign): f"{node.title}, {meaning}" for sign, meaning in node.seventh.items()}
        elif node.is_last:
            names[node.code] = node.title
    return names


def _root(document: Document) -> ET.Element:
    content = document.content()
    # A document type may name entities that unpack without end; the list has none.
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        message = "XML with a document type; expected the tabular list as NCHS publishes it"
        raise DamagedData(message, document.place)
    try:
        return ET.fromstring(content)  # noqa: S314 (no document type, so no entities)
    except ET.ParseError as error:
        message = f"not XML: {error}"
        raise DamagedData(message, document.place) from None


def _nodes(root: ET.Element) -> Iterator[_Node]:
    for chapter in root.findall("chapter"):
        of_chapter = _notes(chapter)
        for section in chapter.findall("section"):
            above = of_chapter | _notes(section)
            for category in section.findall("diag"):
                yield from _below(category, above, {})


def _below(node: ET.Element, above: _Notes, seventh: Mapping[str, str]) -> Iterator[_Node]:
    own = {one.get("char", ""): one.text or "" for one in node.findall("sevenChrDef/extension")}
    children = node.findall("diag")
    name, title = node.findtext("name", ""), node.findtext("desc", "")
    yield _Node(name, title, _notes(node) | above, own, own or seventh, is_last=not children)
    for child in children:
        yield from _below(child, _Notes(), own or seventh)


def _notes(node: ET.Element) -> _Notes:
    return _Notes(
        tuple(_texts(node, "excludes1")),
        tuple(_texts(node, "codeFirst")),
        tuple(_texts(node, "useAdditionalCode")),
    )


def _texts(node: ET.Element, kind: str) -> Iterator[str]:
    for note in node.findall(f"{kind}/note"):
        yield " ".join("".join(note.itertext()).split())


def _facts(document: Document, root: ET.Element, first: date | None) -> Iterator[Stated]:
    for number, node in enumerate(_nodes(root), start=1):
        cells = {
            "code": node.code,
            "name": node.title,
            "excludes1": _ranges(node.notes.excludes1),
            "code_first": _ranges(node.notes.code_first),
            "code_first_kind": _kind(node.notes.code_first),
            "use_additional": _ranges(node.notes.use_additional),
            "seventh_characters": "; ".join(f"{sign} {meaning}" for sign, meaning in node.own.items()),
            "first": f"<={first}",
            "last": "",
        }
        yield Fact(document.place, number, cells)


def _ranges(notes: Iterable[str]) -> str:
    """Return the codes that notes name in brackets, those left out that hold with some characters only."""
    found: dict[str, None] = {}
    for note in notes:
        for inside in _IN_BRACKETS.findall(note):
            ranges = [(match[1], match[2] or match[1]) for match in _RANGE.finditer(inside)]
            if ranges and not _BETWEEN.sub("", _RANGE.sub("", inside)):
                found |= {f"{unpointed(one)}-{unpointed(other)}": None for one, other in ranges}
    return " ".join(found)


def _kind(notes: tuple[str, ...]) -> str:
    """Return how binding code-first notes are together."""
    if not notes:
        return ""
    if any(_CONDITIONAL.search(note) for note in notes):
        return CodeFirst.IF_APPLICABLE.value
    open_ended = any(_EXAMPLES.search(note) for note in notes) or any(not _ranges([note]) for note in notes)
    return (CodeFirst.SUCH_AS if open_ended else CodeFirst.LISTED).value
