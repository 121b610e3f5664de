"""Diagnoses that are not reported together, in the wrong order, or without their companion."""

from itertools import permutations
from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from cptkit.corrections import RemoveDiagnosis, ReorderDiagnoses
from tests.support import claim, found, line, offered

APART: Final = "diagnosis.not-together"
ORDER: Final = "diagnosis.out-of-order"
COMPANION: Final = "diagnosis.companion-missing"
SUBSTANCES: Final = ("F10", "F11", "F12", "F13", "F14", "F15", "F16", "F18", "F19")
KINDS: Final = {"10": "abuse", "20": "dependence", "90": "use"}


def messages(rule: str, *diagnoses: str) -> list[str]:
    return [one.message for one in found(claim(line("77053-26", at="22", dx=",".join(diagnoses))), rule)]


@given(st.sampled_from(SUBSTANCES), st.sampled_from(SUBSTANCES), st.sampled_from(list(permutations(KINDS, 2))))
def test_of_one_substance_one_code_is_reported_and_of_two_each(one: str, other: str, kinds: tuple[str, str]) -> None:
    said = messages(APART, f"{one}.{kinds[0]}", f"{other}.{kinds[1]}")
    assert len(said) == (one == other)
    for message in said:
        kept = "dependence" if "20" in kinds else "abuse"
        assert message.endswith(f", only {kept} is coded")


@given(st.sampled_from((*SUBSTANCES, "F17.2")), st.sampled_from("0389"))
def test_dependence_is_current_or_in_remission(substance: str, ending: str) -> None:
    now, then = (f"{substance}1{one}" if "." in substance else f"{substance}.2{one}" for one in (ending, "1"))
    billed = claim(line("77053-26", at="22", dx=f"{now},{then}"))
    assert messages(APART, now, then) == [f"{now} with {then}; dependence is current or in remission"]
    assert offered(billed, APART) == (RemoveDiagnosis(1, now), RemoveDiagnosis(1, then))


@pytest.mark.parametrize(
    ("code", "other"),
    [
        ("Z21", "B20"),
        ("R73.03", "E11.9"),
        ("R03.0", "I10"),
        ("E11.9", "E11.65"),
        ("Z87.891", "F17.210"),
        ("M54.50", "M54.41"),
        ("M54.50", "M51.26"),
        ("N18.4", "N18.6"),
        ("M81.0", "M80.08XA"),
        ("Z34.82", "O99.012"),
        ("Z79.4", "O24.410"),
        ("N39.0", "N30.00"),
        ("N40.0", "N40.1"),
        ("J44.9", "J44.1"),
        ("J45.40", "J45.41"),
        ("J45.909", "J45.902"),
        ("Z3A.10", "O03.9"),
        ("Z3A.08", "Z33.2"),
        ("Z68.41", "O99.212"),
        ("Z94.0", "T86.11"),
        ("Z94.82", "T86.850"),
        ("B95.62", "A41.02"),
        ("Z08", "C50.911"),
        ("N18.30", "N18.32"),
        ("N18.9", "N18.4"),
        ("O24.410", "O24.414"),
        ("O24.430", "O24.435"),
        ("O24.425", "O24.424"),
    ],
)
def test_what_another_code_covers_comes_off_in_whichever_order(code: str, other: str) -> None:
    for order in ((code, other), (other, code)):
        billed = claim(line("77053-26", at="22", dx=",".join(order)))
        (finding,) = found(billed, APART)
        assert (finding.message.partition(";")[0], finding.severity) == (f"{code} with {other}", Severity.REVIEW)
        assert offered(billed, APART) == (RemoveDiagnosis(1, code),)
    assert messages(APART, code) == messages(APART, other) == []


@given(st.permutations(["N18.1", "N18.2", "N18.31", "N18.32", "N18.4", "N18.5"]).map(lambda stages: stages[:2]))
def test_of_two_stages_of_kidney_disease_each_may_be_wrong(stages: list[str]) -> None:
    billed = claim(line("77053-26", at="22", dx=",".join(stages)))
    assert set(offered(billed, APART)) == {RemoveDiagnosis(1, one) for one in stages}


# By class, the body mass in whole numbers from which and to which it is meant.
WEIGHTS: Final = {"E66.3": (25, 29), "E66.811": (30, 34), "E66.812": (35, 39), "E66.813": (40, 99), "E66.9": (30, 99)}


@given(st.sampled_from(sorted(WEIGHTS)), st.integers(20, 39))
def test_the_body_mass_is_of_the_class_that_the_provider_documents(code: str, index: int) -> None:
    low, high = WEIGHTS[code]
    assert len(messages(APART, code, f"Z68.{index}")) == (not low <= index <= high)


@pytest.mark.parametrize("index", ["Z68.41", "Z68.45"])
def test_from_40_on_obesity_is_of_class_3(index: str) -> None:
    assert messages(APART, "E66.813", index) == messages(APART, "E66.01", index) == []
    assert len(messages(APART, "E66.812", index)) == len(messages(APART, "R63.6", index)) == 1


def test_what_explains_both_codes_lets_them_stand() -> None:
    assert messages(APART, "A41.02", "N39.0", "B95.62") == []
    assert messages(APART, "Z08", "Z85.3", "C18.9") == []


