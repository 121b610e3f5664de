"""Claims out of FHIR R4: each element where it belongs, and each mistake with its path."""

import copy
from datetime import date
from decimal import Decimal
from typing import Any, cast

import pytest
from hypothesis import given, settings, strategies as st

from cptkit import Claim, Patient, Provider, ServiceLine
from cptkit.codes import Sex, UnitOfMeasure
from cptkit.errors import InvalidFhir
from cptkit.formats.fhir import BundledClaims, Payers, read_bundle, read_claim

from .samples import CPT, HCPCS, ICD_10, INSURER, PATIENT, POS, PRACTITIONER, bundle, claim, concept, explanation, item

DAY = date(2024, 8, 13)
DOCTOR = Provider("1888888876", specialty="2085R0202X", group="1999999984", npi="1888888876")
TEAM = [
    {
        "sequence": 1,
        "provider": {"reference": "urn:uuid:d1"},
        "role": concept("rendering", "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBClaimCareTeamRole"),
        "qualification": concept("2085R0202X", "http://nucc.org/provider-taxonomy"),
    },
    {"sequence": 2, "provider": {"reference": "Practitioner/r2"}, "role": concept("referring", "urn:roles")},
]
FULL = item(
    1,
    "77053",
    "26",
    "LT",
    careTeamSequence=[2, 1],
    diagnosisSequence=[2, 1],
    servicedDate=None,
    servicedPeriod={"start": "2024-08-13T09:00:00Z", "end": "2024-08-15"},
    locationCodeableConcept={"coding": [{"system": "urn:own", "code": "X"}, {"system": POS, "code": "22"}]},
    quantity={"value": 2.5},
    net={"value": 145.5, "currency": "USD"},
    bodySite=concept("LA", "urn:sides"),
    encounter=[{"reference": "Encounter/n1"}],
)


def line_of(one: dict[str, Any], **said: Any) -> ServiceLine:
    (line,) = read_claim(claim(one, **said)).lines
    return line


def test_an_item_is_read_element_by_element() -> None:
    found = read_bundle(
        bundle(claim(FULL, careTeam=TEAM, facility={"reference": "Location/f1"}), PATIENT, PRACTITIONER, INSURER)
    )
    assert found.claims == (
        Claim(
            [
                ServiceLine(
                    "77053",
                    modifiers=["26", "LT"],
                    units="2.5",
                    date_of_service=DAY,
                    last_date="2024-08-15",
                    place_of_service="22",
                    diagnoses=["R92.8", "N64.52"],
                    charge="145.5",
                    rendering_provider=DOCTOR,
                    performed_at="Location/f1",
                    body_site="LA",
                    encounter="Encounter/n1",
                    id="1",
                )
            ],
            payer="Medicare",
            patient=Patient(birth_date="1943-05-01", sex=Sex.FEMALE),
            group="1999999984",
            diagnoses=["N64.52", "R92.8"],
            id="c1",
            extras={"fhir": "Claim/c1"},
        ),
    )


def test_a_resource_alone_is_read_with_what_it_contains() -> None:
    contained = {"contained": [PATIENT], "patient": {"reference": "#p1"}}
    assert read_claim(claim(**contained)).patient == Patient(birth_date="1943-05-01", sex=Sex.FEMALE)
    assert read_claim(claim()).patient is None


def test_an_explanation_of_benefits_says_what_was_submitted() -> None:
    adjudication = [
        {"category": concept("eligible", "urn:a"), "amount": {"value": 1}},
        {"category": concept("submitted", "urn:a")},
        {"category": concept("submitted", "urn:a"), "amount": {"value": 99}},
    ]
    found = read_claim(explanation(item(1, "77053", adjudication=adjudication)))
    assert (found.lines[0].charge, dict(found.extras)) == (Decimal(99), {"fhir": "ExplanationOfBenefit/e1"})
    assert line_of(item(1, "77053", adjudication=adjudication[:1])).charge is None


def test_a_bundle_gives_the_kind_that_is_asked_for() -> None:
    both = bundle(claim(), explanation(), PATIENT)
    assert [one.id for one in read_bundle(both).claims] == ["c1"]
    assert [one.id for one in read_bundle(both, kind="ExplanationOfBenefit").claims] == ["e1"]
    assert read_bundle({"resourceType": "Bundle", "entry": [{"fullUrl": "urn:x"}]}).claims == ()


