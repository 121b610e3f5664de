"""What published tables take: to compile, to look up, and to compare from one quarter to the next."""

import csv
import io
import tempfile
import zipfile
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final, cast

from benchmarks.claims import DAY
from benchmarks.measuring import Figure, best
from cptkit import Reference, Setting, Table, compile_reference, open_reference
from cptkit.reference.store.packed import PackedRows, key_text

__all__ = ["comparing", "compiling", "looking_up"]

_RELEASE: Final = "ccipra-v302r0-f*.zip"
_LOOK_UPS: Final = 8_000
_MANY_ROUNDS: Final = 15
_EARLIER: Final = date(2024, 5, 14)


def compiling(source: Path) -> Figure:
    """Compile one release of practitioner pair edits beside the csv module reading the same rows."""
    with tempfile.TemporaryDirectory() as work:
        one = Path(work, "cms")
        one.mkdir()
        for part in source.glob(_RELEASE):
            (one / part.name).symlink_to(part.resolve())

        def read() -> int:
            count = 0
            for part in sorted(one.iterdir()):
                with zipfile.ZipFile(part) as archive, archive.open(archive.namelist()[0]) as member:
                    for _ in csv.reader(io.TextIOWrapper(member, "cp1252", newline=""), delimiter="\t"):
                        count += 1
            return count

        times = best(lambda: compile_reference(one, Path(work, "store")), read)
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
    step = len(keys) // _LOOK_UPS
    edits = [key_text(keys[place], width) for place in range(0, len(keys), step)]
    # Most pairs of codes have no edit: the next number after a key is seldom a key itself, and mostly two codes.
    following = (key_text(key + 1, width) for key in keys[::step])
    others = [text for text in following if text[5:].isdigit() and text not in rows]
    published = reference.on(DAY)
    for name, texts in (("an edit", edits), ("none", others)):
        numbers = [int(text, 36) for text in texts]
        pairs = [(text[:5], text[5:]) for text in texts]

        def bare(numbers: list[int] = numbers) -> None:
            for number in numbers:
                bisect_left(keys, number)

        def ours(pairs: list[tuple[str, str]] = pairs) -> None:
            for one, two in pairs:
                published.pair_edit(one, two)

        each = len(texts) / 1e6
        times = [time / each for time in best(ours, bare, _MANY_ROUNDS)]
        yield Figure(f"look up a pair, {name}; beside bisect", times[0], times[1], 3, "us")


def comparing(store: Path) -> Figure:
    """Compare two quarters by the bundled facts and the store, beside the store alone, each opened anew."""
    times = best(
        lambda: open_reference(store).difference(_EARLIER, DAY),
        lambda: open_reference(store, with_bundled=False).difference(_EARLIER, DAY),
        2,
    )
    return Figure("what changed in a quarter, facts and store; beside the store", *times, 1.5)
