"""Every code of the full fee schedule with each of the most used modifiers: `check` says what the indicators say.

So it does of every code in an office, in a hospital and in a surgical center. The table is read a second time here,
from CMS's file, and judged by a second reading of what CMS writes of each column (relative value files,
attachment A); nothing is shared with the rules but the file.
"""

import csv
import zipfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from io import TextIOWrapper
from typing import Final, TypeAlias

import pytest

from cptkit import (
    RULES,
    Claim,
    Report,
    ServiceLine,
    check_all,
)
from cptkit.rules import BilledLine, CodedLine
from tests.cms import WHOLE, Compiled

RELEASE: Final = "rvu24c.zip"
EVERY_CODE: Final = 16_000
DAY: Final = "2024-08-13"

# Those that bear on what the fee schedule pays: whose the equipment is, which side, one of several, with whose help.
# Then those most often beside them, of which it says nothing: how much was done, and what tells it from the rest.
OF_THE_TABLE: Final = ("26", "TC", "50", "LT", "RT", "51", "62", "66", "80", "82", "AS")
OF_THE_RECORD: Final = ("24", "25", "52", "53", "59", "76", "77", "78", "79")
MODIFIERS: Final = (*OF_THE_TABLE, *OF_THE_RECORD)

Row: TypeAlias = Mapping[str, str]
Rows: TypeAlias = Mapping[str, Row]
Verdict: TypeAlias = tuple[str, str] | None

# Titles stand above one another, several lines deep; these words are the last of each.
COLUMNS: Final = {
    "pctc": "PCTC IND",
    "global": "GLOB DAYS",
    "multiple": "MULT PROC",
    "bilateral": "BILAT SURG",
    "assistant": "ASST SURG",
    "co": "CO- SURG",
    "team": "TEAM SURG",
}


@pytest.fixture
def table(cms: Compiled) -> Mapping[str, Rows]:
    """The indicators of every code, by component, as the file has them."""
    with zipfile.ZipFile(cms.folder / RELEASE) as container:
        (name,) = (name for name in container.namelist() if name.startswith("PPRRVU") and name.endswith(".csv"))
        with container.open(name) as raw:
            lines = list(csv.reader(TextIOWrapper(raw, encoding="latin-1", newline="")))
    bottom = next(number for number, line in enumerate(lines) if line[0] == "HCPCS")
    titles = [" ".join(" ".join(column).split()) for column in zip(*lines[bottom - 4 : bottom + 1], strict=True)]
    places = {
        name: next(place for place, title in enumerate(titles) if title.endswith(words))
        for name, words in COLUMNS.items()
    }
    codes: defaultdict[str, dict[str, Row]] = defaultdict(dict)
    for line in lines[bottom + 1 :]:
        if line[0]:
            codes[line[0]][line[1]] = {"code": line[0], **{name: line[place] for name, place in places.items()}}
    return codes


def components(rows: Rows, modifier: str) -> Verdict:
    """1: both modifiers can be used; 6: only TC cannot; any other: neither can."""
    indicator = rows.get("26", rows.get("", {}))["pctc"]
    usable = {"1": {"26", "TC"}, "6": {"26"}}.get(indicator, set[str]())
    return None if modifier in usable else ("component-not-split", "denial")


def both_sides(row: Row) -> Verdict:
    """0: one fee is paid for both sides; 2: the fee is for both; 9: no concept; 1, 3: paid, on add-ons not by all."""
    match row["bilateral"]:
        case "0":
            return "bilateral-not-applicable", "review"
        case "2":
            return "already-bilateral", "review"
        case "9":
            return "bilateral-not-applicable", "review"
        case _:
            return ("bilateral-on-add-on", "notice") if row["global"] == "ZZZ" else None


def one_side(row: Row) -> Verdict:
    """0: a side changes nothing; 2: less than the fee is for; 1, 3 and 9: nothing is said against it."""
    return {"0": ("side-not-applicable", "notice"), "2": ("already-bilateral", "review")}.get(row["bilateral"])


def several(row: Row) -> Verdict:
    """0 and 9: no reduction beside others, nor for an add-on."""
    unreduced = row["multiple"] in {"0", "9"} or row["global"] == "ZZZ"
    return ("multiple-not-applicable", "review") if unreduced else None


def helped(row: Row, rule: str, indicator: str, never: str) -> Verdict:
    """2 pays; one indicator never does at surgery, another on documented need; 9 is no concept."""
    if indicator == "2":
        return None
    surgery = row["code"].isdigit() and "10000" <= row["code"] <= "69999"
    return rule, "denial" if indicator == never and surgery else "review"


def assisted(row: Row) -> Verdict:
    return helped(row, "assistant-not-paid", row["assistant"], "1")


BY_INDICATOR: Final[Mapping[str, Callable[[Row], Verdict]]] = {
    "50": both_sides,
    "LT": one_side,
    "RT": one_side,
    "51": several,
    "62": lambda row: helped(row, "co-surgeons-not-paid", row["co"], "0"),
    "66": lambda row: helped(row, "team-not-paid", row["team"], "0"),
    "80": assisted,
    "82": assisted,
    "AS": assisted,
}


def _is_read_by_side(rows: Rows) -> bool:
    return rows.get("26", {}).get("bilateral") == "3"


def of_modifier(rows: Rows, modifier: str) -> Verdict:
    """What the indicators say of one modifier on a code: the rule that speaks, and how severely at Medicare."""
    if modifier in {"26", "TC"}:
        return components(rows, modifier)
    row = rows.get(modifier, rows.get(""))
    # A test of both sides whose interpretation is of one takes the side that was interpreted.
    if modifier in {"LT", "RT"} and row is not None and row["bilateral"] == "2" and _is_read_by_side(rows):
        return None
    # Of some codes the schedule has the reading alone, and of some modifiers it says nothing.
    return None if row is None or modifier not in BY_INDICATOR else BY_INDICATOR[modifier](row)


