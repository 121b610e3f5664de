"""What a reference remembers between claims changes no answer."""

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import example, given, settings, strategies as st

from cptkit import (
    Circumstance,
    Claim,
    Patient,
    Provider,
    Reference,
    Report,
    ServiceLine,
    Setting,
    Table,
    check,
    check_all,
    strategies,
)
from cptkit.reference.asking import AskedBy, asked_by
from cptkit.reference.diagnoses import TabularEntry
from cptkit.tables import Period
from cptkit.values.claims import UnitOfMeasure
from tests.support import BUNDLED, OURS, table, with_tables

DAYS = st.dates(date(2024, 6, 1), date(2024, 11, 30))
CLAIMS = DAYS.flatmap(lambda day: strategies.claims(reference=BUNDLED, on=day, known=False, max_lines=3))


@given(st.lists(CLAIMS, min_size=2, max_size=4))
def test_days_that_share_what_is_looked_up_are_judged_as_each_alone(claims: list[Claim]) -> None:
    """Design 5: "It may remember line results by signature, bounded, inside its own call."."""
    assert list(check_all(claims, BUNDLED)) == [check(claim, BUNDLED) for claim in claims]


# It is made to forget before each claim that is judged alone.
FORGETFUL = BUNDLED | Reference(())

# Small pools, so that values are equal on some lines and differ on others.
FEW = st.none() | st.sampled_from(["a", "b"])
PLACES = st.none() | st.sampled_from(["11", "22", "99"])
DIAGNOSES = st.sampled_from([(), ("N64.52",), ("C50.411", "N64.52"), ("V58.11",), ("B95.1",), ("N64.52", "N64.52")])
CIRCUMSTANCES = st.sets(st.sampled_from(Circumstance), max_size=2)
OF_LINES: dict[str, st.SearchStrategy[Any]] = {
    "code": st.sampled_from(["77053", "77054", "19030", "99213", "J1100", "A0427", "00400", "99999"]),
    "modifiers": st.sampled_from([(), ("26",), ("TC",), ("LT",), ("50",), ("59",), ("26", "59"), ("80",), ("RH",)]),
    "units": st.sampled_from([1, 2, "0.5", 9]),
    "unit_of_measure": st.sampled_from(UnitOfMeasure),
    "date_of_service": st.sampled_from(["2013-08-13", "2024-08-13", "2024-08-14", "2024-10-02", "2027-01-04"]),
    "last_date": st.none() | st.sampled_from(["2024-12-01", "2024-12-24"]),
    "place_of_service": PLACES,
    "diagnoses": DIAGNOSES,
    "charge": st.none() | st.sampled_from(["0", "50", "60"]),
    "rendering_provider": st.none() | st.builds(Provider, st.sampled_from("12"), FEW, st.none(), FEW),
    "performed_at": FEW,
    "body_site": FEW,
    "encounter": FEW,
    "narrative": FEW,
    "ndc": st.none() | st.sampled_from(["12345-6789-01", "12345678901"]),
    "circumstances": CIRCUMSTANCES,
    "ruled_out": CIRCUMSTANCES,
    "id": FEW,
}
OF_CLAIMS: dict[str, st.SearchStrategy[Any]] = {
    "payer": st.none() | st.sampled_from(["medicare", "cgs", "cigna", "medicaid", "nobody known"]),
    "setting": st.sampled_from(Setting),
    "place_of_service": PLACES,
    "history": st.none() | st.just(()) | CLAIMS.map(lambda claim: claim.lines),
    "diagnoses": DIAGNOSES,
    "patient": st.none() | st.builds(Patient, st.sampled_from(["1950-01-02", "2024-01-02"])),
    "group": FEW,
    "id": FEW,
    "extras": st.sampled_from([(), (("name", "value"),)]),
}
# What may not stand beside any value of a field.
APART: dict[str, dict[str, Any]] = {
    "date_of_service": {"last_date": None},
    "circumstances": {"ruled_out": ()},
    "ruled_out": {"circumstances": ()},
}


def alone(claim: Claim) -> Report:
    """What is said of a claim where nothing is remembered."""
    FORGETFUL.memory.clear()
    return check(claim, FORGETFUL)


def test_every_field_is_told_apart() -> None:
    assert set(OF_LINES) == set(attrs.fields_dict(ServiceLine))
    assert {*OF_CLAIMS, "lines"} == set(attrs.fields_dict(Claim))


