"""The bundled payers: who follows whom, what each has adopted, and what nobody has published."""

from datetime import date

import pytest

from cptkit import PayerPolicy, Table, bundled_reference, check
from cptkit.policies import (
    BilateralZero,
    ComponentBilling,
    CoveragePosition,
    CoverageStatement,
    DailyLimit,
    LineOfBusiness,
    NotFound,
    Publication,
)
from tests.support import claim, line

DAY = date(2024, 8, 13)
REFERENCE = bundled_reference()


def payer(name: str) -> PayerPolicy:
    """A bundled payer."""
    policy = REFERENCE.policy(name)
    assert isinstance(policy, PayerPolicy), name
    return policy


@pytest.mark.parametrize(
    ("name", "policy"),
    [
        ("Medicare", "medicare"),
        ("CMS", "medicare"),
        ("Aetna", "aetna"),
        ("Blue Cross Blue Shield", "bcbs"),
        ("Cigna Health", "cigna"),
        ("UnitedHealthcare", "unitedhealthcare"),
        ("united health-care", "unitedhealthcare"),
        ("NGS", "ngs"),
        ("National Government Services", "ngs"),
    ],
)
def test_a_payer_is_found_by_its_names(name: str, policy: str) -> None:
    assert payer(name).id == policy


def test_a_payer_is_found_by_each_of_its_names_with_and_without_and() -> None:
    for policy in {one.id: one for one in REFERENCE.policies.values()}.values():
        for name in (policy.id, policy.name, *policy.aliases):
            words = name.replace(" and ", " ")
            written = (name.upper(), words, name.replace(" and ", " & "), f" {name}\u00a0")
            assert all(REFERENCE.policy(one) is policy for one in written), name


def test_a_payer_nobody_knows_has_no_policy() -> None:
    assert str(REFERENCE.policy("a payer nobody knows")) == "no loaded payer policy answers for a payer nobody knows"
    assert not REFERENCE.covers(Table.POLICIES, "a payer nobody knows", on=DAY)
    assert REFERENCE.covers(Table.POLICIES, "aetna", on=DAY)


def test_a_payer_that_is_unknown_is_told_with_those_of_a_like_name() -> None:
    assert (
        str(REFERENCE.policy("Humana Inc")) == "no loaded payer policy answers for Humana Inc; nearest loaded: humana"
    )
    report = check(claim(line("77053-26"), payer="Humana Inc"), REFERENCE)
    assert {gap.nearest for gap in report.gaps if gap.table is Table.POLICIES} == {"humana"}


@pytest.mark.parametrize("contractor", ["cgs", "first-coast", "ngs", "noridian", "novitas", "palmetto", "wps"])
def test_medicares_contractors_follow_medicare(contractor: str) -> None:
    assert payer(contractor).base is payer("medicare")
    assert payer(contractor).line_of_business is LineOfBusiness.MEDICARE


@pytest.mark.parametrize("contractor", ["cgs", "first-coast", "ngs", "noridian", "novitas", "palmetto", "wps"])
def test_that_a_contractor_follows_medicare_is_said_with_its_source(contractor: str) -> None:
    source = payer(contractor).base_citation
    assert source is not None
    assert (source.document, source.section) == (
        "Social Security Act, title XVIII",
        "1874A, Medicare administrative contractors",
    )


@pytest.mark.parametrize("name", ["medicare", "aetna", "unitedhealthcare"])
def test_a_payer_that_follows_nobody_cites_nobody_for_it(name: str) -> None:
    assert (payer(name).base, payer(name).base_citation) == (None, None)


def test_nobody_else_is_taken_to_follow_medicare() -> None:
    based = [policy for policy in REFERENCE.on(DAY).policies() if policy.base is not None]
    followers = {policy.id for policy in based if policy.base is payer("medicare")}
    assert followers == {"cgs", "first-coast", "ngs", "noridian", "novitas", "palmetto", "wps"}


def test_the_contractors_of_tricare_follow_its_manuals() -> None:
    assert all(payer(name).base is payer("tricare") for name in ("tricare-east", "triwest"))


def test_every_policy_is_given_once_by_its_id() -> None:
    ids = [policy.id for policy in REFERENCE.on(DAY).policies()]
    assert ids == sorted(set(ids))
    assert {"aetna", "bcbs", "cigna", "medicare", "unitedhealthcare"} <= set(ids)


MEDICARES = {
    Table.MODIFIER_USES,
    Table.PAIR_EDITS,
    Table.MUE,
    Table.ADD_ONS,
    Table.FEE_SCHEDULE,
    Table.MODIFIER_CONFLICTS,
    Table.CLAIM_FORM,
    Table.FREQUENCY_LIMITS,
}


@pytest.mark.parametrize(
    ("name", "tables"),
    [
        ("medicare", MEDICARES),
        ("cgs", MEDICARES),
        ("unitedhealthcare", {Table.PAIR_EDITS, Table.FEE_SCHEDULE}),
        ("cigna", {Table.PAIR_EDITS, Table.FEE_SCHEDULE}),
        ("ambetter", {Table.PAIR_EDITS}),
        ("connecticare", {Table.PAIR_EDITS, Table.MUE}),
        ("harvard-pilgrim", {Table.FEE_SCHEDULE}),
        ("aetna", set[Table]()),
        ("bcbs", set[Table]()),
        ("oscar", set[Table]()),
    ],
)
def test_a_payer_has_adopted_what_it_has_published_that_it_applies(name: str, tables: set[Table]) -> None:
    assert {table for table in Table if payer(name).on(DAY).adoption(table)} == tables


