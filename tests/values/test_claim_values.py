"""Service lines and claims: what makes one, and what cannot be one."""

from datetime import date
from decimal import Decimal
from enum import Enum

import pytest

from cptkit import Circumstance, Claim, ServiceLine, Setting, Severity, Verdict
from cptkit.errors import InvalidClaim, InvalidValue
from cptkit.values.claims import UnitOfMeasure


def line(code: str = "77053", day: str = "2024-08-13") -> ServiceLine:
    """A line on a day."""
    return ServiceLine(code, date_of_service=day)


def test_a_line_needs_no_more_than_its_code() -> None:
    bare = ServiceLine("77053")
    assert (bare.modifiers, bare.units, bare.unit_of_measure) == ((), Decimal(1), UnitOfMeasure.UNITS)
    assert (bare.date_of_service, bare.place_of_service, bare.charge) == (None, None, None)


@pytest.mark.parametrize("kind", [Circumstance, Severity, Verdict])
def test_what_a_word_stands_for_is_written_as_it_is_named(kind: type[Enum]) -> None:
    assert [one.value for one in kind] == [one.name.lower() for one in kind]


def test_units_and_settings_are_written_as_claims_and_files_write_them() -> None:
    assert [one.value for one in UnitOfMeasure] == ["UN", "MJ"]
    assert [one.value for one in Setting] == ["practitioner", "outpatient-hospital", "supplier"]


def test_no_field_but_the_first_is_given_by_its_place() -> None:
    with pytest.raises(TypeError, match="positional"):
        ServiceLine("77053", ())  # type: ignore[call-arg]  # wrong on purpose
    with pytest.raises(TypeError, match="positional"):
        Claim([line()], ())  # type: ignore[call-arg, arg-type]  # wrong on purpose


def test_the_codes_of_a_line_are_normalized_in_order() -> None:
    made = ServiceLine(
        "0633t",
        modifiers=["tc", "lt"],
        diagnoses=["n6452", "61179"],
        place_of_service=" 22",
        date_of_service="2024-08-13",
    )
    assert made.code == "0633T"
    assert made.modifiers == ("TC", "LT")
    assert made.diagnoses == ("N64.52", "611.79")
    assert made.place_of_service == "22"
    assert made.date_of_service == date(2024, 8, 13)


def test_lines_that_say_the_same_are_equal_and_hash_alike() -> None:
    assert ServiceLine("77053", units="1") == ServiceLine(" 77053 ", units=1)
    assert len({line(), line()}) == 1


@pytest.mark.parametrize("first", [None, "2024-08-14"])
def test_a_span_that_ends_before_it_begins_is_refused(first: str | None) -> None:
    with pytest.raises(
        InvalidValue, match=r"last_date: a span that ends before it begins; expected the date of service or a"
    ):
        ServiceLine("77053", date_of_service=first, last_date="2024-08-13")


def test_a_span_of_one_day_is_a_span() -> None:
    assert ServiceLine("77053", date_of_service="2024-08-13", last_date="2024-08-13").last_date == date(2024, 8, 13)


def test_a_circumstance_cannot_both_hold_and_not_hold() -> None:
    both = [Circumstance.SEPARATE_ENCOUNTER, Circumstance.OWNS_EQUIPMENT]
    with pytest.raises(InvalidValue, match="owns_equipment, separate_encounter is both documented and ruled out"):
        ServiceLine("77053", circumstances=both, ruled_out=both)


def test_one_circumstance_may_hold_where_another_is_ruled_out() -> None:
    holds, ruled_out = {Circumstance.INTERPRETATION_ONLY}, {Circumstance.OWNS_EQUIPMENT, Circumstance.UNRELATED}
    told = ServiceLine("77053", circumstances=holds, ruled_out=ruled_out)
    assert told.circumstances == holds
    assert told.ruled_out == ruled_out


@pytest.mark.parametrize(
    ("word", "meant"),
    [("owns equipment", "owns_equipment"), ("Unplanned-Return", "unplanned_return"), ("stagd", "staged")],
)
def test_a_circumstance_spelled_otherwise_is_refused_with_the_one_that_is_meant(word: str, meant: str) -> None:
    with pytest.raises(InvalidValue, match=f"; perhaps {meant}$"):
        ServiceLine("77053", circumstances=[word])
    with pytest.raises(InvalidValue, match="is unknown; expected one of") as refused:
        ServiceLine("77053", circumstances=["Jane Doe"])
    assert "perhaps" not in str(refused.value)


