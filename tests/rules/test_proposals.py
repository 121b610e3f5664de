"""Remedies that rules propose: for lines of the claim alone, and several at once or none."""

import pytest

from cptkit.corrections import RemoveLine, Together
from cptkit.errors import InvalidValue
from cptkit.rules.proposals import drop, together
from cptkit.subjects import billed_claim
from tests.support import BUNDLED, claim, line

BILLED = billed_claim(claim("77053", "77054", history=[line("77053")]), BUNDLED)
FIRST, SECOND = BILLED.billed
(BEFORE,) = BILLED.history


def test_a_line_of_the_history_is_not_changed() -> None:
    assert list(drop().numbered([FIRST, BEFORE])) == [RemoveLine(1)]


def test_edits_that_hold_only_together_are_proposed_together_or_not_at_all() -> None:
    both = together(drop(FIRST), drop(SECOND))
    assert list(both.numbered(BILLED.billed)) == [Together([RemoveLine(1), RemoveLine(2)])]
    assert list(together(drop(FIRST), drop(BEFORE)).numbered(BILLED.billed)) == []


def test_one_edit_is_itself() -> None:
    assert list(together(drop(SECOND)).numbered(BILLED.billed)) == [RemoveLine(2)]


def test_no_edit_at_all_is_refused() -> None:
    with pytest.raises(InvalidValue, match="proposals: no proposal; expected at least one"):
        together()
