"""Reports into FHIR R4, as fhir.resources reads them."""

from typing import Any

import attrs
import pytest

from cptkit import Claim, Report, bundled_reference, check, parse_line
from cptkit.errors import InvalidFhir
from cptkit.formats.fhir import FINDING, annotated, operation_outcome, read_claim

from .samples import claim, explanation, item

REFERENCE = bundled_reference()
PAYERS = {"Medicare": "medicare"}
HOSPITAL = {"coding": [{"code": "22"}]}
RESOURCE = claim(
    item(1, "77054", "26", diagnosisSequence=[1], locationCodeableConcept=HOSPITAL),
    item(2, "77053", "LT", diagnosisSequence=[1], locationCodeableConcept=HOSPITAL),
    item(
        3,
        "99213",
        diagnosisSequence=[1],
        servicedDate="2024-08-20",
        locationCodeableConcept={"coding": [{"code": "11"}]},
    ),
)
REPORT = check(read_claim(RESOURCE, payers=PAYERS), REFERENCE)


def clean() -> Report:
    line = parse_line("77053-26 on 2024-08-13 at 22 for N64.52")
    return check(Claim([line], payer="medicare", history=()), REFERENCE)


def issues(report: Report) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = operation_outcome(report)["issue"]
    return found


def test_each_finding_is_an_issue_at_its_items() -> None:
    found = [issue for issue in issues(REPORT) if issue["code"] == "business-rule"]
    counted = [finding for finding in REPORT.findings if not finding.moot]
    assert [issue["details"]["text"] for issue in found] == [finding.message for finding in counted]
    assert [issue["details"]["coding"][0]["code"] for issue in found] == [finding.rule for finding in counted]
    assert [issue["expression"] for issue in found] == [
        [f"Claim.item[{number - 1}]" for number in finding.lines] for finding in counted
    ]
    assert {issue["severity"] for issue in found} >= {"error", "information"}
    assert found[0]["diagnostics"].startswith("expect CO-")


def test_gaps_limits_and_assumptions_are_issues_and_moot_findings_are_not() -> None:
    report = attrs.evolve(REPORT, assumed=("fee schedule",), findings=(attrs.evolve(REPORT.findings[0], moot=True),))
    texts = {issue["details"]["text"]: issue for issue in issues(report)}
    assert texts[str(REPORT.gaps[0])]["severity"] == "warning"
    assert texts[REPORT.limits[0]]["severity"] == "information"
    assert "assumed unchanged: fee schedule" in texts
    assert REPORT.findings[0].message not in texts


def test_a_bypass_says_what_the_record_must_show() -> None:
    lines = [parse_line(f"{line} on 2024-08-13 at 22 for N64.52") for line in ("77054-26", "77053-26-XS")]
    (issue,) = issues(check(Claim(lines, payer="medicare", history=()), REFERENCE))
    assert issue["diagnostics"].startswith("the record must show ")
    assert issue["expression"] == ["Claim.item[0]", "Claim.item[1]"]


def test_a_clean_report_has_one_issue_that_says_so() -> None:
    assert issues(clean()) == [
        {"severity": "information", "code": "informational", "details": {"text": "claim: clean"}}
    ]


def test_expressions_name_the_resource_that_was_checked() -> None:
    outcome = operation_outcome(REPORT, resource_type="ExplanationOfBenefit")
    assert outcome["issue"][0]["expression"][0].startswith("ExplanationOfBenefit.item[")


def test_an_annotated_claim_has_each_finding_beside_its_items_and_is_else_as_it_was() -> None:
    before = claim(item(1, "77053", extension=[{"url": "urn:own", "valueString": "x"}]))
    one = check(Claim([parse_line("77053 on 2024-08-13 at 22 for N64.52")], payer="medicare", history=()), REFERENCE)
    after = annotated(before, one)
    own, finding = after["item"][0].pop("extension")
    assert own == {"url": "urn:own", "valueString": "x"}
    assert finding["url"] == FINDING
    assert {part["url"]: part["valueString"] for part in finding["extension"]} == {
        "rule": one.findings[0].rule,
        "severity": "denial",
        "message": one.findings[0].message,
        "expect": " or ".join(map(str, one.findings[0].denials)),
        "source": str(one.findings[0].citation),
    }
    assert len(before["item"][0].pop("extension")) == 1
    assert after == before


def test_a_finding_of_two_lines_stands_beside_both_and_a_moot_one_beside_none() -> None:
    after = annotated(RESOURCE, REPORT)
    shown = [[e["extension"][0]["valueString"] for e in one.get("extension", ())] for one in after["item"]]
    pair = next(finding for finding in REPORT.findings if finding.lines == (1, 2))
    assert pair.rule in shown[0]
    assert pair.rule in shown[1]
    moot = attrs.evolve(REPORT, findings=tuple(attrs.evolve(finding, moot=True) for finding in REPORT.findings))
    assert annotated(RESOURCE, moot) == RESOURCE


def test_a_report_of_another_claim_touches_no_item_that_is_not_there() -> None:
    assert len(annotated(claim(), REPORT)["item"]) == 1
    with pytest.raises(InvalidFhir, match=r"^Claim\.item\[0\]: text; expected an object"):
        annotated({"resourceType": "Claim", "item": ["x"]}, REPORT)


def model(kind: str, resource: dict[str, Any]) -> Any:
    module = pytest.importorskip(f"fhir.resources.R4B.{kind.lower()}", reason="the extra 'oracles' has it")
    return getattr(module, kind).model_validate(resource)


def test_fhir_resources_takes_what_is_written() -> None:
    outcome = model("OperationOutcome", operation_outcome(REPORT)).model_dump(mode="json")
    assert outcome == operation_outcome(REPORT)
    after = model("Claim", annotated(RESOURCE, REPORT)).model_dump(mode="json")
    assert [len(one.get("extension", ())) for one in after["item"]] == [
        len(one.get("extension", ())) for one in annotated(RESOURCE, REPORT)["item"]
    ]


def test_a_model_of_fhir_resources_is_read_as_the_dict_that_it_was_made_of() -> None:
    assert read_claim(model("Claim", RESOURCE)) == read_claim(RESOURCE)
    eob = explanation(item(1, "77053", "26"), insurance=[{"focal": True, "coverage": {"reference": "Coverage/v1"}}])
    assert read_claim(model("ExplanationOfBenefit", eob)) == read_claim(eob)
    as_python = model("Claim", RESOURCE).model_dump()
    assert read_claim(as_python) == read_claim(RESOURCE)
    assert annotated(model("Claim", RESOURCE), REPORT)["item"][0]["extension"]
