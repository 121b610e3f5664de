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
    Selection,
    ServiceLine,
    Severity,
    UnjudgedClaim,
    Verdict,
    apply,
    bundled_reference,
    check,
    check_all,
    claim_from_dict,
    claim_to_dict,
    explain,
    modifiers_for,
    parse_line,
    remedies,
    select,
)
from cptkit.checking import Advice, Explanation
from cptkit.codes import ModifierCode, ProcedureCode, parse_procedure_code
from cptkit.corrections import AddModifier, Remedy
from cptkit.policies import ComponentBilling, DailyLimit
from cptkit.questions import BilledTogether, DenialExplained, explain_denial, together, unit_limit
from cptkit.selection import Encounter, Mammogram, Sides
from cptkit.tables import Mue, PtpEdit
from cptkit.values.rows import Row, Several

DAY = date(2024, 8, 13)

reference = bundled_reference()
assert_type(reference, Reference)
assert_type(reference | reference, Reference)
assert_type(reference.assuming_unchanged(last=DAY), Reference)
assert_type(reference.procedure("77053", on="2024-08-13"), Procedure | Gap | None)
assert_type(reference.mue("77053", on=DAY, setting="supplier"), Mue | Gap | None)
assert_type(reference.pair_edits("77053", on=DAY), Several[PtpEdit] | Gap)
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
assert_type(explain(claim, reference, "ncci.units-over-mue"), Several[Explanation])
assert_type(modifiers_for("77053", reference, on=DAY), Advice)
assert_type(report.rows(claim), list[Row])
assert_type(together("19083", "76942", reference, on=DAY), BilledTogether)
assert_type(unit_limit("77053", reference, on="2024-08-13").value, int | None)
assert_type(explain_denial("CO-236", claim, reference), DenialExplained)
assert_type(reference.difference(DAY, DAY, ["77053"]).rows(), list[Row])
assert_type(claim_from_dict(claim_to_dict(claim)), Claim)

policy = reference.policies["medicare"]
assert_type(policy.clause(ComponentBilling, on=DAY), ComponentBilling | None)
assert_type(policy.on(DAY).clauses(DailyLimit), tuple[DailyLimit, ...])

# Facts are words, or members of their enums; services are made by class, by name, or by mapping.
study = Mammogram(purpose="screening", sides=Sides.BOTH, tomosynthesis="yes")
assert_type(study.sides, Sides | None)
assert_type(select(study, reference, on=DAY), Selection)
assert_type(select("mammogram", reference, on=DAY, purpose="screening", tomosynthesis=True), Selection)
visit = {"service": "office visit", "patient": "new"}
assert_type(select([study, visit, "tobacco counseling"], reference, on="2024-08-13"), Selection)
assert_type(Encounter([study, visit], on=DAY).place_of_service is None, bool)
