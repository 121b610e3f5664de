"""Unit limits: three adjudications, spans of days, minutes, practitioners, and what mends an excess."""

from datetime import date
from itertools import permutations
from typing import Final

import pytest

from cptkit import (
    Circumstance,
    Finding,
    Reference,
    ServiceLine,
    Setting,
    Severity,
    Table,
    explain,
    remedies,
)
from cptkit.checking import Outcome
from cptkit.corrections import (
    MergeLines,
    MoveUnits,
    Remedy,
    RemoveLine,
    RemoveModifier,
    ReplaceCode,
    SetUnits,
    SplitLine,
    Together,
)
from cptkit.tables import ALWAYS, Adjudication, Mue, Status
from cptkit.values.claims import UnitOfMeasure
from tests.support import (
    BUNDLED,
    DAY,
    OURS,
    claim,
    found,
    line,
    lines_of,
    offered,
    said,
    table,
    with_indicators,
    with_tables,
)

UNITS: Final = "ncci.units-over-mue"


def excesses(
    *lines: ServiceLine | str,
    payer: str | None = "medicare",
    history: tuple[ServiceLine, ...] = (),
    reference: Reference = BUNDLED,
) -> tuple[Finding, ...]:
    """What the rule finds on some lines."""
    report = said(claim(*lines, payer=payer, history=history), UNITS, reference=reference)
    assert report.gaps == ()
    return report.findings


def remedied(
    *lines: ServiceLine | str, history: tuple[ServiceLine, ...] = (), reference: Reference = BUNDLED, finding: int = 0
) -> tuple[Remedy, ...]:
    """What the rule offers for what it finds on some lines."""
    return offered(claim(*lines, history=history), UNITS, reference, finding)


def limit(value: int, adjudication: Adjudication, code: str = "77053") -> Reference:
    """The bundled reference, with the unit limit of a code as given."""
    row = Mue(code, value, adjudication, Setting.PRACTITIONER, "", ALWAYS, OURS)
    return with_tables(table(Table.MUE, {code: [row]}, codes=[code], setting=Setting.PRACTITIONER))


LINE: Final = limit(2, Adjudication.CLAIM_LINE)
POLICY: Final = limit(2, Adjudication.DAY_BY_POLICY)
BENCHMARK: Final = limit(2, Adjudication.DAY_BY_CLINICAL_BENCHMARK)


# Facts A.5: 77053 and 77054 two a day, 19030 one, in both settings.
@pytest.mark.parametrize("setting", [Setting.PRACTITIONER, Setting.OUTPATIENT_HOSPITAL])
@pytest.mark.parametrize(("code", "most"), [("77053", 2), ("77054", 2), ("19030", 1)])
def test_the_units_of_ductography_are_limited_by_the_day(code: str, most: int, setting: Setting) -> None:
    for units in (most, most + 1):
        findings = said(claim(f"{code} x{units}", setting=setting), UNITS).findings
        excess = f"{units} units of {code}; the MUE value is {most}"
        assert [finding.message for finding in findings] == ([excess] if units > most else [])


@pytest.mark.parametrize(
    ("payer", "severity"),
    [
        ("medicare", Severity.DENIAL),
        ("cgs", Severity.DENIAL),
        ("unitedhealthcare", Severity.REVIEW),
        ("aetna", Severity.REVIEW),
        ("nobody", Severity.REVIEW),
        (None, Severity.REVIEW),
    ],
)
def test_an_excess_denies_where_the_limits_are_adopted(payer: str | None, severity: Severity) -> None:
    assert [finding.severity for finding in excesses("77053 x3", payer=payer)] == [severity]


def test_a_payers_own_remittance_codes_go_before_the_usual_ones() -> None:
    (at_cgs,) = excesses("77053 x3", payer="cgs")
    assert [str(denial) for denial in at_cgs.denials] == ["CO-151 MA01", "CO-151 N362"]
    (at_medicare,) = excesses("77053 x3")
    assert [str(denial) for denial in at_medicare.denials] == ["CO-151 MA01", "CO-151 N362", "CO-222"]


BY_BENCHMARK: Final = "3 units of 77053 on one date of service; the MUE value is 2"


