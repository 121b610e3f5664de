"""Codes: which texts have the shape of one, how they are normalized, and what the refusal says."""

import pytest

from cptkit import (
    CodeSet,
    InvalidCode,
    code_sets_of,
    parse_diagnosis_code,
    parse_modifier_code,
    parse_place_of_service_code,
    parse_procedure_code,
)

ICD_9 = CodeSet.ICD_9_CM
ICD_10 = CodeSet.ICD_10_CM


@pytest.mark.parametrize(
    ("text", "code"),
    [("77053", "77053"), (" 0633t ", "0633T"), ("g0279", "G0279"), ("0001U", "0001U"), ("A0429", "A0429")],
)
def test_a_procedure_code_is_read_upper_case_without_spaces(text: str, code: str) -> None:
    assert parse_procedure_code(text) == code


@pytest.mark.parametrize(
    "text", ["", "7705", "770533", "7705 3", "GG279", "77O53", "77053-26", "\uff17\uff17\uff10\uff15\uff13"]
)
def test_a_text_that_is_no_procedure_code_is_refused_with_what_was_expected(text: str) -> None:
    with pytest.raises(InvalidCode, match="expected five characters, such as 77053 or G0279") as refused:
        parse_procedure_code(text, path="lines[0].code")
    assert refused.value.path == "lines[0].code"
    assert repr(text) in refused.value.message


def test_a_number_is_no_procedure_code_however_it_looks() -> None:
    with pytest.raises(InvalidCode, match="77053 is not text; expected a procedure code"):
        parse_procedure_code(77053)  # type: ignore[arg-type]


@pytest.mark.parametrize(("text", "code"), [("26", "26"), ("tc", "TC"), (" lt", "LT"), ("1p", "1P")])
def test_a_modifier_is_read_upper_case_without_spaces(text: str, code: str) -> None:
    assert parse_modifier_code(text) == code


@pytest.mark.parametrize("text", ["", "2", "266", "2 ", "-6", "É1", "ß", "ﬁ"])
def test_a_text_that_is_no_modifier_is_refused(text: str) -> None:
    with pytest.raises(InvalidCode, match="expected two characters, such as 26 or LT"):
        parse_modifier_code(text)


@pytest.mark.parametrize("text", ["2", "222", "2A", ""])
def test_a_text_that_is_no_place_of_service_is_refused(text: str) -> None:
    with pytest.raises(InvalidCode, match="expected two digits, such as 11 or 22"):
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
        ("E119", "E11.9"),
        ("U071", "U07.1"),
    ],
)
def test_a_diagnosis_is_read_with_or_without_its_point(text: str, code: str) -> None:
    assert parse_diagnosis_code(text) == code


@pytest.mark.parametrize("text", ["", "N6", "N64.", "N64.52222", "6117.9", "611.799", "NN4.52", "N64,52"])
def test_a_text_that_is_no_diagnosis_is_refused(text: str) -> None:
    with pytest.raises(InvalidCode, match="expected the shape of ICD-10-CM or ICD-9-CM"):
        parse_diagnosis_code(text)


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
