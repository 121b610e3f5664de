"""How fast 837P files are read, beside pyx12, x12sdk and `json.loads` of the same claims in one run.

python -m benchmarks.x12_speed CLAIMS.jsonl

CLAIMS.jsonl holds claims as JSON, one a line, no two alike, each line with a charge. Rates are service lines a second,
the best of several rounds; the other readers get a part of the claims, since they are slower. pyx12's rate is that of
its segment reader, which gives no claims.
"""

import argparse
import io
import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

import attrs

from benchmarks.claims_837 import written_837
from cptkit import Claim, claim_from_json
from cptkit.corrections import AddModifier
from cptkit.formats.x12 import Mistake, mend_all, read_claims, read_document
from cptkit.formats.x12.envelope import interchanges, transactions
from cptkit.formats.x12.loops import cut
from cptkit.values.claim_form import DIAGNOSES_PER_CLAIM

ROUNDS: Final = 3
PART: Final = 500


def _fitting(claim: Claim) -> Claim:
    """Leave out the diagnoses that HI has no room for; each line keeps or gets one, as the 837P asks."""
    room = list(dict.fromkeys(code for line in claim.lines for code in line.diagnoses))[:DIAGNOSES_PER_CLAIM]
    kept = [[code for code in line.diagnoses if code in room] or room[:1] for line in claim.lines]
    lines = [attrs.evolve(line, diagnoses=codes) for line, codes in zip(claim.lines, kept, strict=True)]
    return attrs.evolve(claim, lines=lines)


def _fastest(work: Callable[[], object]) -> float:
    times: list[float] = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return min(times)


def _segments(content: bytes) -> int:
    """Cut a file into loops, with its envelope counted, and make no claims."""
    count = 0
    mistakes: list[Mistake] = []
    for interchange in interchanges(read_document(content), mistakes.append):
        for transaction in transactions(interchange, "", mistakes.append):
            count += sum(1 for _ in cut(transaction, lambda tag, _: tag == "LX"))
    return count


def _pyx12(content: bytes) -> int:
    from pyx12.x12file import X12Reader  # type: ignore[import-untyped] # noqa: PLC0415 (a peer that may not be there)

    return sum(1 for _ in X12Reader(io.StringIO(content.decode())))


def _x12sdk(content: bytes) -> int:
    from x12sdk.io import X12ModelReader  # noqa: PLC0415 (as above)

    reader: Any
    with X12ModelReader(content.decode()) as reader:
        return sum(1 for model in reader.models() for _ in model.claims())


def _mended(content: bytes) -> object:
    batch = read_claims(content)
    return mend_all(
        batch.document, [(filed, [AddModifier(1, "GC")]) for filed in batch.claims if _has_room(filed.claim)]
    )


def _has_room(claim: Claim) -> bool:
    return not claim.lines[0].modifiers


def main(argv: Sequence[str] | None = None) -> int:
    """Print a line for each reader."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", type=Path)
    texts = parser.parse_args(argv).claims.read_text(encoding="utf-8").splitlines()
    claims = [_fitting(claim_from_json(text)) for text in texts]
    whole, part = written_837(claims), written_837(claims[:PART])
    lines, lines_of_part = (sum(len(claim.lines) for claim in some) for some in (claims, claims[:PART]))
    works: list[tuple[str, Callable[[], object], int]] = [
        ("json.loads of the same claims", lambda: [json.loads(text) for text in texts], lines),
        ("claim_from_json of the same claims", lambda: [claim_from_json(text) for text in texts], lines),
        ("cptkit, segments and counts", lambda: _segments(whole), lines),
        ("cptkit, claims", lambda: read_claims(whole), lines),
        ("cptkit, claims and one remedy in most", lambda: _mended(whole), lines),
        ("pyx12, segments and counts", lambda: _pyx12(part), lines_of_part),
        ("x12sdk, claims", lambda: _x12sdk(part), lines_of_part),
    ]
    for what, work, count in works:
        print(f"{what:40} {count / _fastest(work):10,.0f} lines a second")  # noqa: T201, a script
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
