"""The NPI of who rendered a line, where it is given as such."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Provider, Severity, claim_from_json
from cptkit.formats.jsonio import claim_to_json
from cptkit.values.people import is_npi
from tests.support import claim, found, line, passed, said

RULE: Final = "claim.invalid-npi"
NINE: Final = st.from_regex(r"\A[1-4][0-9]{8}\Z")


def luhn(digits: str) -> bool:
    """Luhn's formula, word for word: from the right, every second digit doubled, and its digits added."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        counted = int(digit) * (1 + place % 2)
        total += counted // 10 + counted % 10
    return total % 10 == 0


@given(NINE)
def test_of_ten_numbers_that_differ_in_the_last_digit_one_is_an_npi(nine: str) -> None:
    assert [f"{nine}{last}" for last in range(10) if is_npi(f"{nine}{last}")] == [
        f"{nine}{last}" for last in range(10) if luhn(f"80840{nine}{last}")
    ]
    assert sum(is_npi(f"{nine}{last}") for last in range(10)) == 1


@given(NINE, st.integers(0, 9), st.integers(1, 9))
def test_one_wrong_digit_never_passes(nine: str, place: int, more: int) -> None:
    (right,) = (f"{nine}{last}" for last in range(10) if is_npi(f"{nine}{last}"))
    wrong = str((int(right[place]) + more) % 10)
    assert not is_npi(right[:place] + wrong + right[place + 1 :])


@pytest.mark.parametrize(
    "text", ["", "123456789", "12345678930", "80840123456789", "1234567893 ", "123456789³", "5000000003", "0000000006"]
)
def test_what_is_not_ten_digits_that_begin_with_1_to_4_is_no_npi(text: str) -> None:
    assert not is_npi(text)


@pytest.mark.parametrize(
    ("payer", "severity"),
    [
        ("noridian", Severity.DENIAL),
        ("medicare", Severity.DENIAL),
        # What another payer does with the claim is not known.
        ("aetna", Severity.REVIEW),
        (None, Severity.REVIEW),
    ],
)
@pytest.mark.parametrize("npi", ["1234567898", "123456789", "123456789A"])
def test_medicare_returns_what_is_not_ten_digits_with_a_check_digit(
    npi: str, payer: str | None, severity: Severity
) -> None:
    (finding,) = found(claim(line("99213", by=Provider("A", npi=npi)), payer=payer), RULE)
    assert finding.severity is severity
    assert finding.message == "the rendering NPI for 99213 is not valid: not ten digits, or a wrong check digit"
    assert [str(denial) for denial in finding.denials] == ["CO-16 N290"]


def test_another_first_digit_is_to_be_looked_at() -> None:
    (finding,) = found(claim(line("99213", by=Provider("A", npi="5000000005")), payer="medicare"), RULE)
    assert finding.severity is Severity.REVIEW
    assert finding.message == "the rendering NPI for 99213 is not valid: its first digit is not 1 to 4"


def test_an_id_of_ten_digits_is_not_held_to_be_an_npi() -> None:
    assert passed(said(claim(line("99213", by="1234567898")), RULE))
    assert passed(said(claim(line("99213", by=Provider("1234567898", npi="1234567893"))), RULE))


def test_json_carries_it_there_and_back() -> None:
    billed = claim(line("99213", by=Provider("A", npi=" 1234567893 ")))
    again = claim_from_json(claim_to_json(billed))
    assert again == billed
    assert again.lines[0].rendering_provider == Provider("A", npi="1234567893")
