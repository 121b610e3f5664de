"""The same arguments give the same answer, in one process and in another."""

import os
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import repeat

import attrs
from hypothesis import given, strategies as st

from cptkit import Claim, bundled_reference, check, check_all, strategies

DAY = date(2024, 8, 13)
REFERENCE = bundled_reference()
CLAIMS = strategies.claims(reference=REFERENCE, on=DAY, known=False, max_lines=3)

PROGRAM = """
from cptkit import Claim, bundled_reference, check, parse_line, remedies
texts = ["77053-50-LT-RT-59 x3 on 2024-08-13 at 22 for N64.52", "77054-LT-TC-26 on 2024-08-13 at 11 for 611.79",
         "77066-50 x2 on 2024-08-13 at 24", "76641-LT on 2024-08-13 at 22 for N64.52"]
claim = Claim([parse_line(text) for text in texts], payer={payer!r})
print({shown})
"""


def shown_by_another_process(shown: str, payer: str | None, seed: int) -> str:
    program = PROGRAM.format(payer=payer, shown=shown)
    environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)  # noqa: S603, our own
    return done.stdout


@given(CLAIMS)
def test_checking_twice_gives_the_same_report(claim: Claim) -> None:
    """Design 9: "Checking is deterministic and does not change its arguments."."""
    before = pickle.dumps(claim)
    tables, policies = REFERENCE.tables, dict(REFERENCE.policies)
    report = check(claim, REFERENCE)
    assert check(claim, REFERENCE) == report
    assert str(check(claim, REFERENCE)) == str(report)
    assert claim == pickle.loads(before)  # noqa: S301, written above
    assert REFERENCE.tables is tables
    assert REFERENCE.policies == policies


@given(st.lists(CLAIMS, min_size=1, max_size=4))
def test_threads_give_the_reports_that_one_thread_gives(claims: list[Claim]) -> None:
    """Design 10: "Values pickle and are safe to share between threads."."""
    alone = [check(claim, REFERENCE) for claim in claims]
    with ThreadPoolExecutor(max_workers=4) as pool:
        assert list(pool.map(check, claims, repeat(REFERENCE))) == alone


def test_the_report_does_not_depend_on_the_process() -> None:
    """Design 1: "Same arguments, same answer, for ever."."""
    shown = (
        "str(check(claim, bundled_reference())), "
        "[remedies(claim, bundled_reference(), one) for one in check(claim, bundled_reference()).findings]"
    )
    for payer in (None, "medicare", "cigna"):
        assert shown_by_another_process(shown, payer, 1) == shown_by_another_process(shown, payer, 2)


def test_the_fingerprint_does_not_depend_on_the_process() -> None:
    """Design 1: "Every report names the tables that it used and their fingerprints."."""
    shown = "bundled_reference().fingerprint"
    assert shown_by_another_process(shown, None, 1) == shown_by_another_process(shown, None, 2)


@given(st.lists(CLAIMS, max_size=3))
def test_a_claim_in_a_batch_has_the_report_it_has_alone(claims: list[Claim]) -> None:
    """Design 9: "Splitting off an unrelated claim changes nothing."."""
    assert list(check_all(claims, REFERENCE)) == [check(claim, REFERENCE) for claim in claims]
    assert list(check_all(reversed(claims), REFERENCE)) == [check(claim, REFERENCE) for claim in reversed(claims)]


@given(CLAIMS)
def test_what_a_claim_only_carries_changes_nothing(claim: Claim) -> None:
    """Design 5: "`extras` (carried, never judged)"."""
    bare = attrs.evolve(claim, extras=())
    assert check(bare, REFERENCE) == check(claim, REFERENCE)
