"""Explaining one rule on one claim: passed, hit, bypassed, gap or not applicable, with the rows."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, Final

import attrs
from typing_extensions import override

from cptkit.checking.checker import gap_of
from cptkit.checking.conditions import why_not
from cptkit.checking.judging import answers_of, bypass_of, finding_of, numbers_of
from cptkit.errors import UnknownName
from cptkit.reference.asking import BY_SETTING, AskedBy, asked_by
from cptkit.reference.reference import Reference
from cptkit.rules import RULES, AnyRule
from cptkit.rules.rule import Hit, Rule
from cptkit.subjects import Asked, BilledClaim, BilledLine, Subject, SubjectKind, billed_claim, kind_of_subject
from cptkit.values.claims import Claim
from cptkit.values.edges import as_a
from cptkit.values.fields import converted
from cptkit.values.findings import Evidence
from cptkit.values.html import Html
from cptkit.values.in_errors import shown
from cptkit.values.rows import Row, Several, table_of_rows
from cptkit.values.tables import Table
from cptkit.values.wording import either_of_many, like, lines_in_words

__all__ = ["Explanation", "Outcome", "explain"]

# What is named at most: an add-on may go with hundreds of primaries.
_FEW: Final = 5


class Outcome(StrEnum):
    """How a rule came out on what it judges."""

    PASSED = "passed"
    HIT = "hit"
    BYPASSED = "bypassed"
    GAP = "gap"
    NOT_APPLICABLE = "not applicable"


@attrs.frozen(repr=False, field_transformer=converted)
class Explanation:
    """How one rule came out on some lines, why, and the published rows that it read.

    Attributes:
        lines: the numbers of the lines, counted from 1.
        because: one sentence.
        evidence: the published rows; of a gap there are none.
    """

    rule: str
    lines: tuple[int, ...]
    outcome: Outcome
    because: str
    evidence: tuple[Evidence, ...] = ()

    def row(self) -> Row:
        """Return it as one row of plain values."""
        return {
            "rule": self.rule,
            "lines": " ".join(map(str, self.lines)),
            "outcome": self.outcome.value,
            "because": self.because,
        }

    @override
    def __str__(self) -> str:
        return f"{lines_in_words(self.lines)}: {self.outcome}: {self.because} [{self.rule}]"

    @override
    def __repr__(self) -> str:
        return f"<Explanation {self.rule}: {self.outcome}>"

    def _repr_html_(self) -> Html:
        return table_of_rows([self.row()])


def explain(claim: Claim, reference: Reference, rule: AnyRule | str) -> Several[Explanation]:
    """Return how one rule came out on every line, pair or day of a claim that it applies to.

    The rule is given as itself, or by the id of one of the bundled rules.

    Raises:
        UnknownName: no bundled rule has that id.
        InvalidValue: no claim, no reference, or no rule.

    >>> from cptkit import bundled_reference, parse_line
    >>> claim = Claim([parse_line("77053-26 on 2024-08-13 at 22 for N64.52")], payer="medicare")
    >>> explanation = explain(claim, bundled_reference(), "ncci.units-over-mue")[0]
    >>> explanation.outcome, explanation.evidence[0].value
    (<Outcome.PASSED: 'passed'>, 2)
    """
    kind_of_rule: type[AnyRule] = Rule
    asked = _named(rule) if isinstance(rule, str) else as_a(kind_of_rule, rule, "rule")
    billed = billed_claim(as_a(Claim, claim, "claim"), as_a(Reference, reference, "reference"))
    kind = kind_of_subject(asked.subject)
    explained = tuple([one for subject in kind.cut(billed) for one in _explained(asked, kind, subject, billed)])
    nothing = Explanation(asked.id, numbers_of(billed.lines), Outcome.NOT_APPLICABLE, kind.absent)
    return Several(explained or (nothing,))


_LIKE_ID: Final = re.compile(r"[a-z-]+\.[a-z-]+")


def _shown_id(text: str) -> str:
    return repr(text) if _LIKE_ID.fullmatch(text) else shown(text)


def _named(rule_id: str) -> AnyRule:
    asked, ids = rule_id.strip().lower(), [rule.id for rule in RULES]
    if asked in ids:
        return RULES[ids.index(asked)]
    expected = either_of_many(like(asked, ids) or ids, "rules")
    raise UnknownName(f"{_shown_id(rule_id)} is not a rule; expected {expected}", "rule")


def _explained(rule: AnyRule, kind: SubjectKind, subject: Subject, billed: BilledClaim) -> Iterator[Explanation]:
    lines = numbers_of(subject.lines)
    why = why_not(rule, subject)
    if why:
        yield Explanation(rule.id, lines, Outcome.NOT_APPLICABLE, why)
        return
    gaps = [
        one for table in rule.needs if table in subject.certainty.unanswered for one in subject.asked_in_vain(table)
    ]
    if gaps:
        gap = gap_of(gaps[0], gaps[0].codes, (rule.id,))
        yield Explanation(rule.id, lines, Outcome.GAP, str(gap))
        return
    said = answers_of(rule, kind.hand(subject, billed))
    for one in said:
        if isinstance(one, Hit):
            found = finding_of(rule, subject, one, assumed=False)
            if found is None:
                why = f"{one.message}; the payer has not published that it follows Medicare there"
                yield Explanation(rule.id, lines, Outcome.NOT_APPLICABLE, why, one.evidence)
            else:
                yield Explanation(rule.id, found.lines, Outcome.HIT, found.message, found.evidence)
        else:
            bypass = bypass_of(rule, subject, one, assumed=False)
            yield Explanation(rule.id, bypass.lines, Outcome.BYPASSED, bypass.message, bypass.evidence)
    if not said:
        yield Explanation(rule.id, lines, Outcome.PASSED, f"not found: {rule.title}", _rows_read(rule, subject))


def _rows_read(rule: AnyRule, subject: Subject) -> tuple[Evidence, ...]:
    """Return the first of the published rows that a rule reads of the tables that it needs."""
    rows: list[Any] = []
    for table in rule.needs:
        for asked in _questions(table, asked_by(table), subject):
            rows += asked.published.rows(table, *asked.codes, setting=asked.setting)[:_FEW]
    return tuple(dict.fromkeys(rows))


def _questions(table: Table, by: AskedBy, subject: Subject) -> Iterator[Asked]:
    setting = subject.lines[0].setting if table in BY_SETTING else None
    if by is AskedBy.PAIR_OF_CODES:
        yield Asked(table, setting, subject.published, tuple(line.code for line in subject.lines))
        return
    for line in subject.lines:
        for code in _asked_of(line, by):
            yield Asked(table, setting, line.published, (code,))


def _asked_of(line: BilledLine, by: AskedBy) -> tuple[str, ...]:
    match by:
        case AskedBy.CODE:
            return (line.code,)
        case AskedBy.MODIFIER:
            return line.modifiers
        case AskedBy.PLACE:
            return () if line.place is None else (line.place,)
        case AskedBy.DIAGNOSIS:
            return line.line.diagnoses
        case _:
            return ()
