"""Sides: which one the names of ICD-10-CM tell, and which one a modifier says."""

from collections.abc import Mapping

import pytest
from hypothesis import given, strategies as st

from cptkit.reference.laterality import Side, sides_told
from tests.support import BUNDLED, DAY

WORDS = st.sampled_from(["fracture of", "left", "right", "bilateral", "unspecified", "ear", "dominant side"])
NAMES = st.lists(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), max_size=8)


def numbered(names: list[str]) -> Mapping[str, str]:
    return {f"A{place:02}": name for place, name in enumerate(names)}


def mirrored(name: str) -> str:
    return " ".join({"left": "right", "right": "left"}.get(word, word) for word in name.split())


@given(NAMES)
def test_swapping_left_and_right_in_all_names_swaps_the_sides_and_changes_nothing_else(names: list[str]) -> None:
    told = sides_told(numbered(names))
    assert sides_told(numbered([mirrored(name) for name in names])) == {code: side.other for code, side in told.items()}


@given(NAMES)
def test_what_tells_a_side_has_its_counterpart(names: list[str]) -> None:
    told = sides_told(numbered(names))
    for code, side in told.items():
        if side in (Side.LEFT, Side.RIGHT):
            assert mirrored(numbered(names)[code]) in names


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["Swimmer's ear, right ear", "Swimmer's ear, left ear"], [Side.RIGHT, Side.LEFT]),
        (["Pain in RIGHT knee", "Pain in left knee"], [Side.RIGHT, Side.LEFT]),
        (
            ["right ear", "left ear", "unspecified ear", "ear, bilateral"],
            [Side.RIGHT, Side.LEFT, Side.UNSPECIFIED, Side.BILATERAL],
        ),
        (["Left bundle-branch block, unspecified"], [None]),
        (["foreign body accidentally left in body"], [None]),
        (["unspecified ear"], [None]),
        (["blindness right eye, low vision left eye", "blindness left eye, low vision right eye"], [None, None]),
        (["Hemiplegia affecting right dominant side", "Hemiplegia affecting left dominant side"], [None, None]),
        (["bilateral defects, right side", "bilateral defects, left side"], [None, None]),
    ],
)
def test_a_side_is_told_by_a_name_whose_counterpart_is_listed(names: list[str], told: list[Side | None]) -> None:
    found = sides_told(numbered(names))
    assert [found.get(code) for code in numbered(names)] == told


@pytest.mark.parametrize(
    ("side", "modifiers"),
    [
        (Side.LEFT, "LT E1 E2 FA F1 F2 F3 F4 TA T1 T2 T3 T4"),
        (Side.RIGHT, "RT E3 E4 F5 F6 F7 F8 F9 T5 T6 T7 T8 T9"),
        (Side.BILATERAL, "50"),
    ],
)
def test_modifiers_of_sides_eyelids_fingers_and_toes_say_a_side(side: Side, modifiers: str) -> None:
    assert {BUNDLED.on(DAY).modifier_side(modifier) for modifier in modifiers.split()} == {side}


@pytest.mark.parametrize("modifier", ["26", "59", "LC", "LD", "RC", "XX"])
def test_other_modifiers_say_none(modifier: str) -> None:
    assert BUNDLED.on(DAY).modifier_side(modifier) is None
