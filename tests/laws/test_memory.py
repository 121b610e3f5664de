"""What a reference remembers between claims changes no answer."""

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import Claim, Provider, check, check_all, strategies
from tests.support import BUNDLED

DAYS = st.dates(date(2024, 6, 1), date(2024, 11, 30))
CLAIMS = DAYS.flatmap(lambda day: strategies.claims(reference=BUNDLED, on=day, known=False, max_lines=3))


@given(st.lists(CLAIMS, min_size=2, max_size=4))
def test_days_that_share_what_is_looked_up_are_judged_as_each_alone(claims: list[Claim]) -> None:
    """Design 5: "It may remember line results by signature, bounded, inside its own call."."""
    assert list(check_all(claims, BUNDLED)) == [check(claim, BUNDLED) for claim in claims]


# Small pools, so that values are equal on some lines and differ on others.
FEW = st.none() | st.sampled_from(["a", "b"])
NAMES: dict[str, st.SearchStrategy[Any]] = {
    "charge": st.none() | st.sampled_from(["50", "60"]),
    "encounter": FEW,
    "body_site": FEW,
    "performed_at": FEW,
    "ndc": st.none() | st.sampled_from(["12345-6789-01", "12345-6789-02"]),
    "narrative": FEW,
    "rendering_provider": st.none() | st.builds(Provider, st.sampled_from("12"), FEW, st.none(), FEW),
}


@pytest.mark.parametrize("name", NAMES)
@given(CLAIMS, st.data())
def test_claims_that_differ_in_one_name_are_judged_as_each_alone(name: str, claim: Claim, data: st.DataObject) -> None:
    """Design 5: "It may remember line results by signature, bounded, inside its own call."."""
    twice = (*claim.lines, *claim.lines)
    columns = data.draw(st.tuples(*(st.tuples(*(NAMES[name] for _ in twice)) for _ in range(2))))
    others = [
        attrs.evolve(
            claim, lines=[attrs.evolve(line, **{name: value}) for line, value in zip(twice, column, strict=True)]
        )
        for column in columns
    ]
    assert list(check_all(others, BUNDLED)) == [check(other, BUNDLED) for other in others]


@given(DAYS, st.sampled_from(["77053", "77054", "19030", "76086", "G0279", "99213"]))
def test_days_of_one_epoch_have_the_same_published(day: date, code: str) -> None:
    """Design 4: "`reference.on(day)` is the view of one day that everything else reads."."""
    first = next(
        other
        for other in (date.fromordinal(day.toordinal() - back) for back in range(4000))
        if BUNDLED.epoch(date.fromordinal(other.toordinal() - 1)) != BUNDLED.epoch(day)
    )
    mine, theirs = BUNDLED.on(day), BUNDLED.on(first)
    for table in {one.coverage.table for one in BUNDLED.tables}:
        assert mine.covers(table, code) == theirs.covers(table, code)
        assert mine.rows(table, code) == theirs.rows(table, code)
