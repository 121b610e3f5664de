"""Visits: the codes on which 24, 25 and 57 belong."""

import pytest

from cptkit.rules.visits import is_visit


# Facts I.21: 92002-92014, 99202-99499, G0101 and G0175.
@pytest.mark.parametrize("code", ["99202", "99213", "99499", "92002", "92014", "99201", "G0101", "G0175", "G0463"])
def test_evaluation_and_management_is_a_visit(code: str) -> None:
    assert is_visit(code)


@pytest.mark.parametrize("code", ["77053", "19030", "99199", "99500", "92015", "9920T", "G0279", "92001"])
def test_other_services_are_no_visits(code: str) -> None:
    assert not is_visit(code)