def test_codes_of_both_levels_and_a_drugs_number_are_taken_by_their_system() -> None:
    drug = {
        "coding": [
            {"system": "http://snomed.info/sct", "code": "1"},
            {"system": HCPCS, "code": "j1550"},
            {"system": "http://hl7.org/fhir/sid/ndc", "code": "00026063512"},
        ]
    }
    line = line_of(item(1, "", productOrService=drug, quantity={"value": 30, "code": "min"}))
    assert (line.code, line.ndc, line.unit_of_measure) == ("J1550", "00026063512", UnitOfMeasure.MINUTES)
    assert line_of(item(1, "77053", quantity={"value": 1, "unit": "1"})).unit_of_measure is UnitOfMeasure.UNITS


@pytest.mark.parametrize("unit", ["min", "MIN", "minutes", "Minute", "MJ", " min "])
def test_minutes_go_by_the_words_of_ucum_of_x12_and_of_people(unit: str) -> None:
    for name in ("code", "unit"):
        line = line_of(item(1, "00400", quantity={"value": 60, name: unit}))
        assert (line.units, line.unit_of_measure) == (Decimal(60), UnitOfMeasure.MINUTES)


@pytest.mark.parametrize("unit", ["1", "UN", "unit", "Units", "each", "{unit}", "{visit}"])
def test_units_of_service_go_by_their_words(unit: str) -> None:
    line = line_of(item(1, "77053", quantity={"value": 2, "unit": unit}))
    assert (line.units, line.unit_of_measure) == (Decimal(2), UnitOfMeasure.UNITS)


@pytest.mark.parametrize(
    ("system", "code", "expected"),
    [
        (ICD_10, "E8889", "E88.89"),
        ("http://hl7.org/fhir/sid/icd-9-cm", "E8889", "E888.9"),
        ("http://hl7.org/fhir/sid/icd-9-cm", "E888.9", "E888.9"),
        ("http://hl7.org/fhir/sid/icd-9-cm", "7215", "721.5"),
    ],
)
def test_a_diagnosis_has_its_point_where_its_code_set_has_it(system: str, code: str, expected: str) -> None:
    diagnosis = [{"sequence": 1, "diagnosisCodeableConcept": concept(code, system)}]
    assert line_of(item(1, "77053", diagnosisSequence=[1]), diagnosis=diagnosis).diagnoses == (expected,)


def test_the_claims_own_diagnoses_are_listed_by_their_sequence() -> None:
    diagnosis = [
        {"sequence": 12, "diagnosisCodeableConcept": concept("Z12.31", ICD_10)},
        {"sequence": 2, "diagnosisCodeableConcept": concept("R92.8", ICD_10)},
        {"sequence": 1, "diagnosisReference": {"reference": "urn:uuid:k1"}},
    ]
    condition = {"resourceType": "Condition", "id": "k1", "code": concept("N6452", ICD_10)}
    (found,) = read_bundle(
        bundle(claim(item(1, "77053", diagnosisSequence=[2]), diagnosis=diagnosis), condition)
    ).claims
    assert found.diagnoses == ("N64.52", "R92.8", "Z12.31")
    assert found.lines[0].diagnoses == ("R92.8",)
    assert read_claim(claim(item(1, "77053"), diagnosis=[])).diagnoses == ()


def test_a_list_with_an_entry_that_has_no_code_is_no_list_since_a_part_of_it_is_another() -> None:
    diagnosis = [
        {"sequence": 1, "diagnosisCodeableConcept": concept("N6452", ICD_10)},
        {"sequence": 2, "diagnosisCodeableConcept": SNOMED},
    ]
    found = read_claim(claim(item(1, "77053", diagnosisSequence=[1]), diagnosis=diagnosis))
    assert (found.diagnoses, found.lines[0].diagnoses) == ((), ("N64.52",))


def test_a_code_of_the_list_that_cannot_be_one_is_a_mistake_though_no_item_points_to_it() -> None:
    diagnosis = [{"sequence": 1, "diagnosisCodeableConcept": concept("6452N", ICD_10)}]
    with pytest.raises(InvalidFhir, match=r"^Claim\.diagnosis\[0\]\.diagnosisCodeableConcept\.coding\[0\]\.code: "):
        read_claim(claim(item(1, "77053"), diagnosis=diagnosis))


def test_a_diagnosis_may_be_a_condition_of_the_bundle() -> None:
    condition = {"resourceType": "Condition", "id": "k1", "code": concept("N64.52", ICD_10)}
    diagnosis = [{"sequence": 1, "diagnosisReference": {"reference": "urn:uuid:k1"}}]
    (found,) = read_bundle(bundle(claim(diagnosis=diagnosis), condition)).claims
    assert found.lines[0].diagnoses == ("N64.52",)


