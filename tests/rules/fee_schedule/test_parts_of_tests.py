"""A test billed whole at a hospital, and the codes of its parts."""

from typing import Final

import attrs
import pytest

from cptkit import Reference, ServiceLine, Severity, Table
from cptkit.corrections import RemoveLine, RemoveModifier, ReplaceCode, Together
from cptkit.tables import PcTc
from tests.support import BUNDLED, claim, fee_row, found, line, offered, table, with_tables

WHOLE: Final = "fee-schedule.not-payable-in-facility"
PARTS: Final = "fee-schedule.whole-in-parts"
SPLIT: Final = "fee-schedule.component-not-split"
READ: Final = "a written interpretation by the billing physician"
TAKEN: Final = "that the practice performed the test with its own equipment and staff"


def parts(**pc_tc: PcTc) -> Reference:
    """A fee schedule of tests and their parts."""
    known = fee_row("77053")
    rows = {
        (code := name.removeprefix("_")): (attrs.evolve(known, code=code, pc_tc=one),) for name, one in pc_tc.items()
    }
    return with_tables(table(Table.FEE_SCHEDULE, rows, codes=tuple(rows)), reference=BUNDLED)


HEART: Final = parts(
    _93000=PcTc.GLOBAL_ONLY,
    _93005=PcTc.TECHNICAL_ONLY,
    _93010=PcTc.PROFESSIONAL_ONLY,
    _93015=PcTc.GLOBAL_ONLY,
    _93016=PcTc.PROFESSIONAL_ONLY,
    _93017=PcTc.TECHNICAL_ONLY,
    _93018=PcTc.PROFESSIONAL_ONLY,
    _93019=PcTc.PROFESSIONAL_ONLY,
)


@pytest.mark.parametrize(("code", "parts"), [("93000", ["93010"]), ("93015", ["93016", "93018"])])
def test_the_interpretation_is_offered_for_a_test_billed_whole(code: str, parts: list[str]) -> None:
    billed = claim(line(code, at="22"))
    assert offered(billed, WHOLE, HEART) == tuple(ReplaceCode(1, part, READ) for part in parts)


@pytest.mark.parametrize(("modifier", "part", "shows"), [("26", "93010", READ), ("TC", "93005", TAKEN)])
def test_a_component_of_a_test_with_codes_for_its_parts_is_that_code(modifier: str, part: str, shows: str) -> None:
    whole = Together((RemoveModifier(1, modifier), ReplaceCode(1, part, shows)))
    assert offered(claim(f"93000-{modifier}"), SPLIT, HEART) == (whole, RemoveModifier(1, modifier))


def test_all_parts_by_one_practitioner_in_an_office_are_the_whole() -> None:
    billed = claim("93005", "93010")
    (finding,) = found(billed, PARTS, HEART)
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (1, 2))
    assert finding.message == "93005, 93010 on 2 lines; 93000 is the complete test"
    assert offered(billed, PARTS, HEART) == (Together((ReplaceCode(1, "93000"), RemoveLine(2))),)
    three = claim("93018", "93017", "93016")
    assert offered(three, PARTS, HEART) == (Together((ReplaceCode(1, "93015"), RemoveLine(2), RemoveLine(3))),)


@pytest.mark.parametrize(
    "lines",
    [
        (line("93005", at="22"), line("93010", at="22")),
        (line("93005"), line("93010-76")),
        (line("93005", by="1"), line("93010", by="2")),
        (line("93017"), line("93018")),
        (line("93005"), line("93010", on="2024-08-14")),
        (line("93000"),),
        (line("77053-TC"), line("77053-26")),
    ],
)
def test_parts_of_others_or_not_all_stay_apart(lines: tuple[ServiceLine, ...]) -> None:
    assert found(claim(*lines), PARTS, HEART) == ()


ECHO: Final = parts(
    _93350=PcTc.DIAGNOSTIC,
    _93015=PcTc.GLOBAL_ONLY,
    _93016=PcTc.PROFESSIONAL_ONLY,
    _93017=PcTc.TECHNICAL_ONLY,
    _93018=PcTc.PROFESSIONAL_ONLY,
)


# AAPC, stress echo update: one physician of both reports 93351, with 26 in a facility.
@pytest.mark.parametrize(
    ("echo", "tests", "said"),
    [
        ("93350-26", ["93016", "93018"], "93016, 93018 with 93350-26; 93351-26 is the complete test"),
        ("93350", ["93016", "93017", "93018"], "93016, 93017, 93018 with 93350; 93351 is the complete test"),
    ],
)
def test_a_stress_echocardiogram_with_the_stress_test_is_one_code(echo: str, tests: list[str], said: str) -> None:
    place = "22" if "-" in echo else "11"
    billed = claim(line(echo, at=place), *(line(one, at=place) for one in tests))
    (finding,) = found(billed, PARTS, ECHO)
    assert (finding.severity, finding.message, finding.lines) == (
        Severity.REVIEW,
        said,
        tuple(range(1, len(tests) + 2)),
    )
    taken_off = (RemoveLine(number) for number in range(2, len(tests) + 2))
    assert offered(billed, PARTS, ECHO) == (Together((ReplaceCode(1, "93351"), *taken_off)),)


@pytest.mark.parametrize(
    "lines",
    [
        (line("93350-26", at="22"), line("93018", at="22")),
        (line("93350-26", at="22", by="1"), line("93016", at="22", by="2"), line("93018", at="22", by="1")),
        (line("93350-TC"), line("93016"), line("93018")),
        (line("93016", at="22"), line("93018", at="22")),
    ],
)
def test_an_echocardiogram_without_all_of_the_stress_test_stays_apart(lines: tuple[ServiceLine, ...]) -> None:
    assert not found(claim(*lines), PARTS, ECHO)


def test_without_the_parts_of_a_stress_test_nothing_is_said_of_the_echocardiogram() -> None:
    assert not found(claim("93350", "93016", "93018"), PARTS, parts(_93350=PcTc.DIAGNOSTIC))


def test_a_technical_code_of_no_test_in_parts_is_passed() -> None:
    lone = parts(_93000=PcTc.DIAGNOSTIC, _93005=PcTc.TECHNICAL_ONLY, _93010=PcTc.PROFESSIONAL_ONLY)
    assert found(claim("93005", "93010"), PARTS, lone) == ()


def test_behind_the_last_part_another_test_begins() -> None:
    lone = parts(_93000=PcTc.GLOBAL_ONLY, _93005=PcTc.DIAGNOSTIC, _93010=PcTc.PROFESSIONAL_ONLY)
    assert offered(claim(line("93000", at="22")), WHOLE, lone) == ()
