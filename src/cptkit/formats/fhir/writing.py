"""Reports as FHIR R4: an OperationOutcome, and the Claim with each finding beside the item that it touches."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from cptkit.formats.fhir.elements import Element, Resource, plain
from cptkit.values.edges import as_a, as_text
from cptkit.values.findings import Finding, Severity
from cptkit.values.reports import Report

__all__ = ["FINDING", "annotated", "operation_outcome"]

FINDING: Final = "urn:cptkit:finding"
_RULES: Final = "urn:cptkit:rules"
_SEVERITIES: Final = {Severity.DENIAL: "error", Severity.REVIEW: "warning", Severity.NOTICE: "information"}


def operation_outcome(report: Report, *, resource_type: str = "Claim") -> dict[str, Any]:
    """Return a report as an OperationOutcome (R4): an issue for each finding, bypass, gap and limit.

    Denials are errors, reviews and gaps warnings, the rest information; a clean report has one issue that says so.
    `expression` names the items.

    Args:
        report: what `check` says.
        resource_type: what the expressions begin with, such as `ExplanationOfBenefit`.

    Raises:
        InvalidValue: no report, or no text.

    >>> from cptkit import bundled_reference, check, Claim, parse_line
    >>> claim = Claim([parse_line("77053 on 2024-08-13 at 22 for N64.52")], payer="medicare", history=())
    >>> outcome = operation_outcome(check(claim, bundled_reference()))
    >>> [(issue["severity"], issue["expression"]) for issue in outcome["issue"]]
    [('error', ['Claim.item[0]'])]
    """
    kind = as_text(resource_type, "resource_type")
    as_a(Report, report, "report")
    issues = [
        *(_finding_issue(finding, kind) for finding in report.findings if not finding.moot),
        *(
            _issue("information", "informational", bypass.message, bypass.rule)
            | _where(bypass.lines, kind)
            | {"diagnostics": f"the record must show {bypass.record_must_show}"}
            for bypass in report.bypasses
        ),
        *(_issue("warning", "incomplete", str(gap)) for gap in report.gaps),
        *(_issue("information", "informational", limit) for limit in report.limits),
        *(_issue("information", "informational", f"assumed unchanged: {table}") for table in report.assumed),
    ]
    return {
        "resourceType": "OperationOutcome",
        "issue": issues or [_issue("information", "informational", f"claim: {report.verdict.value}")],
    }


def _finding_issue(finding: Finding, resource_type: str) -> dict[str, Any]:
    issue = _issue(_SEVERITIES[finding.severity], "business-rule", finding.message, finding.rule)
    return issue | _where(finding.lines, resource_type) | {"diagnostics": "; ".join(_beneath(finding))}


def _issue(severity: str, code: str, text: str, rule: str = "") -> dict[str, Any]:
    coding = {"coding": [{"system": _RULES, "code": rule}]} if rule else {}
    return {"severity": severity, "code": code, "details": {**coding, "text": text}}


def _where(lines: Iterable[int], resource_type: str) -> dict[str, Any]:
    return {"expression": [f"{resource_type}.item[{number - 1}]" for number in lines]}


def _beneath(finding: Finding) -> Iterator[str]:
    if finding.denials:
        yield f"expect {' or '.join(map(str, finding.denials))}"
    yield f"source: {finding.citation}"


def annotated(resource: Resource, report: Report) -> dict[str, Any]:
    """Return a Claim or ExplanationOfBenefit with each finding as an extension of the items that it touches.

    The extension `urn:cptkit:finding` holds rule, severity and message, the codes to expect, and the source. The
    resource that was handed in does not change.

    Raises:
        InvalidFhir: it has no list of items.
        InvalidValue: no report.

    >>> from cptkit import bundled_reference, check, Claim, parse_line
    >>> claim = Claim([parse_line("77053 on 2024-08-13 at 22 for N64.52")], payer="medicare", history=())
    >>> resource = {"resourceType": "Claim", "item": [{"sequence": 1}]}
    >>> extension = annotated(resource, check(claim, bundled_reference()))["item"][0]["extension"][0]
    >>> [(part["url"], part["valueString"]) for part in extension["extension"][:2]]
    [('rule', 'fee-schedule.global-in-facility'), ('severity', 'denial')]
    """
    said = plain(resource)
    items: list[dict[str, Any]] = [dict(item.as_object()) for item in Element(said, "Claim").each("item")]
    for finding in as_a(Report, report, "report").findings:
        for number in finding.lines:
            if not finding.moot and number <= len(items):
                item = items[number - 1]
                item["extension"] = [*item.get("extension", ()), _extension(finding)]
    return {**said, "item": items}


def _extension(finding: Finding) -> dict[str, Any]:
    parts = {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "expect": " or ".join(map(str, finding.denials)),
        "source": str(finding.citation),
    }
    return {"url": FINDING, "extension": [{"url": url, "valueString": text} for url, text in parts.items() if text]}