def test_the_only_one_who_renders_renders_every_item_and_of_several_none() -> None:
    assert line_of(item(1, "77053"), careTeam=TEAM).rendering_provider == Provider(
        "urn:uuid:d1", specialty="2085R0202X", group="1999999984"
    )
    other = {"sequence": 3, "provider": {"reference": "Practitioner/x"}}
    assert line_of(item(1, "77053"), careTeam=[*TEAM, other]).rendering_provider is None
    assert line_of(item(1, "77053", careTeamSequence=[2]), careTeam=TEAM).rendering_provider is None
    assert line_of(item(1, "77053"), careTeam=[{"sequence": 1}]).rendering_provider is None
    assert line_of(item(1, "77053")).rendering_provider is None


def test_a_facility_without_an_identifier_goes_by_its_name() -> None:
    assert line_of(item(1, "77053"), facility={"display": "Outpatient Hospital"}).performed_at == "Outpatient Hospital"


def test_a_billable_period_of_one_day_holds_for_items_that_say_none() -> None:
    undated = item(1, "77053", servicedDate=None)
    one_day = {"start": "2024-08-13T09:00:00-04:00", "end": "2024-08-13T09:15:00-04:00"}
    assert line_of(undated, billablePeriod=one_day).date_of_service == DAY
    with pytest.raises(InvalidFhir, match="no servicedDate or servicedPeriod"):
        line_of(undated, billablePeriod={"start": "2024-08-13", "end": "2024-08-14"})


def test_a_place_without_a_system_is_read_as_it_stands() -> None:
    assert line_of(item(1, "77053", locationCodeableConcept={"coding": [{"code": "11"}]})).place_of_service == "11"
    assert line_of(item(1, "77053", locationCodeableConcept={"text": "office"})).place_of_service is None


def by_name(name: str) -> str | None:
    return {"Medicare": "medicare"}.get(name)


@pytest.mark.parametrize("payers", [{"Medicare": "medicare"}, {"Organization/i1": "medicare"}, by_name])
def test_payers_are_named_by_a_mapping_of_names_or_references_or_by_a_function(payers: Payers) -> None:
    assert read_claim(claim(), payers=payers).payer == "medicare"
    assert read_claim(claim(), payers={"Aetna": "aetna"}).payer == "Medicare"
    assert read_claim(claim(insurer=None, insurance=[]), payers=payers).payer is None


def test_without_an_insurer_the_coverage_in_focus_says_who_pays() -> None:
    coverage = {"resourceType": "Coverage", "id": "v1", "payor": [{"reference": "Organization/i1"}]}
    unnamed = claim(insurer=None)
    (found,) = read_bundle(bundle(unnamed, coverage, INSURER)).claims
    assert found.payer == "Medicare"
    assert read_claim(unnamed).payer == "Coverage/v1"
    insurance = [{"coverage": {"display": "Aetna"}}, {"focal": True, "coverage": {"display": "Humana"}}]
    assert read_claim(claim(insurer=None, insurance=insurance)).payer == "Humana"
    assert read_claim(claim(insurer={"type": "Organization"})).payer is None


def test_what_a_resource_leaves_out_is_not_documented() -> None:
    bare_item = item(1, "77053")
    del bare_item["sequence"]
    bare = read_claim({"resourceType": "Claim", "item": [bare_item]})
    assert bare == Claim([ServiceLine("77053", date_of_service=DAY)])


@pytest.mark.parametrize(
    ("old", "new"), [("other", Sex.UNKNOWN), ("male", Sex.MALE), ("unknown", Sex.UNKNOWN), (None, None)]
)
def test_a_gender_is_the_sex_of_a_claim(old: str | None, new: Sex | None) -> None:
    contained = [{**PATIENT, "gender": old}]
    found = read_claim(claim(contained=contained, patient={"reference": "#p1"})).patient
    assert found == Patient(birth_date="1943-05-01", sex=new)


