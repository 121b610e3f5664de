"""How record batches of claim lines are judged on a local Spark with one worker and with two, beside one process.

python -m benchmarks.spark_speed CLAIMS.jsonl STORE

CLAIMS.jsonl holds claims as JSON, one a line, no two alike. Rates are service lines a second of time that passed, the
best of several rounds; Spark is started before, and its workers have judged something before. It needs `cptkit[spark]`.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import attrs
import pyarrow as pa

from benchmarks.frames_speed import rows_of
from cptkit import claim_from_json
from cptkit.formats.arrow import OUTCOMES, judge_batches

ROUNDS: Final = 3
PARTITIONS: Final = 8


def _fastest(work: Callable[[], object]) -> float:
    taken: list[float] = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def _on_spark(table: Any, store: str, workers: int) -> float:  # noqa: ANN401 (PyArrow's types are known in part)
    sql, types = import_module("pyspark.sql"), import_module("pyspark.sql.pandas.types")
    session = sql.SparkSession.builder.master(f"local[{workers}]").config("spark.ui.enabled", "false").getOrCreate()
    lines = session.createDataFrame(table)
    together = lines.repartition(PARTITIONS, "claim_id").sortWithinPartitions("claim_id", "line").cache()
    together.count()
    said = together.mapInArrow(partial(judge_batches, reference=store), types.from_arrow_schema(OUTCOMES))
    said.count()
    seconds = _fastest(said.count)
    session.stop()
    return seconds


def main(argv: Sequence[str] | None = None) -> int:
    """Print a line for each way."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", type=Path)
    parser.add_argument("store", type=Path)
    given = parser.parse_args(argv)
    store = str(given.store.resolve())
    texts = given.claims.read_text(encoding="utf-8").splitlines()
    claims = [attrs.evolve(claim_from_json(text), history=None) for text in texts]
    table: Any = pa.Table.from_pylist([row for claim in claims for row in rows_of(claim)])
    os.environ["PYSPARK_PYTHON"] = sys.executable
    seconds = {
        "this process alone": _fastest(lambda: list(judge_batches(table.to_batches(10_000), store))),
        "Spark, one worker": _on_spark(table, store, 1),
        "Spark, two workers": _on_spark(table, store, 2),
    }
    for what, taken in seconds.items():
        print(f"{what:20} {len(table) / taken:10,.0f} lines a second")  # noqa: T201, a script
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
