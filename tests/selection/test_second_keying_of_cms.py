"""Every decision table against CMS's own tables, read here as CMS publishes them, row by row.

A table names its own sources, and most of them are no files of CMS. What CMS's files say of the same codes is a second
keying: on which days they are in force, which are add-ons and to what, which split into components, which are billed by
the side, how often a day, and how much of a drug is one unit.
"""

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Final
from zipfile import ZipFile

import pytest

from cptkit import Setting, bundled_reference
from cptkit.selection import FAMILIES, Family
from cptkit.selection.case import case_of
from cptkit.selection.components import splits
from cptkit.selection.decisions import Kind, Per, Row
from cptkit.selection.facts import asked_of
from cptkit.selection.family import table_of
from tests.cms import WHOLE, needs_whole

pytestmark = needs_whole

FIRST, LAST = date(2019, 7, 1), date(2026, 6, 30)
# The fee schedules that are there, each with a day on which it held.
RELEASES: Final = {"rvu20a.zip": date(2020, 3, 1), "rvu24c.zip": date(2024, 8, 13), "rvu25d.zip": date(2025, 10, 1)}
# Unlisted: Noridian has it billed once for each lesion (A57848), and CMS lists no add-on without a number of its own.
# The needle biopsy of the lung is billed again with 59 for a further lesion (StreamlineMD, percutaneous biopsy).
# A nebulizer treatment for which the patient came back is billed again with 76 (MedLearn, 2017).
FURTHER_WITHOUT_ADD_ON: Final = {"19499", "32408", "94640"}
# Done on one side, though the bilateral indicator is 0: the side is said where the family asks for it, and both
# sides are two lines. The fee schedule pays neither more.
BY_SIDE_AGAINST_THE_INDICATOR: Final = {
    "0581T", "52005", "52351", "73060", "73206", "73225", "76881", "76882", "76883", "77046", "77048", "77061",
    "77065",
}  # fmt: skip
# The study is of both eyes (2), and its reading, 26, of one (3).
BY_SIDE_IN_THEIR_READING: Final = {"76519", "92136"}
# The indicator is 1, and the family asks for no side: marrow or a line is one from either, a finger, toe or lid has a
# modifier, a catheter is told by its vascular family, and sources differ on 58661.
WITHOUT_SIDE_AGAINST_THE_INDICATOR: Final = {
    "26075", "26105", "28124", "28272", "28285", "28490", "28495", "28505", "36010", "36011", "36012", "36014",
    "36015", "36200", "36245", "36246", "36247", "36557", "36558", "36560", "36561", "36570", "36571", "38220",
    "38221", "38222", "55559", "58661", "67810", "67820", "67840", "67850", "67914", "67915", "67916", "67917", "67921",
    "67922", "67923", "67924", "67930", "67935", "67938", "67961", "67966", "68761",
}  # fmt: skip


def by_name(family: Family) -> str:
    """Name a test after the family."""
    return family.name


def rows_of(family: Family) -> Iterator[Row]:
    """Give the rows that name a code."""
    return (row for row in table_of(family).rows if row.outcome.code)


