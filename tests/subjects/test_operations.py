"""Operations by their days: an index finds what going through all of them finds."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from hypothesis import given, settings, strategies as st

from cptkit import Provider, ServiceLine
from cptkit.subjects import BilledLine, CodedLine, billed_claim
from cptkit.subjects.operations import Operations, days_after, global_days_of, referable_days_of
from tests.support import BUNDLED, SURGEON, SURGERY, claim, days_after as billed_days_after

PARTNER: Final = Provider("2", specialty=SURGEON.specialty, group=SURGEON.group)
PRACTITIONERS: Final = st.sampled_from(
    [None, SURGEON, PARTNER, Provider("3", specialty="11", group="B"), Provider("4")]
)
# Surgery of 000, 010 and 090 days, and a code that the bundled fee schedule does not know.
CODES: Final = st.sampled_from(["19030", "19101", "19120", "27447"])
# More than are gone through one by one.
MANY: Final = 13


@st.composite
def lines(draw: st.DrawFn, codes: st.SearchStrategy[str]) -> ServiceLine:
    """A line of some weeks, now and then over several days."""
    after, length = draw(st.integers(-20, 20)), draw(st.sampled_from([0, 0, 0, 2]))
    last = SURGERY + timedelta(after + length) if length else None
    modifiers = draw(st.sampled_from([(), (), ("54",), ("55",), ("78",)]))
    return billed_days_after(draw(codes), after, *modifiers, by=draw(PRACTITIONERS), last_date=last)


def count_alike(one: BilledLine, other: BilledLine, days_of: Callable[[CodedLine], range]) -> bool:
    """Whether two operations weigh the same for a line but for how near they are."""
    return (
        days_of(one.coded) == days_of(other.coded)
        and one.has("55") == other.has("55")
        and (one.number is None) == (other.number is None)
    )


@settings(max_examples=50)
@given(
    st.lists(lines(CODES), min_size=MANY, max_size=MANY + 5),
    st.lists(lines(CODES), max_size=3),
    lines(st.sampled_from(["99213", "19120"])),
    st.sampled_from([global_days_of, referable_days_of]),
)
def test_of_many_operations_the_nearest_that_count_alike_stand_for_all(
    operations: list[ServiceLine],
    history: list[ServiceLine],
    care: ServiceLine,
    days_of: Callable[[CodedLine], range],
) -> None:
    billed = billed_claim(claim(care, *operations, history=history), BUNDLED)
    line, *others = (*billed.billed, *billed.history)
    each = [one for one in others if list(Operations([one], days_of).reaching(line))]
    found = list(Operations(others, days_of).reaching(line))
    assert all(any(one is other for other in each) for one in found)
    for one in each:
        after = days_after(line, one)
        assert any(
            count_alike(one, other, days_of) and 0 <= days_after(line, other) * (after or 1) <= after * (after or 1)
            for other in found
        )


def test_a_line_is_not_among_the_operations_that_reach_it() -> None:
    many = [billed_days_after("19101", 0) for _ in range(MANY)]
    billed = billed_claim(claim(*many), BUNDLED)
    first = billed.billed[0]
    assert all(one is not first for one in Operations(billed.billed, global_days_of).reaching(first))


def test_there_may_be_no_operation() -> None:
    billed = billed_claim(claim(billed_days_after("99213")), BUNDLED)
    assert not billed.operations
