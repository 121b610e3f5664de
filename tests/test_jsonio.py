import json
from contextlib import suppress
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import cptkit.strategies as values
from cptkit import (
    Citation,
    Claim,
    Finding,
    Patient,
    Provider,
    Report,
    ServiceLine,
    Setting,
    Severity,
    bundled_reference,
    check,
    claim_from_dict,
    claim_from_json,
    claim_to_json,
    claims_from_jsonl,
    parse_line,
    remedies,
    report_to_json,
)
from cptkit.corrections import AddModifier, MoveUnits, Remedy, SetUnits, SplitLine, Together
from cptkit.errors import InvalidJson, InvalidValue
from cptkit.formats.jsonio import remedies_to_json
from cptkit.tables import ALWAYS
from cptkit.values.claims import UnitOfMeasure
from cptkit.values.people import Sex
from cptkit.values.remedies import steps

DESIGN_EXAMPLE = """
{"payer": "medicare", "place_of_service": "22",
 "lines": [{"code": "77053", "modifiers": ["LT"], "units": 1, "date_of_service": "2024-08-13", "diagnoses": ["N64.52"],
            "circumstances": ["interpretation_only"]}],
 "history": []}
"""


def json_of(line: dict[str, object] | None = None, **claim: object) -> str:
    full = {"code": "77053", "date_of_service": "2024-08-13", **(line or {})}
    return json.dumps({"lines": [full], **claim})


def refusal(text: str | bytes) -> str:
    with pytest.raises(InvalidJson) as caught:
        claim_from_json(text)
    return str(caught.value)


def plain_values() -> st.SearchStrategy[Any]:
    scalars = st.none() | st.booleans() | st.integers() | st.decimals(allow_nan=False, allow_infinity=False) | st.text()
    return st.recursive(scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8)


def names_of(kind: type[Any]) -> st.SearchStrategy[str]:
    return st.sampled_from([field.name for field in attrs.fields(kind)])


def almost_claims() -> st.SearchStrategy[Any]:
    """Give what looks like a claim: its keys, with right, wrong and arbitrary values under them."""
    likely: st.SearchStrategy[Any] = st.sampled_from(
        ["77053", "26", "2024-08-13", "22", "N64.52", "UN", "F", 1, 0, "x", None, [], {}]
    )
    anything = likely | st.lists(likely, max_size=2) | st.integers() | st.floats() | st.text(max_size=3)
    providers = st.dictionaries(names_of(Provider), anything)
    lines = st.dictionaries(names_of(ServiceLine), anything | providers | st.lists(providers, max_size=1))
    patients = st.dictionaries(names_of(Patient), anything)
    return st.dictionaries(names_of(Claim), anything | st.lists(lines, max_size=2) | patients) | lines


def test_the_claim_of_the_design_is_read() -> None:
    claim = claim_from_json(DESIGN_EXAMPLE)
    assert claim.lines[0] == attrs.evolve(
        parse_line("77053-LT x1 on 2024-08-13 for N64.52"), circumstances=claim.lines[0].circumstances
    )
    assert (claim.payer, claim.place_of_service, claim.history) == ("medicare", "22", ())
    assert [one.value for one in claim.lines[0].circumstances] == ["interpretation_only"]


def test_an_absent_key_is_not_documented_and_takes_the_default() -> None:
    claim = claim_from_json(json_of())
    assert claim == Claim([ServiceLine("77053", date_of_service="2024-08-13")])
    assert claim.history is None


def test_history_is_not_known_where_null_and_none_where_empty() -> None:
    assert claim_from_json(json_of(history=None)).history is None
    assert claim_from_json(json_of(history=[])).history == ()


def test_bytes_are_read_as_text() -> None:
    assert claim_from_json(json_of().encode()) == claim_from_json(json_of())


def test_numbers_keep_their_decimals() -> None:
    claim = claim_from_json(
        '{"lines": [{"code": "A0425", "units": 8.20, "charge": 0.1, "date_of_service": "2024-08-13"}]}'
    )
    assert (str(claim.lines[0].units), claim.lines[0].charge) == ("8.20", Decimal("0.1"))


