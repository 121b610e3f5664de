"""Codes, places, modifiers and pairs that a payer's own texts speak of, and what these say of a rule's findings."""

from datetime import date, timedelta
from typing import Final

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import Claim, Finding, PayerPolicy, Period, Reference, Severity
from cptkit.corrections import (
    AddModifier,
    RemoveLine,
    RemoveModifier,
    ReplaceCode,
    ReplaceModifier,
    SetPlaceOfService,
)
from cptkit.errors import DamagedData
from cptkit.policies import (
    Clause,
    CoverageStatement,
    CoveredAges,
    CoveredDiagnoses,
    DailyLimit,
    Effect,
    Liable,
    LineOfBusiness,
    OwnPair,
    RefusedCodes,
    RefusedModifier,
    RefusedPlace,
    RuleOutcome,
    WaiverModifier,
    WantedModifier,
    WantedRecords,
)
from cptkit.policies.files import read_policy
from cptkit.values.service_kinds import ServiceKind
from tests.support import BUNDLED, DAY, OURS, claim, found, line, offered

SINCE: Final = Period(date(2024, 1, 1))
NO_CODES: Final = frozenset[str]()
CODES: Final = frozenset({"77065"})
NO_KINDS: Final = frozenset[ServiceKind]()
PLACES: Final = st.sampled_from(("02", "10", "11", "12", "21"))
FILE: Final = """\
id = "granite"
name = "Granite Mutual"
line_of_business = "commercial"
source = "s"

[[citation]]
key = "s"
publisher = "Granite Mutual"
document = "Manual"

[[clause]]
kind = "refused-codes"
title = "not taken"
codes = [{codes}]
outcome = "denies"
first = 2024-01-01
source = "s"
"""


def granite(*clauses: Clause, reference: Reference = BUNDLED) -> Reference:
    """A reference with a payer of these clauses."""
    made = PayerPolicy("granite", "Granite", LineOfBusiness.COMMERCIAL, OURS, clauses=clauses)
    return reference.with_policies(made)


def refused(instead: str = "", outcome: Effect = Effect.DENIES, period: Period = SINCE) -> RefusedCodes:
    """A code that the payer does not take."""
    return RefusedCodes("not taken here", frozenset({"77065"}), instead, outcome, period, OURS)


def on(reference: Reference, rule: str, *lines: str, payer: str = "granite") -> tuple[Finding, ...]:
    """What a rule finds on lines at a payer."""
    return found(claim(*[line(one) for one in lines], payer=payer), rule, reference)


# Codes


@given(st.lists(st.sampled_from(["77065", "77066", "99213", "G0279"]), min_size=1, max_size=4))
def test_a_code_is_found_where_and_only_where_it_is_refused(codes: list[str]) -> None:
    findings = on(granite(refused()), "payer.code-not-taken", *codes)
    assert sorted(number for one in findings for number in one.lines) == [
        number for number, code in enumerate(codes, start=1) if code == "77065"
    ]


def test_a_refused_code_is_as_severe_as_its_text_and_a_review_before_it() -> None:
    (finding,) = on(granite(refused()), "payer.code-not-taken", "77065")
    assert (finding.severity, finding.message) == (Severity.DENIAL, "77065; not taken here")
    assert [str(denial) for denial in finding.denials] == ["CO-96 N56"]
    (finding,) = on(granite(refused(outcome=Effect.CORRECT_USE)), "payer.code-not-taken", "77065")
    assert finding.severity is Severity.REVIEW
    late = Period(date(2025, 1, 1), floor=True)
    (finding,) = on(granite(refused(period=late)), "payer.code-not-taken", "77065")
    assert finding.severity is Severity.REVIEW
    assert on(granite(refused(period=Period(date(2025, 1, 1)))), "payer.code-not-taken", "77065") == ()


def test_a_refused_code_is_replaced_where_the_text_names_another_and_else_not_billed() -> None:
    billed = claim("77065", payer="granite")
    assert offered(billed, "payer.code-not-taken", granite(refused("77066"))) == (ReplaceCode(1, "77066"),)
    assert offered(claim("77065", "99213-25", payer="granite"), "payer.code-not-taken", granite(refused())) == (
        RemoveLine(1),
    )


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ('"77065"', {"77065"}),
        ('"77053-77055", "99213"', {"77053", "77054", "77055", "99213"}),
        ('"G0293 - G0294"', {"G0293", "G0294"}),
        ('"0054T-0055T"', {"0054T", "0055T"}),
    ],
)
def test_codes_are_written_one_by_one_or_from_one_to_another(written: str, codes: set[str]) -> None:
    clause = read_policy("granite.toml", FILE.format(codes=written), {}, {}).clause(RefusedCodes, on=DAY)
    assert clause is not None
    assert clause.codes == codes


