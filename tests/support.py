"""What many tests need: lines and claims from text, what a rule says of them, and tables of one's own."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, Final

import attrs

from cptkit import (
    RULES,
    Citation,
    Claim,
    Domain,
    Finding,
    Provider,
    Reference,
    Report,
    ServiceLine,
    Setting,
    Table,
    bundled_reference,
    check,
    parse_line,
    remedies,
)
from cptkit.corrections import Remedy
from cptkit.rules import AnyRule
from cptkit.selection import service_named
from cptkit.tables import ALWAYS, Coverage, FeeScheduleRow, Period, PublishedTable, Source
from cptkit.values.remedies import steps

# Laws of selecting give every service this diagnosis; what a rule says of it says nothing of what was selected.
A_DIAGNOSIS: Final = "N64.52"
OF_A_DIAGNOSIS: Final = {
    "vaccine.diagnosis-missing",
    "chiropractic.subluxation-not-first",
    "screening.colonoscopy-without-diagnosis",
    "screening.for-symptom",
    "maternity.outcome-missing",
    "research.diagnosis-missing",
    *(rule.id for rule in RULES if rule.domain is Domain.COVERAGE_BY_DIAGNOSIS),
}

BUNDLED: Final = bundled_reference()
# A day that every bundled table covers.
DAY: Final = date(2024, 8, 13)
# A day of an operation, by a surgeon; the fee schedule of the quarter does not matter.
SURGERY: Final = date(2024, 3, 1)
SURGEON: Final = Provider("1", specialty="02", group="A")
OURS: Final = Citation("somebody", "texts of our own")
SOURCE: Final = Source("somebody", "a table of our own", "https://example.org", date(2026, 11, 23), "0" * 64)
_RULES: Final = {rule.id: rule for rule in RULES}


def documented(service: str, **facts: object) -> attrs.AttrsInstance:
    """Return a service from its name and its facts in words."""
    return service_named(service, facts)


def rule_of(name: str) -> AnyRule:
    """The bundled rule of an id."""
    return _RULES[name]


def line(
    text: str,
    on: date | str = DAY,
    at: str = "11",
    dx: str = "N64.52",
    by: Provider | str | None = None,
    **fields: Any,
) -> ServiceLine:
    """A line from code, modifiers and units as text, with documented fields; `by` is a practitioner's id."""
    if by is not None:
        fields["rendering_provider"] = by if isinstance(by, Provider) else Provider(by)
    return attrs.evolve(parse_line(f"{text} on {on} at {at} for {dx}"), **fields)


def lines_of(*offered: Remedy) -> list[int]:
    """The lines that some remedies change, one after the other."""
    return [edit.line for remedy in offered for edit in steps(remedy)]


def days_after(
    code: str,
    after: int = 0,
    *modifiers: str,
    at: str = "22",
    by: Provider | str | None = SURGEON,
    **fields: Any,
) -> ServiceLine:
    """A line some days after the day of an operation, of the surgeon and in a hospital if nothing else is said."""
    text = "-".join((code, *modifiers))
    return line(text, SURGERY + timedelta(after), at=at, by=by, **fields)


def claim(
    *lines: ServiceLine | str,
    payer: str | None = "medicare",
    history: Iterable[ServiceLine] | None = (),
    at: str = "11",
    setting: Setting = Setting.PRACTITIONER,
) -> Claim:
    """A claim of lines, those from text on the day at one place; the patient has no other services."""
    made = [line(one, at=at) if isinstance(one, str) else one for one in lines]
    return Claim(made, payer=payer, history=history, setting=setting)


def found(billed: Claim, rule: str, reference: Reference = BUNDLED) -> tuple[Finding, ...]:
    """What one rule finds among all others."""
    return tuple(one for one in check(billed, reference).findings if one.rule == rule)


def said(billed: Claim, *rules: str, reference: Reference = BUNDLED) -> Report:
    """What some rules, asked alone, say of a claim."""
    return check(billed, reference, rules=[rule_of(name) for name in rules])


def offered(billed: Claim, rule: str, reference: Reference = BUNDLED, finding: int = 0) -> tuple[Remedy, ...]:
    """What a rule offers for one of its findings, proved against the rule alone."""
    asked = (rule_of(rule),)
    return remedies(billed, reference, check(billed, reference, rules=asked).findings[finding], rules=asked)


def passed(report: Report) -> bool:
    """Whether the rules were asked and had nothing to say."""
    return not (report.findings or report.bypasses or report.gaps)


def table(
    kind: Table,
    rows: Mapping[str, Iterable[Any]],
    *,
    codes: Iterable[str] | None = None,
    setting: Setting | None = None,
    period: Period = ALWAYS,
) -> PublishedTable[Any]:
    """A table of our own, whole for all days or those of a period, and for some codes or for all."""
    coverage = Coverage(kind, setting, (period,), None if codes is None else frozenset(codes))
    return PublishedTable(coverage, SOURCE, {key: tuple(those) for key, those in rows.items()})


def with_tables(*tables: PublishedTable[Any], reference: Reference = BUNDLED) -> Reference:
    """The bundled reference, or another, with tables of our own above its own."""
    return reference | Reference(tables)


def fee_row(code: str, component: str = "", on: date = DAY) -> FeeScheduleRow:
    """The bundled fee schedule row of a code or of a component of it."""
    row = BUNDLED.on(on).fee_schedule_row(code, component)
    assert row is not None
    return row


def with_fee_rows(*rows: FeeScheduleRow, reference: Reference = BUNDLED) -> Reference:
    """The bundled reference, or another, with these rows for their code."""
    (code,) = {row.code for row in rows}
    return with_tables(table(Table.FEE_SCHEDULE, {code: rows}, codes=(code,)), reference=reference)


def with_indicators(code: str = "77053", reference: Reference = BUNDLED, **indicators: Any) -> Reference:
    """The bundled reference, or another, with some indicators of one code as given."""
    return with_fee_rows(attrs.evolve(fee_row(code), **indicators), reference=reference)
