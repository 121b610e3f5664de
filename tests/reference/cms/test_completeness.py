"""Reading coverage.toml."""

import io
from datetime import date
from functools import partial

import pytest

from cptkit import Period, Setting, Table
from cptkit.errors import DamagedData
from cptkit.reference.cms.completeness import completeness_of, parse_completeness
from cptkit.reference.cms.documents import Document

ENTRY = """[[file]]
match = "ccipra-*"
table = "pair-edits"
setting = "practitioner"
complete = { first = 2024-01-01, last = 2024-09-30 }
floors = [2020-01-01]
"""


def document(text: str, name: str = "coverage.toml") -> Document:
    content = text.encode()
    return Document(name, len(content), partial(io.BytesIO, content))


def test_an_entry_says_for_which_days_the_files_of_a_name_are_whole() -> None:
    (entry,) = parse_completeness(document(ENTRY))
    assert (entry.table, entry.setting) == (Table.PAIR_EDITS, Setting.PRACTITIONER)
    assert entry.complete == Period(date(2024, 1, 1), date(2024, 9, 30))
    assert entry.floors == {date(2020, 1, 1)}
    assert completeness_of(document("", "a/ccipra-v302r0-f1.zip/x.TXT"), [entry]) is entry
    assert completeness_of(document("", "ccioph-v302r0-f1.TXT"), [entry]) is None


def test_a_table_without_a_setting_and_without_floors_needs_neither() -> None:
    lines = [line for line in ENTRY.splitlines() if not line.startswith(("setting", "floors"))]
    (entry,) = parse_completeness(document("\n".join(lines)))
    assert (entry.setting, entry.floors) == (None, frozenset())
    assert parse_completeness(document("")) == ()


def test_a_file_that_two_entries_match_is_refused() -> None:
    entries = parse_completeness(document(ENTRY + ENTRY.replace("ccipra-*", "*-f1.*")))
    with pytest.raises(DamagedData, match=r"is matched by 'ccipra-\*' and '\*-f1\.\*'; expected one of them"):
        completeness_of(document("", "ccipra-v302r0-f1.TXT"), entries)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[[file]]", "[[files]]", "coverage.toml:1: key 'files'; expected one of file"),
        ("match =", "matches =", "coverage.toml:1: key 'matches'; expected one of complete"),
        ('"pair-edits"', '"pairs"', "coverage.toml:3: table 'pairs'; expected one of"),
        ('"practitioner"', '"home"', "coverage.toml:4: setting 'home'; expected one of"),
        ("last = 2024-09-30", "until = 2024-09-30", "coverage.toml:5: key 'until'; expected one of first, last"),
        (", last = 2024-09-30", "", "coverage.toml:5: no last; expected a date"),
        ("last = 2024-09-30", "last = 2023-09-30", "coverage.toml:5: 2024-01-01 to 2023-09-30 ends before"),
        ("2024-09-30", "2024-09-30T00:00:00", "2024-09-30 00:00:00; expected a day without a time"),
        ("[2020-01-01]", "[2020-01-01T00:00:00]", "2020-01-01 00:00:00; expected a day without a time"),
        ("[2020-01-01]", "2020-01-01", "floors .*; expected a list"),
        ("{ first = 2024-01-01, last = 2024-09-30 }", "2024-01-01", "complete .*; expected a table"),
        (ENTRY, "file = [1]", "coverage.toml:1: 1; expected a table"),
        (ENTRY, "file = 1", "coverage.toml:1: file 1; expected a list"),
        (ENTRY, "file", "coverage.toml: not TOML: "),
        (ENTRY, f"file = {'9' * 5000}", "coverage.toml: not TOML: Exceeds the limit"),
        (ENTRY, f"file = {'[' * 5000}", "coverage.toml: not TOML: maximum recursion depth"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_its_place(old: str, new: str, message: str) -> None:
    with pytest.raises(DamagedData, match=message):
        parse_completeness(document(ENTRY.replace(old, new)))