@pytest.mark.parametrize(
    ("kind", "keys"),
    [
        (DailyLimit, 'limit = 1\noutcome = "denies"'),
        (CoveredDiagnoses, 'covered = ["Z12.31"]\noutcome = "denies"'),
        (CoveredAges, 'youngest = 40\noutcome = "denies"'),
        (CoverageStatement, 'position = "described"\nstatement = "of some"'),
    ],
)
def test_every_kind_of_clause_that_names_codes_takes_ranges_of_them(kind: type[Clause], keys: str) -> None:
    text = FILE.format(codes='"77053-77055"').replace("refused-codes", str(kind.KIND))
    (clause,) = read_policy("granite.toml", text.replace('outcome = "denies"', keys), {}, {}).clauses
    assert [clause.concerns(code, (), ()) for code in ("77053", "77054", "77055", "77056")] == [True, True, True, False]


@pytest.mark.parametrize("written", ['"77055-77053"', '"G0293-77055"', '"0054T-00550"', '"770-771"', '"77053-"'])
def test_a_range_that_is_none_is_refused_with_the_line(written: str) -> None:
    with pytest.raises(DamagedData, match=r"granite\.toml:14: "):
        read_policy("granite.toml", FILE.format(codes=written), {}, {})


def test_a_kind_of_service_that_is_none_is_refused_with_the_line() -> None:
    text = FILE.format(codes='"77065"').replace("refused-codes", "refused-place")
    text = text.replace("outcome", 'places = ["11"]\nservices = ["knees"]\noutcome')
    with pytest.raises(DamagedData, match=r"granite\.toml:16: services 'knees'; expected some of "):
        read_policy("granite.toml", text, {}, {})


# Places and records


def test_a_service_is_found_at_a_refused_place_alone() -> None:
    clause = RefusedPlace(
        "not at home", frozenset({"12"}), frozenset({"77065"}), NO_KINDS, NO_CODES, Effect.DENIES, SINCE, OURS
    )
    ours = granite(clause)
    (finding,) = found(claim(line("77065", at="12"), payer="granite"), "payer.place-not-taken", ours)
    assert (finding.severity, finding.message) == (Severity.DENIAL, "77065 at POS 12; not at home")
    for at, code in (("11", "77065"), ("12", "77066")):
        assert found(claim(line(code, at=at), payer="granite"), "payer.place-not-taken", ours) == ()


def test_the_reading_of_a_laboratory_test_is_no_laboratory_service() -> None:
    tests = frozenset({ServiceKind.CLINICAL_LABORATORY})
    clause = RefusedPlace("hospital", frozenset({"22"}), NO_CODES, tests, NO_CODES, Effect.DENIES, SINCE, OURS)
    for code, findings in (("84165", 1), ("84165-26", 0)):
        billed = claim(line(code, at="22"), payer="granite")
        assert len(found(billed, "payer.place-not-taken", granite(clause))) == findings


@given(st.sets(PLACES, min_size=1), PLACES)
def test_a_service_that_is_taken_at_some_places_alone_is_found_at_all_others(taken: set[str], at: str) -> None:
    clause = RefusedPlace(
        "there alone", frozenset(taken), CODES, NO_KINDS, NO_CODES, Effect.DENIES, SINCE, OURS, all_but=True
    )
    findings = found(claim(line("77065", at=at), payer="granite"), "payer.place-not-taken", granite(clause))
    assert [one.severity for one in findings] == ([] if at in taken else [Severity.DENIAL])


def test_a_text_refuses_nothing_before_its_day() -> None:
    for day, findings in ((date(2021, 9, 7), 0), (date(2021, 9, 8), 1)):
        billed = claim(line("61510", on=day), line("69990", on=day), payer="horizon")
        assert len(found(billed, "payer.code-not-taken")) == findings


