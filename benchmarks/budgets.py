"""The budgets: how fast and how large cptkit is, each beside a yardstick of the same run.

python benchmarks/budgets.py CMS_FOLDER

CMS_FOLDER holds CMS's files, among them the four parts of a release of practitioner pair edits. Each
figure is the best of several rounds; what counts is the ratio, since machines differ.
"""

import argparse
import csv
import io
import json
import subprocess
import sys
import tempfile
import time
import zipfile
from bisect import bisect_left
from collections.abc import Callable, Iterator
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from typing import Final, cast

import attrs
from typing_extensions import override

from cptkit import (
    Claim,
    Patient,
    Provider,
    Reference,
    Setting,
    Table,
    Verdict,
    check_all,
    claim_to_json,
    compile_reference,
    open_reference,
    parse_line,
)
from cptkit.reference.store.packed import PackedRows, key_text
from cptkit.values.people import Sex

DAY: Final = date(2024, 8, 13)
EDITION: Final = "ccipra-v302r0-f*.zip"
CLAIMS: Final = 10_000
LOOK_UPS: Final = 8_000
ROUNDS: Final = 5
MANY_ROUNDS: Final = 15
MEGABYTE: Final = 2**20

# A group of several specialties, over ninety days: visits, operations, imaging, tests, therapy and an
# ambulance; two or three lines a claim, one claim in four flagged.
MIX: Final = (
    ("77053-26 x1 on {day} at 22 for N64.52", "19030-LT x1 on {day} at 22 for N64.52"),
    (
        "77065-26-LT x1 on {day} at 22 for N63.21",
        "G0279-26 x1 on {day} at 22 for N63.21",
        "76642-26-LT x1 on {day} at 22 for N63.21",
    ),
    ("77067 x1 on {day} at 11 for Z12.31", "77063 x1 on {day} at 11 for Z12.31"),
    ("77054-26 x1 on {day} at 22 for N64.52", "77053 x3 on {day} at 22 for N64.52"),
    ("99213-25 x1 on {day} at 11 for M17.11", "20610-RT x1 on {day} at 11 for M17.11"),
    ("99214 x1 on {day} at 11 for E11.9", "83036 x1 on {day} at 11 for E11.9", "80053 x1 on {day} at 11 for E11.9"),
    ("97110-GP x2 on {day} at 11 for M54.50", "97140-GP x1 on {day} at 11 for M54.50"),
    ("99213 x1 on {day} at 11 for L57.0", "17000 x1 on {day} at 11 for L57.0", "17003 x5 on {day} at 11 for L57.0"),
    ("47562 x1 on {day} at 22 for K80.20", "88304-26 x1 on {day} at 22 for K80.20"),
    ("45385 x1 on {day} at 24 for D12.6", "45380-59 x1 on {day} at 24 for K63.5"),
    ("A0429-RH x1 on {day} at 41 for R55", "A0425-RH x12 on {day} at 41 for R55"),
    ("99284 x1 on {day} at 23 for S61.411A", "12002-50 x1 on {day} at 23 for S61.411A"),
)


@attrs.frozen
class Figure:
    """What was measured beside its yardstick, in one unit."""

    what: str
    ours: float
    yardstick: float
    budget: float
    unit: str = "s"

    @override
    def __str__(self) -> str:
        """Write it as a line of the table."""
        ratio = self.ours / self.yardstick
        verdict = "within" if ratio <= self.budget else "OVER"
        ours, yardstick = f"{self.ours:.4g} {self.unit}", f"{self.yardstick:.4g} {self.unit}"
        return f"{self.what:<58}{ours:>14}{yardstick:>14}{ratio:>8.2f}{self.budget:>8.4g}  {verdict}"


