"""A screen of lines marks those of which `check` has anything to say, and no others."""

from datetime import timedelta

import pytest
from hypothesis import given, settings, strategies as st

from cptkit import Claim, Reference, strategies
from cptkit.values.findings import Severity
from tests.cms import Compiled
from tests.formats.screen.expected import (
    SHARES,
    claims_said,
    lines_said,
    plain_claims,
    screened,
    told,
    with_histories,
)
from tests.support import BUNDLED, DAY

SEVERAL = st.lists(strategies.claims(reference=BUNDLED, on=DAY, max_lines=3), max_size=4)
SHARE = pytest.mark.parametrize("share", SHARES)


AT_LEAST = st.none() | st.sampled_from(Severity)


def marks_what_check_says(drawn: list[Claim], reference: Reference, share: str, at_least: Severity | None) -> None:
    rules, claims = SHARES[share], told(drawn)
    said = screened(claims, reference, rules, at_least=at_least)
    assert said.lines.tolist() == lines_said(claims, reference, rules, at_least)
    assert said.claims.tolist() == claims_said(claims, reference, rules, at_least)


@SHARE
@given(drawn=SEVERAL, at_least=AT_LEAST)
@settings(max_examples=25)
def test_a_screen_marks_what_check_says_of_any_claims(
    share: str, drawn: list[Claim], at_least: Severity | None
) -> None:
    marks_what_check_says(drawn, BUNDLED, share, at_least)


@SHARE
@given(data=st.data())
@settings(max_examples=50)
def test_a_screen_marks_what_check_says_of_plain_claims_with_every_table(
    cut_cms: Compiled, share: str, data: st.DataObject
) -> None:
    reference = cut_cms.reference
    drawn = plain_claims(strategies.claims(reference=reference, on=DAY, max_lines=6))
    claims = data.draw(st.lists(drawn, min_size=1, max_size=5))
    marks_what_check_says(claims, reference, share, data.draw(AT_LEAST))


@SHARE
@given(data=st.data())
@settings(max_examples=50)
def test_a_screen_marks_what_check_says_where_the_table_is_the_history(
    cut_cms: Compiled, share: str, data: st.DataObject
) -> None:
    days = st.sampled_from([DAY, DAY + timedelta(1), DAY + timedelta(9)])
    drawn = days.flatmap(lambda day: plain_claims(strategies.claims(reference=cut_cms.reference, on=day, max_lines=3)))
    claims = told(data.draw(st.lists(drawn, min_size=1, max_size=5)))
    persons = [data.draw(st.sampled_from(["p", "q", "r"])) for _ in claims]
    at_least, rules, known = data.draw(AT_LEAST), SHARES[share], with_histories(claims, persons)
    said = screened(claims, cut_cms.reference, rules, persons, at_least=at_least)
    assert said.lines.tolist() == lines_said(known, cut_cms.reference, rules, at_least)
    assert said.claims.tolist() == claims_said(known, cut_cms.reference, rules, at_least)
