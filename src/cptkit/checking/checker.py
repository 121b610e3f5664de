"""Checking a claim: every rule put to every line, pair, day and claim, and one report."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Final, Literal, TypeAlias, TypeVar, overload

import attrs

from cptkit.checking.judging import answers_of, bypass_of, finding_of
from cptkit.checking.moot import moot_by, with_moot_marked
from cptkit.checking.rule_index import ApplicableRules, PlacedRule, RuleIndex
from cptkit.checking.unseen import AT_ANY_PAYER, domains_of_others, is_age_known, limits_of
from cptkit.errors import CptkitError, InvalidClaim, InvalidValue
from cptkit.reference._memory import LINES_REMEMBERED, Memory
from cptkit.reference.asking import BY_SETTING
from cptkit.reference.reference import Reference
from cptkit.reference.views import PublishedDay
from cptkit.rules import RULES, AnyRule
from cptkit.rules.rule import Hit, Rule
from cptkit.subjects import KINDS, Asked, BilledClaim, Subject, billed_claim, kind_of_subject
from cptkit.values.claims import Claim
from cptkit.values.edges import as_a, as_sequence, as_several, as_word
from cptkit.values.findings import Bypass, Finding, Gap
from cptkit.values.in_errors import shown
from cptkit.values.outcome_rows import billed_lines
from cptkit.values.reports import Report
from cptkit.values.scope import Domain, Scope, scope_of
from cptkit.values.tables import LASTING, Setting, Table
from cptkit.values.unjudged import OnError, UnjudgedClaim

__all__ = ["Checker", "check", "check_all", "checked_rules", "checker", "gap_of", "table_name"]


def check(claim: Claim, reference: Reference, *, rules: Iterable[AnyRule] = RULES) -> Report:
    """Return the report on one claim, checked against what was published for its days.

    Nothing is changed, and the answer depends only on the arguments.

    Raises:
        InvalidClaim: the argument is not a claim.
        InvalidValue: no reference, or rules that are no list of them.

    >>> from cptkit import bundled_reference, parse_line
    >>> line = parse_line("77053-LT on 2024-08-13 at 22 for N64.52")
    >>> print(check(Claim([line], payer="medicare", history=()), bundled_reference()).findings[0].message)
    77053 without 26 at POS 22 (on-campus outpatient hospital); the facility bills the technical component
    """
    return checker(reference, rules).report(claim)


@overload
def check_all(
    claims: Iterable[Claim],
    reference: Reference,
    *,
    rules: Iterable[AnyRule] = RULES,
    on_error: Literal["raise", OnError.RAISE] = OnError.RAISE,
) -> Iterator[Report]: ...
@overload
def check_all(
    claims: Iterable[Claim | UnjudgedClaim],
    reference: Reference,
    *,
    rules: Iterable[AnyRule] = RULES,
    on_error: Literal["collect", OnError.COLLECT],
) -> Iterator[Report | UnjudgedClaim]: ...
def check_all(
    claims: Iterable[Claim | UnjudgedClaim],
    reference: Reference,
    *,
    rules: Iterable[AnyRule] = RULES,
    on_error: OnError | Literal["raise", "collect"] = OnError.RAISE,
) -> Iterator[Report | UnjudgedClaim]:
    """Yield the reports on many claims, one by one, in order; each is the same as from `check`.

    Where errors are collected, an `UnjudgedClaim` stands in the place of the report on a claim that cannot be
    judged, and the others go on; those that `claims_from_jsonl` could not read are handed on as they are.

    Raises:
        InvalidValue: a single claim, or another thing that is not several; no reference; rules that are no list.
        InvalidClaim: one of them is no claim, and errors are raised; the path says which.

    >>> from cptkit import bundled_reference, parse_line
    >>> claims = [Claim([parse_line("77053-26 on 2024-08-13 at 22 for N64.52")], payer="medicare")] * 2
    >>> [report.verdict.value for report in check_all(claims, bundled_reference())]
    ['clean', 'clean']
    """
    several = as_several(claims, "claims", "several claims")
    report = checker(reference, rules).report
    collects = as_word(OnError, on_error, "on_error") is OnError.COLLECT
    return _collected(several, report) if collects else _reports(several, report)


def _reports(claims: Iterable[object], report: Callable[[Claim], Report]) -> Iterator[Report]:
    for number, claim in enumerate(claims):
        if not isinstance(claim, Claim):
            raise _no_claim(claim, f"claims[{number}]")
        yield report(claim)


def _collected(claims: Iterable[object], report: Callable[[Claim], Report]) -> Iterator[Report | UnjudgedClaim]:
    for number, claim in enumerate(claims):
        place = f"claims[{number}]"
        if isinstance(claim, UnjudgedClaim):
            yield claim
        elif isinstance(claim, Claim):
            yield _report_or_error(claim, place, report)
        else:
            yield UnjudgedClaim(None, place, _no_claim(claim, ""))


def _report_or_error(claim: Claim, place: str, report: Callable[[Claim], Report]) -> Report | UnjudgedClaim:
    try:
        return report(claim)
    except CptkitError as error:
        return UnjudgedClaim(claim.id, place, type(error)(error.message, error.path))
    except Exception as error:  # noqa: BLE001 (a rule of the caller's own may raise anything)
        # What it says may be a person's, and so may what it was raised from.
        return UnjudgedClaim(claim.id, place, CptkitError(f"{type(error).__name__} raised by a rule"))


def _no_claim(value: object, path: str) -> InvalidClaim:
    return InvalidClaim(f"{shown(value)} is not a claim; expected a Claim", path)


_S = TypeVar("_S", Finding, Bypass)
_RULES_EXPECTED: Final = "a list of Rule, such as some of RULES"
_Vain: TypeAlias = tuple[Table, Setting | None, date]


def table_name(table: Table, setting: Setting | None) -> str:
    """Return the name of a table with the setting that it is for."""
    return f"{setting} {table}" if setting else table.value


@attrs.define
class _Unanswered:
    """The codes and rules for which one table did not answer on one day."""

    published: PublishedDay
    codes: set[tuple[str, ...]] = attrs.Factory(set[tuple[str, ...]])
    rules: set[str] = attrs.Factory(set[str])


@attrs.define(eq=False)
class _Said:
    """What rules have said, each with the place of the rule in the order."""

    findings: list[tuple[int, Finding]]
    bypasses: list[tuple[int, Bypass]]


_NOTHING: Final = _Said([], [])


class _Notes:
    """What is known so far of one claim."""

    def __init__(self) -> None:
        self.said = _Said([], [])
        self.unanswered: dict[_Vain, _Unanswered] = {}
        self.assumed: set[str] = set()
        self.domains: set[Domain] = set()
        self.silenced_domains: set[Domain] = set()

    def could_not_speak(self, rule: AnyRule, asked: Asked) -> None:
        """Record what a rule needed and no table answered."""
        key = (asked.table, asked.setting, asked.published.day)
        if key not in self.unanswered:
            self.unanswered[key] = _Unanswered(asked.published)
        self.unanswered[key].codes.add(asked.codes)
        self.unanswered[key].rules.add(rule.id)


class Checker:
    """Rules in their order, each put to what it judges."""

    def __init__(self, reference: Reference, rules: tuple[AnyRule, ...]) -> None:
        self._reference = reference
        self._rules = rules
        self._domains = frozenset([rule.domain for rule in rules])
        self._needed = frozenset({table for rule in rules for table in rule.needs})
        cuts = dict.fromkeys(kind.cut for kind in KINDS)
        indexes = [RuleIndex([kind for kind in KINDS if kind.cut is cut], rules) for cut in cuts]
        self._indexes = tuple(index for index in indexes if index)
        # Of a list that serves for other days unasked, only what it has against a line is told to be assumed.
        self._untold = LASTING if reference.stretched is None else frozenset[Table]()
        self._of_codes = Memory(LINES_REMEMBERED)
        self._moot_by = moot_by(rules)

    def report(self, claim: Claim) -> Report:
        """Return the report on one claim."""
        if not isinstance(claim, Claim):  # pyright: ignore[reportUnnecessaryIsInstance] (callers may have no type checker)
            raise _no_claim(claim, "claim")
        billed = billed_claim(claim, self._reference)
        notes = _Notes()
        for index in self._indexes:
            for subject in index.cut(billed):
                applicable = index.applicable(subject)
                notes.domains |= applicable.domains
                if applicable.of_codes:
                    self._note_of_codes(applicable, subject, billed, notes)
                if applicable.speaking:
                    _put(applicable.speaking, subject, billed, notes.said)
                if applicable.on_record and subject.is_documented:
                    _put(applicable.on_record, subject, billed, notes.said)
                if applicable.silenced:
                    _note_gaps(applicable.silenced, subject, notes)
                    notes.silenced_domains |= applicable.silenced_domains
                if applicable.assumed:
                    notes.assumed |= {_named(table, claim.setting) for table in applicable.assumed - self._untold}
        if self._reference.stretched is not None:
            # That a stretched table has nothing against a line, or for a pair, is assumed too.
            notes.assumed |= {_named(table, claim.setting) for table in billed.assumed & self._needed}
        resting_on = [self._rules[place].needs for place, finding in notes.said.findings if finding.assumed]
        told = self._untold.intersection(table for needs in resting_on for table in needs)
        notes.assumed |= {_named(table, claim.setting) for table in told}
        of_others = domains_of_others(billed)
        scope = scope_of(
            frozenset(notes.domains - (of_others - AT_ANY_PAYER)),
            frozenset(notes.silenced_domains | of_others),
            self._domains,
            history_known=claim.history is not None,
            birth_date_known=is_age_known(claim),
        )
        return self._written(billed, notes, scope)

    def _written(self, billed: BilledClaim, notes: _Notes, scope: Scope) -> Report:
        # A span of days meets the same rows on its first and its last day: one defect, one finding.
        in_order = [finding for _, finding in _in_order(notes.said.findings)]
        findings = with_moot_marked(in_order, self._moot_by) if in_order else ()
        bypasses = tuple([bypass for _, bypass in _in_order(notes.said.bypasses)]) if notes.said.bypasses else ()
        return Report(
            billed.claim.id,
            findings,
            bypasses,
            tuple(_gaps(notes, self._rules)) if notes.unanswered else (),
            limits_of(billed),
            tuple(sorted(notes.assumed)),
            self._reference.fingerprint,
            scope,
            billed_lines(billed.claim),
        )

    def _note_of_codes(self, applicable: ApplicableRules, subject: Subject, billed: BilledClaim, notes: _Notes) -> None:
        """Note what the rules say that turn on codes alone: once for all lines of one number that bill the same."""
        coded = applicable.of_codes[0].hand(subject, billed)
        asked = (coded, applicable, subject.lines[0].number)
        known: _Said | None = self._of_codes.get(asked)
        if known is None:
            said = _Said([], [])
            _put(applicable.of_codes, subject, billed, said)
            known = self._of_codes.keep(asked, said if said.findings or said.bypasses else _NOTHING)
        if known is not _NOTHING:
            notes.said.findings += known.findings
            notes.said.bypasses += known.bypasses


def _put(rules: Iterable[PlacedRule], subject: Subject, billed: BilledClaim, heard: _Said) -> None:
    """Put rules to a subject, and note what they say."""
    for placed in rules:
        rule = placed.rule
        for said in answers_of(rule, placed.hand(subject, billed)):
            if isinstance(said, Hit):
                found = finding_of(rule, subject, said, assumed=placed.assumed)
                if found is not None:
                    heard.findings.append((placed.place, found))
            else:
                heard.bypasses.append((placed.place, bypass_of(rule, subject, said, assumed=placed.assumed)))


def _named(table: Table, setting: Setting) -> str:
    return table_name(table, setting if table in BY_SETTING else None)


def checked_rules(rules: object) -> tuple[AnyRule, ...]:
    """Return rules in their order.

    Raises:
        InvalidValue: no list, or one of them is no rule, or one of what `check` cuts from no claim.
    """
    if rules is RULES:
        return RULES
    return tuple(
        [_as_rule(rule, f"rules[{place}]") for place, rule in enumerate(as_sequence(rules, "rules", _RULES_EXPECTED))]
    )


_RULE: Final[type[AnyRule]] = Rule


def _as_rule(value: object, path: str) -> AnyRule:
    rule = as_a(_RULE, value, path)
    try:
        kind_of_subject(rule.subject)
    except InvalidValue as error:
        raise error.inside(path) from None
    return rule


def checker(reference: Reference, rules: Iterable[AnyRule]) -> Checker:
    """Return what checks claims by some rules; a reference keeps it, bounded, with all that was looked up.

    Raises:
        InvalidValue: no reference, or rules that are no list of them.
    """
    memory = as_a(Reference, reference, "reference").memory
    asked = as_sequence(rules, "rules", _RULES_EXPECTED)
    key = (Checker, tuple(map(id, asked)))
    known: tuple[tuple[AnyRule, ...], Checker] | None = memory.get(key)
    if known is None:
        # The rules are kept too, so that no other may come to have the identity of one of them.
        in_order = checked_rules(asked)
        known = memory.keep(key, (in_order, Checker(reference, in_order)))
    return known[1]


def _note_gaps(silenced: tuple[AnyRule, ...], subject: Subject, notes: _Notes) -> None:
    for rule in silenced:
        if rule.documented and not subject.is_documented:
            continue
        for table in rule.needs:
            if table in subject.certainty.unanswered:
                for asked in subject.asked_in_vain(table):
                    notes.could_not_speak(rule, asked)


def _in_order(placed: list[tuple[int, _S]]) -> list[tuple[int, _S]]:
    """Return what was said in the order of rules and lines, each once."""
    if len(placed) == 1:
        return placed
    ordered = sorted(placed, key=_by_place)
    return [one for number, one in enumerate(ordered) if number == 0 or one != ordered[number - 1]]


def _by_place(placed: tuple[int, Finding | Bypass]) -> tuple[int, tuple[int, ...], str]:
    place, said = placed
    return place, said.lines, said.message


def gap_of(asked: Asked, codes: Iterable[str], rules: tuple[str, ...]) -> Gap:
    """Return the gap for a table that could not answer."""
    nearest = asked.published.nearest(asked.table, *asked.codes, setting=asked.setting)
    return Gap(asked.table, asked.published.day, tuple(sorted(codes)), rules, nearest, asked.setting)


def _gaps(notes: _Notes, rules: tuple[AnyRule, ...]) -> Iterator[Gap]:
    for key in sorted(notes.unanswered, key=lambda key: (key[2], table_name(key[0], key[1]))):
        table, setting, _ = key
        missing = notes.unanswered[key]
        codes = {code for together in missing.codes for code in together}
        silenced = tuple([rule.id for rule in rules if rule.id in missing.rules])
        yield gap_of(Asked(table, setting, missing.published, min(missing.codes)), codes, silenced)
