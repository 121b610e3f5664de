"""What is the unit limit, and what if there are more: what is said, and that it is what `check` says."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from cptkit import Claim, Reference, ServiceLine, Setting, Table, check
from cptkit.corrections import MoveUnits, SplitLine
from cptkit.errors import InvalidCode, InvalidValue, UnknownName
from cptkit.questions import UnitLimit, unit_limit
from cptkit.tables import ALWAYS, Adjudication, Coverage, Mue, PublishedTable
from tests.support import BUNDLED, DAY, OURS, SOURCE

MUES: list[Mue] = [
    row
    for table in BUNDLED.tables
    if (table.coverage.table, table.coverage.setting) == (Table.MUE, Setting.PRACTITIONER)
    for row in table
    if row.period.covers(DAY)
]


def asked(code: str, units: float | str | None = None, payer: str | None = "medicare") -> UnitLimit:
    return unit_limit(code, BUNDLED, on=DAY, units=units, payer=payer)


def with_mue(value: int, adjudication: Adjudication) -> Reference:
    """The bundled facts with another MUE of 19083."""
    mue = Mue("19083", value, adjudication, Setting.PRACTITIONER, "made up", ALWAYS, OURS)
    table = PublishedTable(Coverage(Table.MUE, Setting.PRACTITIONER, (ALWAYS,)), SOURCE, {"19083": (mue,)})
    return BUNDLED | Reference((table,))


def test_the_limit_is_given_with_how_it_is_adjudicated_and_what_becomes_of_more() -> None:
    answer = asked("77053")
    assert (answer.value, answer.is_over) == (2, None)
    assert str(answer) == (
        "the MUE value of 77053 is 2 (practitioner, by date of service, by policy); more on one date of service is "
        "denied, since a policy or the code itself limits it"
    )


def test_units_within_the_limit_and_over_it_are_told_apart() -> None:
    assert str(asked("77053", 2)).startswith("2 units of 77053: the MUE value")
    assert (asked("77053", 2).is_over, asked("77053", "3").is_over) == (False, True)
    assert str(asked("77053", 3.0)).startswith("3 units of 77053 is too many: the MUE value of 77053 is 2")
    assert str(asked("77053", 1)).startswith("1 unit of 77053: ")


@pytest.mark.parametrize(
    ("value", "adjudication", "said"),
    [
        (1, Adjudication.CLAIM_LINE, "each claim line is judged by itself"),
        (1, Adjudication.DAY_BY_POLICY, "is denied, since a policy or the code itself limits it"),
        (1, Adjudication.DAY_BY_CLINICAL_BENCHMARK, "may be payable with documentation of medical necessity"),
        (0, Adjudication.DAY_BY_POLICY, "no unit is payable"),
    ],
)
def test_what_becomes_of_more_turns_on_the_adjudication(value: int, adjudication: Adjudication, said: str) -> None:
    answer = unit_limit("19083", with_mue(value, adjudication), on=DAY, units=2, payer="medicare")
    assert said in str(answer)
    assert answer.is_over


def test_a_line_of_its_own_is_proved_where_each_line_is_judged_by_itself() -> None:
    answer = unit_limit("19083", with_mue(1, Adjudication.CLAIM_LINE), on=DAY, units=2, payer="medicare")
    assert answer.remedies
    assert all(isinstance(one, MoveUnits | SplitLine) for one in answer.remedies)


def test_no_mue_is_not_the_same_as_not_known() -> None:
    """The design, section 4: a row, none published, a gap: three different things."""
    table = PublishedTable[Mue](Coverage(Table.MUE, Setting.PRACTITIONER, (ALWAYS,)), SOURCE, {})
    none = unit_limit("19083", BUNDLED | Reference((table,)), on=DAY, units=9, payer="medicare")
    assert str(none) == "no MUE is published for 19083 on 2024-08-13 (practitioner)"
    assert (none.is_over, none.gap, none.if_more) == (False, None, "")
    gap = unit_limit("19083", BUNDLED, on="2030-01-01", units=9)
    assert str(gap) == f"not known: {gap.gap}"
    assert (gap.is_over, gap.value) == (None, None)


def test_the_payers_own_limit_is_said() -> None:
    answer = asked("77053", 2, "noridian")
    assert answer.limits == () or "Daily limit" in str(answer)
    limited = [name for name in ("cgs", "noridian", "palmetto", "ngs") if asked("77053", 2, name).limits]
    assert limited
    for name in limited:
        assert asked("77053", 2, name).is_over
        assert "Daily limit" in str(asked("77053", 2, name))


def test_a_medicaid_plans_values_are_its_own() -> None:
    answer = asked("77053", 2, "alabama-medicaid")
    assert answer.is_over is None
    assert "Alabama Medicaid has MUE values of its own, which are not loaded" in str(answer)


def test_without_a_payer_it_is_said_whose_values_they_are() -> None:
    assert asked("77053", payer=None).notes == ("no payer is stated; these are Medicare's MUE values",)


def test_a_stretched_release_is_named() -> None:
    stretched = BUNDLED.assuming_unchanged(last=date(2026, 12, 31))
    assert str(unit_limit("77053", stretched, on="2026-12-01", payer="medicare")).endswith("; assumed unchanged")


def test_what_cannot_be_read_is_refused_by_name() -> None:
    with pytest.raises(InvalidValue, match=r"units: 0 units; expected more than 0"):
        asked("77053", 0)
    with pytest.raises(UnknownName, match="code: 76086 is not valid on 2024-08-13"):
        asked("76086")
    with pytest.raises(InvalidCode, match="code: '7705' is not a procedure code"):
        asked("7705")


def test_the_answer_is_a_row() -> None:
    assert (asked("77053", 3).row()["units"], asked("77053", 3).row()["mue_value"]) == (3, 2)
    assert asked("77053").row()["units"] is None
    unknown = unit_limit("77053", BUNDLED, on="2030-01-01").row()
    assert (unknown["mue_value"], unknown["adjudication"], unknown["source"]) == (None, None, "")


@given(st.sampled_from(MUES), st.integers(1, 12))
def test_units_are_over_where_check_finds_them_over(mue: Mue, units: int) -> None:
    line = ServiceLine(mue.code, units=units, date_of_service=DAY)
    report = check(Claim([line], payer="medicare"), BUNDLED)
    over = "ncci.units-over-mue" in {one.rule for one in report.findings}
    published = BUNDLED.on(DAY)
    if published.procedure(mue.code) is not None:
        answer = asked(mue.code, units)
        assert answer.is_over is over
        assert answer.mue == published.mue(mue.code)
