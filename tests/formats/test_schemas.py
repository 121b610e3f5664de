"""The JSON Schemas: what cptkit writes fits them, and what it refuses for its shape they refuse too."""

import json
from decimal import Decimal
from importlib.resources import files
from typing import Any

import attrs
import pytest
from hypothesis import given, reject, settings, strategies as st
from jsonschema import Draft202012Validator

import cptkit.strategies as values
from cptkit import (
    Claim,
    check,
    claim_from_dict,
    claim_from_json,
    claim_to_dict,
    claim_to_json,
    remedies,
    report_to_json,
)
from cptkit.errors import InvalidJson, InvalidService
from cptkit.formats.encounter_json import encounter_from_json, selection_to_json
from cptkit.selection import FAMILIES, Encounter, select_encounter
from tests.support import BUNDLED, DAY

DRAWN = settings(max_examples=1_000)


def validator(name: str) -> Draft202012Validator:
    schema = json.loads((files("cptkit") / "schemas" / f"{name}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


CLAIM, REPORT = validator("claim"), validator("report")
ENCOUNTER, SELECTION = validator("encounter"), validator("selection")
NAMES = {family.service: family.name for family in FAMILIES}


def misfits(schema: Draft202012Validator, value: Any) -> list[str]:
    """What of a value does not fit a schema."""
    return [f"{one.json_path}: {one.message}" for one in schema.iter_errors(value)]  # pyright: ignore[reportUnknownMemberType]


LINE = {"code": "99213", "date_of_service": "2024-08-13"}


@pytest.mark.long
@DRAWN
@given(values.claims())
def test_every_claim_that_is_written_fits_the_schema(claim: Claim) -> None:
    assert misfits(CLAIM, json.loads(claim_to_json(claim))) == []
    assert misfits(CLAIM, claim_to_dict(claim)) == []


@pytest.mark.long
@DRAWN
@given(values.claims(reference=BUNDLED, on=DAY, known=False, max_lines=3))
def test_every_report_that_is_written_fits_the_schema(claim: Claim) -> None:
    assert misfits(REPORT, json.loads(report_to_json(check(claim, BUNDLED)))) == []


def test_a_report_with_its_remedies_fits_the_schema() -> None:
    claim = claim_from_dict({"payer": "medicare", "lines": [{**LINE, "code": "77053", "place_of_service": "22"}]})
    written = report_to_json(check(claim, BUNDLED), proved=lambda one: remedies(claim, BUNDLED, one))
    assert '"remedies": [{' in written
    assert misfits(REPORT, json.loads(written)) == []


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"lines": []},
        {"lines": [{"code": "99213"}]},
        {"lines": [LINE], "pos": "11"},
        {"lines": [{**LINE, "dos": "2024-08-13"}]},
        {"lines": [{**LINE, "code": "9921"}]},
        {"lines": [{**LINE, "units": 0}]},
        {"lines": [{**LINE, "charge": -1}]},
        {"lines": [{**LINE, "modifiers": "25"}]},
        {"lines": [{**LINE, "circumstances": ["luck"]}]},
        {"lines": [LINE], "setting": "doctor"},
        {"lines": [LINE], "extras": []},
        {"lines": [{**LINE, "rendering_provider": {"specialty": "30"}}]},
        [],
    ],
)
def test_what_is_refused_for_its_shape_is_refused_by_the_schema(value: Any) -> None:
    assert misfits(CLAIM, value)
    with pytest.raises(InvalidJson):
        claim_from_dict(value)
    with pytest.raises(InvalidJson):
        claim_from_json(json.dumps(value))


@given(values.claims())
def test_a_claim_comes_back_from_plain_values_as_it_was(claim: Claim) -> None:
    value = claim_to_dict(claim)
    assert claim_from_dict(value) == claim
    assert claim_from_json(json.dumps(value)) == claim


@given(values.claims(), st.data())
def test_an_unknown_key_is_refused_by_both(claim: Claim, data: st.DataObject) -> None:
    value: Any = claim_to_dict(claim)
    where = data.draw(st.sampled_from([value, *value["lines"]]))
    where["unheard_of"] = 1
    assert misfits(CLAIM, value)
    with pytest.raises(InvalidJson, match="unknown key 'unheard_of'"):
        claim_from_dict(value)


