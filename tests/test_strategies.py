"""The strategies draw what they say, and installing them costs nothing."""

import subprocess
import sys
from datetime import date
from importlib.metadata import entry_points

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings, strategies as st

from cptkit import (
    Circumstance,
    Citation,
    Claim,
    CptkitError,
    Patient,
    PayerPolicy,
    Period,
    Provider,
    Reference,
    ServiceLine,
    Setting,
    Table,
    apply,
    bundled_reference,
    strategies,
)
from cptkit.codes import (
    CodeSet,
    DiagnosisCode,
    ModifierCode,
    PlaceOfServiceCode,
    ProcedureCode,
    code_sets_of,
    parse_procedure_code,
)
from cptkit.corrections import (
    AddModifier,
    MergeLines,
    MoveUnits,
    Remedy,
    RemoveLine,
    RemoveModifier,
    ReorderModifiers,
    ReplaceCode,
    ReplaceModifier,
    SetPlaceOfService,
    SetUnits,
    SplitLine,
)
from cptkit.errors import InvalidReference, InvalidValue

DAY = date(2024, 8, 13)
REFERENCE = bundled_reference()
BILLED = strategies.claims(max_lines=3)
VALUES = (
    AddModifier,
    Circumstance,
    Citation,
    Claim,
    MergeLines,
    MoveUnits,
    Patient,
    PayerPolicy,
    Period,
    Provider,
    RemoveLine,
    RemoveModifier,
    ReorderModifiers,
    ReplaceCode,
    ReplaceModifier,
    ServiceLine,
    SetPlaceOfService,
    SetUnits,
    SplitLine,
)
ONE = settings(max_examples=10, database=None, phases=[Phase.generate])
CODES = (DiagnosisCode, ModifierCode, PlaceOfServiceCode, ProcedureCode)


