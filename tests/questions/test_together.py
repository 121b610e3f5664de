"""May these two codes be billed together: what is said, and that it is what `check` says."""

from datetime import date

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import Claim, Reference, ServiceLine, Setting, Table, check
from cptkit.errors import InvalidCode, InvalidValue, UnknownName
from cptkit.questions import BilledTogether, Pairing, together
from cptkit.reference.tables import pair_key
from cptkit.tables import ALWAYS, Coverage, ModifierIndicator, Procedure, PtpEdit, PublishedTable
from tests.support import BUNDLED, DAY, SOURCE, table, with_tables

EDITS: list[PtpEdit] = [
    row
    for table in BUNDLED.tables
    if (table.coverage.table, table.coverage.setting) == (Table.PAIR_EDITS, Setting.PRACTITIONER)
    for row in table
    if row.period.covers(DAY) and row.indicator is not ModifierIndicator.NOT_AN_EDIT
]


def asked(one: str, other: str, payer: str | None = "medicare", **options: str) -> BilledTogether:
    return together(one, other, BUNDLED, on=DAY, payer=payer, **options)


def unbundled(one: str, other: str, **modifiers: str) -> bool:
    """Whether `check` finds the pair unbundled, with a modifier on one of the codes."""
    lines = [
        ServiceLine(code, modifiers=[modifiers[f"_{code}"]] if f"_{code}" in modifiers else [], date_of_service=DAY)
        for code in (one, other)
    ]
    report = check(Claim(lines, payer="medicare"), BUNDLED)
    return "ncci.unbundled-pair" in {finding.rule for finding in report.findings}


def test_a_pair_without_an_edit_is_allowed() -> None:
    answer = asked("19083", "77065")
    assert (answer.pairing, answer.allowed, answer.edit) == (Pairing.ALLOWED, True, None)
    assert str(answer).startswith("19083 and 77065 may be billed together: no PTP edit has both on 2024-08-13")
    assert answer.for_same == answer.for_another == "bill both"


def test_a_bundled_pair_says_what_to_do_for_the_same_lesion_and_for_another() -> None:
    answer = asked("76942", "19083")
    assert answer.pairing is Pairing.BUNDLED
    assert answer.for_same == "bill 19083 alone"
    assert answer.for_another.startswith("append XE to 76942 where the record shows a separate encounter")
    assert [(one.code, one.modifier) for one in answer.modifiers] == [("76942", x) for x in ("XE", "XS", "XP", "XU")]
    assert answer.edit is not None
    assert answer.citation == answer.edit.citation


def test_what_bypasses_a_visits_edit_is_25_and_not_a_lesion() -> None:
    edits = (one for one in EDITS if one.column_two == "99213" and one.indicator is ModifierIndicator.ALLOWED)
    answer = asked(next(edits).column_one, "99213")
    assert [one.modifier for one in answer.modifiers] == ["25"]
    assert "lesion" not in str(answer)


def test_no_modifier_bypasses_an_edit_of_indicator_0() -> None:
    edit = next(one for one in EDITS if one.indicator is ModifierIndicator.NOT_ALLOWED)
    answer = asked(edit.column_one, edit.column_two)
    assert answer.pairing is Pairing.ALWAYS_BUNDLED
    assert answer.modifiers == ()
    assert answer.for_another == answer.for_same == f"bill {edit.column_one} alone"
    assert "no modifier on either line bypasses the edit" in str(answer)


def test_where_no_table_answers_it_is_not_known() -> None:
    """The design, section 1: "What no loaded table can answer is reported as a gap, never as a pass." """
    answer = together("19083", "76942", BUNDLED, on="2030-01-01", payer="medicare")
    assert (answer.pairing, answer.allowed) == (Pairing.NOT_KNOWN, None)
    assert str(answer) == f"not known: {answer.gap}"
    assert answer.for_same == answer.for_another == ""


def test_a_medicaid_plans_files_are_its_own() -> None:
    answer = asked("19083", "76942", "alabama-medicaid")
    assert answer.pairing is Pairing.NOT_KNOWN
    assert str(answer).endswith("Alabama Medicaid has NCCI files of its own, which are not loaded")


@pytest.mark.parametrize(
    ("payer", "said"),
    [
        (None, "no payer is stated; these are Medicare's PTP edits"),
        ("Granite Health", "no policy of the payer is loaded; these are Medicare's PTP edits"),
        ("bcbs", "Blue Cross Blue Shield Association is not known to have adopted Medicare's PTP edits"),
        ("medicare", ""),
    ],
)
def test_a_payer_that_has_not_adopted_the_edits_is_said(payer: str | None, said: str) -> None:
    assert "; ".join(asked("19083", "76942", payer).notes) == said


def test_an_add_on_code_is_said_to_be_one() -> None:
    assert asked("19084", "19083").notes == ("19084 is an add-on code of 19083",)


