"""Codes: which texts have the shape of one, how they are normalized, and what the refusal says."""

import string
from collections.abc import Callable
from typing import Final

import pytest

from cptkit.codes import (
    CodeSet,
    DiagnosisCode,
    code_sets_of,
    parse_diagnosis_code,
    parse_modifier_code,
    parse_place_of_service_code,
    parse_procedure_code,
)
from cptkit.errors import InvalidCode

ICD_9 = CodeSet.ICD_9_CM
ICD_10 = CodeSet.ICD_10_CM
DIGITS: Final = string.digits
EITHER: Final = DIGITS + string.ascii_uppercase
SIGNS: Final = EITHER + string.punctuation


def is_read(read: Callable[[str], str], text: str) -> bool:
    """Whether a text is read as a code."""
    try:
        read(text)
    except InvalidCode:
        return False
    return True


@pytest.mark.parametrize(
    ("read", "code", "places", "signs"),
    [
        (parse_procedure_code, "77053", (1, 2, 3), DIGITS),
        (parse_procedure_code, "77053", (0, 4), EITHER),
        (parse_procedure_code, "A0429", (1, 2, 3, 4), DIGITS),
        (parse_procedure_code, "0633T", (0, 1, 2, 3), DIGITS),
        (parse_modifier_code, "26", (0, 1), EITHER),
        (parse_place_of_service_code, "22", (0, 1), DIGITS),
        (parse_diagnosis_code, "N64.52", (1,), EITHER),
        (parse_diagnosis_code, "N64.52", (0, 2, 4, 5), EITHER),
        (parse_diagnosis_code, "U07.1", (1,), EITHER),
        (parse_diagnosis_code, "QA0.1", (2,), DIGITS),
        (parse_diagnosis_code, "U07.1", (4,), EITHER),
        (parse_diagnosis_code, "611.79", (1, 2, 4, 5), DIGITS),
    ],
)
def test_each_place_of_a_code_takes_digits_or_letters_too(
    read: Callable[[str], str], code: str, places: tuple[int, ...], signs: str
) -> None:
    for place in places:
        taken = {sign for sign in SIGNS if is_read(read, f"{code[:place]}{sign}{code[place + 1 :]}")}
        assert taken == set(signs), place


@pytest.mark.parametrize(
    ("text", "code"),
    [("77053", "77053"), (" 0633t ", "0633T"), ("g0279", "G0279"), ("0001U", "0001U"), ("A0429", "A0429")],
)
def test_a_procedure_code_is_read_upper_case_without_spaces(text: str, code: str) -> None:
    assert parse_procedure_code(text) == code


@pytest.mark.parametrize(
    "text", ["", "7705", "770533", "A04291", "7705 3", "GG279", "77O53", "77053-26", "\uff17\uff17\uff10\uff15\uff13"]
)
def test_a_text_that_is_no_procedure_code_is_refused_with_what_was_expected(text: str) -> None:
    with pytest.raises(InvalidCode, match="expected five characters, such as 77053 or G0279") as refused:
        parse_procedure_code(text, path="lines[0].code")
    assert refused.value.path == "lines[0].code"
    # What may be a person's is not shown, only its shape.
    assert "770533" not in refused.value.message


def test_a_number_is_no_procedure_code_however_it_looks() -> None:
    with pytest.raises(InvalidCode, match="77053 is not a procedure code; expected text: five characters"):
        parse_procedure_code(77053)


@pytest.mark.parametrize(("text", "code"), [("26", "26"), ("tc", "TC"), (" lt", "LT"), ("1p", "1P")])
def test_a_modifier_is_read_upper_case_without_spaces(text: str, code: str) -> None:
    assert parse_modifier_code(text) == code


@pytest.mark.parametrize("text", ["", "2", "266", "2 ", "-6", "É1", "ß", "ﬁ"])
def test_a_text_that_is_no_modifier_is_refused(text: str) -> None:
    with pytest.raises(InvalidCode, match="expected two characters, such as 26 or LT"):
        parse_modifier_code(text)


@pytest.mark.parametrize("text", ["2", "222", "2A", ""])
def test_a_text_that_is_no_place_of_service_is_refused(text: str) -> None:
    with pytest.raises(InvalidCode, match="is not a place-of-service code; expected two digits, such as 11 or 22"):
        parse_place_of_service_code(text)


