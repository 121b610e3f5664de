"""Text from elsewhere: what a terminal would obey is shown, never sent."""

import json

from hypothesis import given, strategies as st

from cptkit import Claim, bundled_reference, check, parse_line
from cptkit.values.printable import printable, printable_name

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))


@given(ANY_TEXT)
def test_what_is_shown_can_be_printed_but_for_line_ends_and_tabs(text: str) -> None:
    assert printable(text).replace("\n", "").replace("\t", "").isprintable()
    assert printable_name(text).isprintable()


@given(ANY_TEXT)
def test_json_that_is_shown_says_what_it_said(text: str) -> None:
    assert json.loads(printable(json.dumps(text, ensure_ascii=False))) == text


@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S"))))
def test_text_that_can_be_printed_is_left_as_it_is(text: str) -> None:
    assert printable(text) == printable_name(text) == text


def test_a_claims_id_is_shown_and_never_sent() -> None:
    claim = Claim([parse_line("77053-26 on 2024-08-13 at 22 for N64.52")], id="A\x1b[2J\n1", payer="medicare")
    report = check(claim, bundled_reference())
    assert str(report).startswith("claim A\\u001b[2J\\u000a1: ")
