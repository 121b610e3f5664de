"""What changed between two days of one reference."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from itertools import product
from typing import Final

import attrs
from typing_extensions import override

from cptkit.reference._answers import JOINED
from cptkit.reference._rows_apart import Row, agree, keys_apart, shown_apart, shown_few
from cptkit.reference.tables import AnyTable, codes_in
from cptkit.reference.views import PublishedDay
from cptkit.values.fields import converted
from cptkit.values.html import Html, plain_html, table as html_table
from cptkit.values.rows import Row as PlainRow, table_of_rows
from cptkit.values.tables import Setting, Table, table_label
from cptkit.values.wording import counted

__all__ = ["Change", "ChangeKind", "Difference", "Unanswered", "difference_between"]


class ChangeKind(StrEnum):
    """What became of the rows of a code between two days."""

    ADDED = "added"
    ENDED = "ended"
    CHANGED = "changed"


@attrs.frozen(repr=False, field_transformer=converted)
class Change:
    """What one table says of a code, or of a pair of codes, on two days, where it differs.

    Attributes:
        codes: the code, or the two of a pair.
        before, after: its rows on the earlier and on the later day.
    """

    table: Table
    setting: Setting | None
    codes: tuple[str, ...]
    before: tuple[Row, ...]
    after: tuple[Row, ...]

    @property
    def kind(self) -> ChangeKind:
        """Whether the rows were added, ended or changed."""
        if not self.before:
            return ChangeKind.ADDED
        return ChangeKind.CHANGED if self.after else ChangeKind.ENDED

    @property
    def what(self) -> str:
        """What the rows say, or, where they changed, what each day's say that the other's do not."""
        return {
            ChangeKind.ADDED: shown_few(self.after),
            ChangeKind.ENDED: shown_few(self.before),
            ChangeKind.CHANGED: (
                f"{shown_apart(self.before, self.after)}; then {shown_apart(self.after, self.before)}"
            ),
        }[self.kind]

    def row(self) -> PlainRow:
        """Return it as one row of plain values."""
        return {
            "table": self.table.value,
            "setting": self.setting.value if self.setting else None,
            "code": self.codes[0],
            "other": self.codes[1] if len(self.codes) > 1 else None,
            "kind": self.kind.value,
            "before": shown_few(self.before),
            "after": shown_few(self.after),
            "source": str((self.after or self.before)[0].citation),
        }

    @override
    def __str__(self) -> str:
        what = f": {self.what}" if self.what else ""
        return f"{table_label(self.table, self.setting)}, {' and '.join(self.codes)} {self.kind.value}{what}"

    @override
    def __repr__(self) -> str:
        return f"<Change {self.table} {' '.join(self.codes)}: {self.kind}>"

    def _repr_html_(self) -> Html:
        return table_of_rows([self.row()])


@attrs.frozen(field_transformer=converted)
class Unanswered:
    """A table that does not answer for one of the two days, so that it cannot be compared."""

    table: Table
    setting: Setting | None
    day: date

    @override
    def __str__(self) -> str:
        return f"{table_label(self.table, self.setting)}: no loaded release answers for {self.day}"


# More changes than these are counted in a notebook, and not shown.
_SHOWN: Final = 200


@attrs.frozen(repr=False, field_transformer=converted)
class Difference:
    """What changed between two days, and what cannot be told.

    >>> from cptkit import bundled_reference
    >>> difference = bundled_reference().difference("2018-12-31", "2019-01-01", ["77059", "77058"])
    >>> [(row["code"], row["kind"]) for row in difference.rows()]
    [('77058', 'ended'), ('77059', 'ended')]
    """

    changes: tuple[Change, ...]
    gaps: tuple[Unanswered, ...]

    def rows(self) -> list[PlainRow]:
        """Return one row of plain values for each change."""
        return [change.row() for change in self.changes]

    @override
    def __str__(self) -> str:
        changes = [str(change) for change in self.changes] or ["no change in what can be compared"]
        return "\n".join([*changes, *self._not_compared()])

    def _not_compared(self) -> Iterator[str]:
        for day in dict.fromkeys(gap.day for gap in self.gaps):
            # Both days may be one.
            tables = dict.fromkeys(table_label(gap.table, gap.setting) for gap in self.gaps if gap.day == day)
            yield f"not compared, since no loaded release answers for {day}: {', '.join(tables)}"

    @override
    def __repr__(self) -> str:
        return f"<Difference: {counted(len(self.changes), 'change')}, {counted(len(self.gaps), 'gap')}>"

    def _repr_html_(self) -> Html:
        shown = self.changes[:_SHOWN]
        rows = [[plain_html(part) for part in _cells_of(change)] for change in shown]
        more = len(self.changes) - len(shown)
        told = html_table(("table", "codes", "what became of it", "which"), rows) if rows else "<p>no change</p>"
        rest = f"<p>{more:,} more in <code>difference.changes</code></p>" if more else ""
        gaps = "".join(f"<p><small>{plain_html(line)}</small></p>" for line in self._not_compared())
        return f"<div>{told}{rest}{gaps}</div>"


def _cells_of(change: Change) -> tuple[str, ...]:
    return table_label(change.table, change.setting), " and ".join(change.codes), change.kind.value, change.what


def difference_between(
    earlier: PublishedDay, later: PublishedDay, tables: Iterable[AnyTable], codes: Collection[str] | None
) -> Difference:
    """Return what changed between two days, for some codes or for all.

    Args:
        earlier: the view of one day.
        later: the view of another day, of the same reference.
        tables: the tables of that reference.
        codes: only what holds one of these; `None` is all.
    """
    kinds: dict[tuple[Table, Setting | None], list[AnyTable]] = {}
    for table in tables:
        kinds.setdefault((table.coverage.table, table.coverage.setting), []).append(table)
    changes: list[Change] = []
    gaps: list[Unanswered] = []
    for (kind, setting), those in kinds.items():
        before, after = (_heard(those, view.day) for view in (earlier, later))
        gaps += [
            Unanswered(kind, setting, view.day) for view, found in ((earlier, before), (later, after)) if not found
        ]
        for key in sorted(_candidates(before, after, earlier.day, later.day, codes)):
            key_codes = codes_in(kind, key)
            if all(view.covers(kind, *key_codes, setting=setting) for view in (earlier, later)):
                was, became = (view.rows(kind, *key_codes, setting=setting) for view in (earlier, later))
                if not agree(was, became):
                    changes.append(Change(kind, setting, key_codes, was, became))
    return Difference(tuple(changes), tuple(gaps))


def _heard(tables: Sequence[AnyTable], day: date) -> list[AnyTable]:
    """Return the tables that can speak of a day: none that one loaded later, and whole for every code, overrules."""
    heard: list[AnyTable] = []
    for table in reversed(tables):
        if table.coverage.period_on(day):
            heard.append(table)
            if table.coverage.answers_for_all and table.coverage.table not in JOINED:
                break
    return heard


def _candidates(
    before: Sequence[AnyTable], after: Sequence[AnyTable], earlier: date, later: date, codes: Collection[str] | None
) -> set[str]:
    """Return the keys under which something may have changed: where none of as many tables differs, nothing has."""
    as_many = len(before) == len(after)
    pairs = list(zip(before, after, strict=True) if as_many else product(before, after))
    if codes is None:
        return {key for mine, theirs in pairs for key in keys_apart(mine, theirs, earlier, later)}
    return {key for both in pairs for table in both for code in codes for key in table.keys_of(code)}
