"""From bundled facts to records: one small reader a table."""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Final, TypeAlias, TypeVar

from cptkit.reference._diagnosis_rows import read_diagnosis, read_modifier_side, read_tabular_entry
from cptkit.reference._facts import Fact
from cptkit.reference._level_two_cells import read_level_two
from cptkit.reference.coverage import read_coverage_article
from cptkit.reference.edits import AddOn, Mue, PtpEdit
from cptkit.reference.expected_denials import ExpectedDenial
from cptkit.reference.fees import FeeScheduleRow, RelativeValues
from cptkit.reference.frequency_limits import Counting, FrequencyLimit
from cptkit.reference.indicators import (
    Adjudication,
    Assistant,
    Bilateral,
    CoSurgeons,
    GlobalDays,
    ModifierIndicator,
    MultipleProcedure,
    PcTc,
    Rate,
    Status,
    Supervision,
    Team,
)
from cptkit.reference.modifiers import AmbulancePoint, Guidance, Modifier, ModifierConflict, ModifierRole, Position
from cptkit.reference.places import Component, NamedSite, Owner, SiteOfService
from cptkit.reference.procedures import GuidedCode, HospitalStatus, NewPatientCode, Procedure, SingleDoseDrug, Successor
from cptkit.reference.tables import PublishedRow, pair_key
from cptkit.reference.usage import (
    CalledForBy,
    DocumentedCircumstance,
    ModifierNeed,
    ModifierUse,
    ServiceRange,
    Topic,
)
from cptkit.values.citations import Citation
from cptkit.values.claims import Circumstance
from cptkit.values.findings import Denial, Severity
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Setting, Table

__all__ = ["READERS", "VALUE_COLUMNS", "Citations", "read_guidance", "read_successors"]

Citations: TypeAlias = Mapping[str, Citation]
_T = TypeVar("_T")
KeyedRow: TypeAlias = tuple[str, PublishedRow]

_DECIMAL: Final = re.compile(r"[0-9]*\.?[0-9]+")
_INDICATORS: Final = ("status", "pc_tc", "global_days", "multiple_procedure", "bilateral")
# In the order of `RelativeValues`.
VALUE_COLUMNS: Final = (
    "work",
    "nonfacility_practice_expense",
    "nonfacility_not_applicable",
    "facility_practice_expense",
    "facility_not_applicable",
    "malpractice",
    "nonfacility_total",
    "facility_total",
    "preoperative_share",
    "intraoperative_share",
    "postoperative_share",
    "conversion_factor",
    "calculation_flag",
    "opps_nonfacility_practice_expense",
    "opps_facility_practice_expense",
    "opps_malpractice",
    "not_used_for_payment",
)
_VALUE_MARKS: Final = ("nonfacility_not_applicable", "facility_not_applicable", "not_used_for_payment")
_YES_NO: Final = {"yes": True, "no": False}
_ADD_ON_KINDS: Final = {"1": 1, "2": 2, "3": 3}
_YES_NO_OR_UNSAID: Final[Mapping[str, bool | None]] = {"": None, **_YES_NO}
_ROLES: Final[Mapping[str, ModifierRole | None]] = {"": None, **{role.value: role for role in ModifierRole}}
_KINDS: Final = {kind.value: kind for kind in ServiceKind}
_SETTINGS: Final = {setting.value: setting for setting in Setting}
_POSITIONS: Final[Mapping[str, Position | None]] = {
    "": None,
    **{position.value: position for position in Position},
}


def _named_site(fact: Fact, citations: Citations) -> KeyedRow:
    phrase = fact.required("phrase")
    return phrase, NamedSite(
        phrase,
        fact.member("owner", Owner),
        fact.required("place"),
        fact.member("component", Component),
        fact.text("other_side"),
        Period(),
        fact.citation(citations),
    )


def _ambulance_point(fact: Fact, citations: Citations) -> KeyedRow:
    letter = fact.required("letter")
    return letter, AmbulancePoint(
        letter,
        fact.required("label"),
        fact.one_of("origin", _YES_NO),
        fact.one_of("destination", _YES_NO),
        fact.period(),
        fact.citation(citations),
    )


def _expected_denial(fact: Fact, citations: Citations) -> KeyedRow:
    rule = fact.required("rule")
    denial = Denial(fact.required("group"), fact.required("carc"), fact.text("rarc") or None)
    return rule, ExpectedDenial(rule, fact.text("case"), denial, Period(), fact.citation(citations))


def _procedure(fact: Fact, citations: Citations) -> KeyedRow:
    code = fact.required("code")
    # A list of codes and their days alone has ages, and no labels.
    listed = "youngest" in fact.cells
    return code, Procedure(
        code,
        fact.text("label") if listed else fact.required("label"),
        fact.text("family"),
        fact.text("modality"),
        fact.text("counted_per"),
        fact.period(),
        fact.citation(citations),
        level_two=read_level_two(fact),
        youngest=fact.number_in("youngest") if listed and fact.text("youngest") else None,
        oldest=fact.number_in("oldest") if listed and fact.text("oldest") else None,
    )