def run(program: str) -> str:
    """Run a program in a fresh interpreter in which a warning is an error."""
    command = [sys.executable, "-W", "error", "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603, our own words
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize("first", ["cptkit.strategies", "hypothesis"])
def test_types_resolve_whichever_module_is_imported_first(first: str) -> None:
    program = f"""
import {first}
from hypothesis import find, strategies as st
from cptkit import Period, ServiceLine
assert isinstance(find(st.from_type(Period), lambda period: True), Period)
print("drawn")
"""
    assert run(program) == "drawn"


def test_hypothesis_imports_the_strategies_by_their_entry_point() -> None:
    named = {point.name: point.value for point in entry_points(group="hypothesis")}
    assert named["cptkit"] == "cptkit.strategies"
    assert run("import sys, hypothesis; print('cptkit.strategies' in sys.modules)") == "True"


def test_importing_cptkit_does_not_import_hypothesis() -> None:
    assert run("import sys, cptkit; print('hypothesis' in sys.modules)") == "False"


def test_importing_hypothesis_does_not_read_the_bundled_reference() -> None:
    program = """
import hypothesis
from cptkit.reference.bundled import bundled_reference
print(bundled_reference.cache_info().currsize)
"""
    assert run(program) == "0"


@pytest.mark.parametrize("kind", VALUES)
def test_every_value_that_users_build_can_be_drawn_by_its_type(kind: type[object]) -> None:
    assert isinstance(find(st.from_type(kind), lambda _: True, settings=ONE), kind)


@pytest.mark.parametrize("kind", CODES)
def test_every_kind_of_code_can_be_drawn_by_its_type(kind: type[str]) -> None:
    assert isinstance(find(st.from_type(kind), lambda _: True, settings=ONE), str)


@given(strategies.service_lines(reference=REFERENCE, on=DAY))
def test_lines_of_a_reference_have_codes_that_it_has_in_force(line: ServiceLine) -> None:
    published = REFERENCE.on(DAY)
    assert published.procedure(line.code) is not None
    assert all(published.modifier(code) is not None for code in line.modifiers)
    assert line.place_of_service is None or published.site(line.place_of_service) is not None
    assert all(CodeSet.ICD_10_CM in code_sets_of(code) for code in line.diagnoses)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(strategies.claims(reference=REFERENCE, on=DAY))
def test_claims_of_a_reference_are_billed_on_the_day(claim: Claim) -> None:
    assert {line.date_of_service for line in claim.lines} == {DAY}
    assert 1 <= len(claim.lines) <= 4


def is_drawn(claims: st.SearchStrategy[Claim], wanted: str) -> bool:
    published = REFERENCE.on(DAY)

    def is_wanted(claim: Claim) -> bool:
        one, *others = claim.lines
        mue = published.mue(one.code)
        found = {
            "a pair": any(published.pair_edit(one.code, other.code) is not None for other in others),
            "a repeated code": any(one.code == other.code for other in others),
            "units at the limit": mue is not None and mue.value > 1 and one.units == mue.value,
            "units over the limit": mue is not None and mue.value > 1 and one.units == mue.value + 1,
            "an unknown code": published.procedure(one.code) is None,
            "another setting": claim.setting is Setting.SUPPLIER,
            "an unknown payer": claim.payer is not None and published.policy(claim.payer) is None,
            "a history": bool(claim.history),
        }
        return found[wanted]

    seen = settings(max_examples=2_000, database=None, derandomize=True, phases=[Phase.generate])
    return is_wanted(find(claims, is_wanted, settings=seen))


@pytest.mark.parametrize(
    "wanted",
    [
        "a pair",
        "a repeated code",
        "units at the limit",
        "units over the limit",
        "another setting",
        "an unknown payer",
        "a history",
    ],
)
def test_claims_of_a_reference_reach_what_the_rules_speak_of(wanted: str) -> None:
    assert is_drawn(strategies.claims(reference=REFERENCE, on=DAY), wanted)


def test_foreign_codes_are_drawn_where_they_are_asked_for() -> None:
    assert is_drawn(strategies.claims(reference=REFERENCE, on=DAY, known=False), "an unknown code")


@given(strategies.claims(payers=st.just("ngs"), max_lines=1))
def test_a_claim_takes_its_payer_and_its_length_from_the_caller(claim: Claim) -> None:
    assert claim.payer == "ngs"
    assert len(claim.lines) == 1


@given(st.data())
def test_most_remedies_drawn_for_a_claim_can_be_applied(data: st.DataObject) -> None:
    claim = data.draw(BILLED)
    remedy: Remedy = data.draw(strategies.remedies(claim=claim))
    try:
        apply(claim, remedy)
    except CptkitError:
        assert isinstance(remedy, MoveUnits | RemoveLine | SplitLine)


@given(strategies.diagnosis_codes(on=date(2015, 9, 30)))
def test_diagnoses_before_october_2015_have_the_shape_of_icd_9_cm(code: DiagnosisCode) -> None:
    assert CodeSet.ICD_9_CM in code_sets_of(code)


@given(strategies.procedure_codes())
def test_codes_without_a_reference_have_the_right_shape(code: ProcedureCode) -> None:
    assert parse_procedure_code(code) == code


def test_a_day_may_be_a_text_as_everywhere() -> None:
    assert find(strategies.service_lines(on="2024-08-13"), lambda _: True).date_of_service == date(2024, 8, 13)
    drawn = find(strategies.claims(reference=bundled_reference(), on="2024-08-13"), lambda _: True)
    assert {line.date_of_service for line in drawn.lines} == {date(2024, 8, 13)}
    with pytest.raises(InvalidValue, match="on: text of the form 9/99/99 is not a date"):
        strategies.diagnosis_codes(on="8/13/24")


def test_a_reference_without_a_day_is_refused() -> None:
    with pytest.raises(InvalidValue, match="on: no date"):
        strategies.claims(reference=REFERENCE)


def test_a_day_without_codes_is_refused() -> None:
    with pytest.raises(InvalidReference, match="no procedure code is published for 1990-01-01"):
        strategies.service_lines(reference=REFERENCE, on=date(1990, 1, 1))


def test_where_no_place_is_loaded_only_places_not_known_can_be_drawn() -> None:
    tables = tuple(one for one in REFERENCE.tables if one.coverage.table is not Table.PLACES)
    placeless = Reference(tables, REFERENCE.policies)
    assert strategies.place_of_service_codes(reference=placeless, on=DAY).is_empty
    assert find(strategies.place_of_service_codes(reference=placeless, on=DAY, known=False), lambda _: True) == "00"


def test_a_period_with_both_days_and_a_floor_can_be_drawn() -> None:
    drawn = find(strategies.periods(), lambda period: period.floor and period.last is not None)
    assert drawn.first is not None
    assert drawn.last is not None
    assert drawn.first <= drawn.last
