"""The plain fields of a line: days, units, charges, lists; every refusal names its field."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import Claim, CptkitError, ServiceLine
from cptkit.errors import InvalidCode, InvalidValue
from cptkit.values.amounts import as_amount, as_count, as_units
from cptkit.values.edges import as_day, as_sequence, as_text
from cptkit.values.fields import converted
from cptkit.values.in_errors import shown
from cptkit.values.wording import plain_number


def test_a_day_is_read_from_a_date_a_moment_or_text() -> None:
    given = ("2024-08-13", "20240813", date(2024, 8, 13), datetime(2024, 8, 13, 9, 30))  # noqa: DTZ001
    assert {as_day(one, "on") for one in given} == {date(2024, 8, 13)}
    assert as_day("1999-09-29", "on") == date(1999, 9, 29)


@pytest.mark.parametrize(
    "text",
    ["", "2024-8-13", "08/13/2024", "2024-02-30", "2024-08-13T00:00", "13.08.2024", "2024-W33-2", "20240230"],
)
def test_a_date_in_the_wrong_shape_is_refused_with_the_right_one(text: str) -> None:
    with pytest.raises(InvalidValue, match="is not a date; expected a date such as 2024-08-13") as refused:
        ServiceLine("77053", date_of_service=text)
    assert refused.value.path == "date_of_service"


def test_a_number_is_no_day() -> None:
    with pytest.raises(InvalidValue, match=r"^on: a number of 8 characters is not a date"):
        as_day(20240813, "on")


@pytest.mark.parametrize(
    ("value", "form"),
    [
        ("7705", "'7705'"),
        ("JANE", "text of the form AAAA"),
        ("Jané Doe", "text of the form Aaaa Aaa"),
        ("1979-03-02", "text of the form 9999-99-99"),
        (19790302, "a number of 8 characters"),
        ("\x1b[31m", "text of the form ?[99a"),
        ("x" * 30, "text of the form aaaaaaaaaaaaaaaaaaaa..."),
        ({"name": "Jane"}, "a dict"),
        (None, "None"),
    ],
)
def test_an_error_shows_no_value_that_may_be_a_persons(value: object, form: str) -> None:
    assert shown(value) == form


@pytest.mark.parametrize(
    ("given", "units"),
    [(2, "2"), ("2.5", "2.5"), ("0.09", "0.09"), (Decimal("0.5"), "0.5"), (1.0, "1"), (0.1, "0.1")],
)
def test_units_are_exact_numbers(given: Decimal | float | str, units: str) -> None:
    assert as_units(given) == Decimal(units)


@given(st.floats(min_value=0.5, max_value=10_000))
def test_a_float_of_numpy_is_read_as_that_of_python(number: float) -> None:
    numpy = pytest.importorskip("numpy")
    assert as_units(numpy.float64(number)) == as_units(number)
    assert as_amount(numpy.float64(number)) == as_amount(number)


@pytest.mark.parametrize("units", [0, -1, "0.0", "-0.5"])
def test_units_of_zero_or_less_are_refused(units: int | str) -> None:
    with pytest.raises(InvalidValue, match=rf"units: {units} units; expected more than 0"):
        ServiceLine("77053", units=units)


@pytest.mark.parametrize("units", [float("nan"), float("inf"), True, "one", "", "1E+1", "2,5", "NaN", None, [1]])
def test_units_that_are_no_exact_number_are_refused(units: object) -> None:
    with pytest.raises(InvalidValue, match=r"is not a number of units; expected a number such as 1 or 2\.5"):
        ServiceLine("77053", units=units)


@pytest.mark.parametrize(
    "units", ["9" * 18, "0." + "0" * 17 + "1", Decimal("1E+18"), Decimal("1E-18"), 10**17], ids=repr
)
def test_units_fit_into_eighteen_digits(units: Decimal | int | str) -> None:
    assert ServiceLine("77053", units=units).units == Decimal(units)


@pytest.mark.parametrize(
    "units",
    [
        "1E+400",
        Decimal("1E+400"),
        Decimal("1E+19"),
        Decimal("1E-19"),
        Decimal("1E-400"),
        "1" + "0" * 18,
        10**18,
        "1." + "0" * 18,
        "0." + "0" * 18 + "1",
        Decimal("NaN"),
        Decimal("Infinity"),
    ],
    ids=repr,
)
def test_units_beyond_eighteen_digits_are_refused(units: Decimal | int | str) -> None:
    with pytest.raises(InvalidValue, match=r"is not a number of units; expected a number such as 1 or 2\.5") as refused:
        ServiceLine("77053", units=units)
    assert refused.value.path == "units"


def test_what_is_no_whole_number_is_refused_without_a_fraction_for_an_example() -> None:
    with pytest.raises(InvalidValue, match=r"^line: 'x' is not a whole number; expected one such as 1$"):
        as_count("x", "line")


@pytest.mark.parametrize(("given", "message"), [("", "'' is empty"), (" ", "' ' is empty"), (3, "3 is not text")])
def test_what_is_no_text_is_told_from_an_empty_one(given: object, message: str) -> None:
    with pytest.raises(InvalidValue, match=f"^id: {message}; expected text$"):
        as_text(given, "id")


def test_a_charge_is_dollars_or_not_documented() -> None:
    assert as_amount("145.50") == Decimal("145.50")
    assert as_amount(0) == Decimal(0)
    assert as_amount(None) is None


def test_a_charge_less_than_zero_is_refused() -> None:
    with pytest.raises(InvalidValue, match="charge: -1 dollars; expected 0 or more"):
        ServiceLine("77053", charge=-1)


def test_a_charge_that_is_no_number_is_refused() -> None:
    with pytest.raises(InvalidValue, match=r"charge: text of the form \$999 is not an amount"):
        ServiceLine("77053", charge="$145")


def test_a_list_is_any_iterable_but_a_text() -> None:
    assert as_sequence((one for one in ("26", "LT")), "modifiers") == ("26", "LT")


def test_what_is_no_list_is_refused_with_what_would_be_one() -> None:
    for field, expected in (("modifiers", r"\['26', 'LT'\]"), ("diagnoses", r"\['N64.52'\]")):
        with pytest.raises(InvalidValue, match=f"^{field}: .*; expected a list such as {expected}$"):
            ServiceLine("77053", **{field: "Z12.31"})
    with pytest.raises(InvalidValue, match=r"^lines: '77053' is not a list; expected a list of ServiceLine$"):
        Claim("77053")  # type: ignore[arg-type]
    with pytest.raises(InvalidValue, match=r"^circumstances: .* is not a list; expected a list$"):
        ServiceLine("77053", circumstances="reduced")


@pytest.mark.parametrize("field", ["modifiers", "diagnoses"])
@pytest.mark.parametrize("values", ["26", 2, None])
def test_a_text_or_a_number_is_no_list(field: str, values: object) -> None:
    with pytest.raises(InvalidValue, match=rf"^{field}: {shown(values)} is not a list"):
        ServiceLine("77053", **{field: values})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "kind", "path"),
    [
        ({"code": "7705"}, InvalidCode, "code"),
        ({"modifiers": ["26", "LTT"]}, InvalidCode, "modifiers[1]"),
        ({"diagnoses": ["N64.52", "breast"]}, InvalidCode, "diagnoses[1]"),
        ({"diagnoses": [611]}, InvalidCode, "diagnoses[0]"),
        ({"place_of_service": "022"}, InvalidCode, "place_of_service"),
        ({"units": 0}, InvalidValue, "units"),
        ({"date_of_service": "yesterday"}, InvalidValue, "date_of_service"),
        ({"last_date": "2024-08-14"}, InvalidValue, "last_date"),
    ],
)
def test_what_bad_input_gets_is_an_error_that_names_the_place(
    fields: dict[str, object], kind: type[CptkitError], path: str
) -> None:
    with pytest.raises(kind, match="expected") as refused:
        ServiceLine(**{"code": "77053", **fields})  # type: ignore[arg-type]
    assert refused.value.path == path


@pytest.mark.parametrize(
    ("number", "written"), [("2", "2"), ("2.00", "2"), ("2.5", "2.50"), ("2.345678", "2.35"), ("2.0004", "2.0004")]
)
def test_a_number_is_written_with_no_more_decimals_than_it_takes_to_tell_it(number: str, written: str) -> None:
    assert plain_number(Decimal(number)) == written


@attrs.frozen(field_transformer=converted)
class Noted:
    """A class that takes anything in one place, and yes or no in another."""

    anything: Any
    told: bool = False


@pytest.mark.parametrize("given", [None, "text", [1], object()])
def test_a_field_of_anything_keeps_what_it_is_given(given: object) -> None:
    assert Noted(given).anything is given


@pytest.mark.parametrize(("given", "told"), [("Yes", True), (" no ", False), (True, True)])
def test_yes_and_no_are_truth_values(given: object, told: object) -> None:
    assert Noted(None, told=given).told is told  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize("given", [None, "maybe", 2])
def test_what_is_neither_yes_nor_no_is_refused(given: object) -> None:
    with pytest.raises(InvalidValue, match=r"told: .* is neither yes nor no; expected True or False"):
        Noted(None, told=given)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_a_place_where_a_frame_has_nothing_documents_nothing() -> None:
    line = ServiceLine("77053", date_of_service="2024-08-13", encounter=float("nan"))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert line.encounter is None


@pytest.mark.parametrize("given", [1.5, -1, "2.5"])
def test_a_count_is_a_whole_number_of_zero_or_more(given: float | str) -> None:
    with pytest.raises(InvalidValue, match=r"lines: .* is not a whole number of 0 or more; expected one such as 1"):
        as_count(given, "lines")
