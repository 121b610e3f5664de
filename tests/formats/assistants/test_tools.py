"""What the tools answer: what the functions behind them say, with scope, sources and reference, and errors by name."""

import json
from typing import Any, Final

import pytest
from jsonschema import Draft202012Validator

from cptkit import Claim, check, claim_from_dict, claim_to_json, modifiers_for, remedies, select
from cptkit.errors import CptkitError, InvalidValue, UnknownName
from cptkit.formats.assistants import TOOLS, Answer, answer_to
from cptkit.questions import explain_denial, together
from tests.support import BUNDLED, line

CLAIM: Final = Claim([line("77053-LT", at="22"), line("77054", at="22")], payer="medicare", id="A1")
WRITTEN: Final[dict[str, Any]] = json.loads(claim_to_json(CLAIM))
ASKED: Final[dict[str, dict[str, Any]]] = {
    "check": {"claim": WRITTEN},
    "select": {"services": [{"service": "ductogram"}], "on": "2024-08-13", "place_of_service": "22"},
    "service_facts": {"service": "ductogram"},
    "together": {"code": "19083", "other": "76942", "on": "2024-08-13", "payer": "medicare"},
    "modifiers_for": {"code": "77053", "on": "2024-08-13", "place_of_service": "22", "payer": "medicare"},
    "explain": {"claim": WRITTEN, "rule": "ncci.units-over-mue"},
    "explain_denial": {"codes": "CO-5 M97", "claim": WRITTEN},
    "coverage": {},
}


def answer(tool: str, **changed: Any) -> Answer:
    return answer_to(tool, {**ASKED[tool], **changed}, BUNDLED)


def test_each_tool_is_asked_here() -> None:
    assert [tool.name for tool in TOOLS] == list(ASKED)


@pytest.mark.parametrize("tool", TOOLS, ids=[tool.name for tool in TOOLS])
def test_a_schema_is_one_and_takes_what_is_asked(tool: Any) -> None:
    Draft202012Validator.check_schema(tool.schema)
    validator: Any = Draft202012Validator(tool.schema)
    validator.validate(ASKED[tool.name])
    assert not validator.is_valid({**ASKED[tool.name], "unheard": 1})
    assert len(json.dumps(tool.schema)) < 30_000


@pytest.mark.parametrize("tool", ASKED)
def test_every_answer_has_its_scope_its_sources_and_its_reference(tool: str) -> None:
    given = answer(tool)
    assert given.scope in given.words
    assert all(f"source: {one}" in given.words for one in given.sources)
    assert given.reference == BUNDLED.fingerprint
    assert f"reference: {BUNDLED.fingerprint}" in given.words
    assert given.sources or tool in ("select", "service_facts")
    assert json.loads(json.dumps(given.values)) == given.values


def test_check_says_what_check_says_and_proves_remedies_where_asked() -> None:
    report = check(CLAIM, BUNDLED)
    assert answer("check").text == str(report)
    assert answer("check").result["verdict"] == report.verdict
    assert "remedies" not in answer("check").result["findings"][0]
    (found, *_) = answer("check", remedies=True).result["findings"]
    assert len(found["remedies"]) == len(remedies(CLAIM, BUNDLED, report.findings[0])) > 0
    assert "\n    remedy: append 26 to line 1" in answer("check", remedies=True).text


def test_a_remedy_names_what_the_record_must_show() -> None:
    pair = Claim([line("19083-LT", at="11"), line("76942", at="11")], payer="medicare")
    told = answer("check", claim=json.loads(claim_to_json(pair)), remedies=True).text
    assert "remedy: append XE to line 2, where the record shows a separate encounter" in told


def test_select_asks_as_select_asks() -> None:
    selection = select("ductogram", BUNDLED, on="2024-08-13", place_of_service="22")
    given = answer("select")
    assert given.text == str(selection)
    assert [one["ask"] for one in given.result["questions"]] == [one.ask for one in selection.questions]
    assert given.scope == "no line was selected, so nothing was checked"
    done = answer("select", services=[{"service": "ductogram", "ducts": 1, "injected_by_reader": False}])
    assert done.result["lines"][0]["code"] == "77053"
    assert done.scope.endswith("price")


