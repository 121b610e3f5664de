"""How fast frames and record batches of claim lines are checked, beside `check_all` of the same claims in one run.

python -m benchmarks.frames_speed CLAIMS.jsonl STORE

CLAIMS.jsonl holds claims as JSON, one a line, no two alike. Rates are service lines a second, the best of several
rounds, each of which opens the store anew.
"""

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

import attrs
import pandas as pd
import polars as pl
import pyarrow as pa

from cptkit import Claim, check_all, claim_from_json, open_reference
from cptkit.formats.arrow import judge_batches
from cptkit.formats.frames import check_frame

ROUNDS: Final = 3


def rows_of(claim: Claim) -> list[dict[str, Any]]:
    return [
        {
            "claim_id": claim.id,
            "payer": claim.payer,
            "line": number,
            "code": line.code,
            "modifiers": list(line.modifiers),
            "units": line.units,
            "date_of_service": line.date_of_service,
            "place_of_service": line.place_of_service or claim.place_of_service,
            "diagnoses": list(line.diagnoses),
            "charge": line.charge,
            "rendering_provider": line.rendering_provider and line.rendering_provider.id,
        }
        for number, line in enumerate(claim.lines, start=1)
    ]


def _fastest(work: Callable[[], object]) -> float:
    taken: list[float] = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def main(argv: Sequence[str] | None = None) -> int:
    """Print a line for each way."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", type=Path)
    parser.add_argument("store", type=Path)
    given = parser.parse_args(argv)
    texts = given.claims.read_text(encoding="utf-8").splitlines()
    # A frame says nothing of the patient's other services.
    claims = [attrs.evolve(claim_from_json(text), history=None) for text in texts]
    table: Any = pa.Table.from_pylist([row for claim in claims for row in rows_of(claim)])
    polars: Any = pl
    works: list[tuple[str, Callable[[], object]]] = [
        ("claim_from_json of the claims", lambda: [claim_from_json(text) for text in texts]),
        ("check_all of claims made before", lambda: list(check_all(claims, open_reference(given.store)))),
        *[
            (f"check_frame, {name}", lambda frame=frame: check_frame(frame, open_reference(given.store)))
            for name, frame in (
                ("PyArrow", table),
                ("pandas", pd.DataFrame(table.to_pandas())),
                ("polars, lazy", polars.from_arrow(table).lazy()),
            )
        ],
        ("judge_batches of 10,000 lines", lambda: list(judge_batches(table.to_batches(10_000), given.store))),
    ]
    for what, work in works:
        print(f"{what:40} {len(table) / _fastest(work):10,.0f} lines a second")  # noqa: T201, a script
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