# 1, 3 and 4 are, or hold, equipment: the hospital's, and perhaps the surgical center's. 5 and 7 are not paid for
# a hospital's patients, 7 not to a therapist. 6 is a test whose reading takes 26. 8 is paid for inpatients.
IN_OFFICE: Final = {"8": ("smear-outside-inpatient", "denial")}
IN_SURGICAL_CENTER: Final = {
    "1": ("global-in-facility", "review"),
    "3": ("not-payable-in-facility", "review"),
    "4": ("not-payable-in-facility", "review"),
    **IN_OFFICE,
}
OF_INPATIENTS: Final = {
    "1": ("global-in-facility", "denial"),
    "3": ("not-payable-in-facility", "denial"),
    "4": ("not-payable-in-facility", "denial"),
    "5": ("not-payable-in-facility", "denial"),
    "6": ("reading-without-26", "notice"),
    "7": ("not-payable-in-facility", "review"),
}
OF_OUTPATIENTS: Final = {**OF_INPATIENTS, **IN_OFFICE}
AT: Final = {"11": IN_OFFICE, "21": OF_INPATIENTS, "22": OF_OUTPATIENTS, "24": IN_SURGICAL_CENTER}


def of_place(rows: Rows, place: str) -> Verdict:
    """What the PC/TC indicator says of a code without a modifier at a place of service."""
    is_test = rows.get("26", {}).get("pctc") == "6"
    return AT[place].get("6" if is_test else rows[""]["pctc"])


def disagreements(
    table: Mapping[str, Rows],
    reports: Iterable[Report],
    asked: Sequence[str],
    wanted: Callable[[Rows, str], Verdict],
    tally: Counter[tuple[str, Verdict]],
) -> Iterator[str]:
    """Hold what was said of each line, one for each thing asked of a code, against the second reading."""
    for (code, rows), report in zip(table.items(), reports, strict=True):
        said: defaultdict[int, list[Verdict]] = defaultdict(list)
        for finding in report.findings:
            (number,) = finding.lines
            said[number].append((finding.rule.removeprefix("fee-schedule."), finding.severity.value))
        for number, one in enumerate(asked, start=1):
            verdict = wanted(rows, one)
            tally[one, verdict] += 1
            if said[number] != ([] if verdict is None else [verdict]):
                yield f"{one} and {code}: {said[number]}; the indicators say {verdict}"
        yield from (f"{code}: {gap}" for gap in report.gaps)


# Of a code alone they say the same whatever its modifier and its place; what circumstances say is in no table.
APART: Final = {
    "fee-schedule.status-not-payable",
    "fee-schedule.rarely-outside-facility",
    "fee-schedule.global-for-reading-only",
    "fee-schedule.reading-at-own-place",
    "fee-schedule.both-sides-not-said",
    "fee-schedule.side-missing",
}
OF_A_LINE: Final = [
    rule
    for rule in RULES
    if rule.id.startswith("fee-schedule.") and rule.subject in (BilledLine, CodedLine) and rule.id not in APART
]


def test_what_is_said_of_a_modifier_is_what_the_indicators_say(table: Mapping[str, Rows], cms: Compiled) -> None:
    """On every code of the release, none left out: the same rule, as severe, and nothing besides."""
    claims = (
        Claim(
            [ServiceLine(code, modifiers=(modifier,), date_of_service=DAY) for modifier in MODIFIERS],
            payer="medicare",
            place_of_service="11",
            history=(),
        )
        for code in table
    )
    tally: Counter[tuple[str, Verdict]] = Counter()
    reports = check_all(claims, cms.reference, rules=[rule for rule in OF_A_LINE if rule.modifiers or rule.roles])
    assert list(disagreements(table, reports, MODIFIERS, of_modifier, tally)) == []
    assert tally.total() == len(table) * len(MODIFIERS)
    # Of a modifier that bears on payment both readings now speak and now are silent; of the others they never speak.
    assert {modifier for modifier, verdict in tally if verdict} == set(OF_THE_TABLE)
    assert {modifier for modifier, verdict in tally if not verdict} == set(MODIFIERS)
    assert len(table) > (EVERY_CODE if cms.folder == WHOLE else 0)


def test_what_is_said_of_a_place_is_what_the_indicators_say(table: Mapping[str, Rows], cms: Compiled) -> None:
    """On every code of the release but the one of which the schedule has no row without a modifier."""
    whole = {code: rows for code, rows in table.items() if "" in rows}
    assert table.keys() - whole.keys() <= {"86153"}
    claims = (
        Claim(
            [ServiceLine(code, date_of_service=DAY, place_of_service=place) for place in AT],
            payer="medicare",
            history=(),
        )
        for code in whole
    )
    tally: Counter[tuple[str, Verdict]] = Counter()
    reports = check_all(claims, cms.reference, rules=[rule for rule in OF_A_LINE if not (rule.modifiers or rule.roles)])
    assert list(disagreements(whole, reports, tuple(AT), of_place, tally)) == []
    assert {verdict[0] for _, verdict in tally if verdict} == {
        rule.id.removeprefix("fee-schedule.") for rule in OF_A_LINE if not (rule.modifiers or rule.roles)
    }


def test_there_are_twenty_modifiers_and_each_is_once() -> None:
    assert len(set(MODIFIERS)) == len(MODIFIERS) == 20