def _fee_schedule(fact: Fact, citations: Citations) -> KeyedRow:
    code = fact.required("code")
    # The bundled table has the indicators alone.
    valued = "work" in fact.cells
    return code, FeeScheduleRow(
        code,
        fact.text("component"),
        fact.member("status", Status),
        fact.member("pc_tc", PcTc),
        fact.member("global_days", GlobalDays),
        fact.member("multiple_procedure", MultipleProcedure),
        fact.member("bilateral", Bilateral),
        fact.member("assistant", Assistant),
        fact.member("co_surgeons", CoSurgeons),
        fact.member("team", Team),
        fact.member("supervision", Supervision),
        fact.required("imaging_family"),
        fact.period(),
        fact.citation(citations),
        fact.text("endoscopic_base") if valued else "",
        _relative_values(fact) if valued else None,
    )


def _relative_values(fact: Fact) -> RelativeValues:
    for column in VALUE_COLUMNS:
        if column in _VALUE_MARKS:
            fact.one_of(column, _YES_NO)
        elif column != "calculation_flag" and (column != "conversion_factor" or fact.text(column)):
            _decimal(fact, column)
    fact.required("calculation_flag")
    return RelativeValues(tuple([fact.text(column) for column in VALUE_COLUMNS]))


def _decimal(fact: Fact, column: str) -> Decimal:
    text = fact.required(column)
    if not _DECIMAL.fullmatch(text):
        raise fact.refuse(column, "a number such as 0.35")
    return Decimal(text)


def _pair_edit(fact: Fact, citations: Citations) -> KeyedRow:
    one, two = fact.required("column_one"), fact.required("column_two")
    return pair_key(one, two), PtpEdit(
        one,
        two,
        fact.member("indicator", ModifierIndicator),
        fact.member("setting", Setting),
        fact.text("rationale"),
        fact.period(),
        fact.citation(citations),
        before_1996="before_1996" in fact.cells and fact.one_of("before_1996", _YES_NO),
    )


def _mue(fact: Fact, citations: Citations) -> KeyedRow:
    code = fact.required("code")
    return code, Mue(
        code,
        fact.number_in("value"),
        fact.member("adjudication", Adjudication),
        fact.member("setting", Setting),
        fact.text("rationale"),
        fact.period(),
        fact.citation(citations),
    )


def _add_on(fact: Fact, citations: Citations) -> KeyedRow:
    code = fact.required("add_on")
    return code, AddOn(
        code,
        fact.text("primary") or None,
        fact.one_of("kind", _ADD_ON_KINDS),
        fact.period(),
        fact.citation(citations),
    )


def _modifier(fact: Fact, citations: Citations) -> KeyedRow:
    code = fact.required("code")
    return code, Modifier(
        code,
        fact.text("label"),
        fact.one_of("role", _ROLES),
        fact.one_of("position", _POSITIONS),
        fact.one_of("bypasses_pairs", _YES_NO_OR_UNSAID),
        fact.period(),
        fact.citation(citations),
        has_rules=fact.one_of("has_rules", _YES_NO) if "has_rules" in fact.cells else None,
        level_two=read_level_two(fact),
    )


def _words(fact: Fact, column: str, names: Mapping[str, _T]) -> frozenset[_T]:
    """Return what the words of a cell name; it may be empty."""
    words = fact.text(column).split()
    if not names.keys() >= set(words):
        raise fact.refuse(column, f"words of {', '.join(sorted(names))}")
    return frozenset(names[word] for word in words)


def _service_range(fact: Fact, citations: Citations) -> KeyedRow:
    kind = fact.member("kind", ServiceKind)
    column = fact.text("column")
    if bool(column) == bool(fact.text("first_code")):
        raise fact.refuse("column", "either a column of the fee schedule or a range of codes")
    if column and column not in _INDICATORS:
        raise fact.refuse("column", f"one of {', '.join(_INDICATORS)}")
    return kind.value, ServiceRange(
        kind,
        fact.text("first_code"),
        fact.text("last_code") if column else fact.required("last_code"),
        Period(),
        fact.citation(citations),
        column,
        tuple(fact.required("values").split()) if column else (),
    )


def _modifier_use(fact: Fact, citations: Citations) -> KeyedRow:
    modifier = fact.required("modifier")
    return modifier, ModifierUse(
        modifier,
        _words(fact, "fits_on", _KINDS),
        _words(fact, "not_on", _KINDS),
        _words(fact, "settings", _SETTINGS),
        frozenset(fact.text("places").split()),
        fact.required("why"),
        fact.text("instead"),
        fact.one_of("benefit", {**_YES_NO, "": False}),
        fact.period(),
        fact.citation(citations),
    )


def _modifier_need(fact: Fact, citations: Citations) -> KeyedRow:
    modifier = fact.text("modifier") or None
    services = None if modifier else fact.member("services", ServiceKind)
    return modifier or fact.required("services"), ModifierNeed(
        services,
        modifier,
        tuple(fact.required("one_of").split()),
        _words(fact, "settings", _SETTINGS),
        fact.required("why"),
        fact.one_of("benefit", {**_YES_NO, "": False}),
        _words(fact, "denied_in", _SETTINGS),
        fact.period(),
        fact.citation(citations),
    )