def test_where_the_text_names_the_places_they_are_offered() -> None:
    billed = claim(line("99213-95", at="11"), payer="unitedhealthcare")
    there = [SetPlaceOfService(1, place, "that the patient was there") for place in ("02", "10")]
    assert offered(billed, "payer.place-not-taken") == (*there, RemoveModifier(1, "95"))
    for place in ("02", "10"):
        assert found(claim(line("99213-95", at=place), payer="unitedhealthcare"), "payer.place-not-taken") == ()


def test_where_no_service_is_taken_at_a_place_none_is_taken_off() -> None:
    billed = claim(line("99213-GT", at="10"), payer="nc medicaid")
    assert len(found(billed, "payer.place-not-taken")) == 1
    assert offered(billed, "payer.place-not-taken") == ()


def test_a_place_that_is_none_is_refused_with_the_line() -> None:
    text = FILE.format(codes='"77065"').replace("refused-codes", "refused-place")
    text = text.replace("outcome", 'places = ["2"]\noutcome')
    with pytest.raises(DamagedData, match=r"granite\.toml:15: "):
        read_policy("granite.toml", text, {}, {})


def test_a_modifier_is_found_at_a_refused_place_and_taken_off() -> None:
    billed = claim(line("19020-78", at="11"), payer="regence")
    (finding,) = found(billed, "payer.place-not-taken")
    assert finding.message == "78 on 19020 at POS 11; 78 is not for the office"
    assert found(claim(line("19020-78", at="22"), payer="regence"), "payer.place-not-taken") == ()
    assert found(claim(line("19020", at="11"), payer="regence"), "payer.place-not-taken") == ()


def test_records_that_are_wanted_are_a_notice_by_modifier_or_by_service() -> None:
    (finding,) = on(BUNDLED, "payer.records-wanted", "19303-22-LT", payer="bcbs-michigan")
    assert (finding.severity, finding.denials) == (Severity.NOTICE, ())
    (finding,) = on(BUNDLED, "payer.records-wanted", "19499", payer="bcbs-michigan")
    assert finding.message == "19499; unlisted codes submitted without records are denied"
    assert on(BUNDLED, "payer.records-wanted", "19303-LT", payer="bcbs-michigan") == ()


@given(st.lists(st.sampled_from(["97140-59", "97140", "98941", "99213"]), min_size=1, max_size=4))
def test_records_wanted_beside_a_service_are_a_notice_on_its_day_alone(billed: list[str]) -> None:
    clause = WantedRecords(
        "records", frozenset({"97140"}), NO_KINDS, frozenset({"59"}), SINCE, OURS, frozenset({"98940", "98941"})
    )
    findings = on(granite(clause), "payer.records-wanted", *billed)
    wanted = [number for number, one in enumerate(billed, start=1) if one == "97140-59" and "98941" in billed]
    assert [number for one in findings for number in one.lines] == wanted


@pytest.mark.parametrize(
    ("payer", "billed", "beside", "since"),
    [
        ("aetna", "97140-59-GP", "98941", date(2013, 3, 1)),
        ("unitedhealthcare", "73630-RT", "99213-25", date(2026, 4, 1)),
    ],
)
def test_records_are_wanted_from_the_first_day_of_the_text_on(
    payer: str, billed: str, beside: str, since: date
) -> None:
    for day, wanted in ((since, 1), (since - timedelta(1), 0)):
        lines = [line(one, on=day) for one in (billed, beside)]
        assert len(found(claim(*lines, payer=payer), "payer.records-wanted")) == wanted
    assert found(claim(line(billed, on=since), payer=payer), "payer.records-wanted") == ()


def test_of_a_study_the_reading_alone_wants_a_report() -> None:
    for modifiers, wanted in (("", 1), ("-26", 1), ("-TC", 0)):
        lines = [line(one, on="2026-04-14") for one in (f"73630-RT{modifiers}", "99213-25")]
        assert len(found(claim(*lines, payer="unitedhealthcare"), "payer.records-wanted")) == wanted


def test_records_wanted_beside_a_service_of_another_practitioner_are_none() -> None:
    clause = WantedRecords("records", CODES, NO_KINDS, NO_CODES, SINCE, OURS, frozenset({"99213"}))
    ours = granite(clause)
    lines = [line("77065", by="1"), line("99213", by="2")]
    assert found(claim(*lines, payer="granite"), "payer.records-wanted", ours) == ()
    lines = [line("77065", by="1"), line("99213", by="1")]
    assert len(found(claim(*lines, payer="granite"), "payer.records-wanted", ours)) == 1


# Modifiers


