"""Which rows are one claim: told at a glance where ids differ, and exactly where they may not."""

from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, strategies as st

from cptkit.formats.screen.grouping import claim_numbers

ARROW: Any = pa
# Some differ between their first and their last eight bytes alone.
IDS = st.sampled_from(
    ["", " ", "7", "8", "77", "12345678", "12345679", "é", "\u00a0", *(f"claim-00{n}0-line" for n in "123")]
)
KINDS = [ARROW.string(), ARROW.large_string(), ARROW.dictionary(ARROW.int32(), ARROW.string())]


@pytest.mark.parametrize("kind", KINDS, ids=str)
@given(ids=st.lists(st.none() | IDS | st.text(max_size=20)), cut=st.integers(0, 3))
def test_rows_are_of_one_claim_where_their_ids_are_the_same(kind: Any, ids: list[str | None], cut: int) -> None:
    column = ARROW.array([*["before"] * cut, *ids], kind).slice(cut)
    claims, nameless = claim_numbers([ARROW.chunked_array([column])])
    alike = [[one == other for other in ids] for one in ids]
    named = [place for place, one in enumerate(ids) if one is not None and one.strip()]
    assert np.equal.outer(claims, claims)[np.ix_(named, named)].tolist() == [
        [alike[one][other] for other in named] for one in named
    ]
    assert nameless.tolist() == [place not in named for place in range(len(ids))]