# Facts C.6: indicator 1 judges lines apart, 2 and 3 add up the day.
@pytest.mark.parametrize(
    ("reference", "lines", "expected"),
    [
        (LINE, ("77053 x2", "77053-59 x2"), []),
        (LINE, ("77053 x3", "77053-59 x2"), [((1,), "3 units of 77053 on one line; the MUE value is 2")]),
        (POLICY, ("77053 x2", "77053-59"), [((1, 2), "3 units of 77053 on one date of service; the MUE value is 2")]),
        (
            BENCHMARK,
            ("77053 x2", "77053-59"),
            [((1, 2), f"{BY_BENCHMARK}; more may be payable with documentation of medical necessity")],
        ),
        (POLICY, ("77053", "77053-59"), []),
        (POLICY, ("77053 x2", "77054 x2"), []),
        (POLICY, ("77053 x2.5",), [((1,), "2.50 units of 77053; the MUE value is 2")]),
        (LINE, ("77053 x2.5",), [((1,), "2.50 units of 77053 on one line; the MUE value is 2")]),
    ],
    ids=[
        "lines apart",
        "one line over",
        "day by policy",
        "day by benchmark",
        "at the limit",
        "other code",
        "half a unit",
        "half a unit on one line",
    ],
)
def test_units_are_summed_as_the_adjudication_demands(
    reference: Reference, lines: tuple[str, ...], expected: list[tuple[tuple[int, ...], str]]
) -> None:
    assert [(finding.lines, finding.message) for finding in excesses(*lines, reference=reference)] == expected


def test_days_are_judged_apart() -> None:
    assert excesses(line("77053 x2"), line("77053 x2", "2024-08-14")) == ()


# Facts C.6 and the NCCI manual, chapter I, section V: the units of a span are divided by its days, and rounded.
@pytest.mark.parametrize(
    ("text", "days", "over"),
    [
        ("77053 x6", "2024-08-13/2024-08-15", False),
        ("77053 x7", "2024-08-13/2024-08-15", False),
        ("77053 x7.4", "2024-08-13/2024-08-15", False),
        ("77053 x7.5", "2024-08-13/2024-08-15", True),
        ("77053 x8", "2024-08-13/2024-08-15", True),
        ("77053 x2.4", "2024-08-13/2024-08-13", True),
        ("77053 x3", "2024-08-13/2024-08-13", True),
    ],
)
def test_the_units_of_a_span_are_divided_by_its_days(text: str, days: str, *, over: bool) -> None:
    assert bool(excesses(line(text, days))) is over
    assert bool(excesses(line(text, days), reference=LINE)) is over


@pytest.mark.parametrize("units", ["8", "7.5", "9", "9.0", "10"])
def test_the_units_of_a_day_of_a_span_are_told_as_a_whole_number(units: str) -> None:
    (finding,) = excesses(line(f"77053 x{units}", "2024-08-13/2024-08-15"))
    assert finding.message == "3 units of 77053; the MUE value is 2"


def test_a_line_within_a_span_is_added_to_the_day_of_the_span() -> None:
    (finding,) = excesses(line("77053 x6", "2024-08-13/2024-08-15"), line("77053-59", "2024-08-14"))
    assert (finding.lines, finding.message) == ((1, 2), "3 units of 77053 on one date of service; the MUE value is 2")


@pytest.mark.parametrize("reference", [LINE, POLICY], ids=["line", "day"])
def test_a_span_over_the_limit_is_found_once_though_another_service_begins_within_it(reference: Reference) -> None:
    """Design 5: one defect, one counted finding."""
    findings = excesses(
        line("77053 x9", "2024-08-13/2024-08-15"),
        line("19030", "2024-08-14"),
        line("77054", "2024-08-15"),
        reference=reference,
    )
    assert [finding.lines for finding in findings] == [(1,)]


def test_minutes_of_anesthesia_are_no_units_and_minutes_elsewhere_pass_for_units() -> None:
    anesthesia = line("00400 x45", unit_of_measure=UnitOfMeasure.MINUTES)
    assert excesses(anesthesia, reference=limit(1, Adjudication.DAY_BY_POLICY, "00400")) == ()
    assert len(excesses("00400 x45", reference=limit(1, Adjudication.DAY_BY_POLICY, "00400"))) == 1
    minutes = line("77053 x45", unit_of_measure=UnitOfMeasure.MINUTES)
    assert [finding.lines for finding in excesses(minutes)] == [(1,)]


def test_practitioners_are_judged_apart() -> None:
    assert excesses(line("77053 x2", by="1"), line("77053 x2", by="2")) == ()
    (finding,) = excesses(line("77053 x2", by="1"), line("77053 x2", by="1"))
    assert finding.lines == (1, 2)


