"""What type checkers say of frames: what goes in comes out; read by them, never run."""

from collections.abc import Iterator
from typing import Any, assert_type

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa

from cptkit import Reference
from cptkit.formats.arrow import judge_batches, to_arrow
from cptkit.formats.frames import CheckedFrame, check_frame
from cptkit.formats.screen import TABLE_RULES, Screened, screen


def frames(lines: pd.DataFrame, others: pl.DataFrame, lazy: pl.LazyFrame, reference: Reference) -> None:
    assert_type(check_frame(lines, reference), CheckedFrame[pd.DataFrame])
    assert_type(check_frame(others, reference, columns="tuva").findings, pl.DataFrame)
    assert_type(check_frame(lazy, reference, payers={"MEDICARE": "medicare"}, history="frame").errors, Any)


def batches(some: list[pa.RecordBatch], reference: Reference) -> None:
    assert_type(judge_batches(some, reference), Iterator[pa.RecordBatch])
    assert_type(to_arrow(reference, "mue", on="2024-08-13"), pa.Table)


def screens(lines: pd.DataFrame, some: pa.Table, reference: Reference) -> None:
    assert_type(screen(lines, reference, columns="tuva", payers={"MEDICARE": "medicare"}), Screened)
    assert_type(screen(some, reference, rules=TABLE_RULES).lines.any(), np.bool_)