@pytest.mark.parametrize("name", OF_LINES)
@settings(max_examples=12)
@given(CLAIMS, st.data())
def test_claims_that_differ_in_one_field_of_lines_are_judged_as_each_alone(
    name: str, claim: Claim, data: st.DataObject
) -> None:
    """Design 5: "It may remember line results by signature, bounded, inside its own call."."""
    twice = (*claim.lines, *claim.lines)
    columns = data.draw(st.tuples(*(st.tuples(*(OF_LINES[name] for _ in twice)) for _ in range(2))))
    others = [
        attrs.evolve(
            claim,
            lines=[
                attrs.evolve(line, **APART.get(name, {}), **{name: value})
                for line, value in zip(twice, column, strict=True)
            ],
        )
        for column in columns
    ]
    assert list(check_all(others, BUNDLED)) == [alone(other) for other in others]


@pytest.mark.parametrize("name", OF_CLAIMS)
@settings(max_examples=12)
@given(CLAIMS, st.data())
def test_claims_that_differ_in_one_field_are_judged_as_each_alone(name: str, claim: Claim, data: st.DataObject) -> None:
    """Design 5: "It may remember line results by signature, bounded, inside its own call."."""
    others = [attrs.evolve(claim, **{name: value}) for value in data.draw(st.tuples(*[OF_CLAIMS[name]] * 3))]
    assert list(check_all(others, BUNDLED)) == [alone(other) for other in others]


@given(DAYS, st.sampled_from(["77053", "77054", "19030", "76086", "G0279", "99213"]))
def test_days_of_one_epoch_have_the_same_published(day: date, code: str) -> None:
    """Design 4: "`reference.on(day)` is the view of one day that everything else reads."."""
    first = next(
        other
        for other in (date.fromordinal(day.toordinal() - back) for back in range(4000))
        if BUNDLED.epoch(date.fromordinal(other.toordinal() - 1)) != BUNDLED.epoch(day)
    )
    mine, theirs = BUNDLED.on(day), BUNDLED.on(first)
    keys = {AskedBy.CODE: code, AskedBy.MODIFIER: "26", AskedBy.PLACE: "22", AskedBy.DIAGNOSIS: "N64.52"}
    for kind in {one.coverage.table for one in BUNDLED.tables if asked_by(one.coverage.table) in keys}:
        key = keys[asked_by(kind)]
        assert mine.covers(kind, key) == theirs.covers(kind, key)
        assert mine.rows(kind, key) == theirs.rows(kind, key)


@given(st.dates(date(2024, 10, 1), date(2025, 9, 30)), st.dates(date(2024, 10, 1), date(2025, 9, 30)))
@example(date(2025, 4, 2), date(2025, 4, 1))
def test_the_nearest_release_is_that_of_the_day_whichever_was_asked_before(before: date, day: date) -> None:
    """Design 1: "Same arguments, same answer, for ever."."""
    FORGETFUL.memory.clear()
    first = FORGETFUL.on(day).nearest(Table.FEE_SCHEDULE, "77053")
    FORGETFUL.memory.clear()
    FORGETFUL.on(before).nearest(Table.FEE_SCHEDULE, "77053")
    assert FORGETFUL.on(day).nearest(Table.FEE_SCHEDULE, "77053") == first


# Of two tabular lists the nearer one serves between them: it changes on a day on which nothing is published.
FIRST, SECOND = Period(date(2023, 10, 1), date(2024, 9, 30)), Period(date(2026, 10, 1), date(2027, 9, 30))
APART_BY_YEARS = with_tables(
    *[
        table(
            Table.DIAGNOSIS_NOTES,
            {"I10": [TabularEntry("I10", name, (), (), None, (), (), period, OURS)]},
            period=period,
        )
        for name, period in (("an earlier title", FIRST), ("a later title", SECOND))
    ]
)
NAMED = {"plain": APART_BY_YEARS, "stretched": APART_BY_YEARS.assuming_unchanged(last=date(2026, 6, 30))}
ASKED = ((Table.DIAGNOSIS_NOTES, "I10"), (Table.FEE_SCHEDULE, "77053"), (Table.SERVICE_KINDS, "mammography"))
BETWEEN = st.dates(date(2024, 9, 1), date(2026, 11, 1))


@given(st.sampled_from(sorted(NAMED)), BETWEEN, BETWEEN)
@example("plain", date(2025, 1, 1), date(2026, 1, 1))
@example("plain", date(2026, 1, 1), date(2025, 1, 1))
@example("plain", date(2025, 9, 30), date(2025, 10, 1))
@example("plain", date(2025, 10, 1), date(2025, 10, 2))
def test_the_nearest_list_serves_a_day_whichever_was_asked_before(which: str, before: date, day: date) -> None:
    """Design 1: "Same arguments, same answer, for ever."."""
    reference = NAMED[which]
    reference.memory.clear()
    alone_said = [reference.on(day).rows(kind, key) for kind, key in ASKED]
    reference.memory.clear()
    for kind, key in ASKED:
        reference.on(before).rows(kind, key)
    assert [reference.on(day).rows(kind, key) for kind, key in ASKED] == alone_said