def test_every_field_of_a_claim_has_its_key() -> None:
    line = ServiceLine(
        "00142",
        modifiers=["QK", "QS"],
        units=61,
        unit_of_measure=UnitOfMeasure.MINUTES,
        date_of_service="2024-08-13",
        last_date="2024-08-14",
        place_of_service="22",
        diagnoses=["366.16"],
        charge="827.00",
        rendering_provider=Provider("1", specialty="05", kind="physician", group="A"),
        performed_at="B",
        body_site="left",
        encounter="1",
        narrative="C",
        ndc="D",
        id="E",
    )
    claim = Claim(
        [line],
        payer="medicare",
        setting=Setting.SUPPLIER,
        place_of_service="11",
        history=[line],
        diagnoses=["N64.52"],
        patient=Patient("1979-03-02", Sex.FEMALE),
        group="A",
        id="F",
        extras={"claim": {"frequency": ["1", 2, True, None, Decimal("1.50")]}},
    )
    written = claim_to_json(claim)
    assert claim_from_json(written) == claim
    assert json.loads(written)["patient"] == {"birth_date": "1979-03-02", "sex": "F"}
    assert '"units": 61' in written
    assert '"charge": 827.00' in written
    assert set(json.loads(written)) == {field.name for field in attrs.fields(Claim)}


def test_what_is_absent_or_as_by_default_is_left_out() -> None:
    claim = Claim([ServiceLine("77053", date_of_service="2024-08-13")])
    assert claim_to_json(claim) == '{"lines": [{"code": "77053", "units": 1, "date_of_service": "2024-08-13"}]}'


@pytest.mark.parametrize(("units", "written"), [("2", "2"), ("2.0", "2"), (Decimal("1E+3"), "1000"), ("2.50", "2.50")])
def test_units_are_written_whole_where_they_are_whole(units: str, written: str) -> None:
    claim = Claim([ServiceLine("77053", units=units, date_of_service="2024-08-13")])
    assert f'"units": {written},' in claim_to_json(claim)
    assert claim_from_json(claim_to_json(claim)) == claim


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ({"units": 0}, "lines[0].units: 0 units; expected more than 0"),
        ({"units": True}, "lines[0].units: True is not a number of units; expected a number"),
        ({"units": [1]}, "lines[0].units: a list is not a number of units; expected a number"),
        ({"units": "many"}, "lines[0].units: text of the form aaaa is not a number of units; expected a number"),
        ({"code": 77053}, "lines[0].code: 77053 is not a procedure code; expected text"),
        ({"code": "7705"}, "lines[0].code: '7705' is not a procedure code; expected five characters"),
        ({"code": None}, "lines[0].code: None is not a procedure code; expected text"),
        ({"modifiers": ["26", 59]}, "lines[0].modifiers[1]: 59 is not a modifier; expected text"),
        ({"modifiers": ["26", "L"]}, "lines[0].modifiers[1]: 'L' is not a modifier"),
        ({"modifiers": "26"}, "lines[0].modifiers: '26' is not a list; expected a list"),
        ({"modifiers": {"26": 1}}, "lines[0].modifiers: a dict is not a list; expected a list"),
        ({"diagnoses": ["N64.52", "x"]}, "lines[0].diagnoses[1]: 'x' is not a diagnosis code"),
        (
            {"date_of_service": 20240813},
            "lines[0].date_of_service: a number of 8 characters is not a date",
        ),
        ({"date_of_service": "08/13/2024"}, "lines[0].date_of_service: text of the form 99/99/9999 is not a date"),
        ({"date_of_service": None}, "lines[0].date_of_service: no date of service"),
        ({"last_date": "2024-08-12"}, "lines[0].last_date: a span that ends before it begins"),
        (
            {"circumstances": ["left"]},
            "lines[0].circumstances[0]: text of the form aaaa is unknown; expected one of interpretation_only",
        ),
        ({"circumstances": [1]}, "lines[0].circumstances[0]: 1 is unknown; expected one of interpretation_only"),
        ({"unit_of_measure": "ML"}, "lines[0].unit_of_measure: 'ML' is unknown; expected one of UN, MJ"),
        ({"rendering_provider": {}}, "lines[0].rendering_provider.id: missing"),
        ({"rendering_provider": "A"}, "lines[0].rendering_provider: text; expected an object"),
        ({"narrative": 5}, "lines[0].narrative: 5 is not text"),
        ({"unit": 1}, "lines[0]: unknown key 'unit'; expected one of code, modifiers, units"),
    ],
)
def test_a_line_that_cannot_be_read_says_where_and_what_was_expected(line: dict[str, object], said: str) -> None:
    assert refusal(json_of(line)).startswith(said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "column 1: not JSON: expecting value"),
        ('{"lines":\n  oops}', "line 2, column 3: not JSON: expecting value"),
        ("[]", "a list; expected an object with keys such as 'lines'"),
        ("null", "null; expected an object"),
        ("{}", "lines: missing; it is required"),
        ('{"lines": "77053"}', "lines: text; expected a list"),
        ('{"lines": null}', "lines: null; expected a list"),
        ('{"lines": []}', "lines: no service line; expected at least one"),
        ('{"lines": ["77053"]}', "lines[0]: text; expected an object with keys such as 'code'"),
        ('{"line": []}', "unknown key 'line'; expected one of lines, payer, setting"),
        ('{"lines": [], "lines": []}', "key 'lines' appears twice in one object; expected it once"),
        (json_of(place_of_service=22), "place_of_service: 22 is not a place-of-service code; expected text"),
        (json_of(setting="office"), "setting: text of the form aaaaaa is unknown; expected one of practitioner"),
        (json_of(extras=[]), "extras: a list; expected an object"),
        (json_of(history=[{"code": "77053"}]), "history[0].date_of_service: no date of service"),
        (json_of({"units": float("nan")}), "NaN is not a JSON number"),
        ('{"lines": 1e99999999999999999999}', "number 1e99999999999999999999 is out of range"),
        ('{"lines": ' + "1" * 5000 + "}", "a number of 5000 digits; expected fewer"),
        ("[" * 100_000, "lists or objects nested too deeply to read"),
        (b"\x80", "byte 1: not utf-8 text"),
    ],
)
def test_text_that_is_no_claim_says_where_and_what_was_expected(text: str | bytes, said: str) -> None:
    assert refusal(text).startswith(said)


