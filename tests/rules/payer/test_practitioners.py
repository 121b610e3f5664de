"""Services that a payer does not take of some kinds of practitioners."""

import pytest
from hypothesis import given, strategies as st

from cptkit import PayerPolicy, Provider, Severity
from cptkit.corrections import RemoveLine
from cptkit.policies import Effect, LineOfBusiness, RefusedPractitioner
from cptkit.values.periods import ALWAYS
from cptkit.values.professions import Profession
from cptkit.values.service_kinds import ServiceKind
from tests.support import BUNDLED, DAY, OURS, claim, found, line, offered

RULE = "payer.practitioner-not-taken"
THERAPIST = Provider("1", kind="Physical Therapist")
ASSISTANT = Provider("1", kind="physical therapist assistant")


@pytest.mark.parametrize(
    ("code", "by", "payer", "count"),
    [
        ("99213", THERAPIST, "unitedhealthcare", 1),
        ("99213", Provider("1", specialty="65"), "unitedhealthcare", 1),
        ("99213", Provider("1", specialty="225100000X"), "unitedhealthcare", 1),
        ("99213", Provider("1", kind="P.T."), "unitedhealthcare", 1),
        ("99213", Provider("1", kind="physician", specialty="65"), "unitedhealthcare", 0),
        ("99213", Provider("1"), "unitedhealthcare", 0),
        ("99213", None, "unitedhealthcare", 0),
        ("97161", THERAPIST, "unitedhealthcare", 0),
        ("97161", ASSISTANT, "unitedhealthcare", 1),
        ("99213", THERAPIST, "aetna", 0),
        ("99213", Provider("1", kind="clinical social worker"), "medicare", 1),
        ("90792", Provider("1", specialty="68"), "medicare", 1),
        ("90833", Provider("1", specialty="68"), "noridian", 1),
        ("90837", Provider("1", specialty="80"), "medicare", 0),
        ("90791", Provider("1", specialty="68"), "medicare", 0),
        ("90792", Provider("1", specialty="26"), "medicare", 0),
        ("90792", Provider("1", specialty="68"), "aetna", 0),
    ],
)
def test_it_turns_on_who_rendered_which_service_and_the_payer(
    code: str, by: Provider | None, payer: str, count: int
) -> None:
    findings = found(claim(line(code, by=by), payer=payer), RULE)
    assert [finding.severity for finding in findings] == [Severity.REVIEW] * count


@given(st.sets(st.sampled_from(("11", "31", "32"))), st.sampled_from(("11", "31", "32")))
def test_a_text_on_some_places_says_nothing_elsewhere(places: set[str], at: str) -> None:
    who = frozenset({Profession.PHYSICAL_THERAPIST})
    of = frozenset({"99213"}), frozenset[ServiceKind]()
    clause = RefusedPractitioner("not of them", who, *of, Effect.CORRECT_USE, ALWAYS, OURS, tuple(sorted(places)))
    ours = BUNDLED.with_policies(PayerPolicy("ours", "Ours", LineOfBusiness.COMMERCIAL, OURS, clauses=(clause,)))
    billed = claim(line("99213", by=THERAPIST, at=at), payer="ours")
    where = f" at POS {at}" if places else ""
    said = [one.message for one in found(billed, RULE, ours)]
    assert said == [f"99213{where}; not of them"] * (not places or at in places)


def test_a_social_worker_is_part_of_a_stay_in_a_skilled_nursing_facility_at_medicare() -> None:
    worker = Provider("1", kind="clinical social worker")
    assert len(found(claim(line("90834", by=worker, at="31")), RULE)) == 1
    assert found(claim(line("90834", by=worker, at="32")), RULE) == ()
    assert found(claim(line("90834", by=worker, at="31"), payer="aetna"), RULE) == ()


def test_the_line_is_not_billed() -> None:
    billed = claim(line("99213", by=THERAPIST), line("97110-GP", by=THERAPIST), payer="unitedhealthcare")
    assert offered(billed, RULE) == (RemoveLine(1),)


def test_it_reads_in_words_and_concerns_its_codes() -> None:
    clause = BUNDLED.policies["unitedhealthcare"].clause(RefusedPractitioner, on=DAY)
    assert clause is not None
    assert clause.words().startswith("Practitioners: physical and occupational therapists")
    assert clause.concerns("99213", (), ())
    assert not clause.concerns("97161", (), ())
