"""Remedies: each kind as it reads and as it is applied; the claim itself never changes."""

from decimal import Decimal

import pytest

from cptkit import Claim, ServiceLine, apply, format_line, parse_line
from cptkit.codes import parse_modifier_code
from cptkit.corrections import (
    AddModifier,
    MergeLines,
    MoveUnits,
    Remedy,
    RemoveDiagnosis,
    RemoveLine,
    RemoveModifier,
    ReorderDiagnoses,
    ReorderModifiers,
    ReplaceCode,
    ReplaceDiagnosis,
    ReplaceModifier,
    SetPlaceOfService,
    SetUnits,
    SplitLine,
)
from cptkit.errors import InvalidClaim, InvalidCode, InvalidValue, UnknownName

M50, M26, GC, LT = (parse_modifier_code(code) for code in ("50", "26", "GC", "LT"))


def claim(*lines: str) -> Claim:
    """A claim of lines as text."""
    return Claim([parse_line(f"{one} on 2024-08-13") for one in lines])


def after(billed: Claim, remedy: Remedy) -> list[str]:
    """The lines after a remedy, without the day."""
    return [format_line(line).replace(" on 2024-08-13", "") for line in apply(billed, remedy).lines]


@pytest.mark.parametrize(
    ("remedy", "text", "lines"),
    [
        (AddModifier(1, "26"), "append 26 to line 1", ["77053-LT-26 x2", "77054 x1"]),
        (AddModifier(1, "26", first=True), "append 26 to line 1", ["77053-26-LT x2", "77054 x1"]),
        (RemoveModifier(1, "LT"), "remove LT from line 1", ["77053 x2", "77054 x1"]),
        (RemoveModifier(2, "LT"), "remove LT from line 2", ["77053-LT x2", "77054 x1"]),
        (ReplaceModifier(1, "LT", "RT"), "replace LT with RT on line 1", ["77053-RT x2", "77054 x1"]),
        (ReorderModifiers(1, (M26, GC)), "reorder the modifiers on line 1 as 26 GC", ["77053-26-GC x2", "77054 x1"]),
        (SetUnits(1, 1), "bill 1 unit on line 1", ["77053-LT x1", "77054 x1"]),
        (SetUnits(2, 3), "bill 3 units on line 2", ["77053-LT x2", "77054 x3"]),
        (SetPlaceOfService(2, "23"), "bill line 2 at POS 23", ["77053-LT x2", "77054 x1 at 23"]),
        (MergeLines(1, 2, (M50,)), "merge line 2 into line 1 with 50", ["77053-50 x2"]),
        (MergeLines(1, 2, (M26, LT)), "merge line 2 into line 1 with 26 LT", ["77053-26-LT x2"]),
        (MergeLines(2, 1, ()), "merge line 1 into line 2", ["77054 x1"]),
        (SplitLine(1, 1, "76"), "split 1 unit off line 1 with 76", ["77053-LT x1", "77053-LT-76 x1", "77054 x1"]),
        (
            SplitLine(1, "0.5", "76"),
            "split 0.5 units off line 1 with 76",
            ["77053-LT x1.5", "77053-LT-76 x0.5", "77054 x1"],
        ),
        (MoveUnits(1, 1, "77054"), "bill 1 unit of line 1 as 77054", ["77053-LT x1", "77054-LT x1", "77054 x1"]),
        (RemoveLine(2), "remove line 2", ["77053-LT x2"]),
        (ReplaceCode(1, "77054"), "bill 77054 on line 1", ["77054-LT x2", "77054 x1"]),
    ],
)
def test_each_remedy_says_what_it_does_and_does_it(remedy: Remedy, text: str, lines: list[str]) -> None:
    billed = claim("77053-LT x2", "77054")
    assert str(remedy) == text
    assert after(billed, remedy) == lines
    assert billed == claim("77053-LT x2", "77054")


