"""Telling what a file is by its content."""

import io
import zipfile
from functools import partial

import pytest

from cptkit.errors import DamagedData
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.recognize import PAIR_EDITS, recognize


def document(content: bytes, name: str = "whatever") -> Document:
    return Document(name, len(content), partial(io.BytesIO, content))


def zipped(*names: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name in names:
            archive.writestr(name, "content")
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "title"),
    [
        (b"Column1/Column2 Edits\t\t", "PTP edits"),
        (b",,2024 National Physician Fee Schedule Relative Value File July Release,,", "fee schedule"),
        (b"HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale", "MUE values"),
        (b"add_on_code,primary_code,aoc_type,effective_on_or_before,ended", "add-on codes"),
        (b"   LT001007" + b" " * 257 + b"19940101", "HCPCS Level II"),
        (b"HCPC,RECID,PROCNOTE", "HCPCS Level II"),
        (b"modifier,type,category", "modifiers"),
        (
            b"modifier,date_added,date_term,xref,coverage,procnote,cim,mcm,action_date,action",
            "Level II modifiers",
        ),
        (b"modifier,ncci,from,to", "modifiers of the outpatient code editor"),
        (b"modifier_1,modifier_2,from,to", "modifier conflicts of the outpatient code editor"),
        (b"pos_code,pos_type,pos_name", "places of service"),
    ],
)
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_publication_is_told_in_either_case_with_or_without_a_mark(mark: bytes, content: bytes, title: str) -> None:
    for text in (content, content.lower()) if title != "fee schedule" else (content,):
        kind = recognize(document(mark + text)).kind
        assert kind.title == title
        assert kind.read is not None or kind is PAIR_EDITS


@pytest.mark.parametrize(
    ("content", "title"),
    [
        (b"ADDENDUM E. GEOGRAPHIC PRACTICE COST INDICES", "geographic indices"),
        (b"mac,state,gpci_work", "geographic indices"),
        (b"Anes CF", "anesthesia conversion factors"),
        (b"%PDF-1.7", "PDF"),
        (b"", "not recognized"),
        (b"\x00\xff", "not recognized"),
        (zipped("[Content_Types].xml", "word/document.xml"), "document"),
    ],
)
def test_a_file_that_is_not_read_has_a_reason(content: bytes, title: str) -> None:
    kind = recognize(document(content)).kind
    assert (kind.title, kind.read) == (title, None)
    assert kind.why


def test_a_zip_inside_a_zip_is_refused() -> None:
    with pytest.raises(DamagedData, match=r"^whatever: is a zip inside another, or one of another name"):
        recognize(document(zipped("ccipra-v302r0-f1.TXT")))


@pytest.mark.parametrize("page", [b"<!DOCTYPE HTML>", b"\r\n<html>"])
def test_a_web_page_is_refused(page: bytes) -> None:
    with pytest.raises(DamagedData, match="is HTML: the page before the download was saved"):
        recognize(document(page))