@pytest.mark.parametrize("patient", ["Q. Example", ["Q. Example"], {"birth_date": "3 Feb 1979"}])
def test_no_refusal_shows_who_the_patient_is(patient: object) -> None:
    said = refusal(json_of(patient=patient))
    assert said.startswith("patient")
    assert "Example" not in said
    assert "1979" not in said.replace("1979-03-02", "")


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("Payer", "unknown key 'Payer'; expected one of lines, payer, .*; perhaps payer$"),
        ("placeOfService", "unknown key 'placeOfService'; expected one of .*; perhaps place_of_service$"),
        ("Jane Example", "unknown key text of the form Aaaa Aaaaaaa; expected one of .*, extras$"),
        (3, "key 3 is not text; expected one of lines, payer, "),
        (None, "key None is not text; expected one of lines, payer, "),
    ],
)
def test_a_key_that_is_none_is_refused_with_the_one_that_it_is_spelled_like(key: Any, said: str) -> None:
    with pytest.raises(InvalidJson, match=f"^{said}"):
        claim_from_dict({"lines": [{"code": "77053", "date_of_service": "2024-08-13"}], key: "11", "zz": 1})


def test_lines_of_a_file_are_read_one_by_one_and_blank_ones_hold_no_claim() -> None:
    claims = claims_from_jsonl([json_of(id="A"), "\n", json_of(id="B") + "\n"])
    assert [claim.id for claim in claims] == ["A", "B"]


def test_a_wrong_line_of_a_file_is_named_by_its_number() -> None:
    claims = claims_from_jsonl([json_of(), "", json_of({"units": 0})])
    assert next(claims).lines[0].code == "77053"
    with pytest.raises(InvalidJson) as caught:
        next(claims)
    assert str(caught.value) == "line 3: lines[0].units: 0 units; expected more than 0"
    with pytest.raises(InvalidJson, match=r"^line 1: a list; expected an object"):
        next(claims_from_jsonl(["[]"]))


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({1, 2}, "extras.a: a Python set"),
        ({1: 2}, "extras.a: key 1 is not text"),
        ([{"b": float("inf")}], "extras.a[0].b: a Python float"),
    ],
)
def test_an_extra_that_json_has_no_word_for_is_refused_with_its_place(value: object, said: str) -> None:
    claim = Claim([ServiceLine("77053", date_of_service="2024-08-13")], extras={"a": value})
    with pytest.raises(InvalidJson) as caught:
        claim_to_json(claim)
    assert str(caught.value).startswith(said)


