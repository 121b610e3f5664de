"""Laws of decision tables: the diagram is the table, missing facts are asked for, and the proof is a proof."""

from collections.abc import Iterator
from datetime import date
from itertools import product

from hypothesis import given

from cptkit.selection.decisions import DecisionTable, Facts, FlawKind, Kind, Part, Row, Value, decide, others, prove

from .drawn import Documented, documented, sound_tables, tables


def claims(part: Part, facts: Facts) -> bool:
    """Say whether the part claims the day."""
    day = facts["day"]
    return isinstance(day, int) and part.claim.covers(date.fromordinal(day))


def scanned(part: Part, facts: Facts) -> list[Row]:
    """Go through the rows one by one."""
    return [row for row in part.rows if not row.against(facts)]


def samples(table: DecisionTable, part: Part) -> dict[str, tuple[Value, ...]]:
    """Give every class of values of each fact of a part by one of its values."""
    assert set(table.facts) <= set(part.facts)
    return {axis.name: axis.samples for axis in part.diagram.axes}


def completions(table: DecisionTable, part: Part, known: Facts) -> Iterator[dict[str, Value]]:
    """Give every way in which missing facts may be answered, one for each class of values."""
    choices = {name: (known[name],) if name in known else some for name, some in samples(table, part).items()}
    for values in product(*choices.values()):
        yield {name: value for name, value in zip(choices, values, strict=True) if value is not None}


@given(documented())
def test_the_diagram_is_the_table(drawn: Documented) -> None:
    """Design 6: "Laws: the diagram equals a naive scan of the rows"."""
    for part in drawn.table.parts:
        if claims(part, drawn.whole):
            decision = decide(part, drawn.whole)
            assert list(decision.rows) == scanned(part, drawn.whole)
            assert not decision.asks
            assert decision.outcome == (decision.rows[0].outcome if decision.rows else None)
        else:
            assert decide(part, drawn.whole).rows == ()


@given(documented())
def test_missing_facts_leave_the_same_answer_or_a_question_whose_answers_include_it(drawn: Documented) -> None:
    """Design 6: "leaving facts out gives the same answer or a question whose answers include it"."""
    if any(flaw.kind is FlawKind.OVERLAP for flaw in prove(drawn.table)):
        return
    for part in drawn.table.parts:
        whole, partly = decide(part, drawn.whole), decide(part, drawn.known)
        possible = [row for row in whole.rows if row.outcome.kind is not Kind.IMPOSSIBLE]
        if possible:
            assert set(map(id, possible)) <= set(map(id, partly.rows))
            if partly.outcome is not None:
                assert {partly.outcome.billed} == {row.outcome.billed for row in possible}
            else:
                assert partly.asks


@given(documented())
def test_only_facts_are_asked_for_that_would_change_the_outcome(drawn: Documented) -> None:
    """Design 6: "else the facts whose answer would change it"."""
    for part in drawn.table.parts:
        decision = decide(part, drawn.known)
        ends = list(completions(drawn.table, part, drawn.known)) if decision.asks else []
        for fact in decision.asks:
            assert fact not in drawn.known
            rest: dict[tuple[object, ...], set[object]] = {}
            for one in ends:
                key = tuple(value for name, value in one.items() if name != fact)
                billed = {row.outcome.billed for row in scanned(part, one)} - {None}
                rest[key] = rest.get(key, set()) | billed
            alone = any(len(billed) > 1 for billed in rest.values())
            # Two facts may change the outcome together, where neither does alone.
            assert alone or all(len(billed) <= 1 for billed in rest.values())


@given(documented())
def test_answering_what_is_asked_always_ends(drawn: Documented) -> None:
    """Design 6: "answering what is asked always ends"."""
    for part in drawn.table.parts:
        known = dict(drawn.known)
        left = len(drawn.whole) - len(known)
        while asks := decide(part, known).asks:
            assert left > 0
            known[asks[0]] = drawn.whole[asks[0]]
            left -= 1


@given(documented())
def test_of_every_other_row_of_the_day_it_is_said_what_speaks_against_it(drawn: Documented) -> None:
    """Design 6: "why each other row is out"."""
    for part in drawn.table.parts:
        decision = decide(part, drawn.whole)
        against = others(part, drawn.whole, decision)
        of_the_day = [row for row in part.rows if "day" not in row.against(drawn.whole)]
        assert {id(row) for row in of_the_day} == {id(one.row) for one in against} | {id(row) for row in decision.rows}
        assert all(one.facts == one.row.against(drawn.whole) and one.facts for one in against)


@given(tables())
def test_the_proof_finds_what_going_through_all_facts_finds(drawn: DecisionTable) -> None:
    """Design 6: "no set of facts without a row (complete), none with two (disjoint), no row that nothing reaches"."""
    (part,) = drawn.parts
    found = {flaw.kind for flaw in prove(drawn)} - {FlawKind.IDLE_FACT}
    expected: set[FlawKind] = set()
    reached: set[int] = set()
    for facts in completions(drawn, part, {}):
        rows = scanned(part, facts)
        reached.update(map(id, rows))
        if len(rows) != 1:
            expected.add(FlawKind.OVERLAP if rows else FlawKind.HOLE)
    if len(reached) < len(part.rows):
        expected.add(FlawKind.DEAD_ROW)
    assert found == expected


@given(sound_tables())
def test_a_table_whose_rows_were_split_without_a_rest_is_sound(drawn: DecisionTable) -> None:
    """Design 6: the proof accepts what is complete and disjoint."""
    assert {flaw.kind for flaw in prove(drawn)} <= {FlawKind.IDLE_FACT}


@given(tables())
def test_each_flaw_has_a_witness(drawn: DecisionTable) -> None:
    """Design 6: "each flaw shown with a witness"."""
    (part,) = drawn.parts
    for flaw in prove(drawn):
        if flaw.kind in (FlawKind.HOLE, FlawKind.OVERLAP):
            axes = {axis.name: axis for axis in part.diagram.axes}
            shown = {
                name: next(sample for sample in axes[name].samples if value in (str(sample), _as_day(sample)))
                for name, value in flaw.facts
            }
            rows = {row.place for row in scanned(part, shown)}
            assert set(flaw.places) <= rows
            assert flaw.table in str(flaw)


def _as_day(sample: Value) -> str:
    return str(date.fromordinal(sample)) if isinstance(sample, int) and sample > 0 else ""