SNOMED = {"coding": [{"system": "http://snomed.info/sct", "code": "185349003"}]}
WRONG: list[tuple[dict[str, Any], str, str]] = [
    (claim(item(1, "77053", productOrService=SNOMED)), "Claim.item[0].productOrService", "no CPT or HCPCS code"),
    (claim(item(1, "77053", productOrService=None)), "Claim.item[0].productOrService", "no CPT or HCPCS code"),
    (
        claim(item(1, "7705")),
        "Claim.item[0].productOrService.coding[0].code",
        "cannot be read; expected five",
    ),
    (
        claim(item(1, "", productOrService={"coding": [{"system": CPT}]})),
        "Claim.item[0].productOrService.coding[0]",
        "no code; expected one",
    ),
    (claim(item(1, "77053", "LT", "X")), "Claim.item[0].modifier[1].coding[0].code", "cannot be read; expected two"),
    (claim(item(1, "77053", modifier=[{}])), "Claim.item[0].modifier[0]", "no coding; expected a modifier"),
    (
        claim(item(1, "77053", quantity={"value": 0})),
        "Claim.item[0].quantity.value",
        "cannot be read; expected",
    ),
    (
        claim(item(1, "77053", quantity={"value": 30, "unit": "mg"})),
        "Claim.item[0].quantity.unit",
        "another unit of measure; expected min for minutes",
    ),
    (
        claim(item(1, "77053", quantity={"value": 1, "code": "h", "unit": "hour"})),
        "Claim.item[0].quantity.code",
        "another unit of measure; expected min for minutes",
    ),
    (
        claim(item(1, "77053", net={"value": 90, "currency": "EUR"})),
        "Claim.item[0].net.currency",
        "another currency; expected USD",
    ),
    (
        claim(diagnosis=[{"sequence": 1}, {"sequence": 2}, {"sequence": 1.0}]),
        "Claim.diagnosis[2].sequence",
        "there twice; expected a sequence of its own",
    ),
    (
        claim(careTeam=[{"sequence": 3}, {"sequence": 3}]),
        "Claim.careTeam[1].sequence",
        "there twice; expected a sequence of its own",
    ),
    (claim(status="entered-in-error"), "Claim.status", "entered-in-error; expected"),
    (claim(item(1, "77053", quantity={"value": "2"})), "Claim.item[0].quantity.value", "text; expected a number"),
    (
        claim(item(1, "77053", quantity={"value": True})),
        "Claim.item[0].quantity.value",
        "true or false; expected",
    ),
    (claim(item(1, "77053", net={"value": -1})), "Claim.item[0].net.value", "cannot be read; expected 0 or more"),
    (claim(item(1, "77053", servicedDate="2024-08")), "Claim.item[0].servicedDate", "not a date; expected one such as"),
    (claim(item(1, "77053", servicedDate="2024-13-01")), "Claim.item[0].servicedDate", "not a date"),
    (
        claim(item(1, "77053", servicedPeriod={"start": "2024-08-13", "end": "2024-08-01"})),
        "Claim.item[0].servicedPeriod.end",
        "cannot be read; expected the date of service or a later day",
    ),
    (
        claim(item(1, "77053", locationCodeableConcept=concept("OF", POS))),
        "Claim.item[0].locationCodeableConcept.coding[0].code",
        "cannot be read; expected two digits",
    ),
    (claim(item(1, "77053", detail=[{"sequence": 1}])), "Claim.item[0].detail", "details; expected every service"),
    (claim(item(1, "77053", diagnosisSequence=[7])), "Claim.item[0].diagnosisSequence[0]", "points to no diagnosis"),
    (
        claim(item(1, "77053", diagnosisSequence=[1]), diagnosis=[{"sequence": 1, "diagnosisCodeableConcept": SNOMED}]),
        "Claim.diagnosis[0]",
        "no ICD-10-CM or ICD-9-CM code",
    ),
    (
        claim(
            item(1, "77053", diagnosisSequence=[1]),
            diagnosis=[{"sequence": 1, "diagnosisCodeableConcept": concept("6452N", ICD_10)}],
        ),
        "Claim.diagnosis[0].diagnosisCodeableConcept.coding[0].code",
        "cannot be read; expected the shape of ICD-10-CM",
    ),
    (claim(diagnosis=[{}]), "Claim.diagnosis[0]", "no sequence; expected a number"),
    (claim(careTeam=[{"provider": {"reference": "Practitioner/1"}}]), "Claim.careTeam[0]", "no sequence"),
    (
        claim(type=concept("institutional", "urn:t")),
        "Claim.type.coding[0]",
        "another type of claim",
    ),
    (claim(item=[]), "Claim", "no item; expected at least one"),
    (claim(item={"sequence": 1}), "Claim.item", "an object; expected a list"),
    (claim(item=["x"]), "Claim.item[0]", "text; expected an object with productOrService"),
    (claim(item=[None]), "Claim.item[0]", "nothing that FHIR has; expected an object"),
    (claim(item=[[1]]), "Claim.item[0]", "a list; expected an object"),
    (claim(item=[1]), "Claim.item[0]", "a number; expected an object"),
    (claim(id=7), "Claim.id", "a number; expected text"),
    (
        claim(contained=[{**PATIENT, "birthDate": "May 1943"}], patient={"reference": "#p1"}),
        "Claim.contained[0].birthDate",
        "not a date",
    ),
    (
        claim(contained=[{**PATIENT, "gender": "Alma"}], patient={"reference": "#p1"}),
        "Claim.contained[0].gender",
        "not a gender; expected one of female, male, other, unknown",
    ),
]


