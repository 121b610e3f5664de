"""Every modifier: judged by a rule or a table, or marked as one of which only existence and days are checked."""

import re
from pathlib import Path
from typing import Any, Final

from cptkit import RULES, Table
from cptkit.tables import ModifierRole, PublishedTable
from tests.support import BUNDLED

PAGE: Final = Path(__file__).parents[2] / "docs" / "reference" / "modifiers.md"


def table(kind: Table) -> PublishedTable[Any]:
    """A bundled table."""
    (only,) = (one for one in BUNDLED.tables if one.coverage.table is kind)
    return only


MODIFIERS: Final = {row.code: row for row in table(Table.MODIFIERS)}


def judged() -> set[str]:
    """Modifiers on which a table or a rule turns."""
    of_uses = {row.modifier for row in table(Table.MODIFIER_USES)}
    of_needs = {code for row in table(Table.MODIFIER_NEEDS) for code in (*row.one_of, row.modifier)}
    of_conflicts = {code for row in table(Table.MODIFIER_CONFLICTS) for code in row.modifiers}
    of_rules = {code for rule in RULES for code in rule.modifiers}
    of_roles = {role for rule in RULES for role in rule.roles}
    of_circumstances = {code for row in table(Table.CIRCUMSTANCES) for code in row.modifiers}
    of_records = {code for code, row in MODIFIERS.items() if row.bypasses_pairs or row.position or row.role in of_roles}
    return (of_uses | of_needs | of_conflicts | of_rules | of_records | of_circumstances) - {None}


def test_every_modifier_is_judged_or_marked_as_checked_for_its_days_alone() -> None:
    assert {code for code, row in MODIFIERS.items() if row.has_rules} == judged()
    assert {code for code, row in MODIFIERS.items() if row.has_rules is None} == set()


def test_the_page_lists_both_kinds_by_role() -> None:
    rows = re.findall(r"^\| ([a-z-]+) \| (.*?) \| (.*?) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    listed = {role: (tuple(ruled.split()), tuple(others.split())) for role, ruled, others in rows if role != "role"}
    assert listed == {
        role.value: tuple(
            tuple(sorted(code for code, row in MODIFIERS.items() if row.role is role and row.has_rules is ruled))
            for ruled in (True, False)
        )
        for role in ModifierRole
    }


def test_the_page_counts_them() -> None:
    ruled = sum(bool(row.has_rules) for row in MODIFIERS.values())
    assert f"{ruled} of the {len(MODIFIERS)}" in " ".join(PAGE.read_text(encoding="utf-8").split())
