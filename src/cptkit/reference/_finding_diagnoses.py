"""What the tables of a day say of one diagnosis code, and of those above and below it."""

import attrs

from cptkit.reference._answers import Answers
from cptkit.reference.diagnoses import CATEGORY, Diagnosis, TabularEntry, keys_beginning, title_of, unpointed
from cptkit.values.tables import Table

__all__ = ["find_below", "find_diagnosis", "find_entries"]


def find_diagnosis(answers: Answers, code: str) -> Diagnosis | None:
    """Return the record of a code, with its title in the tabular list where the code list has none."""
    rows: tuple[Diagnosis, ...] = answers.ask(Table.DIAGNOSES, (code,)).rows
    if rows and not rows[0].name and answers.parts_of(Table.DIAGNOSIS_NOTES):
        return attrs.evolve(rows[0], name=title_of(rows[0].code, find_entries(answers, unpointed(rows[0].code))))
    return rows[0] if rows else None


def find_below(answers: Answers, code: str) -> tuple[Diagnosis, ...]:
    """Return the codes that complete one, which is written without its point."""
    keys = {
        key
        for part in answers.parts_of(Table.DIAGNOSES)
        for key in keys_beginning(part.table.rows, code)
        if key != code
    }
    found = [find_diagnosis(answers, key) for key in sorted(keys)]
    return tuple([one for one in found if one is not None])


def find_entries(answers: Answers, code: str) -> tuple[TabularEntry, ...]:
    """Return what the tabular list has at a code, which is written without its point, and above it, its own first."""
    # A category is the shortest thing that has an entry.
    if len(code) < CATEGORY:
        return ()
    asked = (answers.alike_of.tables[Table.DIAGNOSIS_NOTES], TabularEntry, code)
    known: tuple[TabularEntry, ...] | None = answers.memory.get(asked)
    if known is None:
        above = find_entries(answers, code[:-1])
        own = answers.look_up(Table.DIAGNOSIS_NOTES, code, (code,)).rows
        known = answers.memory.keep(asked, (*own, *above) if own else above)
    return known
