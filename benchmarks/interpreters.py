"""What a fresh interpreter takes: to import, to open a store, to check for the first time, and in memory."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.measuring import Figure, fresh

__all__ = ["memory", "starting"]

_TIMED: Final = "import sys, time; start = time.process_time(); {}; print(time.process_time() - start)"
_OPENED: Final = (
    "import sys, time; from cptkit import open_reference; start = time.process_time(); "
    "open_reference(sys.argv[1], with_bundled=False).tables; print(time.process_time() - start)"
)
_IMPORTED: Final = "from cptkit import Claim, check, bundled_reference"
_CHECKED: Final = (
    f"{_IMPORTED}, parse_line; line = parse_line('77053-LT on 2024-08-13 at 22 for N64.52'); "
    "check(Claim([line], payer='medicare'), bundled_reference())"
)
_ROUNDS: Final = 7


def starting(store: Path) -> Iterator[Figure]:
    """Import, open and check for the first time, each beside `import attr`."""
    attr = fresh(_TIMED.format("import attr"), rounds=_ROUNDS)
    yield Figure("import cptkit; beside import attr", fresh(_TIMED.format("import cptkit"), rounds=_ROUNDS), attr, 2)
    yield Figure("the first from cptkit import of three names; beside the same", _first(_IMPORTED), attr, 4)
    yield Figure("and the first check, its imports and facts included; the same", _first(_CHECKED), attr, 10)
    yield Figure("open the store, every table; the same", fresh(_OPENED, str(store), rounds=_ROUNDS), attr, 0.2)


def _first(code: str) -> float:
    return fresh(_TIMED.format(code), rounds=_ROUNDS)


_RESIDENT: Final = """
import sys
def resident(field="VmRSS"):
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith(field)) / 1024
"""
# One claim at a time, so that the claims themselves weigh nothing.
_CHECKING: Final = """
from cptkit import check_all, claim_from_json, open_reference
reference = open_reference(sys.argv[1])
with open(sys.argv[2]) as texts:
    for _ in check_all(map(claim_from_json, texts), reference): pass
"""
# Workers that are forked share what the parent froze; each has claims of its own to check.
_FORKED: Final = """
import gc, os
from itertools import islice
def private():
    with open("/proc/self/smaps_rollup") as maps:
        return sum(int(line.split()[1]) for line in maps if line.startswith("Private_Dirty")) / 1024
gc.collect()
gc.freeze()
worker = os.fork()
if worker == 0:
    before = private()
    with open(sys.argv[2]) as texts:
        for _ in check_all(map(claim_from_json, islice(texts, 200)), reference): pass
    print(private() - before, flush=True)
    os._exit(0)
os.waitpid(worker, 0)
"""


def memory(store: Path, claims: Path) -> Iterator[Figure]:
    """Memory while checking a file of claims with every table open, beside the bare interpreter and a megabyte."""
    bare = fresh(_RESIDENT + "print(resident())", rounds=1)
    full = fresh(_RESIDENT + _CHECKING + "print(resident())", str(store), str(claims), rounds=1)
    yield Figure("memory while checking, over the interpreter; beside 1 MB", full - bare, 1, 80, "MB")
    worker = fresh(_RESIDENT + _CHECKING + _FORKED, str(store), str(claims), rounds=1)
    yield Figure("memory of a forked worker's own; beside 1 MB", worker, 1, 5, "MB")
