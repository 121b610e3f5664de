"""What checking takes, on claims that differ: all at once, one by one, read, built, mended, and when they grow."""

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import cycle, islice
from pathlib import Path
from typing import Any, Final

import attrs

from benchmarks.claims import DAY, Mix, pool_of
from benchmarks.measuring import Figure, best
from cptkit import (
    Claim,
    Finding,
    Provider,
    Reference,
    ServiceLine,
    check,
    check_all,
    claim_from_json,
    open_reference,
    remedies,
)

__all__ = ["checking", "crowding", "growing", "reading"]

_BUDGETS: Final = {Mix.NATIONAL: 6, Mix.MESSY: 20}
_MENDED: Final = 60
_LONG: Final = 10_000
_SHORT: Final = 10
_DAYS: Final = 1_000
_CROWD: Final = 50
_YEARS: Final = 4 * 365


def checking(store: Path, mix: Mix, texts: Sequence[str]) -> Iterator[Figure]:
    """Check claims, every rule and every table, by references that have judged nothing yet."""
    claims = list(map(claim_from_json, texts))

    all_at_once = _judged(store, claims)

    def one_by_one() -> None:
        reference = open_reference(store)
        for claim in claims:
            check(claim, reference)

    ours, yardstick = best(all_at_once, _loads(texts))
    rate = sum(len(claim.lines) for claim in claims) / ours
    yield Figure(f"check_all, {mix} mix, {rate:,.0f} lines/s; beside json.loads", ours, yardstick, _BUDGETS[mix])
    yield Figure(f"check one by one, {mix} mix; beside check_all", *best(one_by_one, all_at_once), 1.25)
    yield _mending(claims, open_reference(store), mix)
    yield _spreading(store, claims, mix)


def _spreading(store: Path, claims: Sequence[Claim], mix: Mix) -> Figure:
    """Check the same claims with each on a day of its own, over years in which most tables change."""
    spread = [_moved(claim, timedelta(number * _YEARS // len(claims))) for number, claim in enumerate(claims)]
    times = best(_judged(store, spread), _judged(store, claims))
    return Figure(f"check_all, {mix} mix over four years; beside a quarter", *times, 2)


def _judged(store: Path, claims: Sequence[Claim]) -> Callable[[], None]:
    """Return what checks claims by a reference that has judged nothing yet."""

    def run() -> None:
        for _ in check_all(claims, open_reference(store)):
            pass

    return run


def _moved(claim: Claim, back: timedelta) -> Claim:
    return attrs.evolve(claim, lines=[_line_moved(line, back) for line in claim.lines])


def _line_moved(line: ServiceLine, back: timedelta) -> ServiceLine:
    first, last = line.days
    return attrs.evolve(line, date_of_service=first - back, last_date=last - back)


def _loads(texts: Sequence[str]) -> Callable[[], None]:
    def read() -> None:
        for text in texts:
            json.loads(text)

    return read


def _mending(claims: Sequence[Claim], reference: Reference, mix: Mix) -> Figure:
    """Prove remedies of findings, beside checking the claim of each."""
    found = ((claim, finding) for claim in claims for finding in check(claim, reference).findings)
    # Where nothing is proposed, nothing is to be proved.
    offered = ((claim, finding) for claim, finding in found if remedies(claim, reference, finding))
    chosen: list[tuple[Claim, Finding]] = list(islice(offered, _MENDED))

    def mend() -> None:
        for claim, finding in chosen:
            remedies(claim, reference, finding)

    def again() -> None:
        for claim, _ in chosen:
            check(claim, reference)

    return Figure(f"remedies of a finding, {mix} mix; beside check of its claim", *best(mend, again), 10)


def reading(texts: Sequence[str]) -> Iterator[Figure]:
    """Read claims from JSON, and build them from values of Python, beside json.loads of the same."""

    def read() -> None:
        for text in texts:
            claim_from_json(text)

    values = [_values(json.loads(text)) for text in texts]

    def build() -> None:
        for fields, lines in values:
            Claim([ServiceLine(**line) for line in lines], **fields)

    yield Figure("claim_from_json; beside json.loads", *best(read, _loads(texts)), 3)
    yield Figure("claims from values of Python; beside json.loads", *best(build, _loads(texts)), 2)


def _values(claim: dict[str, Any]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return a claim as a program holds it: days, amounts and providers as values, the rest as text."""
    lines = [dict(line) for line in claim["lines"]]
    for line in lines:
        line["date_of_service"] = date.fromisoformat(line["date_of_service"])
        if "charge" in line:
            line["charge"] = Decimal(line["charge"])
        if "rendering_provider" in line:
            line["rendering_provider"] = Provider(**line["rendering_provider"])
    return {name: value for name, value in claim.items() if name != "lines"}, lines


def growing(store: Path, texts: Sequence[str]) -> Iterator[Figure]:
    """The cost of a line in a claim of 10,000 over 1,000 days, and with such a history, beside one of ten."""
    given = [line for text in texts for line in claim_from_json(text).lines]
    days = [DAY - timedelta(after) for after in range(_DAYS)]
    lines = [
        attrs.evolve(line, date_of_service=day, place_of_service="22")
        for line, day in zip(islice(cycle(given), _LONG), cycle(days), strict=False)
    ]
    lines.sort(key=lambda line: line.days)
    short = [Claim(lines[at : at + _SHORT], payer="medicare", history=()) for at in range(0, _LONG, _SHORT)]
    one = Claim(lines, payer="medicare", history=())
    with_history = Claim(lines[-_SHORT:], payer="medicare", history=lines[:-_SHORT])

    each = _LONG / 1e6
    for what, claim in (("in a claim", one), ("in claim and history", with_history)):
        times = [time / each for time in best(_judged(store, [claim]), _judged(store, short), 1)]
        yield Figure(f"a line of 10,000 {what}; beside one of 10", times[0], times[1], 1.5, "us")


def crowding(reference: Reference) -> Figure:
    """The cost of a line on a day of fifty codes beside that on a day of five."""
    rows = pool_of(reference).rows
    chosen = rows[:: len(rows) // _CROWD][:_CROWD]
    lines = [ServiceLine(row.code, date_of_service=DAY, place_of_service="11") for row in chosen]

    def days(size: int) -> list[Claim]:
        return [Claim(lines[at : at + size], payer="medicare") for at in range(0, _CROWD, size)]

    few, many = days(5) * 20, days(_CROWD) * 20
    times = best(lambda: list(check_all(many, reference)), lambda: list(check_all(few, reference)))
    each = 1_000 / 1e6
    return Figure("a line on a day of 50 codes; beside one of 5", times[0] / each, times[1] / each, 4, "us")
