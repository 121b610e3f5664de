"""A modifier of which no loaded list says what it does: no denial and no pass rests on that."""

from datetime import date
from typing import Final

import pytest
from cptkit.rules.pairs import UNBUNDLED_PAIR

from cptkit import (
    Citation,
    Claim,
    Finding,
    Modifier,
    Reference,
    Setting,
    Severity,
    Table,
    bundled_reference,
    check,
    modifiers_for,
    parse_line,
)
from cptkit.reference.tables import pair_key
from cptkit.tables import ALWAYS, Coverage, ModifierIndicator, ModifierRole, PtpEdit, PublishedTable, Source

DAY: Final = date(2024, 8, 13)
CMS: Final = Citation("CMS", "tables of our own")
SOURCE: Final = Source("CMS", "tables of our own", "https://www.cms.gov", date(2026, 11, 23), "0" * 64)


def reference(*, bypasses_pairs: bool | None, role: ModifierRole | None) -> Reference:
    """One pair, and modifiers that a list says that much of."""
    edit = PtpEdit("77054", "77053", ModifierIndicator.ALLOWED, Setting.PRACTITIONER, "", ALWAYS, CMS)
    pairs = PublishedTable(
        Coverage(Table.PAIR_EDITS, Setting.PRACTITIONER, (ALWAYS,)), SOURCE, {pair_key("77054", "77053"): (edit,)}
    )
    rows = {code: (Modifier(code, "", role, None, bypasses_pairs, ALWAYS, CMS),) for code in ("59", "25", "LT")}
    modifiers = PublishedTable(Coverage(Table.MODIFIERS, None, (ALWAYS,)), SOURCE, rows)
    kinds = (table for table in bundled_reference().tables if table.coverage.table is Table.SERVICE_KINDS)
    return Reference((pairs, modifiers, *kinds), bundled_reference().policies)


def finding(modifier: str, loaded: Reference) -> Finding:
    """What the rule about pairs finds of two codes, the second with a modifier."""
    lines = [parse_line(f"{text} on {DAY} at 22") for text in ("77054", f"77053-{modifier}")]
    (found,) = check(Claim(lines, payer="medicare", history=()), loaded, rules=(UNBUNDLED_PAIR,)).findings
    return found


@pytest.mark.parametrize("role", [None, ModifierRole.DISTINCT])
def test_a_modifier_that_no_list_says_to_lift_a_pair_leaves_it_to_the_record(role: ModifierRole | None) -> None:
    found = finding("59", reference(bypasses_pairs=None, role=role))
    assert found.severity is Severity.REVIEW
    assert found.message.endswith("59 does not lift it: no loaded list says that it can")


def test_a_modifier_of_a_kind_that_no_list_says_leaves_the_pair_to_the_record() -> None:
    found = finding("LT", reference(bypasses_pairs=True, role=None))
    assert found.severity is Severity.REVIEW
    assert found.message.endswith("LT does not lift it: no loaded list says what kind of modifier it is")


def test_a_modifier_that_a_list_says_not_to_lift_a_pair_does_not() -> None:
    found = finding("59", reference(bypasses_pairs=False, role=None))
    assert found.severity is Severity.DENIAL
    assert found.message.endswith("no modifier says that they are distinct")


def test_what_the_claim_contradicts_is_a_denial_whatever_is_loaded() -> None:
    found = finding("25", reference(bypasses_pairs=None, role=None))
    assert found.severity is Severity.DENIAL
    assert found.message.endswith("25 does not lift it: 77053 is no visit")


def test_a_modifier_of_a_kind_that_no_list_says_is_given_no_standing() -> None:
    bare = Modifier("LT", "", None, None, bypasses_pairs=None, period=ALWAYS, citation=CMS)
    listed = PublishedTable(Coverage(Table.MODIFIERS, None, (ALWAYS,)), SOURCE, {"LT": (bare,)})
    others = tuple(one for one in bundled_reference().tables if one.coverage.table is not Table.MODIFIERS)
    assert modifiers_for("19030", Reference((*others, listed)), on=DAY) == ()