def test_a_line_without_a_practitioner_may_be_anyones() -> None:
    (finding,) = excesses(line("77053 x2", by="1"), line("77053"))
    assert finding.lines == (1, 2)


def test_a_line_without_a_practitioner_counts_the_same_wherever_it_stands() -> None:
    """Design 9: permuting lines permutes line numbers and nothing else."""
    lines = (
        line("77053", by="1"),
        line("77053 x2", by="2"),
        line("77053"),
    )
    for ordered in permutations(lines):
        (finding,) = excesses(*ordered)
        assert finding.message == "3 units of 77053 on one date of service; the MUE value is 2"
        assert {ordered[number - 1] for number in finding.lines} == set(lines[1:])


def test_a_line_without_a_practitioner_stands_with_everyone_who_is_named() -> None:
    findings = excesses(
        line("77053 x2", by="1"),
        line("77053 x2", by="2"),
        line("77053"),
    )
    assert [finding.lines for finding in findings] == [(1, 3), (2, 3)]


def test_the_history_of_the_day_counts_and_is_named() -> None:
    (finding,) = excesses("77053 x2", history=(line("77053"), line("77053", "2024-08-14")))
    assert finding.lines == (1,)
    assert finding.message == "3 units of 77053, including the history, on one date of service; the MUE value is 2"


def test_an_excess_of_the_history_alone_is_no_finding_of_the_claim() -> None:
    history = (line("77053 x3", by="2"),)
    assert excesses(line("77053", by="1"), history=history) == ()
    assert excesses("19030", history=history) == ()
    assert excesses("77053", history=history, reference=LINE) == ()


def test_the_units_of_one_line_are_cut_to_the_limit() -> None:
    assert remedied("77053 x3") == (SetUnits(1, 2),)


def test_more_than_the_first_is_billed_by_the_add_on_code() -> None:
    shows = "that it was an additional level, lesion, site or hour"
    assert remedied("19083 x3") == (MoveUnits(1, 2, "19084", shows), SetUnits(1, 1))
    assert remedied("19083-LT", "19083-RT")[0] == MergeLines(1, 2, ("50",))
    assert remedied("19083", "19083-59")[0] == ReplaceCode(2, "19084", shows)
    assert not any(isinstance(one, ReplaceCode) for one in remedied("19083", "19083-59", "19083-76"))


def test_twice_the_code_of_one_side_or_of_a_single_one_is_the_code_of_both() -> None:
    both = "that both were done"
    assert remedied("77065-LT", "77065-RT")[0] == Together(
        (ReplaceCode(1, "77066", both), RemoveModifier(1, "LT"), RemoveLine(2))
    )
    assert remedied("77065 x2") == (Together((ReplaceCode(1, "77066", both), SetUnits(1, 1))), SetUnits(1, 1))
    assert not any(isinstance(one, Together) for one in remedied("77065 x3"))
    multiple = remedied("10060 x2", reference=limit(1, Adjudication.DAY_BY_POLICY, "10060"))
    assert multiple[0] == Together((ReplaceCode(1, "10061", both), SetUnits(1, 1)))


def test_of_several_lines_each_is_offered_to_be_removed_the_last_first() -> None:
    assert remedied("77053 x2", "77053-59") == (RemoveLine(2), RemoveLine(1))
    assert remedied("77053", "77054", "77053-59", "77053-76") == (RemoveLine(4), RemoveLine(3), RemoveLine(1))


def test_a_line_of_the_history_is_not_offered_to_be_removed() -> None:
    assert remedied("77053", "77053-59", history=(line("77053"),)) == (RemoveLine(2), RemoveLine(1))


def test_a_limit_of_zero_leaves_nothing_to_bill() -> None:
    for adjudication in Adjudication:
        reference = limit(0, adjudication)
        (finding,) = excesses("77053", "19030", reference=reference)
        assert finding.severity is Severity.DENIAL
        assert finding.message.endswith("; the MUE value is 0, so no unit is payable")
        # By clinical benchmark more is payable where it is documented.
        left_out = () if adjudication is Adjudication.DAY_BY_CLINICAL_BENCHMARK else (RemoveLine(1),)
        assert remedied("77053", "19030", reference=reference) == left_out


