"""Reading the MUE tables of CMS."""

import io
from datetime import date
from functools import partial
from importlib.resources import files
from typing import Final

import pytest

from cptkit.errors import DamagedData
from cptkit.reference._facts import Fact, read_citations
from cptkit.reference._rows import READERS
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.folders import documents_in
from cptkit.reference.cms.mue import is_mue, read_mue
from cptkit.reference.cms.publication import Publication
from cptkit.reference.cms.rationales import UNIT_RATIONALES
from cptkit.reference.edits import Mue
from cptkit.reference.indicators import Adjudication
from cptkit.values.periods import Period
from cptkit.values.tables import Setting, Table
from tests.cms import WHOLE, needs_whole

PRACTITIONER: Final = "MCR_MUE_PractitionerServices_Eff_07-01-2024.csv"
# As CMS has it: a quoted banner of several lines, and a title that is broken over two.
BANNER: Final = '"Copyright American Medical Association.\r\n\r\nAll rights reserved. "\r\n,,,\r\n'
TITLES: Final = '"HCPCS/\nCPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\r\n'
ROWS: Final = (
    "77053,2,3 Date of Service Edit: Clinical,Clinical: Data\r\n"
    "77054,1,2 Date of Service Edit: Policy,Code Descriptor / CPT Instruction\r\n"
    "J0120,0,1 Line Edit,Prescribing Information\r\n"
)
THIRD_QUARTER: Final = Period(date(2024, 7, 1), date(2024, 9, 30))


def document(text: str, name: str = PRACTITIONER) -> Document:
    data = text.encode()
    return Document(name, len(data), partial(io.BytesIO, data))


def records(publication: Publication) -> list[Mue]:
    """Every row as a record; the first refusal is raised."""
    found: list[Mue] = []
    for stated in publication.facts():
        if isinstance(stated, DamagedData):
            raise stated
        assert isinstance(stated, Fact)
        cited = Fact(stated.file, stated.number, {**stated.cells, "source": "cited"})
        _, row = READERS[Table.MUE](cited, {"cited": publication.citation})
        assert isinstance(row, Mue)
        found.append(row)
    return found


def test_a_table_is_known_by_its_titles_wherever_they_break() -> None:
    assert is_mue(BANNER + TITLES + ROWS)
    assert is_mue("\N{BYTE ORDER MARK}" + TITLES.upper().replace("VALUES", "\r\n VALUES "))
    assert is_mue(TITLES.replace("Practitioner", "Outpatient Hospital").replace("/\n", "/"))


@pytest.mark.parametrize(
    "head",
    ["", "code,value\n77053,2\n", "Practitioner Services MUE Values\n", "HCPCS/CPT Code,MUE Adjudication Indicator\n"],
)
def test_another_file_is_no_mue_table(head: str) -> None:
    assert not is_mue(head)


def test_every_row_is_read_with_its_value_and_what_it_is_held_against() -> None:
    assert [
        (row.code, row.value, row.adjudication, row.rationale)
        for row in records(read_mue(document(BANNER + TITLES + ROWS)))
    ] == [
        ("77053", 2, Adjudication.DAY_BY_CLINICAL_BENCHMARK, "clinical-data"),
        ("77054", 1, Adjudication.DAY_BY_POLICY, "code-definition"),
        ("J0120", 0, Adjudication.CLAIM_LINE, "prescribing-information"),
    ]


def test_every_row_holds_for_the_quarter_and_setting_of_its_table() -> None:
    publication = read_mue(document(BANNER + TITLES + ROWS))
    assert {(row.setting, row.period) for row in records(publication)} == {(Setting.PRACTITIONER, THIRD_QUARTER)}


def test_a_row_tells_the_line_on_which_it_stands() -> None:
    facts = [stated for stated in read_mue(document(BANNER + TITLES + ROWS)).facts() if isinstance(stated, Fact)]
    assert [(fact.file, fact.number) for fact in facts] == [(PRACTITIONER, 7), (PRACTITIONER, 8), (PRACTITIONER, 9)]


def test_an_adjudication_indicator_may_stand_without_its_words() -> None:
    (row,) = records(read_mue(document(TITLES + "77053, 2 ,2,Clinical:  Data \n")))
    assert (row.value, row.adjudication, row.rationale) == (2, Adjudication.DAY_BY_POLICY, "clinical-data")


@pytest.mark.parametrize(
    ("title", "setting", "services"),
    [
        ("Practitioner Services MUE Values", Setting.PRACTITIONER, "Practitioner Services"),
        (
            "Outpatient Hospital\u00a0Services MUE  Values",
            Setting.OUTPATIENT_HOSPITAL,
            "Facility Outpatient Hospital Services",
        ),
        ("DME supplier services MUE values", Setting.SUPPLIER, "DME Supplier Services"),
    ],
)
def test_the_setting_is_that_of_the_column_title(title: str, setting: Setting, services: str) -> None:
    publication = read_mue(document(TITLES.replace("Practitioner Services MUE Values", title)))
    assert publication.setting is setting
    assert publication.citation.document == f"NCCI Medically Unlikely Edits, {services}"


def test_a_table_answers_for_the_quarter_in_its_name_alone() -> None:
    publication = read_mue(document(TITLES + ROWS))
    assert publication.table is Table.MUE
    assert publication.release == "2024Q3"
    assert publication.periods == (THIRD_QUARTER,)
    assert not publication.cumulative
    assert publication.citation.date == "2024-07-01"