def test_of_wanted_modifiers_one_is_enough() -> None:
    clause = WantedModifier(
        "say the side", frozenset({"LT", "RT"}), frozenset({"77065"}), NO_KINDS, Effect.DENIES, SINCE, OURS
    )
    ours = granite(clause)
    (finding,) = on(ours, "payer.modifier-missing", "77065")
    assert (finding.severity, finding.message) == (Severity.DENIAL, "77065 without LT or RT; say the side")
    added = set(offered(claim("77065", payer="granite"), "payer.modifier-missing", ours))
    assert added == {AddModifier(1, one, says) for one, says in (("LT", "left side"), ("RT", "right side"))}
    for text in ("77065-LT", "77065-26-RT", "77066", "77065-GA", "77065-GZ"):
        assert on(ours, "payer.modifier-missing", text) == ()


def test_modifiers_may_be_wanted_at_some_places_alone() -> None:
    clause = WantedModifier(
        "by video", frozenset({"95"}), NO_CODES, NO_KINDS, Effect.CORRECT_USE, SINCE, OURS, frozenset({"02", "10"})
    )
    ours = granite(clause)
    (finding,) = found(claim(line("99213", at="10"), payer="granite"), "payer.modifier-missing", ours)
    assert finding.message == "99213 at POS 10 without 95; by video"
    for text, at in (("99213", "11"), ("99213-95", "02")):
        assert found(claim(line(text, at=at), payer="granite"), "payer.modifier-missing", ours) == ()


def test_the_payer_s_own_text_counts_before_what_coders_say_of_the_same_modifier() -> None:
    billed = claim(line("22842-62", at="21"), payer="priority-health")
    own = found(billed, "payer.modifier-not-taken")
    general = found(billed, "modifier.wrong-service")
    assert ([one.moot for one in own], [one.moot for one in general]) == ([False], [True])


def test_a_code_is_of_each_kind_that_a_clause_names() -> None:
    for code, wanted in (("19303", True), ("76642", False), ("99213", False)):
        billed = claim(line(code, "2025-10-13"), payer="unitedhealthcare-community")
        assert bool(found(billed, "payer.modifier-missing")) is wanted


def test_a_refused_modifier_is_replaced_where_the_text_names_another_and_else_taken_off() -> None:
    (finding,) = on(BUNDLED, "payer.modifier-not-taken", "77065-GA", payer="security health plan medicare")
    assert finding.severity is Severity.DENIAL
    billed = claim("77065-GA", payer="security health plan medicare")
    assert offered(billed, "payer.modifier-not-taken") == (RemoveModifier(1, "GA"),)
    assert offered(claim("99213-FQ", payer="novitas"), "payer.modifier-not-taken") == (ReplaceModifier(1, "FQ", "93"),)
    assert on(BUNDLED, "payer.modifier-not-taken", "77065-GA", payer="medicare") == ()
    assert on(BUNDLED, "payer.modifier-not-taken", "77065-LT", payer="security health plan medicare") == ()
    assert len(on(BUNDLED, "payer.modifier-not-taken", "G0279-51", payer="bcbs-north-carolina")) == 1
    assert on(BUNDLED, "payer.modifier-not-taken", "77065-51", payer="bcbs-north-carolina") == ()


@pytest.mark.parametrize(("liable", "denial"), [(Liable.PATIENT, "PR-96"), (Liable.PROVIDER, "CO-50")])
def test_a_waiver_says_who_is_liable(liable: Liable, denial: str) -> None:
    clause = WaiverModifier("by the plan's notice", frozenset({"GA"}), liable, Effect.DENIES, SINCE, OURS)
    (finding,) = on(granite(clause), "payer.waiver-stated", "77065-GA")
    assert finding.message == f"GA on 77065; by the plan's notice: {liable.meaning}"
    assert [str(one) for one in finding.denials] == [denial]
    assert on(granite(clause), "payer.waiver-stated", "77065-LT") == ()


# Pairs


def pair(*modifiers: str) -> OwnPair:
    """A visit that is bundled into a mammogram."""
    visits = frozenset({ServiceKind.VISIT})
    return OwnPair(
        "part of it", NO_CODES, visits, frozenset({"77065"}), frozenset(modifiers), Effect.DENIES, SINCE, OURS
    )


