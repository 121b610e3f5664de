"""Decision tables to draw: small, of every kind of fact, sound or not."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

import attrs
from hypothesis import strategies as st

from cptkit.selection.decisions import YES_NO, DecisionTable, Domain, Numbers, Value, Words, read_decision_table
from cptkit.values.citations import Citation

SOURCES: Final = {"manual": Citation("CMS", "a manual"), "convention": Citation("coders", "practice", convention=True)}
FACTS: Final[Mapping[str, Domain]] = {
    "kind": Words(("plain", "deep", "both")),
    "payer": Words(open=True),
    "awake": YES_NO,
    "lesions": Numbers(least=1),
    "length": Numbers(least=Decimal(0), whole=False, unit="cm", step=Decimal("0.1")),
}
OUTPUTS: Final = "part,code,per,units,reason,first,last,source"

_CELLS: Final[Mapping[str, st.SearchStrategy[str]]] = {
    "kind": st.sampled_from(["", "", "plain", "deep", "plain|both", "not deep"]),
    "payer": st.sampled_from(["", "", "medicare", "not medicare", "aetna|cigna"]),
    "awake": st.sampled_from(["", "", "yes", "no"]),
    "lesions": st.sampled_from(["", "", "1", "2..", "..3", "2..4", "1|5.."]),
    "length": st.sampled_from(["", "", "..2.5 cm", ">2.5.. cm", "2.5..<7.5 cm", "..<2.5|>7.5.. cm"]),
}
_ENDS: Final = st.sampled_from(
    [
        "10001,service,,one",
        "10002,service,,two",
        "10001-52,day,,reduced",
        "nothing,,,none",
        "impossible,,,it cannot be",
        "included 10003,,,part of it",
        "10004,first,,first",
        "10005,further,lesions,further",
        "ask,,,no text says",
        "see other,,,another",
    ]
)
_DAYS: Final = st.sampled_from(["2020-01-01,", "2020-01-01,2021-12-31", "2022-01-01,", "<=2021-01-01,2021-06-30"])
_VALUES: Final[Mapping[str, st.SearchStrategy[Value]]] = {
    "kind": st.sampled_from(["plain", "deep", "both"]),
    "payer": st.sampled_from(["medicare", "aetna", "cigna", "nobody"]),
    "awake": st.sampled_from(["yes", "no"]),
    "lesions": st.integers(1, 6),
    "length": st.sampled_from([Decimal(text) for text in ("0", "2.4", "2.5", "2.6", "7.4", "7.5", "7.6")]),
}


def table(text: str, facts: Mapping[str, Domain] = FACTS) -> DecisionTable:
    """Read a table of the test's own."""
    return read_decision_table("drawn", text, facts, SOURCES)


@st.composite
def tables(draw: st.DrawFn) -> DecisionTable:
    """Draw a table of one to six rows over some facts."""
    facts = draw(st.lists(st.sampled_from(list(FACTS)), min_size=1, max_size=4, unique=True))
    count = draw(st.integers(1, 6))
    rows = [
        ",".join([*(draw(_CELLS[fact]) for fact in facts), "study", draw(_ENDS), draw(_DAYS), "manual"])
        for _ in range(count)
    ]
    return table("\n".join([f"{','.join(facts)},{OUTPUTS}", *rows]))


# Cells that together admit every value, and no value twice.
_PARTITIONS: Final[Mapping[str, list[list[str]]]] = {
    "kind": [["plain", "deep", "both"], ["plain|both", "deep"], ["not deep", "deep"]],
    "payer": [["medicare", "not medicare"], ["aetna|cigna", "medicare", "not aetna|cigna|medicare"]],
    "awake": [["yes", "no"]],
    "lesions": [["1", "2.."], ["..3", "4..9", "10.."], ["1|3", "2|4.."]],
    "length": [["..2.5 cm", ">2.5.. cm"], ["..<2.5 cm", "2.5..<7.5 cm", "7.5.. cm"]],
}


@st.composite
def sound_tables(draw: st.DrawFn) -> DecisionTable:
    """Draw a table that is complete and disjoint: every row is split further, or not."""
    facts = draw(st.lists(st.sampled_from(list(FACTS)), min_size=1, max_size=4, unique=True))
    cells: list[dict[str, str]] = [{}]
    for fact in facts:
        cells = [
            {**one, fact: cell}
            for one in cells
            for cell in (draw(st.sampled_from(_PARTITIONS[fact])) if draw(st.booleans()) else [""])
        ]
    ends = st.sampled_from(["10001,service,,one", "10002,day,,two", "nothing,,,none", "impossible,,,it cannot be"])
    rows = [",".join([*(one[fact] for fact in facts), "study", draw(ends), "2020-01-01,", "manual"]) for one in cells]
    return table("\n".join([f"{','.join(facts)},{OUTPUTS}", *rows]))


def facts_for(drawn: DecisionTable) -> st.SearchStrategy[dict[str, Value]]:
    """Draw a whole set of facts for a table, the day and the order among them."""
    days = st.dates(date(2020, 1, 1), date(2023, 1, 1)).map(date.toordinal)
    orders = st.sampled_from(["first", "further"])
    return st.fixed_dictionaries({"day": days, "order": orders, **{fact: _VALUES[fact] for fact in drawn.facts}})


@attrs.frozen
class Documented:
    """A table, a whole set of facts, and those of them that are documented."""

    table: DecisionTable
    whole: dict[str, Value]
    known: dict[str, Value]


@st.composite
def documented(draw: st.DrawFn) -> Documented:
    """Draw a table, a set of facts, and which of them are documented; the day and the order always are."""
    drawn = draw(tables() | sound_tables())
    whole = draw(facts_for(drawn))
    missing = draw(st.sets(st.sampled_from(list(drawn.facts))))
    return Documented(drawn, whole, {name: value for name, value in whole.items() if name not in missing})