def test_of_a_modifier_that_stands_twice_the_last_is_removed() -> None:
    assert after(claim("77053-LT-26-LT"), RemoveModifier(1, "LT")) == ["77053-LT-26 x1"]
    assert after(claim("77053-LT-26-LT-GC-KX"), RemoveModifier(1, "LT")) == ["77053-LT-26-GC-KX x1"]


@pytest.mark.parametrize(
    ("lower", "upper"),
    [
        (AddModifier(1, "lt"), AddModifier(1, "LT")),
        (RemoveModifier(1, "lt"), RemoveModifier(1, "LT")),
        (ReorderModifiers(1, ["gc", "lt"]), ReorderModifiers(1, (GC, LT))),
        (ReplaceModifier(1, "tc", "lt"), ReplaceModifier(1, "TC", "LT")),
        (MergeLines(1, 2, ["lt"]), MergeLines(1, 2, (LT,))),
        (SplitLine(1, 1, "lt"), SplitLine(1, 1, "LT")),
        (ReplaceCode(1, "g0279"), ReplaceCode(1, "G0279")),
        (SetUnits(1, "2"), SetUnits(1, Decimal(2))),
    ],
)
def test_a_remedy_normalizes_its_codes(lower: Remedy, upper: Remedy) -> None:
    assert lower == upper


def test_units_are_written_as_numbers_not_as_powers() -> None:
    assert str(SetUnits(1, Decimal("1E+3"))) == "bill 1000 units on line 1"
    assert str(SplitLine(1, Decimal("1E+3"), "76")) == "split 1000 units off line 1 with 76"
    assert str(MoveUnits(1, Decimal("1E+3"), "77054")) == "bill 1000 units of line 1 as 77054"


def test_a_remedy_of_no_code_is_refused() -> None:
    with pytest.raises(InvalidCode, match="modifier: '266'"):
        AddModifier(1, "266")


def test_a_line_that_is_split_gives_its_id_to_the_first_part_alone() -> None:
    billed = Claim([parse_line("77053 x2 on 2024-08-13")])
    named = Claim([type(billed.lines[0])("77053", units=2, date_of_service="2024-08-13", id="A1")])
    assert [line.id for line in apply(named, SplitLine(1, 1, "76")).lines] == ["A1", None]


def charged(*charges: str | None) -> Claim:
    return Claim([ServiceLine("77053", units=3, date_of_service="2024-08-13", charge=charge) for charge in charges])


def test_lines_that_are_split_share_the_charge_to_the_cent() -> None:
    assert [line.charge for line in apply(charged("100"), SplitLine(1, 1, "76")).lines] == [
        Decimal("66.67"),
        Decimal("33.33"),
    ]
    assert [line.charge for line in apply(charged(None), SplitLine(1, 1, "76")).lines] == [None, None]
    moved = apply(charged("100"), MoveUnits(1, 1, "77054")).lines
    assert [(line.code, line.charge) for line in moved] == [("77053", Decimal("66.67")), ("77054", Decimal("33.33"))]


def test_lines_that_are_merged_keep_both_charges_where_both_are_known() -> None:
    assert apply(charged("100", "20.5"), MergeLines(2, 1, ("50",))).lines[0].charge == Decimal("120.5")
    assert apply(charged("100", None), MergeLines(1, 2, ("50",))).lines[0].charge == Decimal(100)
    assert apply(charged(None, "20.5"), MergeLines(1, 2, ("50",))).lines[0].charge is None


@pytest.mark.parametrize("remedy", [RemoveLine(0), RemoveLine(2), AddModifier(-1, "26"), MergeLines(1, 3, ())])
def test_a_line_that_the_claim_has_not_is_refused(remedy: Remedy) -> None:
    with pytest.raises(UnknownName, match=r"remedy: no line .*; expected 1 to 1"):
        apply(claim("77053"), remedy)


def test_the_only_line_cannot_be_removed() -> None:
    with pytest.raises(InvalidClaim, match="no service line"):
        apply(claim("77053"), RemoveLine(1))


