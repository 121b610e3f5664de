"""The side of a service, which some families have as one and others as one or both."""

from typing import Final

import pytest

from cptkit.errors import InvalidService
from cptkit.selection.facts import asked_of
from cptkit.selection.families import FAMILIES
from cptkit.selection.family import Family
from cptkit.selection.services import service_named

SIDED: Final = [one for one in FAMILIES if {"side", "sides"} & asked_of(one.service).keys()]


@pytest.mark.parametrize("family", SIDED, ids=lambda family: family.name)
def test_a_side_is_told_as_side_or_as_sides(family: Family) -> None:
    has, other = ("side", "sides") if "side" in asked_of(family.service) else ("sides", "side")
    assert service_named(family.name, {other: "left"}) == service_named(family.name, {has: "left"})
    with pytest.raises(InvalidService, match=has):
        service_named(family.name, {other: "upwards"})


def test_a_side_and_sides_together_are_refused() -> None:
    with pytest.raises(InvalidService, match="sides: unknown fact"):
        service_named("knee arthroscopy", {"side": "left", "sides": "left"})