def test_the_facts_of_a_service_are_those_that_select_takes() -> None:
    given = answer("service_facts")
    assert "side: into which breast was the contrast injected? [left/right]" in given.text
    assert set(given.result["properties"]) >= {"service", "ducts", "side"}


def test_the_questions_of_coders_are_answered_as_they_are() -> None:
    asked = {"on": "2024-08-13", "payer": "medicare"}
    assert answer("together").text == str(together("19083", "76942", BUNDLED, **asked))
    assert answer("together").result["pairing"] == "bundled"
    advice = modifiers_for("77053", BUNDLED, on="2024-08-13", place_of_service="22", payer="medicare")
    assert answer("modifiers_for").text == str(advice)
    assert answer("modifiers_for").result["modifiers"] == advice.rows()
    denial = explain_denial("CO-5 M97", claim_from_dict(WRITTEN), BUNDLED)
    assert answer("explain_denial").text == str(denial)
    assert answer("explain_denial").result["expected_by"] == denial.rows()


def test_a_rule_is_explained_line_by_line() -> None:
    given = answer("explain")
    assert [one["outcome"] for one in given.result["explanations"]] == ["passed", "passed"]
    assert given.scope == "the rule ncci.units-over-mue alone"


def test_coverage_says_what_is_loaded_and_on_a_day_what_of_it_answers() -> None:
    every, later = answer("coverage").result, answer("coverage", on="2026-09-15").result
    assert every["on"] is None
    assert later["on"] == "2026-09-15"
    assert {one["table"] for one in later["tables"]} < {one["table"] for one in every["tables"]}
    assert "Aetna" in every["payers"]
    assert "never a pass" in answer("coverage").scope


@pytest.mark.parametrize(
    ("tool", "changed", "message"),
    [
        (
            "check",
            {"claim": {"lines": [{"code": "Jane Doe"}]}},
            "claim.lines[0].code: text of the form Aaaa Aaa is not",
        ),
        ("check", {"claim": "A1"}, "claim: text; expected an object"),
        ("check", {"remedies": "perhaps"}, "remedies: text of the form aaaaaaa is neither yes nor no"),
        ("check", {"patient": "Jane Doe"}, "arguments: text of the form aaaaaaa is unknown; expected one of claim"),
        ("select", {"on": "13/08/24"}, "on: text of the form 99/99/99 is not a date"),
        (
            "select",
            {"services": [{"service": "ductogram", "duct": 1}]},
            "services[0].duct: unknown fact; expected ducts",
        ),
        ("service_facts", {"service": "dance"}, "text of the form aaaaa is not a service"),
        ("together", {"code": "1908"}, "one: '1908' is not a procedure code"),
        ("explain", {"rule": 3}, "rule: 3 is not text"),
        ("explain", {"rule": "ncci.unheard"}, "rule: 'ncci.unheard' is not a rule"),
        ("explain_denial", {"codes": ""}, "codes: '' is not a denial"),
        ("coverage", {"on": "soon"}, "on: text of the form aaaa is not a date"),
    ],
)
def test_what_cannot_be_answered_is_refused_by_name_and_shows_no_value(
    tool: str, changed: dict[str, Any], message: str
) -> None:
    with pytest.raises(CptkitError) as raised:
        answer(tool, **changed)
    assert message in str(raised.value)
    assert "Jane" not in str(raised.value)


def test_what_is_missing_and_what_is_no_tool_is_said() -> None:
    with pytest.raises(InvalidValue, match="on: missing; it is required"):
        answer_to("select", {"services": []}, BUNDLED)
    with pytest.raises(UnknownName, match="tool: text of the form aaaaa is not a tool; expected one of check, select"):
        answer_to("price", {}, BUNDLED)
    nothing: Any = []
    with pytest.raises(InvalidValue, match="arguments: a list is not a mapping"):
        answer_to("check", nothing, BUNDLED)