@pytest.mark.parametrize("remedy", [SplitLine(1, 2, "76"), SplitLine(1, 5, "76"), MoveUnits(1, 9, "77054")])
def test_no_more_units_are_split_off_than_there_are(remedy: SplitLine | MoveUnits) -> None:
    with pytest.raises(InvalidValue, match=rf"^remedy: {remedy.units} of 2 units; expected fewer units than the line"):
        apply(claim("77053 x2"), remedy)


def test_what_stands_around_the_lines_stays() -> None:
    billed = Claim([parse_line("77053 on 2024-08-13")], payer="cgs", id="C1", history=(), extras={"batch": 1})
    mended = apply(billed, AddModifier(1, "26"))
    assert (mended.payer, mended.id, mended.history, mended.extras) == ("cgs", "C1", (), (("batch", 1),))


def diagnosed(*lines: tuple[str, ...], listed: tuple[str, ...] = ()) -> Claim:
    made = [ServiceLine("77053", date_of_service="2024-08-13", diagnoses=diagnoses) for diagnoses in lines]
    return Claim(made, diagnoses=listed)


@pytest.mark.parametrize(
    ("remedy", "text", "diagnoses"),
    [
        (ReplaceDiagnosis(1, "m54.5", "m54.50"), "replace M54.5 with M54.50 on line 1", ("M54.50", "I10", "M54.50")),
        (ReplaceDiagnosis(1, "M54.5", "I10"), "replace M54.5 with I10 on line 1", ("I10",)),
        (ReplaceDiagnosis(1, "R69", "I10"), "replace R69 with I10 on line 1", ("M54.5", "I10", "M54.5")),
        (RemoveDiagnosis(1, "M54.5"), "remove M54.5 from line 1", ("M54.5", "I10")),
        (RemoveDiagnosis(1, "R69"), "remove R69 from line 1", ("M54.5", "I10", "M54.5")),
        (ReorderDiagnoses(1, ("i10", "M54.5")), "reorder the diagnoses on line 1 as I10 M54.5", ("I10", "M54.5")),
    ],
)
def test_each_remedy_of_diagnoses_says_what_it_does_and_does_it(
    remedy: Remedy, text: str, diagnoses: tuple[str, ...]
) -> None:
    billed = diagnosed(("M54.5", "I10", "M54.5"))
    assert str(remedy) == text
    after = apply(billed, remedy)
    assert (after.lines[0].diagnoses, after.diagnoses) == (diagnoses, ())


@pytest.mark.parametrize(
    ("others", "listed", "after"),
    [
        ((), ("M54.5", "I10"), ("M54.50", "I10")),
        (("M54.5",), ("M54.5", "I10"), ("M54.5", "I10", "M54.50")),
        ((), ("M54.5", "M54.50"), ("M54.50",)),
        (("M54.5",), ("M54.50", "M54.5"), ("M54.50", "M54.5")),
        ((), ("I10",), ("I10", "M54.50")),
    ],
)
def test_the_list_of_the_claim_holds_what_the_line_then_points_to(
    others: tuple[str, ...], listed: tuple[str, ...], after: tuple[str, ...]
) -> None:
    billed = diagnosed(("M54.5",), others, listed=listed)
    assert apply(billed, ReplaceDiagnosis(1, "M54.5", "M54.50")).diagnoses == after


def test_the_list_of_the_claim_stays_where_the_line_does_not_have_the_diagnosis() -> None:
    billed = diagnosed(("I10",), listed=("I10", "M54.5"))
    assert apply(billed, ReplaceDiagnosis(1, "M54.5", "M54.50")) == billed
    assert apply(billed, ReorderDiagnoses(1, ("R69",))).diagnoses == ("I10", "M54.5", "R69")
    assert apply(billed, RemoveDiagnosis(1, "I10")).diagnoses == ("I10", "M54.5")