def test_what_is_bundled_is_found_on_the_day_of_the_other_and_not_billed() -> None:
    (finding,) = on(granite(pair()), "payer.bundled-pair", "99213-25", "77065-LT")
    assert (finding.severity, finding.lines) == (Severity.DENIAL, (1, 2))
    assert finding.message == "99213 with 77065 on one date of service; part of it"
    billed = claim("99213-25", "77065-LT", payer="granite")
    assert offered(billed, "payer.bundled-pair", granite(pair())) == (RemoveLine(1),)
    assert on(granite(pair()), "payer.bundled-pair", "99213-25", "77066") == ()
    assert on(granite(pair()), "payer.bundled-pair", "77065-LT") == ()


@given(st.sampled_from(("", "-LT", "-RT", "-50")), st.sampled_from(("", "-LT", "-RT", "-50")))
def test_what_is_done_on_two_named_sides_is_not_bundled(one: str, other: str) -> None:
    clause = attrs.evolve(pair(), codes=frozenset({"77053"}), services=frozenset())
    said = on(granite(clause), "payer.bundled-pair", f"77053{one}", f"77065{other}")
    assert bool(said) == ({one, other} != {"-LT", "-RT"})


def test_of_two_arthroscopies_of_one_shoulder_a_medicaid_plan_pays_one_since_its_update() -> None:
    def bundled(other: str, day: str) -> int:
        lines = line("29827-RT", day), line(other, day)
        return len(found(claim(*lines, payer="unitedhealthcare-community"), "payer.bundled-pair"))

    assert bundled("29822-59-RT", "2025-10-14") == 1
    assert bundled("29822-59-LT", "2025-10-14") == 0
    assert bundled("29823-59-RT", "2025-10-14") == 0
    assert bundled("29822-59-RT", "2025-08-12") == 0


def test_the_modifier_that_a_text_names_bypasses_it_on_either_line() -> None:
    assert on(granite(pair("25")), "payer.bundled-pair", "99213-25", "77065-LT") == ()
    assert on(granite(pair("59")), "payer.bundled-pair", "99213", "77065-59") == ()
    assert AddModifier(1, "25", "that the two services are distinct") in offered(
        claim("99213", "77065-LT", payer="granite"), "payer.bundled-pair", granite(pair("25"))
    )


def test_two_days_and_two_lines_of_the_history_are_no_pair() -> None:
    ours = granite(pair())
    earlier = (line("77065-LT"),)
    (finding,) = found(claim("99213-25", payer="granite", history=earlier), "payer.bundled-pair", ours)
    assert finding.lines == (1,)
    assert offered(claim("77065", payer="granite", history=(line("99213"),)), "payer.bundled-pair", ours) == ()
    both = (line("99213"), line("77065-LT"))
    assert found(claim("77053-26", payer="granite", history=both), "payer.bundled-pair", ours) == ()
    assert found(claim(line("99213", "2024-08-14"), "77065", payer="granite"), "payer.bundled-pair", ours) == ()


# What a text says of what a rule finds


def said_of(rule: str, outcome: Effect, **of: frozenset[str]) -> Reference:
    """A payer whose text speaks of what a rule finds."""
    codes, cases, modifiers = (of.get(key, NO_CODES) for key in ("codes", "cases", "modifiers"))
    return granite(RuleOutcome("ours", rule, codes, cases, modifiers, outcome, SINCE, OURS))


@pytest.mark.parametrize(
    ("outcome", "severity"),
    [(Effect.DENIES, Severity.DENIAL), (Effect.CORRECT_USE, Severity.REVIEW), (Effect.INFORMS, Severity.NOTICE)],
)
def test_a_payer_s_own_text_decides_in_place_of_the_table(outcome: Effect, severity: Severity) -> None:
    (finding,) = on(said_of("ncci.add-on-without-primary", outcome), "ncci.add-on-without-primary", "G0279")
    assert (finding.severity, finding.citation) == (severity, OURS)
    assert isinstance(finding.evidence[-1], RuleOutcome)
    (without,) = on(granite(), "ncci.add-on-without-primary", "G0279")
    assert without.severity is Severity.REVIEW
    said = f"{without.message}; at this payer: ours" if outcome is Effect.INFORMS else without.message
    assert finding.message == said


def test_of_what_medicare_decided_the_payer_s_own_text_tells_why_it_counts() -> None:
    rule = "modifier.wrong-place"
    billed = claim("80053-90", at="11", payer="granite")
    assert found(billed, rule, granite()) == ()
    (finding,) = found(billed, rule, said_of(rule, Effect.CORRECT_USE))
    assert finding.message.endswith("; at this payer: ours")