@pytest.mark.parametrize("field", ["circumstances", "ruled_out"])
@pytest.mark.parametrize("value", ["owns equipment", "OWNS_EQUIPMENTS", 1, None])
def test_what_is_no_circumstance_is_refused_by_its_place(field: str, value: object) -> None:
    with pytest.raises(
        InvalidValue, match="is unknown; expected one of interpretation_only, technical_only"
    ) as refused:
        ServiceLine("77053", **{field: [Circumstance.OWNS_EQUIPMENT, value]})  # type: ignore[arg-type]  # the field is drawn
    assert refused.value.path == f"{field}[1]"
    with pytest.raises(InvalidValue) as refused:
        ServiceLine("77053", **{field: [value]})  # type: ignore[arg-type]  # the field is drawn
    assert refused.value.path == f"{field}[0]"


@pytest.mark.parametrize("field", ["circumstances", "ruled_out"])
@pytest.mark.parametrize("value", ["owns_equipment", " Owns_Equipment "])
def test_a_circumstance_is_taken_by_its_word(field: str, value: str) -> None:
    taken = ServiceLine("77053", **{field: [value]})  # type: ignore[arg-type]  # the field is drawn
    assert getattr(taken, field) == {Circumstance.OWNS_EQUIPMENT}


@pytest.mark.parametrize("field", ["circumstances", "ruled_out"])
def test_a_text_is_no_list_of_circumstances(field: str) -> None:
    with pytest.raises(InvalidValue, match="text of the form aaaa_aaaaaaaaa is not a list") as refused:
        ServiceLine("77053", **{field: "owns_equipment"})
    assert refused.value.path == field


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("77053 on 2024-08-13", "text of the form 99999 aa 9999-99-99"),
        ("77053", "'77053'"),
        (None, "None"),
        ({"code": "77053"}, "a dict"),
    ],
)
def test_what_is_no_service_line_is_refused_by_its_place_and_its_shape(value: object, shown: str) -> None:
    said = f"{shown} is not a service line; expected a ServiceLine, or text through parse_line"
    with pytest.raises(InvalidClaim) as refused:
        Claim([value])  # type: ignore[list-item]  # wrong on purpose
    assert str(refused.value) == f"lines[0]: {said}"
    with pytest.raises(InvalidClaim) as refused:
        Claim([line()], history=[line(), value])  # type: ignore[list-item]  # wrong on purpose
    assert str(refused.value) == f"history[1]: {said}"


def test_what_may_name_a_patient_is_not_shown() -> None:
    told = ServiceLine("77053", date_of_service="2024-08-13", narrative="seen with her sister")
    shown = repr(Claim([told], extras={"chart": "A-17"}))
    assert "code='77053'" in shown
    assert "narrative" not in shown
    assert "sister" not in shown
    assert "extras" not in shown
    assert "A-17" not in shown


def test_a_claim_without_lines_is_refused() -> None:
    with pytest.raises(InvalidClaim, match="lines: no service line; expected at least one"):
        Claim([])


def test_a_line_without_a_day_is_refused_by_its_place() -> None:
    with pytest.raises(InvalidClaim, match=r"lines\[1\].date_of_service: no date of service; expected a date"):
        Claim([line(), ServiceLine("77054")])


def test_a_line_of_the_history_without_a_day_is_refused_by_its_place() -> None:
    with pytest.raises(InvalidClaim, match=r"history\[0\].date_of_service"):
        Claim([line()], history=[ServiceLine("77054")])


def test_a_history_that_is_not_known_is_not_an_empty_one() -> None:
    assert Claim([line()]).history is None
    assert Claim([line()], history=[]).history == ()
    assert Claim([line()], history=[line("19030")]).history == (line("19030"),)


def test_extras_are_carried_from_a_mapping_or_from_pairs() -> None:
    from_mapping = Claim([line()], extras={"batch": [1, 2]})
    assert from_mapping.extras == (("batch", [1, 2]),)
    assert Claim([line()], extras=[("batch", [1, 2])]) == from_mapping
    assert hash(from_mapping) == hash(Claim([line()]))


def test_a_claim_is_a_practitioners_unless_it_says_otherwise() -> None:
    assert Claim([line()]).setting is Setting.PRACTITIONER


def test_the_place_of_a_claim_is_normalized_as_that_of_a_line() -> None:
    assert Claim([line()], place_of_service=" 22 ").place_of_service == "22"


def test_the_days_of_a_line_without_a_date_are_refused() -> None:
    with pytest.raises(InvalidValue, match="date_of_service: no date of service; expected a date such as 2024-08-13"):
        _ = ServiceLine("77053").days


def test_the_days_of_a_span_are_its_ends() -> None:
    span = ServiceLine("77053", date_of_service="2024-08-13", last_date="2024-08-15")
    assert [str(day) for day in span.days] == ["2024-08-13", "2024-08-15"]
