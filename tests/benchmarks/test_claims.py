"""The claims that budgets are measured with can be read, and differ from each other."""

import json
from pathlib import Path

import pytest

import benchmarks.claims
from benchmarks.claims import WORKLOAD, Mix, Pool, made, pool_of, written
from cptkit import Verdict, check_all, claim_from_json
from tests.cms import WHOLE
from tests.support import BUNDLED

COUNT = 300


@pytest.fixture(scope="module")
def pool() -> Pool:
    return pool_of(BUNDLED)


def test_codes_that_the_fee_schedule_does_not_pay_are_left_out(pool: Pool) -> None:
    codes = [row.code for row in pool.rows]
    assert "77053" in codes
    assert "77061" not in codes
    assert len(set(codes)) == len(codes)


def test_diagnoses_may_go_first_for_anyone(pool: Pool) -> None:
    assert len(pool.diagnoses) >= 1_000
    assert not [code for code in pool.diagnoses if code[0] in "VWXY"]


@pytest.mark.parametrize("mix", Mix)
def test_no_two_claims_of_our_own_are_alike(mix: Mix, pool: Pool) -> None:
    claims = list(made(mix, pool, COUNT, 5))
    assert [claim["id"] for claim in claims] == [f"{mix}-5-{number}" for number in range(1, COUNT + 1)]
    assert len({json.dumps({**claim, "id": ""}) for claim in claims}) == COUNT


@pytest.mark.parametrize("mix", Mix)
def test_the_seed_says_which_claims_there_are(mix: Mix, pool: Pool) -> None:
    assert list(made(mix, pool, 20, 5)) == list(made(mix, pool, 20, 5))
    assert list(made(mix, pool, 20, 5)) != [*made(mix, pool, 20, 6)]


def test_of_a_pool_that_is_soon_drawn_empty_no_claim_comes_twice() -> None:
    few = Pool(pool_of(BUNDLED).rows[:1], ("N64.52",))
    claims = list(made(Mix.MESSY, few, COUNT, 5))
    assert len({json.dumps({**claim, "id": ""}) for claim in claims}) == COUNT


def test_nearly_all_of_the_messy_mix_is_flagged_and_less_of_the_other(pool: Pool) -> None:
    flagged: dict[Mix, int] = {}
    for mix in Mix:
        claims = [claim_from_json(json.dumps(claim)) for claim in made(mix, pool, COUNT, 5)]
        flagged[mix] = sum(report.verdict is Verdict.FLAGGED for report in check_all(claims, BUNDLED))
    assert flagged[Mix.NATIONAL] < flagged[Mix.MESSY]
    assert flagged[Mix.MESSY] > COUNT * 9 // 10


@pytest.mark.parametrize("mix", Mix)
def test_without_a_workload_our_own_claims_are_written(
    mix: Mix, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(benchmarks.claims, "WORKLOAD", tmp_path)
    texts = written(mix, tmp_path, BUNDLED, 5, 1)
    assert [claim_from_json(text).id for text in texts] == [f"{mix}-1-{number}" for number in range(1, 6)]


@pytest.mark.skipif(
    not (WORKLOAD.is_dir() and WHOLE.is_dir()),
    reason=f"no workload is at {WORKLOAD}, or no files of CMS at {WHOLE}; CPTKIT_WORKLOAD and CPTKIT_CMS say where",
)
@pytest.mark.parametrize("mix", Mix)
def test_the_workload_is_used_where_there_is_one(mix: Mix) -> None:
    claims = list(map(claim_from_json, written(mix, WHOLE, BUNDLED, 5, 1)))
    assert len(claims) == 5
    assert not [claim for claim in claims if claim.id is None or claim.id.startswith(mix)]
