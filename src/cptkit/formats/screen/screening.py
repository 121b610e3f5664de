"""Which lines of a table have anything to be said of them: arrays first, then `check` for what they leave."""

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator
from datetime import date
from itertools import tee
from typing import Any, Final, Literal

import attrs
import narwhals as nw
import numpy as np
import pyarrow as pa

from cptkit.checking.checker import check_all, checked_rules
from cptkit.formats.given_frames import as_frame
from cptkit.formats.lines.columns import Columns, Layout, laid_out
from cptkit.formats.lines.histories import History, with_histories
from cptkit.formats.lines.reading import Cells, ClaimOfRows, Payers, claims_of_rows, keys_of_rows
from cptkit.formats.payer_names import checked_payers
from cptkit.formats.screen.cells import Mask
from cptkit.formats.screen.coded import said_by_codes, turns_on_codes
from cptkit.formats.screen.diagnosed import said_by_diagnoses, turns_on_diagnoses
from cptkit.formats.screen.facts import days_of
from cptkit.formats.screen.judge import as_grave, judge_of, touched_lines
from cptkit.formats.screen.lines import PlainLines, plain_lines
from cptkit.formats.screen.others import said_by_others
from cptkit.formats.screen.persons import leave_persons, leave_shared
from cptkit.formats.screen.tables import TABLE_RULES, said_by_tables
from cptkit.reference.reference import Reference
from cptkit.rules import RULES, AnyRule
from cptkit.values.codes import code_set_on
from cptkit.values.edges import as_a, as_word
from cptkit.values.findings import Severity
from cptkit.values.reports import Report
from cptkit.values.unjudged import UnjudgedClaim

__all__ = ["SCREENED_RULES", "Screened", "screen"]

# What arrays and codes can say: all of it is known without a check of each claim.
SCREENED_RULES: Final = tuple(rule for rule in RULES if rule in TABLE_RULES or turns_on_codes(rule))


@attrs.frozen(eq=False, repr=False)
class Screened:
    """Which rows of a table of lines have anything to be said of them; each array has one truth value a row.

    Attributes:
        lines: whether a finding, a bypass or a gap touches the line, or it cannot be read; where findings were asked
            for that are grave, a finding as grave, a gap, or that it cannot be read.
        claims: whether that is so of any line of its claim.
        left: how many lines `check` itself was asked of, since arrays could not say it.
    """

    lines: Mask
    claims: Mask
    left: int


def screen(
    lines: object,
    reference: Reference,
    *,
    columns: Columns = "cptkit",
    payers: Payers | None = None,
    rules: Iterable[AnyRule] = RULES,
    history: History | Literal["unknown", "frame"] = History.UNKNOWN,
    at_least: Severity | Literal["denial", "review", "notice"] | None = None,
) -> Screened:
    """Return which rows of a frame of claim lines have anything to be said of them.

    They are the rows that `check_frame` names in its findings and errors; of what it says of no line in particular,
    all rows of the claim.

    Args:
        lines: as for `check_frame`.
        reference: as for `check_frame`.
        columns: as for `check_frame`.
        payers: as for `check_frame`.
        rules: as for `check`. `TABLE_RULES` are said by arrays, the others of `SCREENED_RULES` once for all lines
            that say the same by codes; for the others claims are checked that one of them may be about, and for a rule
            of one's own every claim.
        history: as for `check_frame`.
        at_least: mark findings only that are as grave, moot ones too, and no bypass; `None` marks all. Gaps are
            marked in any case, since no table says that there is no such finding.

    Raises:
        InvalidFrame: no frame, or one without the columns.
        InvalidValue: no reference, rules that are no list, or another word for the history or a severity.

    >>> import pandas
    >>> from cptkit import bundled_reference
    >>> line = {"claim_id": "A1", "code": "77053", "date_of_service": "2024-08-13", "payer": "medicare", "units": 1}
    >>> lines = pandas.DataFrame([line, {**line, "claim_id": "A2", "units": 3}])
    >>> screen(lines, bundled_reference(), rules=TABLE_RULES).lines.tolist()
    [False, True]
    """
    as_a(Reference, reference, "reference")
    whose = as_word(History, history, "history")
    grave = None if at_least is None else as_word(Severity, at_least, "at_least")
    held, layout = _held(lines, columns)
    fit = tuple([rule for rule in checked_rules(rules) if rule.id not in layout.unfit_rules])
    check = _Check(layout, reference, fit, checked_payers(payers), whose, grave)
    try:
        table: Any = held.to_arrow()
    except pa.ArrowException:
        # A column of pandas may hold anything.
        return _by_check({name: held.get_column(name).to_list() for name in layout.names}, check)
    plain = plain_lines(table, layout, check.payers)
    if whose is History.FRAME:
        leave_shared(plain, of_a_day=all(_asks_of_a_day(rule) for rule in fit))
    said = _said_by_arrays(plain, check)
    if whose is History.FRAME:
        leave_persons(plain)
    left = plain.left[plain.claims]
    rows = plain.rows_of(left)
    of_rows = plain.by_row(said & ~left)
    of_rows[rows[list(check.touched(table.take(rows).to_pydict()))]] = True
    of_claims = np.zeros(len(plain.left), np.bool_)
    of_claims[plain.claims[plain.by_line(of_rows)]] = True
    return Screened(of_rows, plain.by_row(of_claims[plain.claims]), len(rows))