@given(values.claims())
def test_a_claim_written_as_json_reads_back_as_the_same_claim(claim: Claim) -> None:
    """Text and JSON round-trip."""
    assert claim_from_json(claim_to_json(claim)) == claim


@given(st.dictionaries(st.text(), plain_values(), max_size=3))
def test_extras_read_back_as_they_were(extras: dict[str, object]) -> None:
    """`extras` (carried, never judged)."""
    claim = Claim([ServiceLine("77053", date_of_service="2024-08-13")], extras=extras)
    assert claim_from_json(claim_to_json(claim)) == claim


@given(almost_claims() | plain_values().map(lambda value: json.loads(json.dumps(value, default=str))))
def test_any_json_value_is_a_claim_or_refused_with_a_reason(value: object) -> None:
    """Codes are strings, dates ISO, unknown keys refused, errors `path: message`."""
    claim = None
    with suppress(InvalidJson):
        claim = claim_from_json(json.dumps(value))
    assert claim is None or claim_from_json(claim_to_json(claim)) == claim


@given(st.text() | st.binary() | st.text(alphabet='[]{}",:0123456789.eE-ntf \n'))
def test_any_text_is_a_claim_or_refused_with_a_reason(text: str | bytes) -> None:
    """A claim that cannot be read raises an error that says where."""
    with pytest.raises(InvalidJson):
        claim_from_json(text)


@given(values.remedies())
def test_every_remedy_is_an_object_with_its_kind(remedy: Remedy) -> None:
    """Remedies are data, one edit each or several at once."""
    (written,) = json.loads(remedies_to_json([remedy]))
    assert written["kind"].replace("-", "") == type(remedy).__name__.lower()
    edits = written["edits"] if isinstance(remedy, Together) else [written]
    assert sorted(edit["line"] for edit in edits) == sorted(edit.line for edit in steps(remedy))


def test_remedies_are_tagged_by_kind_and_leave_out_what_is_as_by_default() -> None:
    written = remedies_to_json(
        [
            AddModifier(1, "26"),
            AddModifier(2, "25", "a separate visit"),
            SetUnits(1, 2),
            SplitLine(1, 1, "76"),
            MoveUnits(1, 1, "77054"),
        ]
    )
    assert json.loads(written) == [
        {"kind": "add-modifier", "line": 1, "modifier": "26"},
        {"kind": "add-modifier", "line": 2, "modifier": "25", "needs_documentation": "a separate visit"},
        {"kind": "set-units", "line": 1, "units": 2},
        {"kind": "split-line", "line": 1, "units": 1, "modifier": "76"},
        {"kind": "move-units", "line": 1, "units": 1, "code": "77054"},
    ]


def checked(text: str, *, payer: str | None = None) -> tuple[Claim, Report]:
    billed = Claim([parse_line(one) for one in text.split("; ")], payer=payer, id="A1")
    return billed, check(billed, bundled_reference())


def test_a_report_has_the_keys_of_the_schema_in_a_fixed_order() -> None:
    _, report = checked("77053-LT on 2024-08-13 at 22 for N64.52", payer="medicare")
    written = json.loads(report_to_json(report))
    assert list(written) == [
        "schema",
        "claim_id",
        "verdict",
        "findings",
        "bypasses",
        "gaps",
        "limits",
        "assumed",
        "reference",
        "scope",
        "billed",
    ]
    assert (written["schema"], written["claim_id"], written["verdict"]) == (1, "A1", "flagged")
    assert written["reference"] == bundled_reference().fingerprint
    assert written["limits"] == list(report.limits)


