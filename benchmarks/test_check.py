"""How fast a full check is, beside reading the same claims as JSON in the same run.

The mix: breast imaging at a hospital and at an office over ninety days, one claim in four flagged.
What is said of a claim is remembered for claims that say the same; the last benchmark has none such.
"""

import json
from itertools import cycle, islice

import attrs
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from cptkit import Claim, Reference, Report, Verdict, bundled_reference, check_all, claim_to_json, parse_line

_MIX = (
    ("77053-26 x1 on {day} at 22 for N64.52", "19030-LT x1 on {day} at 22 for N64.52"),
    (
        "77065-26-LT x1 on {day} at 22 for N63.21",
        "G0279-26 x1 on {day} at 22 for N63.21",
        "76642-26-LT x1 on {day} at 22 for N63.21",
    ),
    ("77067 x1 on {day} at 11 for Z12.31", "77063 x1 on {day} at 11 for Z12.31"),
    ("77054-26 x1 on {day} at 22 for N64.52", "77053 x3 on {day} at 22 for N64.52"),
)
_CLAIMS = 8_000


def _unlike(claims: list[Claim]) -> list[Claim]:
    """Give every claim a group of its own, so that no two claims say the same."""
    return [attrs.evolve(claim, group=str(place)) for place, claim in enumerate(claims)]


def _claims() -> list[Claim]:
    days = cycle([f"2024-{month:02}-{day:02}" for month in (7, 8, 9) for day in range(1, 31)])
    return [
        Claim([parse_line(text.format(day=day)) for text in lines], payer="medicare", history=())
        for lines, day in islice(zip(cycle(_MIX), days, strict=False), _CLAIMS)
    ]


@pytest.fixture(scope="module")
def claims() -> list[Claim]:
    return _claims()


@pytest.fixture(scope="module")
def reference() -> Reference:
    return bundled_reference()


def test_reading_the_claims_as_json(benchmark: BenchmarkFixture, claims: list[Claim]) -> None:
    texts = [claim_to_json(claim) for claim in claims]

    def read() -> list[object]:
        return [json.loads(text) for text in texts]

    benchmark(read)
    assert len(read()) == _CLAIMS


def test_checking_the_claims(benchmark: BenchmarkFixture, claims: list[Claim], reference: Reference) -> None:
    def run() -> list[Report]:
        return list(check_all(claims, reference))

    benchmark(run)
    assert sum(report.verdict is Verdict.FLAGGED for report in run()) == _CLAIMS // 4


def test_checking_claims_of_which_no_two_are_alike(
    benchmark: BenchmarkFixture, claims: list[Claim], reference: Reference
) -> None:
    unlike = _unlike(claims)

    def run() -> list[Report]:
        return list(check_all(unlike, reference))

    benchmark(run)
    assert len(run()) == _CLAIMS