def test_cigna_has_adopted_what_splits_and_not_where_each_side_is_paid() -> None:
    adoption = payer("cigna").on(DAY).adoption(Table.FEE_SCHEDULE)
    assert adoption is not None
    assert adoption.binds("pc_tc")
    assert not adoption.binds("place")


def test_no_medicaid_program_has_adopted_medicares_ptp_edits() -> None:
    """CMS publishes files of their own for them."""
    programs = [one for one in REFERENCE.on(DAY).policies() if one.line_of_business is LineOfBusiness.MEDICAID]
    assert {"medi-cal", "new-york-medicaid", "texas-medicaid"} <= {one.id for one in programs}
    assert [one.id for one in programs if one.on(DAY).adoption(Table.PAIR_EDITS)] == []


@pytest.mark.parametrize("name", ["kaiser-washington", "tricare-east", "bcbs-rhode-island"])
def test_what_a_page_without_a_date_adopts_counts_from_the_day_it_was_read(name: str) -> None:
    assert payer(name).on(date(2026, 11, 28)).adoption(Table.PAIR_EDITS) is None
    assert payer(name).on(date(2026, 11, 29)).adoption(Table.PAIR_EDITS) is not None


def test_tricare_is_neither_medicare_nor_commercial() -> None:
    assert payer("Humana Military").line_of_business is LineOfBusiness.TRICARE


def test_cigna_has_published_on_mues_since_its_policy_and_was_not_found_to_before() -> None:
    before, since = (payer("cigna").on(day) for day in (date(2023, 12, 20), date(2023, 12, 21)))
    assert "units" in {clause.topic for clause in before.clauses(NotFound)}
    assert "units" not in {clause.topic for clause in since.clauses(NotFound)}
    assert any(clause.title == "MUE policy" for clause in since.clauses(Publication))


def test_unitedhealthcares_list_of_facilities_is_wider_than_medicares() -> None:
    medicare = payer("medicare").clause(ComponentBilling, on=DAY)
    united = payer("unitedhealthcare").clause(ComponentBilling, on=DAY)
    assert medicare is not None
    assert united is not None
    assert united.places - medicare.places == {"26", "34", "52", "55", "56", "57"}
    assert medicare.places - united.places == set()


def test_ngs_pays_for_one_ductogram_code_a_day() -> None:
    for day in (DAY, date(2019, 10, 23)):
        (limit,) = [one for one in payer("ngs").on(day).clauses(DailyLimit) if "77053" in one.codes]
        assert (limit.codes, limit.limit) == (frozenset({"77053", "77054"}), 1)
        assert str(limit.period) == "since 2019-10-24 or before"


@pytest.mark.parametrize(
    ("name", "day", "outcome"),
    [
        ("cgs", DAY, "correct-use"),
        ("regence medicare advantage", DAY, "correct-use"),
        ("independence medicare advantage", date(2026, 8, 13), "denies"),
    ],
)
def test_some_payers_do_not_want_50_on_a_code_that_is_not_bilateral(name: str, day: date, outcome: str) -> None:
    """ "May be denied" is no denial."""
    clause = payer(name).clause(BilateralZero, on=day)
    assert clause is not None
    assert clause.outcome.value == outcome


@pytest.mark.parametrize("name", ["aetna", "bcbs", "cigna", "unitedhealthcare"])
def test_no_commercial_text_on_ductography_is_known_and_it_says_so(name: str) -> None:
    stated = [one for one in payer(name).on(DAY).clauses(CoverageStatement) if "77053" in one.codes]
    assert [one.position for one in stated] == [CoveragePosition.NO_POLICY_KNOWN]


def test_ngs_describes_ductography_without_saying_that_it_is_covered() -> None:
    stated = payer("ngs").clause(CoverageStatement, on=DAY)
    assert stated is not None
    assert stated.position is CoveragePosition.DESCRIBED


def test_what_was_looked_for_and_not_found_is_said_by_topic() -> None:
    topics = {one.topic for one in payer("aetna").on(DAY).clauses(NotFound)}
    assert {"bilateral", "component-billing", "multiple-procedure", "units"} <= topics


def test_publications_judge_nothing_but_are_known() -> None:
    assert "CR 11168" in {one.number for one in payer("medicare").on(DAY).clauses(Publication)}


def test_every_clause_and_adoption_says_who_published_it() -> None:
    for policy in REFERENCE.on(DAY).policies():
        for one in (policy, *policy.clauses, *policy.adopts):
            assert one.citation.publisher, policy.id
            assert not one.citation.convention, policy.id


def test_every_clause_says_what_it_is_in_a_sentence() -> None:
    for policy in REFERENCE.on(DAY).policies():
        for clause in policy.clauses:
            words = clause.words()
            assert words[0].isupper(), words
            assert words.endswith((".", "?")), words


def test_the_mue_values_hold_at_tufts_from_the_day_it_took_them_up() -> None:
    tufts = payer("tufts")
    assert tufts.on(date(2026, 4, 30)).adoption(Table.MUE) is None
    assert tufts.on(date(2026, 5, 1)).adoption(Table.MUE) is not None
