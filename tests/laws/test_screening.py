"""A screen of lines marks those of which `check` has anything to say, and no others."""

import pytest
from hypothesis import given, settings, strategies as st

from cptkit import Claim, Reference, strategies
from tests.cms import Compiled
from tests.formats.screen.expected import SHARES, claims_said, lines_said, plain_claims, screened, told
from tests.support import BUNDLED, DAY

SEVERAL = st.lists(strategies.claims(reference=BUNDLED, on=DAY, max_lines=3), max_size=4)
SHARE = pytest.mark.parametrize("share", SHARES)


def marks_what_check_says(drawn: list[Claim], reference: Reference, share: str) -> None:
    rules, claims = SHARES[share], told(drawn)
    said = screened(claims, reference, rules)
    assert said.lines.tolist() == lines_said(claims, reference, rules)
    assert said.claims.tolist() == claims_said(claims, reference, rules)


@SHARE
@given(drawn=SEVERAL)
@settings(max_examples=25)
def test_a_screen_marks_what_check_says_of_any_claims(share: str, drawn: list[Claim]) -> None:
    marks_what_check_says(drawn, BUNDLED, share)


@SHARE
@given(data=st.data())
@settings(max_examples=50)
def test_a_screen_marks_what_check_says_of_plain_claims_with_every_table(
    cut_cms: Compiled, share: str, data: st.DataObject
) -> None:
    reference = cut_cms.reference
    drawn = plain_claims(strategies.claims(reference=reference, on=DAY, max_lines=6))
    claims = data.draw(st.lists(drawn, min_size=1, max_size=5))
    marks_what_check_says(claims, reference, share)
