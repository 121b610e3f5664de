"""Record batches of claim lines: the same wherever they are cut, and each row judged or an error."""

import pickle
from collections.abc import Iterator
from functools import partial
from operator import itemgetter
from pathlib import Path
from typing import Any

import attrs
import pyarrow as pa
import pytest
from hypothesis import given, settings, strategies as st

from cptkit import Claim, check, compile_reference, open_reference, parse_line
from cptkit.errors import InvalidFrame, InvalidValue, MissingFile
from cptkit.formats.arrow import OUTCOMES, judge_batches
from cptkit.formats.frames import check_frame
from cptkit.strategies import claims
from tests.cms import CUT
from tests.support import BUNDLED, DAY

from .tables import as_told, plain, table_of

SEVERAL = st.lists(claims(reference=BUNDLED, on=DAY, max_lines=3), max_size=4)
WRONG = as_told(Claim([parse_line("77053-LT on 2024-08-13 at 22 for N64.52")] * 2, payer="medicare"), "C1")
RIGHT = as_told(Claim([parse_line("77053-26 on 2024-08-13 at 22 for N64.52")], payer="medicare"), "C2")


def said(batches: Any, **named: Any) -> list[dict[str, Any]]:
    return [row for batch in judge_batches(batches, BUNDLED, **named) for row in batch.to_pylist()]


