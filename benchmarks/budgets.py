"""The budgets: how fast and how large cptkit is, each beside a yardstick of the same run.

python -m benchmarks.budgets CMS_FOLDER

CMS_FOLDER holds CMS's files, among them the fee schedule, the MUEs and the pair edits of 2024Q3, for which the claims
are. What counts is the ratio, since machines differ. Checking is measured cold: each round has a reference of its own.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.checking import checking, crowding, growing, reading
from benchmarks.claims import Mix, written
from benchmarks.deciding import deciding
from benchmarks.interpreters import memory, starting
from benchmarks.measuring import Figure, heading
from benchmarks.published import comparing, compiling, looking_up
from cptkit import compile_reference, open_reference

__all__ = ["figures", "main"]


def figures(source: Path, count: int, seed: int) -> Iterator[Figure]:
    """Measure everything, one after the other."""
    yield deciding(seed)
    yield compiling(source)
    with tempfile.TemporaryDirectory() as work:
        store, kept = Path(work, "store"), Path(work, "claims.jsonl")
        compile_reference(source, store)
        yield from starting(store)
        reference = open_reference(store)
        yield from looking_up(reference)
        yield comparing(store)
        mixes = {mix: written(mix, source, reference, count, seed) for mix in Mix}
        for mix, texts in mixes.items():
            yield from checking(store, mix, texts)
        yield from reading(mixes[Mix.NATIONAL])
        yield from growing(store, mixes[Mix.NATIONAL])
        yield crowding(reference)
        kept.write_text("\n".join(mixes[Mix.NATIONAL]), encoding="utf-8")
        yield from memory(store, kept)


def main(argv: Sequence[str] | None = None) -> None:
    """Print a line for each budget."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, metavar="CMS_FOLDER")
    parser.add_argument("--claims", type=int, default=2_000, metavar="N", help="claims of each mix (2000)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of the claims (1)")
    options = parser.parse_args(argv)
    sys.stdout.write(f"{heading()}\n")
    for figure in figures(options.source, options.claims, options.seed):
        sys.stdout.write(f"{figure}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
