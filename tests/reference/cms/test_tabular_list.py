"""Reading ICD-10-CM's tabular list as NCHS publishes it."""

import io
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from cptkit import Period, Table
from cptkit.errors import DamagedData
from cptkit.reference._facts import Fact
from cptkit.reference._rows import READERS
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.folders import documents_in
from cptkit.reference.cms.tabular_list import full_names, is_tabular_list, read_tabular_list
from cptkit.reference.diagnoses import CodeFirst, DiagnosisRange, TabularEntry, unpointed
from tasks import diagnosis_codes

NAME: Final = "icd10c-tabular-April-1-2026.xml"
on_cms_files = pytest.mark.skipif(
    not diagnosis_codes.TABULAR.is_file(), reason=f"the tabular list is not at {diagnosis_codes.CMS}"
)


def document(body: str, name: str = NAME, version: str = "2026") -> Document:
    text = f'<?xml version="1.0"?>\n<ICD10CM.tabular><version>{version}</version>{body}</ICD10CM.tabular>'
    return Document(name, len(text), partial(io.BytesIO, text.encode()))


def chapter(*diagnoses: str, notes: str = "", of_section: str = "") -> str:
    return f'<chapter><name>1</name>{notes}<section id="A00-A09">{of_section}{"".join(diagnoses)}</section></chapter>'


def diagnosis(code: str, inside: str = "") -> str:
    return f"<diag><name>{code}</name><desc>title of {code}</desc>{inside}</diag>"


def note(kind: str, *texts: str) -> str:
    return f"<{kind}>{''.join(f'<note>{text}</note>' for text in texts)}</{kind}>"


def seventh(**characters: str) -> str:
    told = "".join(f'<extension char="{sign}">{meaning}</extension>' for sign, meaning in characters.items())
    return f"<sevenChrDef>{told}</sevenChrDef>"


def entries(body: str) -> dict[str, TabularEntry]:
    publication = read_tabular_list(document(body))
    found: dict[str, TabularEntry] = {}
    for stated in publication.facts():
        assert isinstance(stated, Fact)
        cells = {**stated.cells, "source": ""}
        _, row = READERS[publication.table](Fact(stated.file, stated.number, cells), {"": publication.citation})
        assert isinstance(row, TabularEntry)
        found[row.code] = row
    return found


def test_the_list_is_told_by_its_root() -> None:
    assert is_tabular_list('<?xml version="1.0"?>\n<ICD10CM.tabular>\n')
    assert not is_tabular_list("<ICD10CM.index>")


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("icd10c-tabular-April-1-2026.xml", date(2026, 4, 1), date(2026, 9, 30)),
        ("icd10cm-tabular-2026.xml", date(2025, 10, 1), date(2026, 3, 31)),
    ],
)
def test_a_release_answers_for_the_days_until_codes_change_again(name: str, first: date, last: date) -> None:
    publication = read_tabular_list(document(chapter(), name))
    assert (publication.table, publication.periods) == (Table.DIAGNOSIS_NOTES, (Period(first, last),))
    assert publication.release == f"2026 from {first}"


def test_every_category_and_code_is_an_entry_with_its_title() -> None:
    found = entries(chapter(diagnosis("A00", diagnosis("A00.0") + diagnosis("A00.9"))))
    assert {code: one.name for code, one in found.items()} == {
        code: f"title of {code}" for code in ("A00", "A00.0", "A00.9")
    }