def with_edit(column_one: str, column_two: str) -> Reference:
    """The bundled facts with an edit of indicator 1 between two codes."""
    edit = attrs.evolve(
        next(one for one in EDITS if one.indicator is ModifierIndicator.ALLOWED),
        column_one=column_one,
        column_two=column_two,
    )
    coverage = Coverage(Table.PAIR_EDITS, Setting.PRACTITIONER, (ALWAYS,), cumulative=True)
    table = PublishedTable(coverage, SOURCE, {pair_key(column_one, column_two): (edit,)})
    return BUNDLED | Reference((table,))


def test_the_code_that_includes_its_guidance_is_named() -> None:
    row = next(iter(next(table for table in BUNDLED.tables if table.coverage.table is Table.COMBINED_CODES)))
    edited = with_edit(row.code, row.beside)
    answer = together(row.code, row.beside, edited, on=DAY, payer="medicare")
    assert answer.instead == row.combined
    assert answer.for_same == f"bill {row.code} alone, or {row.combined} for both together"


def test_of_psychotherapy_beside_a_visit_the_add_on_code_is_named() -> None:
    answer = together("99214", "90834", with_edit("90834", "99214"), on=DAY, payer="medicare")
    assert answer.instead is None
    (note,) = answer.notes
    shows = "psychotherapy time that is separate from the visit"
    assert note == f"90836 in place of 90834 may be billed with 99214 where the record shows {shows}"


def test_what_is_flagged_for_another_reason_is_said_too() -> None:
    answer = asked("77065", "77067")
    assert any("GG" in one.modifier for one in answer.modifiers) or answer.findings


def test_a_stretched_release_is_named() -> None:
    stretched = BUNDLED.assuming_unchanged(last=date(2026, 12, 31))
    answer = together("19083", "76942", stretched, on="2026-12-01", payer="medicare")
    assert answer.assumed
    assert str(answer).endswith("; assumed unchanged")


def test_the_same_code_twice_a_code_of_another_time_and_what_is_no_code_are_refused() -> None:
    with pytest.raises(InvalidValue, match="other: 19083 twice; expected two different codes"):
        asked("19083", " 19083 ")
    with pytest.raises(UnknownName, match="one: 76086 is not valid on 2024-08-13"):
        asked("76086", "19083")
    with pytest.raises(InvalidCode, match="other: '1908' is not a procedure code"):
        asked("19083", "1908")
    with pytest.raises(InvalidValue, match="on: "):
        together("19083", "76942", BUNDLED, on="13/08/2024")
    with pytest.raises(InvalidValue, match="setting: "):
        asked("19083", "76942", setting="doctor")


def test_the_answer_is_a_row() -> None:
    row = asked("19083", "76942").row()
    assert (row["pairing"], row["column_one"], row["modifiers"]) == ("bundled", "19083", "XE XS XP XU")
    assert asked("19083", "77065").row()["column_one"] is None


@given(st.sampled_from(EDITS))
def test_what_is_said_of_an_edit_is_what_check_says(edit: PtpEdit) -> None:
    """Each supported modifier bypasses the edit in `check`, and without one it fires; the order does not matter."""
    one, two = edit.column_one, edit.column_two
    answer = asked(one, two)
    assert answer.edit is not None
    assert {answer.edit.column_one, answer.edit.column_two} == {one, two}
    turned = asked(two, one)
    assert (turned.pairing, turned.edit, turned.for_same) == (answer.pairing, answer.edit, answer.for_same)
    assert unbundled(one, two)
    for way in answer.modifiers:
        assert not unbundled(one, two, **{f"_{way.code}": way.modifier})


def test_what_is_flagged_together_without_an_edit_is_no_pair_that_may_be_billed() -> None:
    reference = with_tables(table(Table.PAIR_EDITS, {}, setting=Setting.PRACTITIONER))
    answer = together("77065", "77067", reference, on=DAY, payer="medicare", place_of_service="11")
    assert (answer.edit, [one.rule for one in answer.findings]) == (None, ["mammography.screening-and-diagnostic"])
    assert str(answer).startswith("no PTP edit has 77065 and 77067 on 2024-08-13, but together they are flagged; ")


def test_two_ambulance_base_rates_are_of_one_trip() -> None:
    reference = with_tables(
        table(Table.PAIR_EDITS, {}, setting=Setting.PRACTITIONER),
        table(Table.PROCEDURES, {code: (procedure(code),) for code in ("A0425", "A0427", "A0429")}),
    )
    answer = together("A0427", "A0429", reference, on=DAY, payer="medicare", place_of_service="41")
    assert [one.rule for one in answer.findings] == ["ambulance.second-base-rate"]
    mileage = together("A0425", "A0429", reference, on=DAY, payer="medicare", place_of_service="41")
    assert mileage.findings == ()


def procedure(code: str) -> Procedure:
    """A code in force, of which nothing else is known."""
    known = BUNDLED.on(DAY).procedure("77053")
    assert known is not None
    return attrs.evolve(known, code=code)