# Anthem covers preventive visits and has adopted the MUEs: that Medicare covers no such visit binds nobody else.
@pytest.mark.parametrize(
    ("status", "payer", "count"),
    [
        (Status.NOT_COVERED, "medicare", 1),
        (Status.NOT_COVERED, "anthem", 0),
        (Status.EXCLUDED_BY_STATUTE, "anthem", 0),
        (Status.NOT_COVERED, None, 1),
        (Status.ACTIVE, "anthem", 1),
    ],
)
def test_a_limit_of_zero_for_what_medicare_does_not_cover_is_its_own(
    status: Status, payer: str | None, count: int
) -> None:
    reference = with_indicators("77053", limit(0, Adjudication.DAY_BY_POLICY), status=status)
    assert len(excesses("77053", payer=payer, reference=reference)) == count


def test_an_item_of_suppliers_is_asked_about_on_the_claim_of_a_practitioner() -> None:
    none = limit(0, Adjudication.CLAIM_LINE)

    def of_suppliers(*values: int) -> Reference:
        rows = [Mue("77053", value, Adjudication.CLAIM_LINE, Setting.SUPPLIER, "", ALWAYS, OURS) for value in values]
        supplied = table(Table.MUE, {"77053": rows}, codes=["77053"], setting=Setting.SUPPLIER)
        return with_tables(supplied, reference=none)

    (finding,) = excesses("77053", reference=of_suppliers(2))
    assert finding.severity is Severity.REVIEW
    assert finding.message.endswith("the MUE value is 0, and 2 on a supplier claim, which is another setting")
    for other in (none, of_suppliers(), of_suppliers(0)):
        (finding,) = excesses("77053", reference=other)
        assert finding.severity is Severity.DENIAL


# Facts C.6: where the limit is 1 a day, only one line with 50 survives.
def test_both_sides_on_two_lines_are_merged_into_one_with_50() -> None:
    billed = claim("76641-26-LT", "76641-26-RT")
    merge, *remove = remedies(billed, BUNDLED, *found(billed, UNITS))
    assert isinstance(merge, MergeLines)
    assert (merge.line, merge.other, merge.modifiers) == (1, 2, ("26", "50"))
    assert remove == [RemoveLine(2), RemoveLine(1)]


@pytest.mark.parametrize("lines", list(permutations(("76641-26-LT", "76641-26-RT"))))
def test_the_first_of_the_two_lines_is_kept(lines: tuple[str, str]) -> None:
    assert remedied(*lines) == (MergeLines(1, 2, ("26", "50")), RemoveLine(2), RemoveLine(1))


def test_a_side_that_the_history_bills_is_not_merged() -> None:
    assert remedied("76641-RT", "19030", history=(line("76641-LT"),)) == (RemoveLine(1),)


@pytest.mark.parametrize(
    "lines",
    [("77053-LT x2", "77053-RT"), ("19030-LT", "19030-LT"), ("19030", "19030-RT"), ("76641-RT-59", "76641-26-LT")],
)
def test_lines_that_are_not_the_two_sides_of_one_service_are_not_merged(lines: tuple[str, str]) -> None:
    assert remedied(*lines) == (RemoveLine(2), RemoveLine(1))


def test_a_code_without_a_limit_is_passed() -> None:
    assert BUNDLED.on(DAY).mue("S8080") is None
    assert excesses("S8080 x50") == ()


def test_outside_the_quarter_of_the_release_there_is_a_gap() -> None:
    report = said(claim(line("77053 x3", "2024-10-01")), UNITS)
    assert report.findings == ()
    (gap,) = report.gaps
    assert str(gap) == (
        "no loaded practitioner MUE table answers for 77053 on 2024-10-01; nearest loaded: NCCI medically unlikely"
        " edits, practitioner services, effective 2024-07-01, 2024-07-01 to 2024-09-30"
    )


def test_a_code_that_no_table_answers_for_silences_itself_alone() -> None:
    report = said(claim("77053 x3", "99213"), UNITS)
    assert [(finding.lines, finding.severity) for finding in report.findings] == [((1,), Severity.DENIAL)]
    assert [(gap.table, gap.codes, gap.setting) for gap in report.gaps] == [
        (Table.MUE, ("99213",), Setting.PRACTITIONER)
    ]


def test_a_span_beyond_the_quarter_is_found_once_and_its_last_day_is_a_gap() -> None:
    report = said(claim(line("77053 x9", "2024-09-29/2024-10-01")), UNITS)
    assert [finding.message for finding in report.findings] == ["3 units of 77053; the MUE value is 2"]
    assert [(gap.codes, gap.day) for gap in report.gaps] == [(("77053",), date(2024, 10, 1))]