def test_it_never_makes_a_finding_graver_than_the_rule_s_own() -> None:
    (finding,) = on(said_of("ncci.narrower-modifier-due", Effect.DENIES), "fee-schedule.bilateral-units", "19303-50 x2")
    assert finding.severity is Severity.REVIEW
    (finding,) = on(
        said_of("fee-schedule.bilateral-units", Effect.DENIES), "fee-schedule.bilateral-units", "19303-50 x2"
    )
    assert finding.severity is Severity.REVIEW


def test_it_makes_a_finding_graver_where_the_text_denies_what_the_rule_reviews() -> None:
    rule = "fee-schedule.bilateral-units"
    for outcome, severity in (
        (Effect.DENIES, Severity.DENIAL),
        (Effect.CORRECT_USE, Severity.REVIEW),
        (Effect.INFORMS, Severity.NOTICE),
    ):
        clause = RuleOutcome("o", rule, NO_CODES, NO_CODES, NO_CODES, outcome, SINCE, OURS, graver=True)
        (finding,) = on(granite(clause), rule, "19303-50 x2")
        assert finding.severity is severity


def test_a_graver_text_that_may_not_have_held_makes_a_review() -> None:
    rule = "fee-schedule.bilateral-units"
    later = Period(date(2025, 1, 1), floor=True)
    clause = RuleOutcome("o", rule, NO_CODES, NO_CODES, NO_CODES, Effect.DENIES, later, OURS, graver=True)
    (finding,) = on(granite(clause), rule, "19303-50 x2")
    assert finding.severity is Severity.REVIEW


def test_it_speaks_of_the_codes_the_cases_and_the_modifiers_that_it_names() -> None:
    rule = "fee-schedule.component-not-split"
    for of, severity in (
        ({"codes": frozenset({"19303"})}, Severity.DENIAL),
        ({"codes": frozenset({"19301"})}, Severity.REVIEW),
        ({"cases": frozenset({"0"})}, Severity.DENIAL),
        ({"cases": frozenset({"2"})}, Severity.REVIEW),
        ({"modifiers": frozenset({"26"})}, Severity.DENIAL),
        ({"modifiers": frozenset({"TC"})}, Severity.REVIEW),
    ):
        (finding,) = on(said_of(rule, Effect.DENIES, **of), rule, "19303-26")
        assert finding.severity is severity


def test_a_text_that_may_not_have_held_makes_a_review() -> None:
    clause = RuleOutcome(
        "ours",
        "ncci.add-on-without-primary",
        NO_CODES,
        NO_CODES,
        NO_CODES,
        Effect.DENIES,
        Period(date(2025, 1, 1), floor=True),
        OURS,
    )
    (finding,) = on(granite(clause), "ncci.add-on-without-primary", "G0279")
    assert finding.severity is Severity.REVIEW


def test_aetna_denies_an_add_on_alone_by_its_own_text() -> None:
    billed: Claim = claim("G0279", payer="aetna")
    (finding,) = found(billed, "ncci.add-on-without-primary")
    assert (finding.severity, finding.citation.publisher) == (Severity.DENIAL, "Aetna")


# In words, and what they concern