@cache
def periods() -> dict[str, list[tuple[date, date]]]:
    """Give for each code the days on which CMS has it, by the quarter."""
    found: dict[str, list[tuple[date, date]]] = defaultdict(list)
    with (WHOLE / "procedure_codes_2019q3_2026q2.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            first = date.fromisoformat(row["first"].removeprefix("<="))
            found[row["code"]].append((first, date.fromisoformat(row["last"]) if row["last"] else LAST))
    return found


@cache
def add_ons() -> dict[str, set[str]]:
    """Give for each add-on code its primaries."""
    found: dict[str, set[str]] = defaultdict(set)
    with (WHOLE / "add_on_codes_2019q3_2026q2.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["add_on_code"]].add(row["primary_code"] if row["aoc_type"] == "1" else "CCCCC")
    return found


@cache
def fees(release: str) -> dict[str, dict[str, str]]:
    """Give for each code its indicators, by the column's title, of the line without a modifier."""
    with ZipFile(WHOLE / release) as packed:
        name = next(one for one in packed.namelist() if re.match(r"(?i)pprrvu.*\.csv$", one))
        lines = list(csv.reader(io.StringIO(packed.read(name).decode("latin-1"))))
    top = next(number for number, line in enumerate(lines) if line and line[0] == "HCPCS")
    titles = [f"{above} {below}".strip() for above, below in zip(lines[top - 1], lines[top], strict=True)]
    rows = (dict(zip(titles, line, strict=False)) for line in lines[top + 1 :] if line)
    return {row["HCPCS"]: row for row in rows if not row["MOD"].strip()}


@cache
def unit_limits() -> dict[str, tuple[int, str]]:
    """Give for each code its MUE value and adjudication indicator."""
    with ZipFile(WHOLE / "MCR_MUE_PractitionerServices_Eff_07-01-2024.zip") as packed:
        lines = csv.reader(io.StringIO(packed.read(packed.namelist()[0]).decode("latin-1")))
        return {line[0]: (int(line[1]), line[2][:1]) for line in lines if len(line) > 2 and line[1].isdigit()}


@cache
def descriptors() -> dict[str, str]:
    """Give CMS's own words for its HCPCS codes of 2019."""
    found: dict[str, str] = defaultdict(str)
    with ZipFile(WHOLE / "hcpcs2019.zip") as packed:
        for line in packed.read("HCPC2019_CONTR_ANWEB.txt").decode("latin-1").splitlines():
            found[line[:5]] += f"{line[11:91].strip()} "
    return found


@pytest.mark.parametrize("family", FAMILIES, ids=by_name)
def test_every_code_of_a_row_is_in_force_on_every_day_of_the_row(family: Family) -> None:
    assert [(row.outcome.code, day) for row in rows_of(family) if (day := _first_day_without(row)) is not None] == []


def _first_day_without(row: Row) -> date | None:
    day, last = max(row.period.first or FIRST, FIRST), min(row.period.last or LAST, LAST)
    while day <= last:
        ends = [last for first, last in periods()[row.outcome.code] if first <= day <= last]
        if not ends:
            return day
        day = max(ends) + timedelta(1)
    return None


def test_every_add_on_has_a_primary_in_the_tables() -> None:
    known = {row.outcome.code for family in FAMILIES for row in rows_of(family)}
    alone = {code for code in known & set(add_ons()) if not add_ons()[code] & (known | {"CCCCC"})}
    assert alone == set()


def test_what_is_billed_for_each_further_service_is_an_add_on() -> None:
    further = {
        row.outcome.code
        for family in FAMILIES
        for row in rows_of(family)
        if row.outcome.per is Per.FURTHER and (row.period.last is None or row.period.last >= FIRST)
    }
    assert further - set(add_ons()) == FURTHER_WITHOUT_ADD_ON


@pytest.mark.parametrize("release", RELEASES)
@pytest.mark.parametrize("family", FAMILIES, ids=by_name)
def test_studies_split_as_the_fee_schedule_says(family: Family, release: str) -> None:
    day = RELEASES[release]
    case = case_of(bundled_reference(), on=day, place_of_service="11", payer=None, setting=Setting.PRACTITIONER)
    asks = "component" in asked_of(family.service)
    for row in rows_of(family):
        code = row.outcome.code
        billed = row.outcome.kind is Kind.CODE and row.period.covers(day)
        if billed and code in fees(release):
            split = fees(release)[code]["PCTC IND"] == "1"
            assert (code, splits(code, case), asks or not split) == (code, split, True)


def test_what_is_billed_by_the_side_is_so_by_the_bilateral_indicator() -> None:
    against = {
        code for code, per in _billed() if per is Per.SIDE and fees("rvu24c.zip")[code]["BILAT SURG"] not in "13"
    }
    assert against == BY_SIDE_AGAINST_THE_INDICATOR | BY_SIDE_IN_THEIR_READING


def test_what_is_paid_by_the_side_is_billed_by_the_side() -> None:
    aside = {
        code
        for code, per in _billed()
        if per in (Per.DAY, Per.SERVICE) and fees("rvu24c.zip")[code]["BILAT SURG"] == "1"
    }
    assert aside == WITHOUT_SIDE_AGAINST_THE_INDICATOR


def _billed() -> Iterator[tuple[str, Per | None]]:
    for family in FAMILIES:
        for row in rows_of(family):
            if row.outcome.kind is Kind.CODE and row.outcome.code in fees("rvu24c.zip"):
                yield row.outcome.code, row.outcome.per


def test_units_are_counted_only_where_the_mue_lets_a_day_have_several() -> None:
    counted = {
        row.outcome.code: row.outcome.units for family in FAMILIES for row in rows_of(family) if row.outcome.units
    }
    of_one_day = {code for code in counted if unit_limits().get(code) == (1, "2")}
    # Days are counted on a line of as many days, one unit of each.
    assert of_one_day == {code for code, units in counted.items() if units == "days"}


_AMOUNT: Final = re.compile(r"([0-9][0-9.,]*) ?(mg|mcg|microgram|gm|grams?|units?|ml|cc|meq|i\.?u\.?|million)")
# Two salts of one drug that are given together; the dose is told as their sum.
_OF_TWO_SALTS: Final = {"J0702"}
_IN_MG: Final = {
    "mcg": Decimal("0.001"),
    "microgram": Decimal("0.001"),
    **dict.fromkeys(("gm", "gram", "grams"), Decimal(1000)),
}


def test_a_unit_of_a_drug_is_what_the_hcpcs_says() -> None:
    sizes = {
        row["drug"]: (Decimal(row["size"]), row["unit"])
        for row in csv.DictReader((files("cptkit") / "data" / "drug_units.csv").read_text("utf-8").splitlines())
    }
    drugs = csv.DictReader((files("cptkit") / "data" / "decisions" / "drug.csv").read_text("utf-8").splitlines())
    codes = {(row["drug"], row["code"][:5]) for row in drugs if row["drug"] in sizes and row["code"][:1] in "JQ"}
    compared = {(drug, code) for drug, code in codes if code in descriptors()}
    wrong = {pair for pair in compared if sizes[pair[0]][0] not in _amounts(pair[1], sizes[pair[0]][1])}
    assert (wrong, len(compared) >= 60) == (set(), True)


def _amounts(code: str, unit: str) -> set[Decimal]:
    """Give the amounts that the descriptor of a code names, in the drug's own measure."""
    amounts = {Decimal(1)} if unit == "doses" and "per dose" in descriptors()[code].lower() else set[Decimal]()
    named = _AMOUNT.findall(descriptors()[code].lower())
    if code in _OF_TWO_SALTS:
        return {sum((Decimal(number) for number, _ in named), Decimal(0))}
    for number, measure in named:
        amount = Decimal(number.replace(",", "").rstrip("."))
        amounts.add(amount)
        if unit == "mg" and measure in _IN_MG:
            amounts.add(amount * _IN_MG[measure])
    return amounts
