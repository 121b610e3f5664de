"""Reading the place-of-service codes of a year."""

import io
from datetime import date
from functools import partial
from typing import Final

import pytest

from cptkit import bundled_reference
from cptkit.errors import DamagedData
from cptkit.reference._facts import Fact
from cptkit.reference._rows import READERS
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.folders import documents_in
from cptkit.reference.cms.places import is_places, read_places
from cptkit.reference.cms.publication import PassedOver, Publication
from cptkit.reference.indicators import Rate
from cptkit.reference.places import SiteOfService
from cptkit.values.periods import Period
from cptkit.values.tables import Table
from tests.cms import CUT

NAME: Final = "place_of_service_2024.csv"
TITLES: Final = "pos_code,pos_type,pos_name\n"


def document(text: str, name: str = NAME, encoding: str = "utf-8") -> Document:
    data = text.encode(encoding)
    return Document(name, len(data), partial(io.BytesIO, data))


def sites(publication: Publication) -> dict[str, SiteOfService]:
    """The places that a publication has facts of; a refusal is raised."""
    found: dict[str, SiteOfService] = {}
    for stated in publication.facts():
        assert not isinstance(stated, DamagedData), stated
        if isinstance(stated, Fact):
            cells = {**stated.cells, "source": ""}
            key, row = READERS[publication.table](Fact(stated.file, stated.number, cells), {"": publication.citation})
            assert isinstance(row, SiteOfService)
            found[key] = row
    return found


def test_the_list_is_told_by_its_columns() -> None:
    assert is_places("\N{BYTE ORDER MARK}POS_Code,POS_Type,POS_Name\r\n11,Non-Facility,Office\r\n")
    assert not is_places("modifier,type,category\n")


def test_the_list_answers_for_all_places_of_its_year() -> None:
    publication = read_places(document(TITLES))
    assert (publication.table, publication.release, publication.listed) == (Table.PLACES, "2024", False)
    assert publication.periods == (Period(date(2024, 1, 1), date(2024, 12, 31)),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_place_has_its_rate_and_its_name_with_curly_quotes(encoding: str) -> None:
    text = f"{TITLES}10,Non-Facility,Patient\N{RIGHT SINGLE QUOTATION MARK}s Home\n21,Facility,Inpatient Hospital\n"
    found = sites(read_places(document(text, encoding=encoding)))
    assert found["10"].name == "Patient\N{RIGHT SINGLE QUOTATION MARK}s Home"
    assert (found["10"].rate, found["21"].rate) == (Rate.NONFACILITY, Rate.FACILITY)
    assert found["21"].period == Period(date(2024, 1, 1), floor=True)


def test_a_place_that_began_inside_a_year_has_its_true_first_day() -> None:
    found = sites(read_places(document(f"{TITLES}66,Non-Facility,PACE Center\n")))
    assert found["66"].period == Period(date(2024, 8, 1))


@pytest.mark.parametrize("code", ["28", "67-70"])
def test_a_code_that_is_not_assigned_is_passed_over(code: str) -> None:
    (stated,) = read_places(document(f"{TITLES}{code},Unassigned,Unassigned\n")).facts()
    assert stated == PassedOver(NAME, 2, f"{code} is not assigned")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("1,Facility,Pharmacy", "pos_code '1'; expected two digits"),
        ("11,Non-Facility,Office", "pos_code '11'; expected one row for each code, and line 2 has this one"),
        ("12,Home", "2 cells; expected 3: pos_code, pos_type, pos_name"),
    ],
)
def test_a_row_that_is_no_place_is_refused_with_its_line(row: str, message: str) -> None:
    _, refused = read_places(document(f"{TITLES}11,Non-Facility,Office\n{row}\n\n,,\n")).facts()
    assert str(refused) == f"{NAME}:3: {message}"


@pytest.mark.parametrize("row", ["12,Both,Home", "12,Unassigned,Home", "12,,Home"])
def test_another_kind_of_place_is_refused_where_it_is_read(row: str) -> None:
    with pytest.raises(DamagedData, match=f"^{NAME}:2: rate '.*'; expected one of facility, nonfacility"):
        sites(read_places(document(f"{TITLES}{row}\n")))


def test_a_list_without_its_year_or_a_column_is_refused() -> None:
    with pytest.raises(DamagedData, match="does not name the year it is for; expected a name such as place_of_service"):
        read_places(document(TITLES, "places.csv"))
    with pytest.raises(DamagedData, match=f"^{NAME}:1: columns pos_code; expected pos_code, pos_type, pos_name"):
        read_places(document("pos_code\n"))


def test_every_row_of_the_list_of_2024_is_a_place_or_not_assigned() -> None:
    (found,) = documents_in(CUT / NAME)
    publication = read_places(found)
    stated = list(publication.facts())
    assert (len(stated), sum(isinstance(one, PassedOver) for one in stated)) == (99, 47)
    assert len(sites(publication)) == 52


@pytest.mark.parametrize("day", [date(2024, 1, 1), date(2024, 8, 13), date(2024, 12, 31)])
def test_the_places_of_2024_and_their_rates_are_those_that_are_bundled(day: date) -> None:
    (found,) = documents_in(CUT / NAME)
    bundled = bundled_reference().on(day)
    for code, row in sites(read_places(found)).items():
        site = bundled.site(code)
        assert row.period.covers(day) == (site is not None), code
        assert site is None or site.rate is row.rate, code