CLAUSES: Final[tuple[tuple[Clause, str], ...]] = (
    (refused("77066"), "Codes: not taken here; 77065: the line is denied; use 77066 instead."),
    (refused(), "Codes: not taken here; 77065: the line is denied."),
    (
        WantedModifier("w", frozenset({"LT", "RT"}), CODES, NO_KINDS, Effect.DENIES, SINCE, OURS),
        "Modifiers: w; 77065 with one of LT, RT; otherwise: the line is denied.",
    ),
    (
        RefusedModifier(
            "r", frozenset({"51"}), NO_CODES, frozenset({ServiceKind.ADD_ON}), "", Effect.DENIES, SINCE, OURS
        ),
        "Modifiers: r; 51 on codes of the kind add-on: the line is denied.",
    ),
    (
        RefusedModifier("r", frozenset({"FQ"}), NO_CODES, NO_KINDS, "93", Effect.CORRECT_USE, SINCE, OURS),
        "Modifiers: r; FQ on any service: incorrect use; use 93 instead.",
    ),
    (
        RefusedPlace("p", frozenset({"11"}), NO_CODES, NO_KINDS, frozenset({"78"}), Effect.DENIES, SINCE, OURS),
        "Places: p; any service with 78 at POS 11: the line is denied.",
    ),
    (
        RefusedPlace("p", frozenset({"11"}), CODES, NO_KINDS, NO_CODES, Effect.DENIES, SINCE, OURS),
        "Places: p; 77065 at POS 11: the line is denied.",
    ),
    (
        pair(),
        "Bundled: part of it; codes of the kind visit on the day of 77065: the line is denied.",
    ),
    (
        WaiverModifier("n", frozenset({"GA"}), Liable.PATIENT, Effect.DENIES, SINCE, OURS),
        "Liability: n; with GA: the line is denied, the patient is liable.",
    ),
    (
        WantedRecords("d", NO_CODES, NO_KINDS, frozenset({"22"}), SINCE, OURS),
        "Records: d; any service with 22: informational only.",
    ),
    (
        WantedRecords("d", CODES, NO_KINDS, frozenset({"59"}), SINCE, OURS, frozenset({"98941"}), frozenset({"TC"})),
        "Records: d; 77065 with 59 without TC on the day of 98941: informational only.",
    ),
    (
        RefusedPlace("p", frozenset({"12"}), CODES, NO_KINDS, NO_CODES, Effect.DENIES, SINCE, OURS, all_but=True),
        "Places: p; 77065 anywhere but at POS 12: the line is denied.",
    ),
    (
        WantedRecords("d", CODES, NO_KINDS, NO_CODES, SINCE, OURS),
        "Records: d; 77065: informational only.",
    ),
    (
        RuleOutcome("o", "ncci.unbundled-pair", NO_CODES, NO_CODES, NO_CODES, Effect.DENIES, SINCE, OURS),
        "What ncci.unbundled-pair finds: o; the line is denied.",
    ),
    (
        RuleOutcome("o", "a.b", CODES, frozenset({"B", "P"}), frozenset({"26"}), Effect.DENIES, SINCE, OURS),
        "What a.b (B, P) finds on 77065 with 26: o; the line is denied.",
    ),
    (
        WantedModifier("w", frozenset({"95"}), CODES, NO_KINDS, Effect.DENIES, SINCE, OURS, frozenset({"02"})),
        "Modifiers: w; 77065 at POS 02 with one of 95; otherwise: the line is denied.",
    ),
    (
        RefusedPlace("p", frozenset({"11"}), CODES, NO_KINDS, NO_CODES, Effect.DENIES, SINCE, OURS, ("02", "10")),
        "Places: p; 77065 at POS 11: the line is denied; use POS 02 or 10 instead.",
    ),
)


@pytest.mark.parametrize(("clause", "words"), CLAUSES, ids=[words for _, words in CLAUSES])
def test_a_clause_reads_in_words(clause: Clause, words: str) -> None:
    assert clause.words() == words


def test_many_codes_are_counted_in_words() -> None:
    codes = frozenset(str(code) for code in range(29805, 29829))
    assert "24 codes from 29805 to 29828" in attrs.evolve(refused(), codes=codes).words()


@pytest.mark.parametrize(
    ("place", "asked", "concerned"),
    [
        (0, ("77065", (), ()), True),
        (0, ("77066", (), ()), False),
        (2, ("77065", (), ()), True),
        (2, ("77066", (), ()), False),
        (3, ("77065", (ServiceKind.ADD_ON,), ("51",)), True),
        (3, ("77065", (), ("51",)), False),
        (3, ("77065", (ServiceKind.ADD_ON,), ("50",)), False),
        (5, ("77065", (), ("78",)), True),
        (5, ("77065", (), ("79",)), False),
        (6, ("77065", (), ()), True),
        (7, ("99213", (ServiceKind.VISIT,), ()), True),
        (7, ("77065", (), ()), True),
        (7, ("77066", (), ()), False),
        (8, ("77065", (), ("GA",)), True),
        (8, ("77065", (), ("GY",)), False),
        (9, ("77065", (), ("22",)), True),
        (9, ("77065", (), ()), False),
        (11, ("77065", (), ()), True),
    ],
)
def test_a_clause_concerns_what_it_names(
    place: int, asked: tuple[str, tuple[ServiceKind, ...], tuple[str, ...]], *, concerned: bool
) -> None:
    assert CLAUSES[place][0].concerns(*asked) is concerned