def _asks_of_a_day(rule: AnyRule) -> bool:
    """Return whether a rule asks for no line of another day."""
    return rule in TABLE_RULES or turns_on_codes(rule) or turns_on_diagnoses(rule)


def _by_check(cells: Cells, check: "_Check") -> Screened:
    """Return which rows `check` has anything to say of, asked of each claim."""
    keys = keys_of_rows(cells, check.layout)
    rows = set(check.touched(cells))
    of_claims = {keys[row] for row in rows}
    return Screened(
        np.array([row in rows for row in range(len(keys))], np.bool_),
        np.array([key in of_claims for key in keys], np.bool_),
        len(keys),
    )


def _held(lines: object, columns: Columns) -> "tuple[nw.DataFrame[Any], Layout]":
    """Return the columns that are read."""
    frame, there = as_frame(lines)
    layout = laid_out(columns, there)
    selected = frame.select(layout.names)
    return selected.collect() if isinstance(selected, nw.LazyFrame) else selected, layout


def _said_by_arrays(plain: PlainLines, check: "_Check") -> Mask:
    """Return of which lines rules say anything, leaving claims of which more than arrays may say has to be asked."""
    rules, reference = check.rules, check.reference
    said = np.zeros(len(plain.claims), np.bool_)
    days = days_of(plain.days, reference, _edges(rules))
    if not days.published:
        plain.left[:] = True
        return said
    of_tables = tuple([rule for rule in rules if rule in TABLE_RULES])
    of_codes = tuple([rule for rule in rules if turns_on_codes(rule)])
    of_diagnoses = tuple([rule for rule in rules if turns_on_diagnoses(rule)])
    others = tuple([rule for rule in rules if rule not in (*of_tables, *of_codes, *of_diagnoses)])
    judge = judge_of(reference, check.at_least, history_known=check.history is History.FRAME)
    if of_tables or others:
        of_two = None if check.at_least is None else judge
        said |= said_by_tables(plain, days, reference, of_tables, others=others, judge=of_two)
    if others:
        said |= said_by_others(plain, days, judge, others)
    if of_codes or others:
        said |= said_by_codes(plain, days, judge, of_codes, others)
    if of_diagnoses:
        said |= said_by_diagnoses(plain, days, reference, judge, of_diagnoses)
    return said


def _edges(rules: Iterable[AnyRule]) -> Callable[[date], Hashable]:
    """Return a function that tells days apart on which other rules are in force, or another code set."""
    edges = sorted({day for rule in rules for day in rule.in_force.edges()})
    return lambda day: (bisect_right(edges, day), code_set_on(day))


@attrs.frozen
class _Check:
    """How `check` is asked of rows, and what of its answers counts."""

    layout: Layout
    reference: Reference
    rules: tuple[AnyRule, ...]
    payers: Payers | None
    history: History
    at_least: Severity | None

    def touched(self, cells: Cells) -> Iterator[int]:
        """Yield the rows of which anything is said, or which cannot be read."""
        alone = claims_of_rows(cells, self.layout, self.payers)
        is_known = self.history is History.FRAME
        read, again = tee(with_histories(alone, cells, self.layout) if is_known else alone)
        claims = (one.claim for one in again if isinstance(one, ClaimOfRows))
        reports = check_all(claims, self.reference, rules=self.rules, on_error="collect")
        for one in read:
            if isinstance(one, ClaimOfRows):
                yield from self._touched(one, next(reports))
            else:
                yield from (row.row for row in one)

    def _touched(self, one: ClaimOfRows, told: Report | UnjudgedClaim) -> Iterable[int]:
        """Return the rows of a claim that a report touches; what it says of no line in particular it says of all."""
        if isinstance(told, UnjudgedClaim):
            return one.rows
        report = as_grave(told, self.at_least)
        if not report.gaps:
            return [one.rows[line - 1] for line in touched_lines(report)]
        lines = [row["line"] for row in report.rows(one.claim)]
        return one.rows if None in lines else [one.rows[line - 1] for line in lines if isinstance(line, int)]