def test_a_table_that_takes_effect_within_a_quarter_answers_from_that_day() -> None:
    publication = read_mue(document(TITLES + ROWS, "MCR_MUE_PractitionerServices_eff_08-15-2024.csv"))
    assert publication.periods == (Period(date(2024, 8, 15), date(2024, 9, 30)),)
    assert publication.release == "2024Q3"


@pytest.mark.parametrize("name", ["mue.csv", "MCR_MUE_Eff_13-01-2024.csv", "MCR_MUE_Eff_2024-07-01.csv"])
def test_a_renamed_table_is_refused(name: str) -> None:
    expected = "does not name the day it takes effect; expected the name that CMS gave it, such as MCR_MUE_"
    with pytest.raises(DamagedData, match=expected):
        read_mue(document(TITLES + ROWS, name))


@pytest.mark.parametrize("text", ["", ROWS])
def test_a_table_without_titles_is_refused(text: str) -> None:
    with pytest.raises(DamagedData, match=r"csv:1: no column titles; expected a row that begins with HCPCS/CPT Code"):
        read_mue(document(text))


@pytest.mark.parametrize(
    ("found", "changed"),
    [
        ("Practitioner Services", "Home Health Services"),
        (",MUE Rationale", ""),
        ("MUE Adjudication Indicator,MUE Rationale", "MUE Rationale,MUE Adjudication Indicator"),
        (",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale", ""),
    ],
)
def test_other_titles_are_refused(found: str, changed: str) -> None:
    with pytest.raises(DamagedData, match=r"csv:6: columns HCPCS/ CPT Code.*; expected HCPCS/CPT Code, one of Prac"):
        read_mue(document(BANNER + TITLES.replace(found, changed) + ROWS))


@pytest.mark.parametrize(
    ("row", "refusal"),
    [
        ("77061,two,2,CMS Policy", ":6: value 'two'; expected a whole number"),
        ("77061,-1,2,CMS Policy", ":6: value '-1'; expected a whole number"),
        ("77061,,2,CMS Policy", ":6: value ''; expected a value"),
        ("77061,1,4 Month Edit,CMS Policy", ":6: adjudication '4 Month Edit'; expected one of 1, 2, 3"),
        ("77061,1,2 Line Edit,CMS Policy", ":6: adjudication '2 Line Edit'; expected one of 1, 2, 3"),
        (",1,2,CMS Policy", ":6: code ''; expected a value"),
        ("77061,1,2", ":6: 3 cells; expected 4: HCPCS/CPT Code, MUE Values"),
        ("77061,1,2,CMS Policy,", ":6: 5 cells; expected 4"),
        ("\nJ0121,1,1,CMS Policy", ":6: 0 cells; expected 4"),
    ],
)
def test_a_row_that_cannot_be_read_is_refused_with_its_line(row: str, refusal: str) -> None:
    with pytest.raises(DamagedData) as caught:
        records(read_mue(document(TITLES + ROWS + row)))
    assert str(caught.value).startswith(PRACTITIONER + refusal)


def test_a_refused_row_does_not_hide_those_after_it() -> None:
    text = TITLES + "77053,2,2\n" + ROWS
    assert [type(stated) for stated in read_mue(document(text)).facts()] == [DamagedData, Fact, Fact, Fact]


def test_the_rows_can_be_read_anew() -> None:
    publication = read_mue(document(TITLES + ROWS))
    assert records(publication) == records(publication)


def test_blank_lines_at_the_end_are_no_rows() -> None:
    assert len(records(read_mue(document(TITLES + ROWS + ",,,\r\n\r\n")))) == 3


@needs_whole
@pytest.mark.long
@pytest.mark.parametrize(
    ("service", "setting", "rows"),
    [
        ("PractitionerServices", Setting.PRACTITIONER, 14677),
        ("OutpatientHospitalServices", Setting.OUTPATIENT_HOSPITAL, 14628),
        ("DMESupplierServices", Setting.SUPPLIER, 2928),
    ],
)
def test_every_row_of_a_published_table_is_read(service: str, setting: Setting, rows: int) -> None:
    (found,) = documents_in(WHOLE / f"MCR_MUE_{service}_Eff_07-01-2024.zip")
    assert is_mue(found.head())
    publication = read_mue(found)
    limits = records(publication)
    assert len(limits) == len({row.code for row in limits}) == rows
    assert {row.setting for row in limits} == {publication.setting} == {setting}
    assert {row.rationale for row in limits} <= set(UNIT_RATIONALES.values())


@needs_whole
@pytest.mark.long
@pytest.mark.parametrize(
    ("service", "key"),
    [
        ("PractitionerServices", "cms-ncci-mue-practitioner-2024q3"),
        ("OutpatientHospitalServices", "cms-ncci-mue-outpatient-hospital-2024q3"),
    ],
)
def test_a_published_table_is_cited_as_the_bundled_rows_are(service: str, key: str) -> None:
    (found,) = documents_in(WHOLE / f"MCR_MUE_{service}_Eff_07-01-2024.zip")
    bundled = (files("cptkit") / "data" / "citations.csv").read_text(encoding="utf-8")
    assert read_mue(found).citation == read_citations("citations.csv", bundled)[key]