@pytest.mark.parametrize(("resource", "path", "message"), WRONG)
def test_a_mistake_is_told_with_its_path_and_without_the_value(
    resource: dict[str, Any], path: str, message: str
) -> None:
    with pytest.raises(InvalidFhir) as raised:
        read_claim(resource)
    assert raised.value.path == path
    assert raised.value.message.startswith(message)
    assert not [name for name in ("Alma", "1943", "Winterbottom") if name in str(raised.value)]


@pytest.mark.parametrize("resource", [PATIENT, {}, {"resourceType": ["Claim"]}])
def test_another_type_of_resource_is_refused(resource: dict[str, Any]) -> None:
    with pytest.raises(InvalidFhir, match=r"^resourceType: another type of resource; expected Claim or Explanation"):
        read_claim(resource)
    with pytest.raises(InvalidFhir, match=r"^resourceType: another type of resource; expected Bundle"):
        read_bundle(resource)


def test_what_is_no_resource_is_refused() -> None:
    with pytest.raises(InvalidFhir, match=r"^a Python list; expected a FHIR resource as a dict, or a model"):
        read_claim([])  # type: ignore[arg-type]  # wrong on purpose


def test_of_a_bundle_the_readable_claims_are_given_where_mistakes_are_collected() -> None:
    mixed = bundle(claim(), {**claim(item(1, "77053", productOrService=SNOMED)), "id": "c2"}, PATIENT)
    found = read_bundle(mixed, on_error="collect")
    assert [one.id for one in found.claims] == ["c1"]
    assert [error.path for error in found.errors] == ["Bundle.entry[1].resource.item[0].productOrService"]
    with pytest.raises(InvalidFhir, match=r"^Bundle\.entry\[1\]\.resource\.item\[0\]\.productOrService: "):
        read_bundle(mixed)


def places(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every place in a resource."""
    steps: list[tuple[str | int, Any]] = []
    if isinstance(value, dict):
        steps += cast("dict[str, Any]", value).items()
    elif isinstance(value, list):
        steps += enumerate(value)  # pyright: ignore[reportUnknownArgumentType]
    return [path, *(place for step, one in steps for place in places(one, (*path, step)))]


WHOLE = bundle(claim(FULL, item(2, "77054"), careTeam=TEAM), PATIENT, PRACTITIONER, INSURER)
VALUES: list[object] = [
    None,
    True,
    0,
    -1,
    1e300,
    2.5,
    "",
    "Alma",
    "1943-05-01",
    [],
    [[]],
    {},
    {"coding": 1},
    [None],
    ["x"],
]
NASTY = st.sampled_from(VALUES)


def read_or_refused(resource: dict[str, Any]) -> BundledClaims | InvalidFhir:
    try:
        return read_bundle(resource)
    except InvalidFhir as error:
        return error


@settings(max_examples=500)
@given(st.lists(st.tuples(st.sampled_from(places(WHOLE)[1:]), NASTY), min_size=1, max_size=3))
def test_a_mangled_bundle_is_refused_with_its_place_or_read_whole(
    damages: list[tuple[tuple[str | int, ...], object]],
) -> None:
    mangled = copy.deepcopy(WHOLE)
    for path, value in damages:
        holder: Any = mangled
        try:
            for step in path[:-1]:
                holder = holder[step]
            holder[path[-1]] = value
        except (KeyError, IndexError, TypeError):
            continue
    found = read_or_refused(mangled)
    if isinstance(found, InvalidFhir):
        assert found.path
        assert not [shown for shown in ("Alma", "1943") if shown in str(found)]
    else:
        assert all(one.lines for one in found.claims)