def kinds(rows: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    return [(row["kind"], row["claim_id"], row["row"]) for row in rows if row["kind"] in ("verdict", "error")]


@given(drawn=SEVERAL, size=st.integers(1, 5))
@settings(max_examples=30, deadline=None)
def test_wherever_batches_are_cut_what_is_said_is_what_is_said_of_the_whole(drawn: list[Claim], size: int) -> None:
    table = table_of([as_told(claim, f"C{place}") for place, claim in enumerate(drawn)])
    rows = said(table.to_batches(max_chunksize=size))
    whole = check_frame(table, BUNDLED)
    findings = [row for row in rows if row["kind"] in ("finding", "bypass", "gap")]
    assert findings == [{**row, "column": None} for row in plain(whole.findings)]
    verdicts = [
        (row["claim_id"], row["message"], row["row"], row["source"]) for row in rows if row["kind"] == "verdict"
    ]
    claimed = plain(whole.claims)
    assert verdicts == [(row["claim_id"], row["verdict"], row["row"], row["reference"]) for row in claimed]
    assert len(findings) + len(verdicts) == len(rows)


@given(
    drawn=st.lists(st.tuples(claims(reference=BUNDLED, on=DAY, max_lines=2), st.sampled_from("AB")), max_size=4),
    size=st.integers(1, 5),
)
@settings(max_examples=30, deadline=None)
def test_with_whole_patients_each_claim_is_judged_with_the_others_as_its_history(
    drawn: list[tuple[Claim, str]], size: int
) -> None:
    together = sorted(drawn, key=itemgetter(1))
    table = of_persons([(as_told(claim, f"C{place}"), person) for place, (claim, person) in enumerate(together)])
    rows = said(table.to_batches(max_chunksize=size), history="frame")
    whole = check_frame(table, BUNDLED, history="frame")
    findings = [row for row in rows if row["kind"] in ("finding", "bypass", "gap")]
    assert findings == [{**row, "column": None} for row in plain(whole.findings)]
    assert [row["message"] for row in rows if row["kind"] == "verdict"] == [
        row["verdict"] for row in plain(whole.claims)
    ]


@pytest.mark.parametrize("history", ["unknown", "frame"])
def test_within_one_batch_rows_may_stand_anywhere(history: Any) -> None:
    table = of_persons([(WRONG, "P1"), (RIGHT, "P2")])
    apart = table.take([0, 2, 1])
    assert kinds(said(apart.combine_chunks().to_batches(), history=history)) == [
        ("verdict", "C1", 0),
        ("verdict", "C2", 1),
    ]


def of_persons(several: list[tuple[Claim, str]]) -> Any:
    persons = [person for claim, person in several for _ in claim.lines]
    return table_of([claim for claim, _ in several]).append_column("person", pa.array(persons, pa.string()))


def test_rows_of_a_person_that_come_again_are_errors_since_others_were_judged_without_them() -> None:
    again = attrs.evolve(RIGHT, id="C3")
    table = of_persons([(WRONG, "P1"), (RIGHT, "P2"), (again, "P1")])
    rows = said(table.to_batches(max_chunksize=1), history="frame")
    assert kinds(rows) == [("verdict", "C1", 0), ("verdict", "C2", 2), ("error", "C3", 3)]
    assert (rows[-1]["column"], rows[-1]["message"]) == (
        "person",
        "the rows of this person are not together; expected them one after the other",
    )
    # Of one claim under the names of two persons neither is judged with the other's rows.
    both = of_persons([(WRONG, "P1"), (WRONG, "P2")])
    assert kinds(said(both.to_batches(max_chunksize=1), history="frame")) == [
        ("verdict", "C1", 0),
        ("error", "C1", 2),
        ("error", "C1", 3),
    ]


def test_a_history_needs_a_column_that_tells_persons_apart() -> None:
    with pytest.raises(InvalidFrame, match="columns: no column for person; expected one"):
        said(table_of([WRONG]).to_batches(), history="frame")


def test_batches_are_taken_one_by_one_and_what_is_whole_is_given_at_once() -> None:
    taken: list[int] = []

    def generated() -> Iterator[Any]:
        for number, batch in enumerate(table_of([WRONG, RIGHT]).to_batches(max_chunksize=1)):
            taken.append(number)
            yield batch

    given_back = judge_batches(generated(), BUNDLED)
    assert taken == []
    assert next(given_back).column("claim_id").to_pylist()[0] == "C1"
    # The first claim is known to be whole when a row of the next one comes.
    assert taken == [0, 1, 2]


def test_what_comes_out_has_the_columns_that_are_told_beforehand() -> None:
    for batch in judge_batches(table_of([WRONG, RIGHT]).to_batches(), BUNDLED):
        assert batch.schema.equals(OUTCOMES)
    assert list(judge_batches([], BUNDLED)) == []
    assert list(judge_batches(table_of([]).to_batches(), BUNDLED)) == []


def test_a_row_that_cannot_be_read_is_an_error_and_the_others_are_judged() -> None:
    table = table_of([WRONG, RIGHT, RIGHT])
    bad = table.set_column(table.schema.get_field_index("code"), "code", pa.array(["7705", "77053", "77053", None]))
    rows = said(bad.set_column(0, "claim_id", pa.array(["C1", "C1", "C2", None])).to_batches())
    assert kinds(rows) == [("error", "C1", 0), ("error", "C1", 1), ("verdict", "C2", 2), ("error", None, 3)]
    (error,) = [row for row in rows if row["row"] == 0]
    assert (error["column"], error["message"][:6]) == ("code", "'7705'")


def test_rows_of_a_claim_that_come_again_are_errors_since_it_was_judged_without_them() -> None:
    rows = said(table_of([WRONG, RIGHT, WRONG]).to_batches(max_chunksize=3))
    assert kinds(rows) == [("verdict", "C1", 0), ("verdict", "C2", 2), ("error", "C1", 3), ("error", "C1", 4)]
    (error, _) = [row for row in rows if row["kind"] == "error"]
    assert (error["column"], error["message"]) == (
        "claim_id",
        "the rows of this claim are not together; expected them one after the other",
    )


def test_a_store_is_opened_by_its_path(tmp_path: Path) -> None:
    store = tmp_path / "store"
    compile_reference(CUT, store)
    batches = table_of([WRONG, RIGHT]).to_batches()
    of_path = [batch.to_pylist() for batch in judge_batches(batches, str(store))]
    assert of_path == [batch.to_pylist() for batch in judge_batches(batches, open_reference(store))]
    # As Spark ships it to a worker.
    shipped = pickle.loads(pickle.dumps(partial(judge_batches, reference=open_reference(store))))  # noqa: S301 (our own)
    assert of_path == [batch.to_pylist() for batch in shipped(batches)]
    with pytest.raises(MissingFile):
        judge_batches([], tmp_path / "elsewhere")


def test_what_is_no_batch_or_has_other_columns_is_refused() -> None:
    table = table_of([WRONG])
    with pytest.raises(InvalidFrame, match=r"batches\[0\]: a Table is not a record batch"):
        said([table])
    with pytest.raises(InvalidFrame, match="columns: no hcpcs_code, claim_line_start_date in the frame"):
        said(table.to_batches(), columns="tuva")
    with pytest.raises(InvalidFrame, match=r"batches\[1\]: no units; expected the columns of the first batch"):
        said([*table.to_batches(), *table.drop_columns(["units"]).to_batches()])
    twice = table.append_column("code", table["code"])
    with pytest.raises(InvalidFrame, match=r"batches\[0\]: two columns with the same name; expected each name once"):
        said(twice.to_batches())
    with pytest.raises(InvalidValue, match="batches: a dict is not a list"):
        said({})


def test_one_claim_judged_here_is_the_claim_that_check_judges() -> None:
    (verdict, *_) = said(table_of([WRONG]).to_batches())
    report = check(WRONG, BUNDLED)
    assert (verdict["message"], verdict["source"]) == (report.verdict, BUNDLED.fingerprint)


@pytest.mark.parametrize("wrong", [3, [3], b"x"], ids=["number", "list", "bytes"])
@pytest.mark.parametrize("parameter", ["reference", "columns", "payers", "rules", "history"])
def test_a_wrong_argument_is_refused_by_its_name(parameter: str, wrong: object) -> None:
    given: dict[str, Any] = {"reference": BUNDLED, parameter: wrong}
    with pytest.raises((InvalidFrame, InvalidValue), match=f"^{parameter}"):
        list(judge_batches(table_of([WRONG]).to_batches(), **given))
