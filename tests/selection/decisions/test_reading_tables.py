"""Reading decision tables: what a cell may say, and every refusal with its file and line."""

import pytest

from cptkit.errors import DamagedData
from cptkit.selection.decisions import Kind, Outcome, Per

from .drawn import FACTS, OUTPUTS, SOURCES, table

HEAD = f"kind,lesions,{OUTPUTS}"
ROW = "plain,2..,study,10001-52,service,,why,2020-01-01,,manual"


def read(row: str, head: str = HEAD) -> str:
    """Return the refusal of a table of one row."""
    with pytest.raises(DamagedData) as refused:
        table(f"{head}\n{row}")
    return str(refused.value)


def test_a_row_says_what_its_facts_lead_to() -> None:
    (row,) = table(f"{HEAD}\n{ROW}").rows
    assert row.outcome == Outcome(Kind.CODE, "10001", ("52",), per=Per.SERVICE)
    assert {name: str(condition) for name, condition in row.conditions.items() if name != "day"} == {
        "kind": "plain",
        "lesions": "2 or more",
    }
    assert (row.place, row.part, row.reason, row.citation) == (
        "decisions/drawn.csv:2",
        "study",
        "why",
        SOURCES["manual"],
    )


@pytest.mark.parametrize(
    ("cell", "outcome"),
    [
        ("nothing", Outcome(Kind.NOTHING)),
        ("included", Outcome(Kind.INCLUDED)),
        ("included 10003", Outcome(Kind.INCLUDED, "10003")),
        ("others 10003", Outcome(Kind.OTHERS, "10003")),
        ("see ductogram", Outcome(Kind.SEE, family="ductogram")),
        ("ask", Outcome(Kind.ASK)),
        ("append 33", Outcome(Kind.APPEND, modifiers=("33",))),
        ("append GG-59 to study", Outcome(Kind.APPEND, modifiers=("GG", "59"), part="study")),
        ("impossible", Outcome(Kind.IMPOSSIBLE)),
    ],
)
def test_a_row_may_lead_to_something_other_than_a_code(cell: str, outcome: Outcome) -> None:
    (row,) = table(f"{HEAD}\n{ROW.replace('10001-52,service', f'{cell},')}").rows
    assert row.outcome == outcome


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("plain", "shallow", "kind 'shallow'; expected plain, deep or both, several parted by |, or not and those"),
        ("plain", "plain|plain", "kind 'plain|plain'; expected"),
        ("2..", "two", "lesions 'two'; expected whole numbers such as 2, 2.., 10..19, ..4"),
        ("2..", "2.5..", "lesions '2.5..'; expected whole numbers"),
        ("2..", "..", "lesions '..'; expected whole numbers"),
        ("2..", "4..2", "lesions '4..2'; expected whole numbers"),
        ("2..", "2..x", "lesions '2..x'; expected whole numbers"),
        ("2..", "1-2", "lesions '1-2'; expected whole numbers"),
        ("10001-52", "1001", "code '1001'; expected a code such as 77053 or 77067-52, nothing, included"),
        ("10001-52", "10001-5", "code '10001-5'; expected a code"),
        ("10001-52", "see that family", "code 'see that family'; expected a code"),
        ("10001-52", "append G", "code 'append G'; expected a code"),
        ("10001-52", "", "code ''; expected a value"),
        ("service", "", "per ''; expected one of service, lesion, side, day, first, further"),
        ("service", "breast", "per 'breast'; expected one of"),
        ("service,,", "service,kind,", "units 'kind'; expected nothing, or a fact that is a number"),
        ("service,,", "service,nothing,", "units 'nothing'; expected nothing, or a fact"),
        ("why", "", "reason ''; expected a value"),
        ("study", "", "part ''; expected a value"),
        ("2020-01-01", "", "first ''; expected a day such as 2024-07-01, or a floor such as <=2019-07-01"),
        ("2020-01-01", "soon", "first 'soon'; expected a date such as 2024-07-01"),
        ("2020-01-01,", "2020-01-01,2019-01-01", "2020-01-01 to 2019-01-01 ends before it begins"),
        ("manual", "hearsay", "source 'hearsay'; expected one of convention, manual"),
        (",manual", "", "9 cells; expected 10"),
    ],
)
def test_a_cell_that_cannot_be_read_is_refused_with_file_and_line(old: str, new: str, said: str) -> None:
    message = read(ROW.replace(old, new, 1))
    assert message.startswith("decisions/drawn.csv:2: ")
    assert said in message


@pytest.mark.parametrize("cell", ["2.5", "..2.5 mm", "2.5.. cm|wide", "cm"])
def test_a_measure_names_its_unit(cell: str) -> None:
    head, row = f"length,{OUTPUTS}", f"{cell},study,10001,service,,why,2020-01-01,,manual"
    assert "expected numbers such as 0.5, 0.5.., 0.5..<1.0, >0.5..1.0 cm" in read(row, head)


def test_an_open_fact_takes_any_word_but_no_sentence() -> None:
    head, row = f"payer,{OUTPUTS}", "my payer,study,10001,service,,why,2020-01-01,,manual"
    assert "payer 'my payer'; expected words" in read(row, head)


@pytest.mark.parametrize("head", [f"kind,depth,{OUTPUTS}", "kind,lesions,part,code,per,units,reason,first,source,last"])
def test_a_column_that_is_no_fact_is_refused(head: str) -> None:
    message = read(ROW, head)
    assert message.startswith("decisions/drawn.csv:1: columns kind, ")
    assert f"expected facts of {', '.join(FACTS)}, then part, code, per" in message


def test_a_table_without_a_row_is_refused() -> None:
    with pytest.raises(DamagedData, match=r"decisions/drawn.csv: no row; expected at least one"):
        table(f"{HEAD}\n")