def test_plain_values_may_be_dates_decimals_and_enums() -> None:
    assert claim_from_dict({"lines": [{**LINE, "date_of_service": DAY}]}).lines[0].date_of_service == DAY


def test_a_number_that_a_float_would_change_is_written_as_text() -> None:
    line: Any = claim_to_dict(claim_from_dict({"lines": [{**LINE, "charge": "145.50"}]}))["lines"]
    assert line[0]["charge"] == 145.5
    exact: Any = claim_to_dict(claim_from_dict({"lines": [{**LINE, "charge": "12345678901234567.8"}]}))["lines"]
    assert exact[0]["charge"] == "12345678901234567.8"


def written(encounter: Encounter) -> dict[str, Any]:
    """An encounter as JSON has it; what is not documented is left out."""
    services = [
        {"service": NAMES[type(one)], **attrs.asdict(one, filter=lambda _, fact: fact is not None)}
        for one in encounter.services
    ]
    occasion = attrs.asdict(encounter, filter=lambda field, value: field.name != "services" and value is not None)
    plain: dict[str, Any] = json.loads(json.dumps({"services": services, **occasion}, default=plain_text))
    return plain


def plain_text(value: Any) -> float | str:
    """A day as text, and a measure as a number."""
    return float(value) if isinstance(value, Decimal) else str(value)


@pytest.mark.long
@DRAWN
@given(values.encounters(most=2))
def test_every_documented_encounter_fits_the_schema_and_is_read_as_it_was(encounter: Encounter) -> None:
    value = written(encounter)
    assert misfits(ENCOUNTER, value) == []
    assert encounter_from_json(json.dumps(value)) == encounter


@pytest.mark.long
@DRAWN
@given(values.encounters(most=2))
def test_every_selection_that_is_written_fits_the_schema(encounter: Encounter) -> None:
    try:
        selection = select_encounter(encounter, BUNDLED)
    except InvalidService:
        reject()  # facts that contradict each other
    assert misfits(SELECTION, json.loads(selection_to_json(selection))) == []


@given(values.services(), st.data())
def test_whatever_fact_the_schema_takes_is_read(service: attrs.AttrsInstance, data: st.DataObject) -> None:
    value = written(Encounter([service], on=DAY))
    fact = data.draw(st.sampled_from([field.name for field in attrs.fields(type(service))]))
    value["services"][0][fact] = data.draw(
        st.none()
        | st.booleans()
        | st.integers(-3, 200)
        | st.floats(-3, 200)
        | st.sampled_from(["left", "2.5 cm", "1", ""])
    )
    if not misfits(ENCOUNTER, value):
        assert encounter_from_json(json.dumps(value)).on == DAY


@pytest.mark.parametrize(
    "service",
    [
        {},
        {"service": "luck"},
        {"service": "ductogram", "duct": 1},
        {"service": "ductogram", "ducts": 0},
        {"service": "ductogram", "ducts": 1.5},
        {"service": "ductogram", "side": "both sides"},
        {"service": "ductogram", "injected_by_reader": "perhaps"},
        {"service": "skin-repair", "length": -1},
        {"service": "skin-repair", "length": "2 inches"},
    ],
)
def test_a_service_that_is_refused_for_its_shape_is_refused_by_the_schema(service: Any) -> None:
    value = {"services": [service], "on": "2024-08-13"}
    assert misfits(ENCOUNTER, value)
    with pytest.raises(InvalidJson):
        encounter_from_json(json.dumps(value))


def test_what_is_wrong_with_a_service_is_told_of_the_fact() -> None:
    value = {"services": [{"service": "ductogram", "ducts": 1.5}], "on": "2024-08-13"}
    assert misfits(ENCOUNTER, value) == ["$.services[0].ducts: 1.5 is not of type 'integer', 'null'"]
    unknown = {"services": [{"service": "luck"}], "on": "2024-08-13"}
    assert [one.partition(": ")[0] for one in misfits(ENCOUNTER, unknown)] == ["$.services[0].service"]


def test_a_measure_may_be_a_number_or_text_with_its_unit() -> None:
    for length in (2.5, "2.5", "2.5 cm", "2.5cm"):
        value = {"services": [{"service": "skin-repair", "length": length}], "on": "2024-08-13"}
        assert misfits(ENCOUNTER, value) == []
        service: Any = encounter_from_json(json.dumps(value)).services[0]
        assert service.length == Decimal("2.5")
