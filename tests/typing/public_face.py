"""What type checkers say of the public face; read by them, never run."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import assert_type

from cptkit import (
    Claim,
    Finding,
    Gap,
    PayerPolicy,
    Procedure,
    Reference,
    Report,
    ServiceLine,
    Severity,
    UnjudgedClaim,
    Verdict,
    apply,
    bundled_reference,
    check,
    check_all,
    explain,
    modifiers_for,
    parse_line,
    remedies,
)
from cptkit.checking import Explanation, ModifierAdvice
from cptkit.codes import ModifierCode, ProcedureCode, parse_procedure_code
from cptkit.corrections import AddModifier, Remedy
from cptkit.policies import ComponentBilling, DailyLimit
from cptkit.tables import Mue, PtpEdit

DAY = date(2024, 8, 13)

reference = bundled_reference()
assert_type(reference, Reference)
assert_type(reference | reference, Reference)
assert_type(reference.assuming_unchanged(last=DAY), Reference)
assert_type(reference.procedure("77053", on="2024-08-13"), Procedure | Gap | None)
assert_type(reference.mue("77053", on=DAY, setting="supplier"), Mue | Gap | None)
assert_type(reference.pair_edits("77053", on=DAY), tuple[PtpEdit, ...] | Gap)
assert_type(reference.policy("medicare"), PayerPolicy | Gap)

line = ServiceLine("77053", modifiers=["26"], units="2", date_of_service="2024-08-13", charge=100)
assert_type(line.code, ProcedureCode)
assert_type(line.modifiers, tuple[ModifierCode, ...])
assert_type(line.units, Decimal)
assert_type(line.date_of_service, date | None)
assert_type(parse_line("77053-26"), ServiceLine)
assert_type(parse_procedure_code("77053"), ProcedureCode)

claim = Claim([line], payer="medicare", history=[])
assert_type(claim.lines, tuple[ServiceLine, ...])
assert_type(claim.history, tuple[ServiceLine, ...] | None)

report = check(claim, reference)
assert_type(report, Report)
assert_type(check_all([claim], reference), Iterator[Report])
assert_type(check_all([claim], reference, on_error="collect"), Iterator[Report | UnjudgedClaim])
assert_type(report.verdict, Verdict)
assert_type(report.findings, tuple[Finding, ...])
assert_type(report.findings[0].severity, Severity)
assert_type(report.gaps, tuple[Gap, ...])
assert_type(remedies(claim, reference, report.findings[0]), tuple[Remedy, ...])
assert_type(apply(claim, AddModifier(1, "26", first=True)), Claim)
assert_type(explain(claim, reference, "ncci.units-over-mue"), tuple[Explanation, ...])
assert_type(modifiers_for("77053", reference, on=DAY), tuple[ModifierAdvice, ...])

policy = reference.policies["medicare"]
assert_type(policy.clause(ComponentBilling, on=DAY), ComponentBilling | None)
assert_type(policy.on(DAY).clauses(DailyLimit), tuple[DailyLimit, ...])