def test_a_place_of_service_is_two_digits() -> None:
    assert parse_place_of_service_code(" 02 ") == "02"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("N64.52", "N64.52"),
        ("n6452", "N64.52"),
        ("C50", "C50"),
        ("C50.A11", "C50.A11"),
        ("61179", "611.79"),
        ("611.79", "611.79"),
        ("174", "174"),
        ("V7231", "V72.31"),
        ("V7612", "V76.12"),
        ("E9290", "E929.0"),
        ("E929", "E929"),
        ("E92901", "E92.901"),
        ("E9290A", "E92.90A"),
        ("E119", "E11.9"),
        ("U071", "U07.1"),
    ],
)
def test_a_diagnosis_is_read_with_or_without_its_point(text: str, code: str) -> None:
    assert parse_diagnosis_code(text) == code


@pytest.mark.parametrize("text", ["", "N6", "N64.", "N64.52222", "6117.9", "611.799", "QAA.52", "N64,52"])
def test_a_text_that_is_no_diagnosis_is_refused(text: str) -> None:
    with pytest.raises(InvalidCode, match="is not a diagnosis code; expected the shape of ICD-10-CM or ICD-9-CM") as no:
        parse_diagnosis_code(text)
    assert no.value.path == "diagnosis"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("N64.52", {ICD_10}),
        ("611.79", {ICD_9}),
        ("V72.31", {ICD_9, ICD_10}),
        ("E929.0", {ICD_9}),
        ("E11.9", {ICD_10}),
        ("U07.1", {ICD_10}),
    ],
)
def test_the_shape_tells_the_code_set(text: str, expected: set[CodeSet]) -> None:
    assert code_sets_of(parse_diagnosis_code(text)) == expected


@pytest.mark.parametrize(
    ("stem", "longest"),
    [
        ("N64", {ICD_10: 4}),
        ("U07", {ICD_10: 4}),
        ("611", {ICD_9: 2}),
        ("V72", {ICD_9: 2, ICD_10: 4}),
        ("E929", {ICD_9: 1}),
        ("E11", {ICD_10: 4}),
    ],
)
def test_the_length_tells_the_code_set(stem: str, longest: dict[CodeSet, int]) -> None:
    assert code_sets_of(DiagnosisCode(stem)) == set(longest)
    assert code_sets_of(DiagnosisCode(f"{stem}.")) == set()
    for length in range(1, 6):
        expected = {code_set for code_set, most in longest.items() if length <= most}
        assert code_sets_of(DiagnosisCode(f"{stem}.{'1' * length}")) == expected


@pytest.mark.parametrize("code", ["N6", "N640", "U0", "U071", "61", "6110", "V7", "V723", "E9290"])
def test_before_the_point_no_place_more_or_less_is_of_any_code_set(code: str) -> None:
    assert code_sets_of(DiagnosisCode(f"{code}.1")) == set()


@pytest.mark.parametrize(
    ("code", "place", "code_set", "signs"),
    [
        ("N64.52", 0, ICD_10, string.ascii_uppercase),
        ("N64.52", 1, ICD_10, EITHER),
        ("N64.52", 2, ICD_10, EITHER),
        ("N64.52", 4, ICD_10, EITHER),
        ("QA0.1", 2, ICD_10, DIGITS),
        ("611.79", 0, ICD_9, f"{DIGITS}V"),
        ("611.79", 4, ICD_9, DIGITS),
        ("V72.31", 1, ICD_9, DIGITS),
        ("V72.31", 2, ICD_9, DIGITS),
        ("V72.31", 4, ICD_9, DIGITS),
        ("E929.0", 1, ICD_9, DIGITS),
        ("E929.0", 5, ICD_9, DIGITS),
    ],
)
def test_each_place_of_a_diagnosis_tells_the_code_set(code: str, place: int, code_set: CodeSet, signs: str) -> None:
    written = {sign: DiagnosisCode(f"{code[:place]}{sign}{code[place + 1 :]}") for sign in SIGNS}
    assert {sign for sign, one in written.items() if code_set in code_sets_of(one)} == set(signs)


def test_an_external_cause_that_came_without_its_point_may_be_of_either_code_set() -> None:
    below_900 = [f"E{head}.{tail}" for head in ("80", "89", "00", "03") for tail in ("0", "9", "09", "90")]
    assert all(code_sets_of(DiagnosisCode(code)) == {ICD_9, ICD_10} for code in below_900)
    of_icd_10_alone = ["E80", "E80.", "E80.123", "E79.1", "E90.1", "E04.1", "E8A.1"]
    assert [ICD_9 in code_sets_of(DiagnosisCode(code)) for code in of_icd_10_alone] == [False] * 7
