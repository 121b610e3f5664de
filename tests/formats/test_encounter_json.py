"""Encounters and selections as JSON."""

import json

import pytest

from cptkit import ServiceLine, bundled_reference
from cptkit.errors import InvalidJson
from cptkit.formats.encounter_json import (
    encounter_from_json,
    encounter_schema,
    encounters_from_jsonl,
    selection_to_json,
)
from cptkit.selection import FAMILIES, Encounter, select, select_encounter
from tests.support import documented

REFERENCE = bundled_reference()


def test_an_encounter_is_read_by_the_names_of_services_and_facts() -> None:
    text = (
        '{"on": "2024-08-13", "payer": "medicare", "place_of_service": "22", "id": "A1", "setting": "practitioner",'
        ' "services": [{"service": "mammogram", "purpose": "screening", "tomosynthesis": true}]}'
    )
    assert encounter_from_json(text) == Encounter(
        [documented("mammogram", purpose="screening", tomosynthesis=True)],
        on="2024-08-13",
        payer="medicare",
        place_of_service="22",
        id="A1",
    )


def test_a_history_is_read_as_that_of_a_claim_and_held_against_the_lines() -> None:
    screening = '"services": [{"service": "mammogram", "purpose": "screening", "sides": "both"}], "payer": "medicare"'
    before = '{"code": "77067", "date_of_service": "2024-02-13"}'
    encounter = encounter_from_json(f'{{"on": "2024-08-13", {screening}, "history": [{before}]}}')
    assert encounter.history == (ServiceLine("77067", date_of_service="2024-02-13"),)
    chosen = select_encounter(encounter, REFERENCE)
    services, day = encounter.services, encounter.on
    assert chosen == select(services, REFERENCE, on=day, payer="medicare", history=encounter.history)
    assert chosen != select(services, REFERENCE, on=day, payer="medicare", history=())
    assert encounter_from_json(f'{{"on": "2024-08-13", {screening}, "history": null}}').history is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[", "column 2: not JSON"),
        ('{"services": [], "on": "2024-08-13", "history": 3}', "history: number 3; expected a list"),
        ('{"services": [], "on": "2024-08-13", "history": [{}]}', "history[0].code: missing; it is required"),
        ("[]", "not an object; expected one with keys such as 'services'"),
        ("{}", "services: missing; expected a list of services"),
        ('{"services": []}', "on: missing; expected a date such as 2024-08-13"),
        ('{"services": [], "on": "soon"}', "on: text of the form aaaa is not a date"),
        ('{"services": [], "day": "2024-08-13"}', "day: unknown key; expected one of services, on,"),
        (
            '{"services": [3], "on": "2024-08-13"}',
            "services[0]: not an object; expected one with keys such as 'service'",
        ),
        ('{"services": {}, "on": "2024-08-13"}', "services: not a list; expected a list of services"),
        ('{"services": [{}], "on": "2024-08-13"}', "services[0].service: missing; expected the name of a service"),
        (
            '{"services": [{"service": null}], "on": "2024-08-13"}',
            "services[0].service: None is not text; expected text",
        ),
        ('{"services": [{"service": 5}], "on": "2024-08-13"}', "services[0].service: 5 is not text; expected text"),
        (
            '{"services": [{"service": "mammogram", "sidse": "left"}], "on": "2024-08-13"}',
            "services[0].sidse: unknown fact; expected sides",
        ),
        (
            '{"services": [{"service": "ductogram", "ducts": 0}], "on": "2024-08-13"}',
            "services[0].ducts: 0; expected a whole number, 1 or more",
        ),
    ],
)
def test_a_mistake_says_where_it_is(text: str, said: str) -> None:
    with pytest.raises(InvalidJson) as refused:
        encounter_from_json(text)
    assert str(refused.value).startswith(said)


def test_lines_of_encounters_are_counted() -> None:
    good = '{"services": [], "on": "2024-08-13"}'
    assert len(list(encounters_from_jsonl([good, "", good]))) == 2
    with pytest.raises(InvalidJson, match="line 3: on: missing"):
        list(encounters_from_jsonl([good, "", '{"services": []}']))


def test_a_selection_is_written_with_its_lines_reasons_and_questions() -> None:
    services = [documented("mammogram", purpose="diagnostic", sides="left", cad=True)]
    encounter = Encounter(services, on="2024-08-13", payer="medicare")
    said = json.loads(selection_to_json(select_encounter(encounter, REFERENCE)))
    (line,) = said["lines"]
    assert (line["text"], line["code"], line["modifiers"], line["services"]) == (
        "77065-LT x1 on 2024-08-13",
        "77065",
        ["LT"],
        [1],
    )
    assert line["citations"][0]["publisher"] == "CMS"
    assert [one["fact"] for one in said["questions"]] == ["tomosynthesis"]
    assert said["included"][0]["what"] == "detection"
    assert said["report"]["verdict"] == "clean"
    assert said["tables"]["mammogram"]


def test_a_selection_of_nothing_is_written_too() -> None:
    said = json.loads(selection_to_json(select_encounter(Encounter([], on="2024-08-13"), REFERENCE)))
    assert (said["lines"], said["report"]) == ([], None)


def test_the_schema_has_every_service_with_its_facts() -> None:
    services = encounter_schema()["$defs"]
    assert list(services) == [family.name for family in FAMILIES]
    mammogram = services["mammogram"]["properties"]
    assert mammogram["tomosynthesis"]["type"] == ["boolean", "null"]
    assert mammogram["sides"]["enum"] == ["left", "right", "both", "one", None]
    assert all(one["additionalProperties"] is False for one in services.values())
