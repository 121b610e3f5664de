"""cptkit held against a year of Medicare Part B: what it denies that was paid, and what never is and passes.

python -m benchmarks.part_b SERVICES.csv STORE

SERVICES.csv has how many services were billed of each code with each first modifier: the columns `HCPCS_CD`, `mod1`
(`GLOBAL` where there is none) and `services`, as in CMS's Physician/Supplier Procedure Summary. STORE is a compiled
store; its releases are stretched to the day. Each row is billed to Medicare as a line by itself, at every place of
service in turn.

The file does not tell the place, the diagnosis, the other lines, nor what was paid. So a row counts as denied only
where it is denied at every place; and all counts as paid but what says of itself that it is not:
GX, GY or GZ on the line, or a code with status I or N in the fee schedule.
"""

import argparse
import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Final

import attrs
from typing_extensions import override

from cptkit import Claim, Reference, ServiceLine, Severity, check_all, open_reference
from cptkit.tables import Status

__all__ = ["Billed", "Judged", "Tally", "billed_services", "is_never_paid", "judged", "judged_all", "table", "tallied"]

DAY: Final = date(2023, 7, 3)
# Of all services, as a share; of what is never paid nothing may pass.
MOST_DENIED: Final = 0.00003
_STATED: Final = frozenset({"GX", "GY", "GZ"})
_NOT_PAID: Final = frozenset({Status.INVALID, Status.NOT_COVERED})
# Valid, and of no side, age or cause, so that no rule turns on it.
_DIAGNOSIS: Final = "R69"
_NONE: Final = "GLOBAL"
_NAMED: Final = 5


@attrs.frozen
class Billed:
    """The services of one code with one first modifier; empty is none."""

    code: str
    modifier: str
    services: float

    @override
    def __str__(self) -> str:
        return f"{self.code}-{self.modifier}" if self.modifier else self.code


@attrs.frozen
class Judged:
    """What was said of a row: at each place the rules that deny it, and whether it is one that is never paid."""

    billed: Billed
    denied: tuple[frozenset[str], ...]
    never_paid: bool

    @property
    def is_denied(self) -> bool:
        """Whether a line by itself is denied at every place."""
        return all(self.denied)

    @property
    def rules(self) -> str:
        """The rules that deny it wherever it is done; those of any place, where no one does everywhere."""
        first, *others = self.denied
        everywhere = first.intersection(*others)
        return " and ".join(sorted(everywhere)) or " or ".join(sorted(frozenset[str]().union(*self.denied)))


@attrs.frozen
class Tally:
    """What was counted.

    Attributes:
        services: all services.
        denied: by rule, rows that were paid and are denied at every place.
        never_paid: rows that are never paid and are denied at every place, by rule.
        unsaid: rows that are never paid and pass at some place.
    """

    services: float
    denied: dict[str, list[Billed]]
    never_paid: dict[str, list[Billed]]
    unsaid: list[Billed]

    @property
    def share_denied(self) -> float:
        """The share of all services that were paid and are denied at every place."""
        return sum(map(_services, self.denied.values())) / self.services

    @property
    def is_within(self) -> bool:
        """Whether both goals are held."""
        return self.share_denied < MOST_DENIED and not self.unsaid


def billed_services(lines: Iterable[str]) -> Iterator[Billed]:
    """Yield the rows of the file that have services; those with none are of fewer than the publisher tells."""
    for row in csv.DictReader(lines):
        services = float(row["services"])
        if services:
            modifier = row["mod1"].strip()
            yield Billed(row["HCPCS_CD"], "" if modifier == _NONE else modifier, services)


def is_never_paid(billed: Billed, status: Status | None) -> bool:
    """Return whether a row says of itself that Medicare does not pay it."""
    return billed.modifier in _STATED or status in _NOT_PAID


def judged(billed: Billed, places: Sequence[str], reference: Reference, day: date) -> Judged:
    """Return what denies a row at each of some places."""
    modifiers = (billed.modifier,) if billed.modifier else ()
    line = ServiceLine(billed.code, modifiers=modifiers, date_of_service=day, diagnoses=[_DIAGNOSIS])
    claims = [Claim([line], payer="medicare", place_of_service=place) for place in places]
    denied = [
        frozenset([one.rule for one in report.findings if one.counted and one.severity is Severity.DENIAL])
        for report in check_all(claims, reference)
    ]
    row = reference.on(day).code(billed.code).row
    return Judged(billed, tuple(denied), is_never_paid(billed, None if row is None else row.status))


def judged_all(rows: Iterable[Billed], reference: Reference, day: date) -> Iterator[Judged]:
    """Yield what denies each row at every place of service that there is on the day."""
    published = reference.on(day)
    places = [code for code in (f"{number:02}" for number in range(1, 100)) if published.site(code) is not None]
    for row in rows:
        yield judged(row, places, reference, day)


def tallied(rows: Iterable[Judged]) -> Tally:
    """Return what was counted of the rows."""
    services, unsaid = 0.0, list[Billed]()
    denied, never_paid = defaultdict[str, list[Billed]](list), defaultdict[str, list[Billed]](list)
    for one in rows:
        services += one.billed.services
        if one.never_paid and one.is_denied:
            never_paid[one.rules].append(one.billed)
        elif one.never_paid:
            unsaid.append(one.billed)
        elif one.is_denied:
            denied[one.rules].append(one.billed)
    return Tally(services, denied, never_paid, unsaid)


def _services(rows: Iterable[Billed]) -> float:
    return sum(one.services for one in rows)


def _block(title: str, by_rule: dict[str, list[Billed]], services: float) -> Iterator[str]:
    """Yield a heading, and a line for each rule with its most frequent rows."""
    total = sum(map(_services, by_rule.values()))
    yield f"{title:<60}{total:>12,.0f}{total / services:>11.5%}"
    for rule, rows in sorted(by_rule.items(), key=lambda item: -_services(item[1])):
        counted = Counter({str(one): one.services for one in rows}).most_common(_NAMED)
        named = ", ".join(f"{what} {number:,.0f}" for what, number in counted)
        more = f" and {len(rows) - _NAMED} more" if len(rows) > _NAMED else ""
        yield f"  {rule:<58}{_services(rows):>12,.0f}{_services(rows) / services:>11.5%}  {named}{more}"


def table(tally: Tally) -> Iterator[str]:
    """Yield the lines of the printed table."""
    yield f"{'':<60}{'services':>12}{'share':>11}"
    yield f"{'all':<60}{tally.services:>12,.0f}"
    yield from _block("denied at every place, and paid for all the file says", tally.denied, tally.services)
    yield from _block("never paid, and denied at every place", tally.never_paid, tally.services)
    passed = {"by some place": tally.unsaid} if tally.unsaid else {}
    yield from _block("never paid, and passed at some place", passed, tally.services)
    verdict = "within" if tally.is_within else "OVER"
    yield f"{verdict}: at most {MOST_DENIED:.3%} denied and paid, nothing never paid passed"


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; the exit status is 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("services", type=Path, metavar="SERVICES.csv")
    parser.add_argument("store", type=Path, metavar="STORE")
    parser.add_argument("--on", type=date.fromisoformat, default=DAY, metavar="DAY", help=f"date of service ({DAY})")
    options = parser.parse_args(argv)
    reference = open_reference(options.store).assuming_unchanged()
    with options.services.open(encoding="utf-8", newline="") as file:
        tally = tallied(judged_all(billed_services(file), reference, options.on))
    for text in table(tally):
        sys.stdout.write(f"{text}\n")
    return 0 if tally.is_within else 1


if __name__ == "__main__":
    sys.exit(main())
