"""Reading the outpatient code editor's CPT and HCPCS codes with their days and ages."""

import io
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from cptkit import Period, Reference, Table, bundled_reference, compile_reference, open_reference
from cptkit.errors import DamagedData
from cptkit.reference._facts import Fact
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.procedure_codes import is_procedure_codes, read_procedure_codes
from cptkit.reference.cms.publication import PassedOver

NAME: Final = "procedure_codes_2019q3_2026q2.csv"
TITLES: Final = (
    "code,first,last,youngest,oldest,telehealth,vaccine,part_b_billable,approved_mid_quarter,terminated_mid_quarter"
)
CMS: Final = Path(__file__).resolve().parents[4] / "shared" / "cms" / NAME
on_cms_files = pytest.mark.skipif(not CMS.is_file(), reason=f"the list of codes is not at {CMS}")


def document(*rows: str, name: str = NAME) -> Document:
    text = "\n".join((TITLES, *rows, ""))
    return Document(name, len(text), partial(io.BytesIO, text.encode()))


def facts(*rows: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for stated in read_procedure_codes(document(*rows)).facts():
        assert not isinstance(stated, DamagedData), stated
        if isinstance(stated, Fact):
            found.append(dict(stated.cells))
    return found


def days(*rows: str) -> list[tuple[str, str]]:
    return [(cells["first"], cells["last"]) for cells in facts(*rows)]


def test_the_list_is_told_by_its_columns_and_whole_for_the_quarters_in_its_name() -> None:
    assert is_procedure_codes(TITLES)
    assert not is_procedure_codes("code,first,last\n")
    publication = read_procedure_codes(document())
    assert (publication.table, publication.release, publication.listed) == (Table.PROCEDURES, "2026Q2", False)
    assert publication.periods == (Period(date(2019, 7, 1), date(2026, 6, 30)),)


def test_a_name_without_quarters_is_refused() -> None:
    with pytest.raises(DamagedData, match="does not name its quarters"):
        read_procedure_codes(document(name="codes.csv"))


def test_a_code_has_its_days_and_its_ages() -> None:
    assert facts("99392,<=2019-07-01,,True,4,,,,,") == [
        {
            "code": "99392",
            "label": "",
            "family": "",
            "modality": "",
            "counted_per": "",
            "youngest": "1",
            "oldest": "4",
            "first": "<=2019-07-01",
            "last": "",
        }
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # Codes that the editor takes from their first day on: laboratory tests, vaccines, drugs.
        (["0202U,2020-04-01,,,,,,,2020-05-20,"], [("2020-05-20", "")]),
        (["91300,2020-10-01,,,,,,,2020-12-11,"], [("2020-12-11", "")]),
        (["J0248,2021-10-01,,,,,,,2021-12-23,"], [("2021-12-23", "")]),
        # Of a visit it is the day from which Medicare paid.
        (["99421,2020-01-01,,,,,,,2020-03-01,"], [("<=2020-03-01", "")]),
        # A day of approval that is no later than the first, or in another quarter, changes nothing.
        (["0001U,<=2019-07-01,,,,,,,2017-02-01,"], [("<=2019-07-01", "")]),
        (["91304,2022-04-01,,,,,,,2022-07-13,"], [("2022-04-01", "")]),
        # In a later row of the code it is a coverage that began.
        (
            ["97810,<=2019-07-01,2019-12-31,,,,,,,", "97810,2020-01-01,,,,,,,2020-01-21,"],
            [("<=2019-07-01", "2019-12-31"), ("2020-01-01", "")],
        ),
        # What ended within a quarter does not go on in the next.
        (
            [
                "0001A,2023-04-01,2023-06-30,12,,,yes,yes,2020-12-11,2023-04-17",
                "0001A,2023-07-01,2023-12-31,12,,,,,2020-12-11,2023-04-17",
            ],
            [("2023-04-01", "2023-04-17")],
        ),
        (["G2000,<=2019-07-01,,,,,,,2018-08-01,2026-12-31"], [("<=2019-07-01", "2026-12-31")]),
        # Approved anew, it is in force again.
        (
            ["Q0222,2022-01-01,2022-06-30,,,,,,,2022-06-20", "Q0222,2022-07-01,,,,,,,2022-08-15,"],
            [("2022-01-01", "2022-06-20"), ("2022-07-01", "")],
        ),
    ],
)
def test_days_within_a_quarter_are_days_of_the_code(rows: list[str], expected: list[tuple[str, str]]) -> None:
    assert days(*rows) == expected


def test_a_row_after_the_end_is_passed_over_with_the_day() -> None:
    rows = ["0001A,2023-04-01,2023-06-30,,,,,,,2023-04-17", "0001A,2023-07-01,,,,,,,,"]
    (passed,) = (one for one in read_procedure_codes(document(*rows)).facts() if isinstance(one, PassedOver))
    assert passed.why == "0001A ended on 2023-04-17"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("99392,soon,,,,,,,,", "first 'soon'; expected a date such as 2019-07-01"),
        ("99392,2020-01-01,,one,,,,,,", "youngest 'one'; expected an age in years"),
        (",2020-01-01,,,,,,,,", "code ''; expected a value"),
    ],
)
def test_a_row_that_cannot_be_read_is_refused(row: str, message: str) -> None:
    (refused,) = read_procedure_codes(document(row)).facts()
    assert isinstance(refused, DamagedData)
    assert refused.message == message


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Reference:
    folder = tmp_path_factory.mktemp("codes")
    compile_reference(CMS, folder / "store")
    return bundled_reference() | open_reference(folder / "store")


@on_cms_files
@pytest.mark.long
@pytest.mark.parametrize(
    ("code", "day", "in_force"),
    [
        ("49560", date(2022, 12, 31), True),
        ("49560", date(2023, 1, 1), False),
        ("91300", date(2020, 12, 10), False),
        ("91300", date(2020, 12, 11), True),
        ("91300", date(2023, 4, 18), False),
        ("J1030", date(2024, 8, 13), False),
        ("77053", date(2024, 8, 13), True),
        ("00000", date(2024, 8, 13), False),
    ],
)
def test_with_the_list_every_code_is_in_force_or_not_by_day(
    reference: Reference,
    code: str,
    day: date,
    in_force: bool,  # noqa: FBT001 (a case)
) -> None:
    assert reference.covers(Table.PROCEDURES, code, on=day)
    assert (reference.on(day).procedure(code) is not None) is in_force


@on_cms_files
@pytest.mark.long
def test_with_the_list_codes_keep_our_labels_and_have_their_ages(reference: Reference) -> None:
    ours, child = (reference.on(date(2024, 8, 13)).procedure(code) for code in ("77053", "99392"))
    assert ours is not None
    assert child is not None
    assert (ours.label[:7], ours.oldest) == ("reading", None)
    assert (child.youngest, child.oldest) == (1, 4)
