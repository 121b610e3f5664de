"""What a denial means for a claim: which findings foresee it, else which rules expect it, and how they came out."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, TypeVar

import attrs
from typing_extensions import override

from cptkit.checking.checker import check
from cptkit.checking.explaining import Explanation, Outcome, explain
from cptkit.checking.judging import denials_of
from cptkit.errors import InvalidText
from cptkit.reference.reference import Reference
from cptkit.rules import RULES, AnyRule
from cptkit.values.claims import Claim
from cptkit.values.findings import Denial, Finding
from cptkit.values.html import Html, card, folded, plain_html
from cptkit.values.in_errors import shown
from cptkit.values.remittance_codes import GROUPS, NOT_CODING, PRICING, REASONS, REMARKS
from cptkit.values.rows import Row, Several
from cptkit.values.wording import counted, lines_in_words

__all__ = ["DenialExplained", "explain_denial"]

_PART: Final = re.compile(
    r"((?P<group>CO|PR|OA|PI|CR)[- ]?)?(?P<carc>[0-9]{1,3}|[ABDPWY][0-9]{1,2})(?![0-9A-Z])"
    r"|(?P<rarc>(MA|M|N)[0-9]{1,3})(?![0-9A-Z])"
)
_BETWEEN: Final = re.compile(r"[\s,;/+]*")
# The most telling first: what fired, or would have but for something.
_TELLING: Final = (Outcome.HIT, Outcome.BYPASSED, Outcome.GAP, Outcome.PASSED, Outcome.NOT_APPLICABLE)
_FEW: Final = 3
_T = TypeVar("_T")


@attrs.frozen(repr=False)
class DenialExplained:
    """What the codes of a denial mean for one claim.

    Attributes:
        group, reason, remarks: the codes: whose to bear, CARC, RARCs; absent where none was given.
        meanings: what each says, in our own words.
        unknown: the codes that are not known here.
        findings: what `check` finds on the claim and expects to be denied so.
        rules: where no finding does, the rules that expect such a denial, each as it came out on the claim.
        is_coding: whether the reason turns on how the line is coded, as far as is known here.
    """

    group: str | None
    reason: str | None
    remarks: tuple[str, ...]
    meanings: tuple[tuple[str, str], ...]
    unknown: tuple[str, ...]
    findings: tuple[Finding, ...]
    rules: Several[Explanation]
    is_coding: bool

    @property
    def codes(self) -> str:
        """The codes as billers write them."""
        reason = "" if self.reason is None else f"{self.group}-{self.reason}" if self.group else self.reason
        return " ".join(filter(None, (reason, *self.remarks)))

    @property
    def foreseen(self) -> bool:
        """Whether a finding on the claim expects it."""
        return bool(self.findings)

    def rows(self) -> list[Row]:
        """Return one row for each finding, else for each rule, that expects the denial."""
        hits = [Explanation(one.rule, one.lines, Outcome.HIT, one.message) for one in self.findings]
        return [{"denial": self.codes, **one.row()} for one in hits or self.rules]

    @override
    def __str__(self) -> str:
        return "; ".join(_sentence(self))

    @override
    def __repr__(self) -> str:
        return f"<DenialExplained {self.codes}: {'foreseen' if self.foreseen else 'not foreseen'}>"

    def _repr_html_(self) -> Html:
        told = [(code, plain_html(words)) for code, words in self.meanings]
        found = [(lines_in_words(one.lines), plain_html(f"{one.message} [{one.rule}]")) for one in self.findings]
        # What notebooks show of it is public, by the name that they ask for.
        table = getattr(self.rules, "_repr_html_")()  # noqa: B009 (the name is private to notebooks)
        rules = folded(f"{len(self.rules)} rules expect this denial", table) if self.rules else ""
        return card(str(self), [*told, *found]) + rules


def _sentence(asked: DenialExplained) -> Iterator[str]:
    said = dict(asked.meanings)
    for code in filter(None, (asked.reason, *asked.remarks)):
        bears = f" ({said[asked.group]})" if asked.group is not None and code == asked.reason else ""
        named = f"{asked.group}-{code}" if bears else code
        yield f"{named}: {said.get(code, 'not known here')}{bears}"
    for finding in asked.findings:
        yield f"foreseen: {lines_in_words(finding.lines)}: {finding.message} [{finding.rule}]"
    if not asked.findings:
        yield f"not foreseen: {_expected_by(asked)}"


def _expected_by(asked: DenialExplained) -> str:
    """Return which rules expect this denial, and how they came out."""
    if not asked.rules:
        return "no rule expects it" if asked.is_coding else "it does not turn on coding"
    told = [f"{one.rule} ({_how(one)})" for one in asked.rules[:_FEW]]
    more = len(asked.rules) - len(told)
    return f"expected by {', '.join([*told, *([counted(more, 'more rule')] if more else [])])}"


def _how(one: Explanation) -> str:
    """Return how a rule came out, and why where that tells more."""
    silent = one.outcome in (Outcome.PASSED, Outcome.NOT_APPLICABLE)
    return one.outcome.value if silent else f"{one.outcome}: {one.because}"


def explain_denial(codes: str, claim: Claim, reference: Reference) -> DenialExplained:
    """Return what the codes of a denial mean for a claim: what foresees it, else what expects it.

    Args:
        codes: as they stand on the remittance, such as `CO-97 M15`, `236` or `N822`.
        claim: as it was billed.
        reference: what was published.

    Raises:
        InvalidText: no codes, or more than one claim adjustment reason code.

    >>> from cptkit import bundled_reference, parse_line
    >>> lines = [parse_line(f"{code} on 2024-08-13 at 11 for N63.11") for code in ("19083", "76942")]
    >>> answer = explain_denial("CO-236", Claim(lines, payer="medicare"), bundled_reference())
    >>> answer.foreseen, answer.findings[0].rule
    (True, 'ncci.unbundled-pair')
    """
    group, reason, remarks = _parsed(codes)
    told = _meanings(group, reason, remarks)
    known = {code for code, _ in told}
    found = [(one, one.denials) for one in check(claim, reference).findings if not one.moot]
    published = reference.on(claim.lines[0].days[0])
    policy = published.policy_day(claim.payer)
    expected = [(rule, denials_of(rule, published, policy)) for rule in RULES]
    # The remark tells more than the reason, which stands for many things: 97 with M144 is global surgery.
    findings, rules = _with_remark(found, reason, remarks), _with_remark(expected, reason, remarks)
    if not findings and not rules:
        findings, rules = _with_reason(found, reason), _with_reason(expected, reason)
    return DenialExplained(
        group,
        reason,
        remarks,
        told,
        tuple(code for code in (*filter(None, (group, reason)), *remarks) if code not in known),
        tuple(findings),
        Several(
            sorted(
                [_as_it_came_out(claim, reference, rule) for rule in (() if findings else rules)],
                key=lambda one: _TELLING.index(one.outcome),
            )
        ),
        is_coding=reason not in NOT_CODING and reason not in PRICING,
    )


def _parsed(codes: str) -> tuple[str | None, str | None, tuple[str, ...]]:
    """Return group, CARC and RARCs of what stands on a remittance."""
    if not isinstance(codes, str):  # pyright: ignore[reportUnnecessaryIsInstance] (callers may have no type checker)
        raise _refused(codes)
    text = codes.strip().upper()
    group: str | None = None
    reason: str | None = None
    remarks: list[str] = []
    place = 0
    while place < len(text):
        found = _PART.match(text, place)
        if found is None or (found["carc"] and reason is not None):
            raise _refused(codes)
        if found["carc"]:
            group, reason = found["group"], found["carc"].lstrip("0")
        else:
            remarks.append(found["rarc"])
        place = found.end()
        between = _BETWEEN.match(text, place)
        place = place if between is None else between.end()
    if not text:
        raise _refused(codes)
    return group, reason, tuple(dict.fromkeys(remarks))


def _refused(codes: object) -> InvalidText:
    message = f"{shown(codes)} is not a denial; expected the codes of one, such as CO-97 M15"
    return InvalidText(message, "codes")


def _meanings(group: str | None, reason: str | None, remarks: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    told: list[tuple[str, str | None]] = []
    if reason is not None:
        told.append((reason, REASONS.get(reason) or NOT_CODING.get(reason) or PRICING.get(reason)))
    if group is not None:
        told.append((group, GROUPS[group]))
    told += [(remark, REMARKS.get(remark)) for remark in remarks]
    return tuple((code, words) for code, words in told if words is not None)


def _with_remark(
    expected: Iterable[tuple[_T, Iterable[Denial]]], reason: str | None, remarks: tuple[str, ...]
) -> list[_T]:
    """Return what expects the reason with one of the remarks."""
    return [
        one
        for one, denials in expected
        if any(denial.rarc in remarks and reason in (None, denial.carc) for denial in denials)
    ]


def _with_reason(expected: Iterable[tuple[_T, Iterable[Denial]]], reason: str | None) -> list[_T]:
    """Return what expects the reason, with whichever remark."""
    return [one for one, denials in expected if any(denial.carc == reason for denial in denials)]


def _as_it_came_out(claim: Claim, reference: Reference, rule: AnyRule) -> Explanation:
    """Return the most telling of a rule's outcomes on the claim."""
    return min(explain(claim, reference, rule), key=lambda one: _TELLING.index(one.outcome))
