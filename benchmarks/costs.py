"""Where the time of a line goes, by layer: the tables, the subjects that are cut, the rules, the report.

python -m benchmarks.costs CMS_FOLDER

CMS_FOLDER is as for the budgets. Each mix is checked once by a reference that has judged nothing, under the profiler,
which makes small functions look dearer than they are. What Python itself does is counted for the layer that asked.
"""

import argparse
import cProfile
import pstats
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, TypeAlias, cast

from benchmarks.claims import Mix, written
from cptkit import check_all, claim_from_json, compile_reference, open_reference

__all__ = ["Profile", "costs", "layer_of", "main", "shares"]

# File, line and name of a function; its calls, its own time, and who called it for how much of that.
_Function: TypeAlias = tuple[str, int, str]
Profile: TypeAlias = Mapping[
    _Function, tuple[int, int, float, float, Mapping[_Function, tuple[int, int, float, float]]]
]
_LAYER: Final = re.compile(r"\bcptkit[/\\.](?:reference[/\\.](?:store|cms)|\w+)")
_NOBODY: Final = "Python itself"
_NAMED: Final = 12


def layer_of(file: str) -> str | None:
    """Return the layer whose code a file is, that which attrs generates included; `None` is Python's own."""
    found = [*_LAYER.finditer(file)]
    return re.sub(r"[/\\]", ".", found[-1][0]) if found else None


def shares(profile: Profile) -> dict[str, float]:
    """Return the share of the time that each layer takes, the largest first."""
    taken: defaultdict[str, float] = defaultdict(float)
    for (file, _, _), (_, _, own, _, callers) in profile.items():
        layer = layer_of(file)
        if layer is not None or not callers:
            taken[layer or _NOBODY] += own
            continue
        for (caller, _, _), (_, _, time, _) in callers.items():
            taken[layer_of(caller) or _NOBODY] += time
    total = sum(taken.values())
    return {layer: time / total for layer, time in sorted(taken.items(), key=lambda item: -item[1])}


def costs(store: Path, texts: Sequence[str]) -> Iterator[str]:
    """Yield the layers by the time that checking some claims takes in them, and the functions that take most."""
    claims = list(map(claim_from_json, texts))
    reference = open_reference(store)
    profiler = cProfile.Profile()
    profiler.enable()
    reports = list(check_all(claims, reference))
    profiler.disable()
    profile = cast("Profile", pstats.Stats(profiler).stats)  # type: ignore[attr-defined]
    lines = sum(len(claim.lines) for claim in claims)
    found = sum(len(report.findings) for report in reports)
    calls = sum(called for _, called, *_ in profile.values())
    yield f"{lines:,} lines, {found:,} findings, {calls / lines:,.0f} calls a line"
    yield from (f"  {layer:<24}{share:>7.1%}" for layer, share in shares(profile).items())
    total = sum(own for _, _, own, *_ in profile.values())
    for (file, line, name), (_, called, own, *_) in sorted(profile.items(), key=lambda item: -item[1][2])[:_NAMED]:
        where = f"{Path(file).stem} {name}:{line}"
        yield f"    {where:<50}{called / lines:>8.1f} a line{own / total:>7.1%}"


def main(argv: Sequence[str] | None = None) -> None:
    """Print the costs of both mixes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, metavar="CMS_FOLDER")
    parser.add_argument("--claims", type=int, default=2_000, metavar="N", help="claims of each mix (2000)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of the claims (1)")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as work:
        store = Path(work, "store")
        compile_reference(options.source, store)
        for mix in Mix:
            texts = written(mix, options.source, open_reference(store), options.claims, options.seed)
            sys.stdout.write(f"{mix} mix: " + "\n".join(costs(store, texts)) + "\n")


if __name__ == "__main__":
    main()