def test_a_finding_says_its_rule_its_evidence_and_the_denials_to_expect() -> None:
    _, report = checked("77053-LT on 2024-08-13 at 22 for N64.52", payer="medicare")
    finding = json.loads(report_to_json(report))["findings"][0]
    assert list(finding) == [
        "rule",
        "severity",
        "lines",
        "message",
        "evidence",
        "citation",
        "denials",
        "moot",
        "assumed",
    ]
    assert finding["rule"] == "fee-schedule.global-in-facility"
    assert (finding["severity"], finding["lines"]) == ("denial", [1])
    row, clause = finding["evidence"]
    assert (row["record"], row["code"], row["pc_tc"]) == ("fee-schedule-row", "77053", "1")
    assert row["period"]["last"] == "2024-09-30"
    assert row["citation"]["publisher"] == "CMS"
    assert clause["record"] == "component-billing"
    assert clause["places"] == sorted(clause["places"])
    assert set(finding["denials"][0]) == {"group", "carc", "rarc"}
    assert finding["citation"]["publisher"] == "CMS"


def test_bypasses_and_gaps_are_written_whole() -> None:
    _, report = checked("77053-26-59 on 2024-08-13 at 22 for N64.52; 77054-26 on 2024-08-13 at 22 for N64.52")
    (bypass,) = json.loads(report_to_json(report))["bypasses"]
    assert (bypass["rule"], bypass["modifier"], bypass["lines"]) == ("ncci.unbundled-pair", "59", [1, 2])
    assert [record["record"] for record in bypass["evidence"]] == ["ptp-edit", "modifier"]
    assert bypass["record_must_show"]
    _, undetermined = checked("77053-26 on 2030-01-01 at 22 for N64.52")
    for gap in json.loads(report_to_json(undetermined))["gaps"]:
        assert set(gap) == {"table", "setting", "day", "codes", "rules", "nearest"}
        assert gap["day"] == "2030-01-01"


def test_proved_remedies_stand_in_their_finding_where_asked_for() -> None:
    claim, report = checked("77053 on 2024-08-13 at 22 for N64.52", payer="medicare")
    written = report_to_json(report, proved=lambda finding: remedies(claim, bundled_reference(), finding))
    assert json.loads(written)["findings"][0]["remedies"] == [
        {"kind": "add-modifier", "line": 1, "modifier": "26", "first": True}
    ]
    assert "remedies" not in json.loads(report_to_json(report))["findings"][0]


def test_evidence_of_a_rule_of_ones_own_has_at_least_its_citation() -> None:
    class Ledger:
        citation = Citation("the practice", "its ledger")
        period = ALWAYS

    finding = Finding("house.unsigned", Severity.NOTICE, (1,), "not signed", (Ledger(),), Ledger.citation)
    report = Report(None, (finding,), (), (), (), (), "sha256:0")
    (record,) = json.loads(report_to_json(report))["findings"][0]["evidence"]
    assert (record["record"], record["citation"]["document"]) == ("ledger", "its ledger")


def test_what_is_no_remedy_is_refused_with_its_place() -> None:
    with pytest.raises(InvalidValue, match=r"remedies\[1\]: 5 is not a remedy; expected one of cptkit\.corrections"):
        remedies_to_json([SetUnits(1, 2), 5])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]


def test_a_line_without_a_code_is_named_by_its_place() -> None:
    assert refusal('{"lines": [{"code": "77053", "date_of_service": "2024-08-13"}, {"units": 1}]}') == (
        "lines[1].code: missing; it is required"
    )


@pytest.mark.parametrize("first", ["{\n", "[", " {\r\n", b"{"])
def test_a_claim_on_several_lines_is_refused_with_how_json_lines_are(first: str | bytes) -> None:
    with pytest.raises(InvalidJson, match=r"^line 1: .*; expected a whole object, which JSON Lines has on one line$"):
        list(claims_from_jsonl([first, '"lines": []}']))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_of_the_encoding_before_a_claim_changes_nothing(encoding: str) -> None:
    text = '{"lines": [{"code": "77053", "date_of_service": "2024-08-13"}]}'
    assert claim_from_json("\ufeff" + text) == claim_from_json(text.encode(encoding)) == claim_from_json(text)
    assert list(claims_from_jsonl(["\ufeff" + text, text])) == [claim_from_json(text)] * 2