def taken(work: Callable[[], object]) -> float:
    """Return the time that the work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def best(ours: Callable[[], object], yardstick: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, float]:
    """Return the least time that each takes, by turns, so that a slow moment of the machine meets both."""
    rounds_taken = [(taken(ours), taken(yardstick)) for _ in range(rounds)]
    return min(one for one, _ in rounds_taken), min(other for _, other in rounds_taken)


def told_by(code: str, *arguments: str, rounds: int = ROUNDS) -> float:
    """Return the least number that a fresh interpreter prints."""
    command = [sys.executable, "-I", "-c", code, *arguments]
    return min(float(subprocess.check_output(command, text=True)) for _ in range(rounds))  # noqa: S603 (this very interpreter)


TIMED: Final = "import sys, time; start = time.perf_counter(); {}; print(time.perf_counter() - start)"
OPENED: Final = (
    "import sys, time; from cptkit import open_reference; from pathlib import Path; "
    "start = time.perf_counter(); open_reference(sys.argv[1], with_bundled=False).tables; "
    "print(time.perf_counter() - start)"
)


def importing() -> Figure:
    """`import cptkit` beside `import attr`."""
    return Figure(
        "import cptkit; beside import attr",
        told_by(TIMED.format("import cptkit")),
        told_by(TIMED.format("import attr")),
        2,
    )


def opening(store: Path) -> Figure:
    """Open the store beside `import attr`."""
    return Figure(
        "open the store, every table; beside import attr",
        told_by(OPENED, str(store)),
        told_by(TIMED.format("import attr")),
        0.2,
    )


def compiling(source: Path) -> Figure:
    """Compile one release of practitioner pair edits beside the csv module reading the same rows."""
    with tempfile.TemporaryDirectory() as work:
        one = Path(work, "cms")
        one.mkdir()
        for part in source.glob(EDITION):
            (one / part.name).symlink_to(part.resolve())

        def read() -> int:
            count = 0
            for part in sorted(one.iterdir()):
                with zipfile.ZipFile(part) as archive, archive.open(archive.namelist()[0]) as member:
                    for _ in csv.reader(io.TextIOWrapper(member, "cp1252", newline=""), delimiter="\t"):
                        count += 1
            return count

        times = best(lambda: compile_reference(one, Path(work, "store")), read, 3)
        return Figure(f"compile {read():,} pair rows; beside csv", *times, 4)


def looking_up(reference: Reference) -> Iterator[Figure]:
    """Look pairs up, edits and others, beside a bare bisect over the same keys."""
    (table,) = [
        table
        for table in reference.tables
        if table.coverage.table is Table.PAIR_EDITS
        and table.coverage.setting is Setting.PRACTITIONER
        and table.coverage.period_on(DAY)
        and isinstance(table.rows, PackedRows)
    ]
    rows = cast("PackedRows", table.rows)
    keys, width = rows.keys_of_rows, rows.width
    step = len(keys) // LOOK_UPS
    edits = [key_text(keys[place], width) for place in range(0, len(keys), step)]
    # Most pairs of codes have no edit: the next number after a key is seldom a key itself.
    others = [text for key in keys[::step] if (text := key_text(key + 1, width)) not in rows]
    for name, texts in (("an edit", edits), ("none", others)):
        numbers = [int(text, 36) for text in texts]
        pairs = [(text[:5], text[5:]) for text in texts]

        def bare(numbers: list[int] = numbers) -> None:
            for number in numbers:
                bisect_left(keys, number)

        def ours(pairs: list[tuple[str, str]] = pairs) -> None:
            published = reference.on(DAY)
            for one, two in pairs:
                published.pair_edit(one, two)

        published = reference.on(DAY)

        def again(pairs: list[tuple[str, str]] = pairs, published=published) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
            for one, two in pairs:
                published.pair_edit(one, two)

        each = len(texts) / 1e6
        first, yardstick = best(ours, bare, MANY_ROUNDS)
        yield Figure(f"look up a pair, {name}; beside bisect", first / each, yardstick / each, 3, "us")
        second, yardstick = best(again, bare, MANY_ROUNDS)
        yield Figure(f"look it up again, {name}; beside bisect", second / each, yardstick / each, 3, "us")


def claims(count: int = CLAIMS) -> list[Claim]:
    """Claims of the mix as systems send them: ids, patients, providers, encounters and charges are each's own."""
    days = cycle([f"2024-{month:02}-{day:02}" for month in (7, 8, 9) for day in range(1, 31)])
    mixed = islice(zip(cycle(MIX), days, strict=False), count)
    return [_claim(number, [text.format(day=day) for text in lines]) for number, (lines, day) in enumerate(mixed)]


def _claim(number: int, texts: list[str]) -> Claim:
    provider = Provider(f"{1000000000 + number % 20}", specialty="30", kind="physician")
    lines = [
        attrs.evolve(
            parse_line(text),
            id=f"{number}-{place}",
            charge=f"{100 + number}.{place:02}",
            encounter=f"visit-{number}",
            rendering_provider=provider,
        )
        for place, text in enumerate(texts)
    ]
    patient = Patient(birth_date=date(1950 + number % 50, 3, 14), sex=Sex.FEMALE)
    return Claim(lines, id=f"claim-{number}", payer="medicare", patient=patient, history=())