def _circumstance(fact: Fact, citations: Citations) -> KeyedRow:
    topic = fact.member("topic", Topic)
    return topic, DocumentedCircumstance(
        fact.member("circumstance", Circumstance),
        topic,
        tuple(fact.text("modifiers").split()),
        fact.member("calls", CalledForBy),
        _words(fact, "services", _KINDS),
        _words(fact, "not_on", _KINDS),
        _words(fact, "settings", _SETTINGS),
        fact.required("record_must_show"),
        fact.period(),
        fact.citation(citations),
    )


def _conflict(fact: Fact, citations: Citations) -> KeyedRow:
    one, two = fact.required("modifier_1"), fact.required("modifier_2")
    return pair_key(one, two), ModifierConflict(
        (one, two),
        fact.required("explanation"),
        _words(fact, "denied_in", _SETTINGS),
        fact.period(),
        fact.citation(citations),
    )


def _single_dose_drug(fact: Fact, citations: Citations) -> KeyedRow:
    code = fact.required("code")
    return code, SingleDoseDrug(code, fact.period(), fact.citation(citations))


def _guided_code(fact: Fact, citations: Citations) -> KeyedRow:
    unguided, guidance = fact.required("unguided"), fact.required("guidance")
    return unguided, GuidedCode(unguided, guidance, fact.required("guided"), fact.period(), fact.citation(citations))


def _frequency_limit(fact: Fact, citations: Citations) -> KeyedRow:
    code, counting = fact.required("code"), fact.member("counting", Counting)
    once = counting is Counting.LIFETIME
    if once and fact.text("months"):
        raise fact.refuse("months", "nothing, where a service is paid once in a lifetime")
    return code, FrequencyLimit(
        code,
        frozenset(fact.required("counted").split()),
        fact.number_in("most"),
        0 if once else fact.number_in("months"),
        counting,
        frozenset(fact.text("diagnoses").split()),
        fact.text("sooner"),
        fact.member("outcome", Severity),
        fact.text("instead"),
        fact.period(),
        fact.citation(citations),
    )


def _new_patient_code(fact: Fact, citations: Citations) -> KeyedRow:
    code = fact.required("new_patient")
    return code, NewPatientCode(code, fact.text("established"), fact.period(), fact.citation(citations))


def _place(fact: Fact, citations: Citations) -> KeyedRow:
    code = fact.required("code")
    return code, SiteOfService(
        code,
        fact.required("name"),
        fact.member("rate", Rate),
        fact.text("note"),
        fact.period(),
        fact.citation(citations),
    )


def _hospital_status(fact: Fact, citations: Citations) -> KeyedRow:
    code = fact.required("code")
    return code, HospitalStatus(
        code,
        fact.required("status_indicator"),
        fact.text("apc"),
        fact.period(),
        fact.citation(citations),
    )


READERS: Final[Mapping[Table, Callable[[Fact, Citations], KeyedRow]]] = {
    Table.PROCEDURES: _procedure,
    Table.FEE_SCHEDULE: _fee_schedule,
    Table.PAIR_EDITS: _pair_edit,
    Table.MUE: _mue,
    Table.ADD_ONS: _add_on,
    Table.MODIFIERS: _modifier,
    Table.MODIFIER_CONFLICTS: _conflict,
    Table.MODIFIER_USES: _modifier_use,
    Table.MODIFIER_NEEDS: _modifier_need,
    Table.CIRCUMSTANCES: _circumstance,
    Table.SERVICE_KINDS: _service_range,
    Table.PLACES: _place,
    Table.HOSPITAL_STATUS: _hospital_status,
    Table.SINGLE_DOSE_DRUGS: _single_dose_drug,
    Table.GUIDED_CODES: _guided_code,
    Table.FREQUENCY_LIMITS: _frequency_limit,
    Table.NEW_PATIENT_CODES: _new_patient_code,
    Table.NAMED_SITES: _named_site,
    Table.AMBULANCE_POINTS: _ambulance_point,
    Table.DENIALS: _expected_denial,
    Table.DIAGNOSES: read_diagnosis,
    Table.DIAGNOSIS_NOTES: read_tabular_entry,
    Table.MODIFIER_SIDES: read_modifier_side,
    Table.COVERAGE_ARTICLES: read_coverage_article,
}


def read_guidance(facts: Iterable[Fact], citations: Citations) -> dict[str, Guidance]:
    """Read when each modifier is to be used, by modifier."""
    return {
        fact.required("code"): Guidance(
            fact.required("code"),
            fact.required("when_to_use"),
            fact.text("not_for"),
            fact.citation(citations),
        )
        for fact in facts
    }


def read_successors(facts: Iterable[Fact], citations: Citations) -> tuple[Successor, ...]:
    """Read which code took the place of which deleted one; the period is the old code's."""
    return tuple(
        Successor(
            fact.required("code"),
            fact.required("successor"),
            Period(last=fact.day("last")),
            fact.citation(citations),
        )
        for fact in facts
    )
