"""A table as it is printed and drawn."""

from datetime import date
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given

from cptkit.errors import InvalidService
from cptkit.selection.decisions import DecisionTable, decide
from cptkit.selection.decisions.drawing import svg
from cptkit.selection.decisions.printing import markdown, tree

from .drawn import OUTPUTS, sound_tables, table, tables

TEXT = f"""kind,lesions,payer,{OUTPUTS}
plain,1,,study,10001,service,,one,2020-01-01,,manual
plain,2..4,,study,10002,first,,few,2020-01-01,2021-12-31,manual
plain,2..4,,study,10003,further,lesions,few,2020-01-01,2021-12-31,manual
plain,2..4,,study,10004-52,day,,few,2022-01-01,,manual
plain,5..,medicare,study,nothing,,,many,2020-01-01,,manual
plain,5..,not medicare,study,included 10009,,,many,2020-01-01,,manual
deep|both,,,study,ask,,,which?,<=2020-01-01,,convention
"""


def test_a_table_is_printed_row_by_row() -> None:
    assert (
        markdown(table(TEXT))
        == """### Study

| kind | lesions | payer | code | per | days | why | source |
| --- | --- | --- | --- | --- | --- | --- | --- |
| plain | 1 |  | **10001** | service | from 2020-01-01 | one | CMS, a manual |
| plain | 2 to 4 |  | **10002** | first | 2020-01-01 to 2021-12-31 | few | CMS, a manual |
| plain | 2 to 4 |  | **10003** | further, units: lesions | 2020-01-01 to 2021-12-31 | few | CMS, a manual |
| plain | 2 to 4 |  | **10004-52** | day | from 2022-01-01 | few | CMS, a manual |
| plain | 5 or more | medicare | nothing |  | from 2020-01-01 | many | CMS, a manual |
| plain | 5 or more | not medicare | included 10009 |  | from 2020-01-01 | many | CMS, a manual |
| deep or both |  |  | ask |  | since 2020-01-01 or before | which? | coders, practice |"""
    )


def test_a_table_is_drawn_as_a_tree_of_questions() -> None:
    assert (
        tree(table(TEXT).parts[0])
        == """study
├── day: to 2021-12-31
│   ├── order: first
│   │   ├── kind: plain
│   │   │   ├── lesions: 1 → 10001
│   │   │   ├── lesions: 2 to 4 → 10002
│   │   │   └── lesions: 5 or more
│   │   │       ├── payer: medicare → nothing
│   │   │       └── payer: any other → included 10009
│   │   └── kind: deep or both → ask
│   └── order: further
│       ├── kind: plain
│       │   ├── lesions: 1 → 10001
│       │   ├── lesions: 2 to 4 → 10003
│       │   └── lesions: 5 or more
│       │       ├── payer: medicare → nothing
│       │       └── payer: any other → included 10009
│       └── kind: deep or both → ask
└── day: from 2022-01-01
    ├── kind: plain
    │   ├── lesions: 1 → 10001
    │   ├── lesions: 2 to 4 → 10004-52
    │   └── lesions: 5 or more
    │       ├── payer: medicare → nothing
    │       └── payer: any other → included 10009
    └── kind: deep or both → ask"""
    )


def test_a_tree_of_one_day_does_not_ask_for_the_day() -> None:
    first, *rest = tree(table(TEXT).parts[0], date(2023, 1, 1)).splitlines()
    assert first == "study on 2023-01-01"
    assert not any("day" in line or "order" in line for line in rest)


def test_a_table_that_leads_to_one_thing_is_a_single_line() -> None:
    alone = table(f"kind,{OUTPUTS}\n,study,10001,service,,always,2020-01-01,,manual\n")
    assert tree(alone.parts[0]) == "study\n└── 10001"


def test_measures_are_printed_with_their_unit() -> None:
    sizes = "\n".join(
        f"{cell},study,{code},service,,size,2020-01-01,,manual"
        for cell, code in (
            ("..0.5 cm", "10001"),
            (">0.5..<1.0 cm", "10002"),
            ("1.0 cm", "10003"),
            (">1.0.. cm", "10004"),
        )
    )
    assert (
        tree(table(f"length,{OUTPUTS}\n{sizes}\n").parts[0])
        == """study
├── length: 0.5 cm or less → 10001
├── length: more than 0.5 to less than 1.0 cm → 10002
├── length: 1.0 cm → 10003
└── length: more than 1.0 cm → 10004"""
    )


@given(sound_tables() | tables())
def test_every_drawing_is_svg_with_a_text_for_each_answer(drawn: DecisionTable) -> None:
    for part in drawn.parts:
        root = ET.fromstring(svg(part))  # noqa: S314 (our own)
        texts = ["".join(one.itertext()) for one in root.iter("{http://www.w3.org/2000/svg}text")]
        answers = sum(line.count(": ") for line in tree(part).splitlines())
        assert sum(text.endswith("→") for text in texts) == answers
        paths = list(root.iter("{http://www.w3.org/2000/svg}path"))
        assert len(paths) == answers


def test_a_drawing_of_one_day_says_so() -> None:
    assert "<title>drawn: study on 2023-01-01</title>" in svg(table(TEXT).parts[0], date(2023, 1, 1))


@pytest.mark.parametrize(
    ("fact", "value", "said"),
    [
        ("kind", "shallow", "kind: 'shallow'; expected plain, deep or both"),
        ("lesions", 0, "lesions: 0; expected 1 or more"),
        ("lesions", "many", "lesions: 'many'; expected 1 or more"),
    ],
)
def test_a_value_that_a_fact_cannot_have_is_refused(fact: str, value: str | int, said: str) -> None:
    facts: dict[str, str | int] = {
        "day": date(2023, 1, 1).toordinal(),
        "order": "first",
        "kind": "plain",
        "lesions": 1,
        "payer": "aetna",
    }
    with pytest.raises(InvalidService, match=said):
        decide(table(TEXT).parts[0], {**facts, fact: value})