def unlike(those: list[Claim]) -> list[Claim]:
    """The same claims, of which no two say the same, so that nothing can be remembered of one for another."""
    return [attrs.evolve(claim, group=claim.id) for claim in those]


def checking(reference: Reference) -> Iterator[Figure]:
    """Check claims, every rule and every table, beside reading the same claims as JSON."""
    mix = claims()
    for which, those in (("claims of a practice", mix), ("claims all unlike", unlike(mix))):
        texts = [claim_to_json(claim) for claim in those]

        def read(texts: list[str] = texts) -> None:
            for text in texts:
                json.loads(text)

        def run(those: list[Claim] = those) -> int:
            return sum(report.verdict is Verdict.FLAGGED for report in check_all(those, reference))

        flagged = run()
        if flagged * 4 != len(those):
            raise ValueError(flagged)
        yield Figure(f"check {len(those):,} {which}; beside json.loads", *best(run, read, MANY_ROUNDS), 6)


def crowded(reference: Reference) -> Figure:
    """The cost of a line on a day of fifty codes beside that on a day of five."""
    published = reference.on(DAY)
    codes = [row.code for row in islice(published.modifiers(), 0)]
    for table in reference.tables:
        if table.coverage.table is Table.MUE and table.coverage.setting is Setting.PRACTITIONER:
            codes = [code for code in islice(iter(table.rows), 5_000, 12_000) if code.isdigit()]
    step = len(codes) // 50
    chosen = codes[::step][:50]

    def days(size: int) -> list[Claim]:
        return [
            Claim(
                [parse_line(f"{code} x1 on {DAY} at 11 for N64.52") for code in chosen[start : start + size]],
                payer="medicare",
            )
            for start in range(0, 50, size)
        ]

    few, many = days(5) * 20, days(50) * 20
    times = best(lambda: list(check_all(many, reference)), lambda: list(check_all(few, reference)))
    each = 1_000 / 1e6
    return Figure("a line on a day of 50 codes; beside one of 5", times[0] / each, times[1] / each, 4, "us")


RESIDENT: Final = """
import sys
def resident(field="VmRSS"):
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith(field)) / 1024
"""
CHECKED: Final = """
sys.path.insert(0, sys.argv[2])
from cptkit import check_all, open_reference
from budgets import claims
reference = open_reference(sys.argv[1])
for _ in check_all(claims(), reference): pass
"""
# Workers that are forked share what the parent froze; each has claims of its own to check.
FORKED: Final = """
import gc, os
def private():
    with open("/proc/self/smaps_rollup") as maps:
        return sum(int(line.split()[1]) for line in maps if line.startswith("Private_Dirty")) / 1024
gc.collect()
gc.freeze()
worker = os.fork()
if worker == 0:
    those = claims(200)
    before = private()
    for _ in check_all(those, reference): pass
    print(private() - before, flush=True)
    os._exit(0)
os.waitpid(worker, 0)
"""


def remembering(store: Path) -> Iterator[Figure]:
    """Memory while checking with every table open, beside the bare interpreter and a megabyte."""
    here = str(Path(__file__).parent)
    bare = told_by(RESIDENT + "print(resident())", rounds=1)
    full = told_by(RESIDENT + CHECKED + "print(resident())", str(store), here, rounds=1)
    yield Figure("memory while checking, over the interpreter; beside 1 MB", full - bare, 1, 80, "MB")
    worker = told_by(RESIDENT + CHECKED + FORKED, str(store), here, rounds=1)
    yield Figure("memory of a forked worker's own; beside 1 MB", worker, 1, 5, "MB")


def figures(source: Path) -> Iterator[Figure]:
    """Measure everything, one after the other."""
    yield importing()
    yield compiling(source)
    with tempfile.TemporaryDirectory() as work:
        store = Path(work, "store")
        compile_reference(source, store)
        yield opening(store)
        reference = open_reference(store)
        yield from looking_up(reference)
        yield from checking(reference)
        yield crowded(reference)
        yield from remembering(store)


def main() -> None:
    """Print a line for each budget."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, metavar="CMS_FOLDER")
    options = parser.parse_args()
    sys.stdout.write(f"{'':<58}{'cptkit':>14}{'yardstick':>14}{'ratio':>8}{'budget':>8}\n")
    for figure in figures(options.source):
        sys.stdout.write(f"{figure}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
