"""Patients, providers and citations: what they say, and what they keep to themselves."""

from datetime import date

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import Citation, Claim, Patient, Provider, ServiceLine
from cptkit.errors import InvalidValue
from cptkit.values.people import Sex


def test_a_patient_shows_nothing_of_itself() -> None:
    patient = Patient(birth_date="1979-03-02", sex=Sex.FEMALE)
    assert repr(patient) == "Patient(...)"
    assert patient.birth_date == date(1979, 3, 2)


def test_a_birth_date_in_the_wrong_shape_is_refused_by_its_name() -> None:
    with pytest.raises(InvalidValue, match="birth_date") as refused:
        Patient(birth_date="02.03.1979")
    assert (
        str(refused.value)
        == "birth_date: text of the form 99.99.9999 is not a date; expected a date such as 2024-08-13"
    )
    assert refused.value.__cause__ is None


def test_of_a_patient_nothing_need_be_known() -> None:
    assert (Patient().birth_date, Patient().sex) == (None, None)


def test_the_sex_is_written_as_claims_write_it() -> None:
    assert [one.value for one in Sex] == ["F", "M", "U"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Provider("1"), Provider("1", specialty="30"), True),
        (Provider("1"), Provider("2"), False),
        (Provider("1", npi="1234567893"), Provider("2", npi="1234567893"), True),
        (Provider("1", npi="1234567893"), Provider("1234567893"), True),
        (Provider("1", npi="1234567893"), Provider("2", npi="1999999984"), False),
        (Provider("1", specialty="30", group="A"), Provider("2", specialty="30", group="A"), True),
        (Provider("1", specialty="30", group="A"), Provider("2", specialty="06", group="A"), False),
        (Provider("1", specialty="30", group="A"), Provider("2", specialty="30", group="B"), False),
        (Provider("1", specialty="30"), Provider("2", specialty="30"), False),
        (Provider("1", group="A"), Provider("2", group="A"), False),
    ],
)
def test_one_person_or_one_group_and_specialty_counts_as_one_practitioner(
    one: Provider, other: Provider, *, same: bool
) -> None:
    assert one.same_as(other) is same
    assert other.same_as(one) is same


@given(st.text(alphabet=" \t\n\u00a0", max_size=3), st.text(alphabet=" \t\n\u00a0", max_size=3))
def test_white_space_around_an_identifier_tells_nobody_apart(before: str, after: str) -> None:
    def spaced(text: str) -> str:
        return f"{before}{text}{after}"

    told = Provider("1", specialty="30", kind="physician", group="A", npi="1234567893")
    fields = ("specialty", "kind", "group", "npi")
    assert Provider(spaced("1"), **{name: spaced(getattr(told, name)) for name in fields}) == told
    line = ServiceLine("77053", date_of_service="2024-08-13", performed_at="F", body_site="B", encounter="E")
    named = {name: spaced(getattr(line, name)) for name in ("performed_at", "body_site", "encounter")}
    assert attrs.evolve(line, **named) == line
    assert Claim([line], group=spaced("A")).group == "A"


@pytest.mark.parametrize(
    ("citation", "text"),
    [
        (Citation("CMS", "NCCI manual", "chapter 1", "2026"), "CMS, NCCI manual, chapter 1 (2026)"),
        (Citation("CMS", "NCCI manual", date="2026"), "CMS, NCCI manual (2026)"),
        (Citation("CMS", "NCCI manual"), "CMS, NCCI manual"),
    ],
)
def test_a_citation_names_what_a_reader_needs_to_find_it(citation: Citation, text: str) -> None:
    assert str(citation) == text


def test_what_a_citation_leaves_out_is_empty_and_it_is_no_convention() -> None:
    assert Citation("CMS", "NCCI manual") == Citation("CMS", "NCCI manual", "", "", "", convention=False)
