"""Axes of diagrams: each class of values has a sample that is of it."""

import pytest
from hypothesis import given, strategies as st

from cptkit.selection.decisions import Numbers, Words
from cptkit.selection.decisions.conditions import parse_condition
from cptkit.selection.decisions.diagrams import axis_of

DOMAINS = [
    Numbers(least=None),
    Numbers(),
    Numbers(least=1, most=40),
    Numbers(least=None, whole=False, unit="cm"),
    Words(("one", "other")),
]


@pytest.mark.parametrize("domain", DOMAINS, ids=str)
@given(st.lists(st.sampled_from(["..4", "5..12", "20..", "7"]), max_size=3))
def test_the_samples_of_an_axis_are_one_of_each_class(domain: Numbers | Words, cells: list[str]) -> None:
    unit = f" {domain.unit}" if isinstance(domain, Numbers) and domain.unit else ""
    told = ["one"] if isinstance(domain, Words) else [f"{cell}{unit}" for cell in cells]
    conditions = [condition for text in told if (condition := parse_condition(text, domain)) is not None]
    axis = axis_of("change", domain, conditions)
    assert [axis.class_of(sample) for sample in axis.samples] == list(range(len(axis.samples)))
