"""How record batches of claim lines are judged on a local Spark with one worker and with two, beside one process.

python -m benchmarks.spark_speed CLAIMS.jsonl STORE

CLAIMS.jsonl holds claims as JSON, one a line, no two alike. Rates are service lines a second: of time that passed,
which is what others on the machine leave; and of the workers' own time, which says whether they hinder one another.
Spark is started before, and its workers have judged something before. It needs `cptkit[spark]`.
"""

import argparse
import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import attrs
import pyarrow as pa

from benchmarks.frames_speed import rows_of
from cptkit import claim_from_json
from cptkit.formats.arrow import judge_batches

ROUNDS: Final = 3
PARTITIONS: Final = 4
_COLUMNS: Final[dict[str, Any]] = {"lines": pa.int64(), "seconds": pa.float64()}
_TIMED: Final = pa.schema(_COLUMNS)


def _timed(batches: Iterable[pa.RecordBatch], store: str) -> Iterator[pa.RecordBatch]:
    """Judge batches, and yield how many lines they had and how long it took of this process's own time."""
    start, lines = time.process_time(), 0

    def counted() -> Iterator[pa.RecordBatch]:
        nonlocal lines
        for batch in batches:
            lines += batch.num_rows
            yield batch

    for _ in judge_batches(counted(), store):
        pass
    yield pa.RecordBatch.from_pylist([{"lines": lines, "seconds": time.process_time() - start}], schema=_TIMED)


def _rates(lines: int, passed: float, own: float) -> tuple[float, float]:
    return lines / passed, lines / own


def _alone(table: Any, store: str) -> tuple[float, float]:  # noqa: ANN401 (PyArrow's types are known in part)
    start = time.perf_counter()
    (said,) = _timed(table.to_batches(10_000), store)
    return _rates(len(table), time.perf_counter() - start, said.to_pylist()[0]["seconds"])


def _on_spark(table: Any, store: str, workers: int) -> tuple[float, float]:  # noqa: ANN401 (as above)
    sql, types = import_module("pyspark.sql"), import_module("pyspark.sql.pandas.types")
    session = sql.SparkSession.builder.master(f"local[{workers}]").config("spark.ui.enabled", "false").getOrCreate()
    lines = session.createDataFrame(table)
    together = lines.repartition(PARTITIONS, "claim_id").sortWithinPartitions("claim_id", "line").cache()
    said = together.mapInArrow(partial(_timed, store=store), types.from_arrow_schema(_TIMED))
    said.collect()
    found: list[tuple[float, float]] = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        rows = said.collect()
        found.append(_rates(len(table), time.perf_counter() - start, sum(row["seconds"] for row in rows)))
    session.stop()
    return max(found)


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
    rates = {
        "this process alone": max(_alone(table, store) for _ in range(ROUNDS)),
        "Spark, one worker": _on_spark(table, store, 1),
        "Spark, two workers": _on_spark(table, store, 2),
    }
    print(f"{len(table):,} lines; lines a second of time that passed, and of the workers' own")  # noqa: T201, a script
    for what, (passed, own) in rates.items():
        print(f"{what:20} {passed:10,.0f} {own:10,.0f}")  # noqa: T201, a script
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