# NGS, article 1943300: under indicator 1 the excess goes on a second line that says why.
@pytest.mark.parametrize(("units", "split"), [("3", "1"), ("4", "2"), ("2.5", "0.5")])
def test_the_excess_over_a_limit_by_line_may_go_on_a_second_line(units: str, split: str) -> None:
    assert remedied(f"77053 x{units}", reference=LINE) == (
        SplitLine(1, split, "76", "that the same practitioner repeated it, and why"),
        SplitLine(1, split, "XE", "a separate encounter on the same date of service"),
        SplitLine(1, split, "XS", "a separate organ, structure or lesion"),
        SetUnits(1, 2),
    )


@pytest.mark.parametrize(
    ("text", "days", "reference"),
    [
        ("77053 x5", "2024-08-13", LINE),
        ("77053 x9", "2024-08-13/2024-08-15", LINE),
        ("77053 x3", "2024-08-13", POLICY),
        ("77053 x3", "2024-08-13", BENCHMARK),
    ],
    ids=["more than two lines hold", "a span", "by policy", "by benchmark"],
)
def test_no_second_line_is_offered_where_it_would_not_hold(text: str, days: str, reference: Reference) -> None:
    assert remedied(line(text, days), reference=reference) == (SetUnits(1, 2),)


def test_nothing_of_a_line_is_payable_where_the_limit_by_line_is_zero() -> None:
    (finding,) = excesses("77053", reference=limit(0, Adjudication.CLAIM_LINE))
    assert finding.message == "1 unit of 77053 on one line; the MUE value is 0, so no unit is payable"


def test_a_documented_repeat_needs_no_more_and_what_is_ruled_out_is_not_offered() -> None:
    repeated = line("77053 x3", circumstances=[Circumstance.REPEATED_BY_SAME_PRACTITIONER])
    assert remedied(repeated, reference=LINE) == (SplitLine(1, 1, "76"), SetUnits(1, 2))
    never = line("77053 x3", ruled_out=[Circumstance.REPEATED_BY_SAME_PRACTITIONER])
    assert [one.modifier for one in remedied(never, reference=LINE) if isinstance(one, SplitLine)] == ["XE", "XS"]


def test_a_laboratory_test_is_repeated_with_91() -> None:
    shows = "that a further result was needed"
    assert remedied("82947 x2", reference=limit(1, Adjudication.CLAIM_LINE, "82947")) == (
        SplitLine(1, 1, "91", shows),
        SetUnits(1, 1),
    )


def test_of_several_lines_each_over_the_limit_is_offered_its_own_second_line() -> None:
    for number in (1, 2):
        shown = remedied("77053 x3", "77053-59 x4", reference=LINE, finding=number - 1)
        assert lines_of(*shown) == [number] * 4


# Facts C.6 and the NCCI manual, chapter 1: one line, 50, one unit.
@pytest.mark.parametrize(("text", "over"), [("19030-50", False), ("19030-50 x2", True), ("19030-LT", False)])
def test_both_sides_on_one_line_are_one_unit(text: str, *, over: bool) -> None:
    assert bool(excesses(text)) is over


def test_a_code_without_a_limit_is_explained_as_passed() -> None:
    assert [one.outcome for one in explain(claim("S8080 x50"), BUNDLED, UNITS)] == [Outcome.PASSED]


def test_a_modifier_that_the_line_bears_is_not_offered_for_a_line_of_its_own() -> None:
    offers = {one.modifier for one in remedied("77053-76 x3", reference=LINE) if isinstance(one, SplitLine)}
    assert "76" in {one.modifier for one in remedied("77053 x3", reference=LINE) if isinstance(one, SplitLine)}
    assert offers
    assert "76" not in offers


def test_a_limit_of_no_unit_says_nothing_of_suppliers_whose_table_is_not_loaded() -> None:
    row = Mue("77053", 0, Adjudication.CLAIM_LINE, Setting.PRACTITIONER, "", ALWAYS, OURS)
    limits = table(Table.MUE, {"77053": [row]}, setting=Setting.PRACTITIONER)
    kept = tuple(one for one in BUNDLED.tables if one.coverage.table is not Table.MUE)
    (finding,) = excesses("77053", reference=Reference((*kept, limits), BUNDLED.policies))
    assert finding.message.startswith("1 unit of 77053 on one line; the MUE value is 0")
    assert "supplier" not in finding.message