def test_of_two_types_of_one_disease_either_comes_off() -> None:
    assert set(offered(claim(line("77053-26", at="22", dx="E10.9,E11.9")), APART)) == {
        RemoveDiagnosis(1, "E10.9"),
        RemoveDiagnosis(1, "E11.9"),
    }


@pytest.mark.parametrize(
    "dx", ["Z37.0,O80", "Z34.93,O80", "R73.03,I10", "E11.65,E11.22", "N18.6,I12.0", "F17.210,F10.10", "M54.50,M54.2"]
)
def test_what_goes_together_is_passed(dx: str) -> None:
    assert messages(APART, *dx.split(",")) == []


def test_diagnoses_of_two_lines_of_a_day_are_read_together_and_of_two_days_apart() -> None:
    one = line("77053-26", at="22", dx="R03.0")
    assert [finding.lines for finding in found(claim(one, line("77054-26", at="22", dx="I10")), APART)] == [(1,)]
    assert found(claim(one, line("77054-26", at="22", dx="I10", on="2024-08-20")), APART) == ()


@pytest.mark.parametrize(
    "dx",
    [
        "E11.9,O24.112",
        "S93.401A,O9A.212",
        "R11.2,T36.0X1A",
        "S00.03XA,T74.12XA",
        "T31.10,T22.20XA",
        "T22.111A,T23.301A",
        "N39.0,T83.511A",
        "A41.9,T81.44XA",
        "R13.12,I69.391",
        "T22.211A,T23.702A",
        "T24.511A,T24.622A",
        "U09.9,R53.83",
        "I50.9,I11.0",
        "N18.30,I12.9",
        "N18.30,E11.22",
        "L97.511,E11.621",
        "L97.212,I83.022",
        "L89.153,I96",
        "R35.1,N40.1",
        "B59,B20",
    ],
)
def test_of_two_diagnoses_in_the_wrong_order_the_right_one_is_offered(dx: str) -> None:
    after, before = dx.split(",")
    billed = claim(line("77053-26", at="22", dx=dx))
    (finding,) = found(billed, ORDER)
    assert finding.message.startswith(f"{after} before {before} on 77053; ")
    assert offered(billed, ORDER) == (ReorderDiagnoses(1, (before, after)),)
    assert messages(ORDER, before, after) == messages(ORDER, after) == messages(ORDER, before) == []


@pytest.mark.parametrize("dx", ["E11.22,N18.31,I12.9", "E11.621,L97.512,I70.245"])
def test_one_of_the_diseases_before_what_completes_it_is_enough(dx: str) -> None:
    assert messages(ORDER, *dx.split(",")) == []


@pytest.mark.parametrize(
    "dx",
    [
        "Z23,O99.012",
        "T23.301A,T22.111A",
        "T22.011A,T23.301A",
        "R11.2,T36.0X5A",
        "L27.0,T36.0X5A",
        "V43.52XA,O9A.212",
        "R53.83,T50.996A",
    ],
)
def test_what_may_stand_before_the_other_is_passed(dx: str) -> None:
    assert messages(ORDER, *dx.split(",")) == []


def test_only_what_stands_wrong_is_moved() -> None:
    billed = claim(line("77053-26", at="22", dx="Z79.4,N18.30,I10,E11.22"))
    assert offered(billed, ORDER) == (ReorderDiagnoses(1, ("Z79.4", "E11.22", "N18.30", "I10")),)


@pytest.mark.parametrize(
    ("code", "companion"),
    [
        ("Z51.11", "C50.911"),
        ("I22.1", "I21.4"),
        ("I11.0", "I50.9"),
        ("I12.9", "N18.30"),
        ("E11.22", "N18.30"),
        ("E11.621", "L97.511"),
        ("Z47.1", "Z96.651"),
        ("Z00.01", "R73.03"),
        ("O36.8131", "O30.043"),
        ("O32.1XX2", "O30.003"),
        ("O98.812", "A74.9"),
        ("O98.512", "U07.1"),
        ("O98.712", "Z21"),
        ("O99.212", "E66.9"),
        ("O99.312", "F10.20"),
        ("O99.322", "F11.20"),
        ("O99.332", "F17.210"),
        ("O9A.112", "C50.911"),
    ],
)
def test_a_code_that_needs_another_is_found_alone_and_passed_beside_it(code: str, companion: str) -> None:
    assert [message.partition(" without ")[0] for message in messages(COMPANION, code)] == [code]
    assert messages(COMPANION, code, companion) == messages(COMPANION, companion) == []


@pytest.mark.parametrize("code", ["O36.8130", "O32.1XX0", "O33.7XX0", "O99.342"])
def test_of_one_fetus_no_multiple_gestation_is_needed(code: str) -> None:
    assert messages(COMPANION, code) == []


def test_a_companion_may_stand_on_another_line_of_the_day() -> None:
    lines = [line("77053-26", at="22", dx="I12.9"), line("77054-26", at="22", dx="N18.30")]
    assert found(claim(*lines), COMPANION) == ()
    assert [one.lines for one in found(claim(lines[0], lines[0]), COMPANION)] == [(1, 2)]
