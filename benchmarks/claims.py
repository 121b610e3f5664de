"""Claims to measure with, as JSON: a national mix and a messy one, in each of which no two claims are alike.

Where there is a workload, its generators write them: `CPTKIT_WORKLOAD` says in which folder. Else those here do, over
every code of the fee schedule. Their shares are round numbers of our own and stand for no publication.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any, Final, TypeAlias, TypeVar

import attrs

from cptkit import Reference, Table
from cptkit.reference.diagnoses import Diagnosis
from cptkit.tables import Bilateral, FeeScheduleRow, PcTc, Status
from tasks.paths import ROOT

__all__ = ["DAY", "WORKLOAD", "Mix", "Pool", "made", "pool_of", "written"]

WORKLOAD: Final = Path(os.environ.get("CPTKIT_WORKLOAD", ROOT.parent / "shared" / "workload"))
# The middle of the quarter whose releases the claims are for.
DAY: Final = date(2024, 8, 13)
_FIRST: Final = date(2024, 7, 1)
_FREQUENCIES: Final = "part_b_2023_services.csv"
_PAID: Final = frozenset({Status.ACTIVE, Status.RESTRICTED, Status.INJECTION, Status.CONTRACTOR_PRICED})
_MOST_DIAGNOSES: Final = 2_000
_T = TypeVar("_T")


class Mix(StrEnum):
    """Claims as payers see them, or nearly all of them flagged."""

    NATIONAL = "national"
    MESSY = "messy"


@attrs.frozen
class Pool:
    """What claims are drawn from: rows of the fee schedule, by code, and diagnoses."""

    rows: tuple[FeeScheduleRow, ...]
    diagnoses: tuple[str, ...]


_Claim: TypeAlias = dict[str, Any]


def pool_of(reference: Reference, day: date = DAY) -> Pool:
    """Return the codes that the fee schedule of a day pays, and diagnoses for anyone that may go first."""
    published = reference.on(day)
    tables = [table for table in reference.tables if table.coverage.period_on(day) is not None]
    codes = {row.code for table in tables if table.coverage.table is Table.FEE_SCHEDULE for row in table}
    rows = [row for code in sorted(codes) if (row := published.fee_schedule_row(code)) is not None]
    listed = [row for table in tables if table.coverage.table is Table.DIAGNOSES for row in table]
    diagnoses = [row.code for row in listed if row.period.covers(day) and _goes_first(row)]
    step = max(1, len(diagnoses) // _MOST_DIAGNOSES)
    return Pool(tuple([row for row in rows if row.status in _PAID]), tuple(diagnoses[::step]))


def _goes_first(row: Diagnosis) -> bool:
    return not (row.external_cause or row.manifestation or row.unacceptable_principal) and row.youngest is row.oldest


def written(mix: Mix, cms: Path, reference: Reference, count: int, seed: int) -> list[str]:
    """Return claims as JSON, of the workload where there is one, else of our own."""
    script = WORKLOAD / f"{mix}.py"
    if not script.is_file():
        return [json.dumps(claim) for claim in made(mix, pool_of(reference), count, seed)]
    sources = [cms, WORKLOAD / _FREQUENCIES] if mix is Mix.NATIONAL else [cms]
    command = [sys.executable, str(script), *map(str, sources), str(count), str(seed)]
    return subprocess.check_output(command, text=True).splitlines()  # noqa: S603 (a script of the folder that is named)


def made(mix: Mix, pool: Pool, count: int, seed: int) -> Iterator[_Claim]:
    """Yield claims of our own, the same for the same seed; one that was there already is drawn again."""
    random = Random(seed)  # noqa: S311 (nothing secret)
    draw = _National(pool, random).draw if mix is Mix.NATIONAL else _Messy(pool, random).draw
    seen: set[str] = set()
    while len(seen) < count:
        claim = draw()
        text = json.dumps(claim)
        if text not in seen:
            seen.add(text)
            yield {"id": f"{mix}-{seed}-{len(seen)}", **claim}


def _zipf(count: int, flat: int) -> list[float]:
    """Return running weights of a rank each: the first is common, and the many others are rare."""
    return list(accumulate(1 / (rank + flat) for rank in range(1, count + 1)))


def _share(random: Random, shares: Mapping[_T, int]) -> _T:
    """Return one of some values by their shares."""
    (chosen,) = random.choices([*shares], [*shares.values()])
    return chosen


_PLACES: Final = {"11": 50, "22": 20, "21": 10, "23": 8, "19": 5, "24": 4, "81": 3}
_LINES: Final = {1: 40, 2: 25, 3: 15, 4: 10, 6: 6, 9: 4}
_PAYERS: Final = {"medicare": 60, "unitedhealthcare": 15, "aetna": 15, "cigna": 10}
_UNITS: Final = {1: 90, 2: 6, 3: 4}
_COMPONENTS: Final = {"": 40, "26": 60}
_SIDES: Final = {"": 30, "LT": 35, "RT": 35}
_OTHERS: Final = {"": 95, "59": 2, "76": 1, "51": 1, "GC": 1}


class _National:
    """Codes and diagnoses by rank, with the modifiers that their indicators ask for."""

    def __init__(self, pool: Pool, random: Random) -> None:
        self._random = random
        self._rows = random.sample(pool.rows, len(pool.rows))
        self._diagnoses = random.sample(pool.diagnoses, len(pool.diagnoses))
        self._by_rank = _zipf(len(self._rows), 20)
        self._diagnoses_by_rank = _zipf(len(self._diagnoses), 10)

    def draw(self) -> _Claim:
        """Return a claim of one day."""
        day = (_FIRST + timedelta(self._random.randrange(92))).isoformat()
        rows = self._random.choices(self._rows, cum_weights=self._by_rank, k=_share(self._random, _LINES))
        return {
            "payer": _share(self._random, _PAYERS),
            "place_of_service": _share(self._random, _PLACES),
            "lines": [self._line(row, day) for row in rows],
            "history": [],
        }

    def _line(self, row: FeeScheduleRow, day: str) -> _Claim:
        count = self._random.randint(1, 3)
        pointed = self._random.choices(self._diagnoses, cum_weights=self._diagnoses_by_rank, k=count)
        return {
            "code": row.code,
            "modifiers": self._modifiers(row),
            "units": _share(self._random, _UNITS),
            "date_of_service": day,
            "diagnoses": sorted(set(pointed)),
            "charge": f"{self._random.randrange(20, 900)}.00",
            "rendering_provider": {"id": f"P{self._random.randrange(300)}"},
        }

    def _modifiers(self, row: FeeScheduleRow) -> list[str]:
        part = _share(self._random, _COMPONENTS) if row.pc_tc is PcTc.DIAGNOSTIC else ""
        side = _share(self._random, _SIDES) if row.bilateral is Bilateral.CONDITIONAL else ""
        return [modifier for modifier in (part, side, _share(self._random, _OTHERS)) if modifier]


_NEAR: Final = 40
_AS_IT_HAPPENS: Final[Sequence[list[str]]] = (
    [], [], ["26"], ["TC"], ["25"], ["59"], ["XU"], ["RT"], ["50"], ["77"], ["59", "XE"],
)  # fmt: skip


class _Messy:
    """Neighboring codes on one day, with modifiers, units and places as it happens."""

    def __init__(self, pool: Pool, random: Random) -> None:
        self._random = random
        self._codes = [row.code for row in pool.rows]
        self._diagnosis = pool.diagnoses[0]

    def draw(self) -> _Claim:
        """Return a claim of five lines."""
        first = self._random.randrange(max(1, len(self._codes) - _NEAR))
        near = self._codes[first : first + _NEAR]
        place = self._random.choice([*_PLACES])
        return {
            "payer": "medicare",
            "place_of_service": place,
            "lines": [self._line(near) for _ in range(5)],
            "history": [],
        }

    def _line(self, near: Sequence[str]) -> _Claim:
        return {
            "code": self._random.choice(near if self._random.random() < 1 / 2 else self._codes),
            "modifiers": self._random.choice(_AS_IT_HAPPENS),
            "units": self._random.choice((1, 1, 2, 4, 15)),
            "place_of_service": self._random.choice([*_PLACES]),
            "date_of_service": DAY.isoformat(),
            "diagnoses": [self._diagnosis],
        }
