"""Procedures on one part of the body, for diagnoses of that part and of another."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from tests.support import claim, found, line, offered

RULE: Final = "diagnosis.wrong-site"
# Codes of one part, diagnoses that fit, and diagnoses of another part with their words.
PARTS: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...], dict[str, tuple[str, ...]]]]] = {
    "the trunk, arms or legs": (
        ("11301", "11402", "11603", "17261", "17313"),
        ("D22.5", "C44.519", "D23.61", "C43.71"),
        {"of the face": ("D22.39", "C44.311", "D04.11"), "of the scalp or neck": ("D22.4", "C44.42")},
    ),
    "the scalp, neck, hands, feet or genitalia": (
        ("11306", "11422", "11622", "17272"),
        ("D22.4", "C44.42", "D22.61", "C44.719"),
        {"of the face": ("D22.39", "C44.212"), "of the trunk": ("D22.5", "C44.519")},
    ),
    "the face": (
        ("11311", "11441", "11643", "17281", "12013", "12052"),
        ("D22.39", "C44.311", "S01.511A", "S01.111A"),
        {
            "of the scalp or neck": ("D22.4", "S01.01XA", "S11.91XA"),
            "of the trunk": ("D22.5", "S21.211A"),
            "of an arm or leg": ("D22.71", "S61.411A", "S81.812A"),
        },
    ),
    "the scalp, neck, trunk, limbs or genitalia": (
        ("12001", "12004"),
        ("S01.01XA", "S61.411A", "S81.812A", "S11.91XA"),
        {"of the face": ("S01.111A", "S01.21XA", "S01.511A")},
    ),
    "the neck, hands, feet or genitalia": (
        ("12041", "12042"),
        ("S61.411A", "S91.311A"),
        {"of the face": ("S01.511A",), "of the scalp": ("S01.01XA",), "of an arm or leg": ("S51.811A", "S81.812A")},
    ),
    "fingers, toes and other small joints": (
        ("20600", "20604"),
        ("M19.041", "M18.11", "M25.571"),
        {"of the knee": ("M17.11",), "of the wrist": ("M25.531",)},
    ),
    "the wrist, elbow, ankle and other intermediate joints": (
        ("20605", "20606"),
        ("M25.531", "M19.011", "M70.21"),
        {"of the knee": ("M17.11", "M25.561"), "of the hip": ("M16.11",)},
    ),
    "the shoulder, hip and knee": (
        ("20610", "20611"),
        ("M25.511", "M17.11", "M70.61"),
        {"of the wrist": ("M19.031",), "of the ankle or foot": ("M25.571",)},
    ),
    "the knee": (
        ("27447", "29881"),
        ("M17.11", "S83.231A"),
        {"of the hip": ("M16.11",), "of the shoulder": ("M75.121",)},
    ),
    "injuries of the forearm or wrist": (
        ("25605", "25609"),
        ("S52.501A", "S62.001A"),
        {"of the shoulder or upper arm": ("S42.201A",), "of the knee or lower leg": ("S82.61XA",)},
    ),
    "the lumbar or sacral spine": (
        ("62323", "64483", "64493", "64635", "22514"),
        ("M54.16", "M47.816", "S32.010A"),
        {"of the cervical spine": ("M54.12", "M47.812"), "of the thoracic spine": ("M54.14",)},
    ),
    "the cervical or thoracic spine": (
        ("62321", "64479", "64490", "64633", "22513"),
        ("M54.12", "M47.814", "S22.080A"),
        {"of the lumbar or sacral spine": ("M54.16", "M47.816")},
    ),
    "the upper limb": (
        ("73030", "73130", "73221"),
        ("M25.511", "S62.001A"),
        {"of the hip, leg or foot": ("M25.561", "S82.61XA"), "of the lumbar or sacral spine": ("M54.50",)},
    ),
    "the lower limb": (
        ("73562", "73630", "73721"),
        ("M25.571", "S82.61XA"),
        {"of the shoulder, arm or hand": ("M25.511",), "of the cervical spine": ("M54.2",)},
    ),
    "the lumbar spine": (("72100", "72148"), ("M54.16",), {"of the cervical spine": ("M54.2",)}),
    "the cervical spine": (("72050", "72141"), ("M54.2",), {"of the lumbar or sacral spine": ("M54.50",)}),
    "the median nerve at the wrist": (("64721", "29848"), ("G56.01",), {"of the ulnar nerve": ("G56.21",)}),
}


@given(st.data(), st.sampled_from(list(PARTS)))
def test_each_code_is_for_diagnoses_of_its_own_part(data: st.DataObject, part: str) -> None:
    codes, own, others = PARTS[part]
    code, fits = data.draw(st.sampled_from(codes)), data.draw(st.sampled_from(own))
    words = data.draw(st.sampled_from(list(others)))
    other = data.draw(st.sampled_from(others[words]))
    assert found(claim(line(code, dx=fits)), RULE) == ()
    assert found(claim(line(code, dx=f"{other},{fits}")), RULE) == ()
    (finding,) = found(claim(line(code, dx=other)), RULE)
    assert finding.severity is Severity.REVIEW
    assert finding.message == f"{code} for {other}; the code is for {part}, and the diagnosis is {words}"
    assert offered(claim(line(code, dx=other)), RULE) == ()


@pytest.mark.parametrize(
    ("code", "dx"),
    [
        # Muscle and bone of the trunk take 17311; the forehead is of the head, which may be of the scalp.
        ("17311", "C44.519"),
        ("12001", "S01.81XA"),
        ("12011", "S01.81XA"),
        # The side of the trunk where it is the skin of the anus, and what tells no part.
        ("11422", "C44.520"),
        ("11402", "L72.3"),
        ("20610", "M06.9"),
        ("20605", "M19.011"),
        ("62323", "M51.15"),
        ("27447", "T84.032A"),
        ("25605", "M80.031A"),
        ("14301", "C44.319"),
        # Pain may come from the next part.
        ("73502", "M25.561"),
        ("73502", "M54.50"),
        ("73030", "M54.2"),
    ],
)
def test_what_tells_no_other_part_is_passed(code: str, dx: str) -> None:
    assert found(claim(line(code, dx=dx)), RULE) == ()


def test_a_hernia_is_no_part_of_these() -> None:
    assert found(claim(line("49505-RT", dx="K42.9")), RULE) == ()
