"""What CMS publishes for a quarter: the names that it gives are those that the readers take."""

import io
from datetime import date

import pytest
from hypothesis import given, strategies as st

from cptkit import Setting, Table
from cptkit.errors import DamagedData, InvalidValue
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.downloads import as_quarter, downloads_for
from cptkit.reference.cms.hcpcs import read_hcpcs
from cptkit.reference.cms.pair_edits import read_part
from cptkit.reference.cms.publication import quarter, quarter_period
from cptkit.reference.cms.recognize import recognize
from cptkit.stores import Download

DAYS = st.dates(date(2004, 1, 1), date(2093, 12, 31))
# The least that a reader has to see before it asks for the name.
HEADS = {
    Table.MUE: "HCPCS/CPT Code,{} Services MUE Values,MUE Adjudication Indicator,MUE Rationale\n",
    Table.ADD_ONS: "177053       77054       2013091       note\n",
}
SERVICES = {
    Setting.PRACTITIONER: "Practitioner",
    Setting.OUTPATIENT_HOSPITAL: "Outpatient Hospital",
    Setting.SUPPLIER: "DME Supplier",
}


def document(name: str, content: str) -> Document:
    return Document(name, len(content), lambda: io.BytesIO(content.encode()))


def download(table: Table, day: date, setting: Setting = Setting.PRACTITIONER) -> Download:
    (one,) = (one for one in downloads_for(day, setting) if one.table is table)
    return one


@given(DAYS)
def test_a_quarter_is_named_or_told_by_one_of_its_days(day: date) -> None:
    period = quarter_period(day.year, day.month)
    written = quarter(day)
    spellings = (day, day.isoformat(), written, written.lower(), f" {written} ", written.replace("Q", "-q"))
    assert {as_quarter(spelling, "when") for spelling in spellings} == {period.first}


@pytest.mark.parametrize("when", ["26Q4", "2026Q5", "2026", "", "1999-01-01", "3026Q1", None, 20264, "Q4 2026"])
def test_what_is_no_quarter_is_refused(when: object) -> None:
    with pytest.raises(InvalidValue, match=r"^--for: .*; expected "):
        as_quarter(when, "--for")


@given(DAYS, st.sampled_from([Setting.PRACTITIONER, Setting.OUTPATIENT_HOSPITAL]))
def test_the_names_of_the_ptp_edits_are_those_of_the_four_parts_of_the_quarter(day: date, setting: Setting) -> None:
    parts = [read_part(document(name, "")) for name in download(Table.PAIR_EDITS, day, setting).names]
    assert [part.part for part in parts] == [1, 2, 3, 4]
    assert {(part.setting, part.period) for part in parts} == {(setting, quarter_period(day.year, day.month))}


@given(DAYS, st.sampled_from(Setting))
def test_the_name_of_the_mue_values_is_that_of_the_quarter(day: date, setting: Setting) -> None:
    (name,) = download(Table.MUE, day, setting).names
    file = document(name, HEADS[Table.MUE].format(SERVICES[setting]))
    read = recognize(file).kind.read
    assert read is not None
    (publication,) = read(file, None)
    assert (publication.setting, publication.periods) == (setting, (quarter_period(day.year, day.month),))


@given(DAYS)
def test_the_name_of_the_add_on_codes_is_that_of_the_quarter(day: date) -> None:
    (name,) = download(Table.ADD_ONS, day).names
    file = document(name, HEADS[Table.ADD_ONS])
    read = recognize(file).kind.read
    assert read is not None
    (publication,) = read(file, None)
    assert publication.release == quarter(day)


@given(DAYS)
def test_the_name_of_the_hcpcs_file_is_that_of_the_quarter(day: date) -> None:
    (name,) = download(Table.PROCEDURES, day).names
    with pytest.raises(DamagedData) as refused:
        read_hcpcs(document(name, ""))
    assert "release" not in refused.value.message


@given(DAYS)
def test_the_fee_schedule_has_a_letter_for_each_quarter(day: date) -> None:
    (name,) = download(Table.FEE_SCHEDULE, day).names
    assert name == f"rvu{day:%y}{'aaabbbcccddd'[day.month - 1]}.zip"


def test_suppliers_have_no_ptp_edits() -> None:
    tables = [one.table for one in downloads_for("2026Q4", "supplier")]
    assert Table.PAIR_EDITS not in tables
    assert Table.MUE in tables
