"""A local Spark session: what `mapInArrow` gives is what `judge_batches` gives here."""

import shutil
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from cptkit import Claim, compile_reference, open_reference, parse_line
from cptkit.formats.arrow import OUTCOMES, judge_batches
from tests.cms import CUT

from .tables import as_told, table_of

sql = pytest.importorskip("pyspark.sql", reason="Spark is not installed; python -m pip install 'cptkit[spark]' has it")
types = pytest.importorskip("pyspark.sql.pandas.types")
pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java, and there is none"),
    # Of what Spark makes of frames of pandas; here there is none.
    pytest.mark.filterwarnings("ignore:PySpark does not yet fully support:FutureWarning"),
]

CLAIMS = [
    as_told(Claim([parse_line(f"{text} on 2024-08-13 at 22 for N64.52")] * lines, payer="medicare"), f"C{number}")
    for number, (text, lines) in enumerate([("77053-LT", 1), ("77053-26", 2), ("19083-LT", 3), ("99213", 1)] * 5)
]


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """Spark with two workers on this machine; small batches, so that claims are cut."""
    settings = {
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "2",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "2",
    }
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("PYSPARK_PYTHON", sys.executable)
        session = sql.SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
        yield session
        session.stop()


@pytest.mark.parametrize(
    ("history", "whole"), [("unknown", "claim_id"), ("frame", "person")], ids=["claims alone", "whole patients"]
)
def test_spark_judges_as_it_is_judged_here(spark: Any, tmp_path: Path, history: Any, whole: str) -> None:
    compile_reference(CUT, tmp_path / "store")
    table = table_of(CLAIMS)
    persons = [f"P{claim_id[-1]}" for claim_id in table["claim_id"].to_pylist()]
    table = table.append_column("person", pa.array(persons)).sort_by("person")
    judge = partial(judge_batches, history=history)
    lines = spark.createDataFrame(table)
    together = lines.repartition(whole).sortWithinPartitions(whole, "claim_id", "line")
    of_store = partial(judge, reference=str(tmp_path / "store"))
    said = together.mapInArrow(of_store, types.from_arrow_schema(OUTCOMES)).toArrow()
    here = [
        row
        for batch in judge(table.to_batches(), reference=open_reference(tmp_path / "store"))
        for row in batch.to_pylist()
    ]
    assert sorted(map(told, said.to_pylist())) == sorted(map(told, here))
    assert {row["kind"] for row in here} >= {"verdict", "finding"}
    assert "error" not in {row["kind"] for row in here}


def told(row: dict[str, Any]) -> tuple[str, ...]:
    """A row without its number, which is counted in each partition."""
    return tuple([str(value) for name, value in row.items() if name != "row"])