def test_notes_of_a_chapter_and_of_a_block_stand_at_each_category_below() -> None:
    body = chapter(
        diagnosis("A00", note("excludes1", "own (A03)") + diagnosis("A00.0")),
        diagnosis("A01"),
        notes=note("excludes1", "of the chapter (A05)"),
        of_section=note("excludes1", "of the block (A04.-)"),
    )
    found = entries(body)
    named = {code: [one.first for one in entry.excludes1] for code, entry in found.items()}
    assert named == {"A00": ["A03", "A05", "A04"], "A00.0": [], "A01": ["A05", "A04"]}


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("low back strain (S39.012)", [("S39012", "S39012")]),
        ("in pregnancy (O10-O11, O13-O16)", [("O10", "O11"), ("O13", "O16")]),
        ("displacement (M51.2-)", [("M512", "M512")]),
        ("heart failure (I50.-)", [("I50", "I50")]),
        ("eye (H35.0-) and vessels (I60-I69)", [("H350", "H350"), ("I60", "I69")]),
        ("anemia (D50 and D51) or (D52 or D53)", [("D50", "D50"), ("D51", "D51"), ("D52", "D52"), ("D53", "D53")]),
        ("new codes (QA0.01-)", [("QA001", "QA001")]),
        ("glucose-6-phosphate dehydrogenase (G6PD) deficiency (D75.A)", [("D75A", "D75A")]),
        ("diabetes (E08-E13 with .42)", []),
        ("poisoning (T36-T65 with fifth or sixth character 1-4)", []),
        ("conditions classified elsewhere", []),
    ],
)
def test_codes_that_a_note_names_in_brackets_are_read_and_those_of_some_characters_left(
    text: str, ranges: list[tuple[str, str]]
) -> None:
    found = entries(chapter(diagnosis("A00", note("excludes1", text) + note("useAdditionalCode", text))))
    assert found["A00"].excludes1 == found["A00"].use_additional == tuple(DiagnosisRange(*one) for one in ranges)


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (["the type of infarction (I63.-)"], CodeFirst.LISTED),
        (["underlying disease, such as:", "leukemia (C91-C95)"], CodeFirst.SUCH_AS),
        (["underlying disease"], CodeFirst.SUCH_AS),
        (["poisoning, if applicable (T51)"], CodeFirst.IF_APPLICABLE),
        (["underlying condition, if known (A00)"], CodeFirst.IF_APPLICABLE),
        (["any associated condition (A00)"], CodeFirst.IF_APPLICABLE),
        ([], None),
    ],
)
def test_a_code_first_note_binds_as_its_words_say(texts: list[str], kind: CodeFirst | None) -> None:
    found = entries(chapter(diagnosis("A00", note("codeFirst", *texts) if texts else "")))
    assert found["A00"].code_first_kind is kind


def test_seventh_characters_stand_where_they_are_and_complete_what_is_below() -> None:
    body = chapter(diagnosis("S00", seventh(A="initial encounter", S="sequela") + diagnosis("S00.1")), diagnosis("S01"))
    found = entries(body)
    assert found["S00"].seventh_characters == (("A", "initial encounter"), ("S", "sequela"))
    assert found["S00.1"].seventh_characters == ()
    assert full_names(document(body)) == {
        "S00.1XXA": "title of S00.1, initial encounter",
        "S00.1XXS": "title of S00.1, sequela",
        "S01": "title of S01",
    }


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        (document("<chapter>"), "not XML: "),
        (document("", version="of old"), "year 'of old'; expected one such as 2026"),
        (Document(NAME, 0, partial(io.BytesIO, b"<!DOCTYPE a><ICD10CM.tabular/>")), "XML with a document type"),
    ],
)
def test_what_cannot_be_the_list_is_refused(bad: Document, message: str) -> None:
    with pytest.raises(DamagedData, match=message):
        read_tabular_list(bad)


@on_cms_files
def test_the_titles_are_those_of_all_codes_in_force() -> None:
    (published,) = documents_in(diagnosis_codes.TABULAR)
    named = {unpointed(code) for code in full_names(published)}
    day = date(2026, 4, 1)
    in_force = {
        code
        for code, said in diagnosis_codes.said_of_codes().items()
        for first, last, *_ in said
        if first.removeprefix("<=") <= str(day) and (not last or str(day) <= last)
    }
    # The list has them at S06, and a note there says that D and S do not go with a sixth character of 7 or 8.
    assert {code[:3] for code in named ^ in_force} == {"S06"}
    assert in_force < named


@on_cms_files
@pytest.mark.long
def test_the_list_is_read_whole() -> None:
    (published,) = documents_in(diagnosis_codes.TABULAR)
    assert Path(published.place).name == NAME
    publication = read_tabular_list(published)
    facts = list(publication.facts())
    assert len(facts) == 46_881
    assert all(isinstance(one, Fact) for one in facts)
