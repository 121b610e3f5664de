"""Service lines as text: what is read, what is written, and what is refused."""

from decimal import Decimal

import pytest

from cptkit import ServiceLine, format_line, parse_line
from cptkit.errors import InvalidCode, InvalidText, InvalidValue
from cptkit.values.claims import UnitOfMeasure

WHOLE = ServiceLine(
    "77053",
    modifiers=["26", "LT"],
    units=2,
    date_of_service="2024-08-13",
    last_date="2024-08-15",
    place_of_service="22",
    diagnoses=["N64.52", "D24.1"],
)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("77053", ServiceLine("77053")),
        ("77053-26", ServiceLine("77053", modifiers=["26"])),
        ("77053-26-LT x2 on 2024-08-13/2024-08-15 at 22 for N64.52,D24.1", WHOLE),
        ("  77053-26-lt  x2  on  2024-08-13/2024-08-15  at  22  for  n6452  ,  D24.1 ", WHOLE),
        ("77053-26-LT x2 on 2024-08-13/2024-08-15 at 22 for N64.52 D24.1", WHOLE),
        ("77053-26-LT x2 on 2024-08-13/2024-08-15 at 22 for N64.52, D24.1", WHOLE),
        ("77053 at 22", ServiceLine("77053", place_of_service="22")),
        ("77053 x1.5", ServiceLine("77053", units="1.5")),
    ],
)
def test_a_line_is_read_from_text(text: str, line: ServiceLine) -> None:
    assert parse_line(text) == line


@pytest.mark.parametrize(
    "line",
    [
        WHOLE,
        ServiceLine("77053"),
        ServiceLine("77053", units=Decimal("1E+3")),
        ServiceLine("G0279", date_of_service="2024-08-13", place_of_service="11"),
    ],
)
def test_what_is_written_is_read_back(line: ServiceLine) -> None:
    assert parse_line(format_line(line)) == line


def test_a_line_is_written_with_its_units_though_they_are_one() -> None:
    assert format_line(ServiceLine("77053", modifiers=["26"])) == "77053-26 x1"
    assert format_line(WHOLE) == "77053-26-LT x2 on 2024-08-13/2024-08-15 at 22 for N64.52,D24.1"


def test_what_the_text_has_no_word_for_is_left_out() -> None:
    assert format_line(ServiceLine("77053", charge=100)) == "77053 x1"


@pytest.mark.parametrize(
    "text",
    ["00400-AA x45min", "00400-AA 45min", "00400-AA 45 min", "00400-AA x45 minutes", "00400-AA MJ45", "00400-aa mj45"],
)
def test_the_time_of_anesthesia_is_read_and_written_in_minutes(text: str) -> None:
    minutes = ServiceLine("00400", modifiers=["AA"], units=45, unit_of_measure=UnitOfMeasure.MINUTES)
    assert parse_line(text) == minutes
    assert format_line(minutes) == "00400-AA x45min"
    assert parse_line(f"{text} on 2024-08-13 at 22").place_of_service == "22"


@pytest.mark.parametrize(
    "text", ["", "-26", "77053-", "77053--26", "77053 at 22 on 2024-08-13", "77053 26", "77053 on"]
)
def test_a_text_in_another_order_is_refused(text: str) -> None:
    with pytest.raises(InvalidText, match="is not a service line; expected one such as 77053-26-LT x1 on 2024-08-13"):
        parse_line(text)


def test_a_part_that_cannot_be_what_it_stands_for_is_refused_by_its_name() -> None:
    with pytest.raises(InvalidCode, match="code: '7705' is not a procedure code"):
        parse_line("7705 at 22")
    with pytest.raises(InvalidCode, match=r"modifiers\[0\]: '266' is not a modifier"):
        parse_line("77053-266")
    with pytest.raises(InvalidValue, match="units: 0 units"):
        parse_line("77053 x0")
    with pytest.raises(InvalidValue, match="date_of_service: text of the form 9-99 is not a date"):
        parse_line("77053 on 8-13")
    with pytest.raises(InvalidValue, match="date_of_service: text of the form 99/99/9999 is not a date"):
        parse_line("77053 on 08/13/2024 at 22")
    with pytest.raises(InvalidValue, match="date_of_service: text of the form 9999/99/99 is not a date"):
        parse_line("77053 on 2024/08/13 at 22")
