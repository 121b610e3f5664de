"""What is billed: claims, their service lines, and the documented circumstances behind a line."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final, cast

import attrs

from cptkit.errors import InvalidClaim, InvalidValue
from cptkit.values.amounts import ONE_UNIT, as_amount, as_units
from cptkit.values.codes import (
    DiagnosisCode,
    ModifierCode,
    PlaceOfServiceCode,
    ProcedureCode,
    parse_diagnosis_codes,
    parse_modifier_codes,
    parse_place_of_service_code,
    parse_procedure_code,
)
from cptkit.values.edges import (
    Day,
    as_day_or_none,
    as_key_or_none,
    as_sequence,
    as_string,
    as_text_or_none,
    as_word,
    as_words,
)
from cptkit.values.fields import converted
from cptkit.values.in_errors import kind_of, shown
from cptkit.values.people import Patient, Provider
from cptkit.values.tables import Setting

__all__ = ["Circumstance", "Claim", "ServiceLine", "UnitOfMeasure"]


class UnitOfMeasure(StrEnum):
    """What the units of a line count (837P SV103): services, or minutes of anesthesia."""

    UNITS = "UN"
    MINUTES = "MJ"


class Circumstance(StrEnum):
    """A documented fact about a service that has no field on a claim line."""

    INTERPRETATION_ONLY = "interpretation_only"
    TECHNICAL_ONLY = "technical_only"
    OWNS_EQUIPMENT = "owns_equipment"
    SEPARATE_ENCOUNTER = "separate_encounter"
    SEPARATE_STRUCTURE = "separate_structure"
    SEPARATE_PRACTITIONER = "separate_practitioner"
    UNUSUAL_NON_OVERLAPPING = "unusual_non_overlapping"
    SIGNIFICANT_SEPARATE_VISIT = "significant_separate_visit"
    DECISION_FOR_SURGERY = "decision_for_surgery"
    UNRELATED = "unrelated"
    STAGED = "staged"
    UNPLANNED_RETURN = "unplanned_return"
    OPERATION_ONLY = "operation_only"
    POSTOPERATIVE_CARE_ONLY = "postoperative_care_only"
    PREOPERATIVE_CARE_ONLY = "preoperative_care_only"
    REDUCED = "reduced"
    DISCONTINUED_FOR_PATIENT_SAFETY = "discontinued_for_patient_safety"
    DISCONTINUED_BEFORE_ANESTHESIA = "discontinued_before_anesthesia"
    DISCONTINUED_AFTER_ANESTHESIA = "discontinued_after_anesthesia"
    UNUSUAL_EFFORT = "unusual_effort"
    REPEATED_BY_SAME_PRACTITIONER = "repeated_by_same_practitioner"
    REPEATED_BY_ANOTHER_PRACTITIONER = "repeated_by_another_practitioner"
    REPEATED_FOR_NEW_RESULT = "repeated_for_new_result"
    OVER_READ = "over_read"
    BOTH_SIDES = "both_sides"
    ASSISTED_BY_PHYSICIAN = "assisted_by_physician"
    ASSISTED_BY_PHYSICIAN_IN_PART = "assisted_by_physician_in_part"
    ASSISTED_NO_QUALIFIED_RESIDENT = "assisted_no_qualified_resident"
    ASSISTED_BY_NON_PHYSICIAN = "assisted_by_non_physician"
    ASSISTANT_WAS_NEEDED = "assistant_was_needed"
    WITH_CO_SURGEON = "with_co_surgeon"
    IN_SURGICAL_TEAM = "in_surgical_team"
    CO_SURGEONS_WERE_NEEDED = "co_surgeons_were_needed"
    TEAM_WAS_NEEDED = "team_was_needed"
    TEACHING_PHYSICIAN_PRESENT = "teaching_physician_present"
    PRIMARY_CARE_EXCEPTION = "primary_care_exception"
    TECHNICAL_BY_FACILITY = "technical_by_facility"
    SCREENING_TURNED_DIAGNOSTIC = "screening_turned_diagnostic"
    DRUG_DISCARDED = "drug_discarded"
    NOTHING_DISCARDED = "nothing_discarded"
    AUDIO_ONLY = "audio_only"
    AUDIO_VIDEO = "audio_video"
    PRIMARY_BILLED_ELSEWHERE = "primary_billed_elsewhere"
    PRINCIPAL_PHYSICIAN_OF_RECORD = "principal_physician_of_record"
    ANESTHESIA_PERFORMED_PERSONALLY = "anesthesia_performed_personally"
    DIRECTED_ONE_ANESTHETIST = "directed_one_anesthetist"
    DIRECTED_TWO_TO_FOUR_CASES = "directed_two_to_four_cases"
    SUPERVISED_MORE_THAN_FOUR_CASES = "supervised_more_than_four_cases"
    ANESTHETIST_WITH_DIRECTION = "anesthetist_with_direction"
    ANESTHETIST_WITHOUT_DIRECTION = "anesthetist_without_direction"


def _is_empty(values: object) -> bool:
    """Return whether values are the default; an array compared with it gives no truth value."""
    return isinstance(values, tuple) and values == ()


def _modifiers(values: Iterable[str]) -> tuple[ModifierCode, ...]:
    return () if _is_empty(values) else parse_modifier_codes(values)


def _diagnoses(values: Iterable[str]) -> tuple[DiagnosisCode, ...]:
    return () if _is_empty(values) else parse_diagnosis_codes(values)


def _place(value: str | None) -> PlaceOfServiceCode | None:
    return None if value is None else parse_place_of_service_code(value)


def _unit_of_measure(value: UnitOfMeasure | str) -> UnitOfMeasure:
    return as_word(UnitOfMeasure, value, "unit_of_measure")


def _date_of_service(value: Day | None) -> date | None:
    return as_day_or_none(value, "date_of_service")


def _last_date(value: Day | None) -> date | None:
    return as_day_or_none(value, "last_date")


def _provider(value: object) -> Provider | None:
    if value is None or isinstance(value, Provider):
        return value
    message = f"{shown(value)} is not a provider; expected a Provider"
    raise InvalidValue(message, "rendering_provider")


_NONE_STATED: Final = frozenset[Circumstance]()


def _stated(values: Iterable[Circumstance | str]) -> frozenset[Circumstance]:
    if type(values) in (tuple, frozenset) and not values:
        return _NONE_STATED
    return as_words(Circumstance, values, "circumstances")


def _ruled_out(values: Iterable[Circumstance | str]) -> frozenset[Circumstance]:
    if type(values) in (tuple, frozenset) and not values:
        return _NONE_STATED
    return as_words(Circumstance, values, "ruled_out")


def _performed_at(value: str | None) -> str | None:
    return value if value is None else as_key_or_none(value, "performed_at")


def _body_site(value: str | None) -> str | None:
    return value if value is None else as_key_or_none(value, "body_site")


def _encounter(value: str | None) -> str | None:
    return value if value is None else as_key_or_none(value, "encounter")


def _narrative(value: str | None) -> str | None:
    return value if value is None else as_text_or_none(value, "narrative")


def _ndc(value: str | None) -> str | None:
    return value if value is None else as_text_or_none(value, "ndc")


def _id(value: str | None) -> str | None:
    return value if value is None else as_text_or_none(value, "id")


def _payer(value: str | None) -> str | None:
    return value if value is None else as_text_or_none(value, "payer")


def _group(value: str | None) -> str | None:
    return value if value is None else as_key_or_none(value, "group")


@attrs.frozen(field_transformer=converted)
class ServiceLine:
    """One billed service: a procedure code with its modifiers, units, day, place and diagnoses.

    All but the code may be absent, which means "not documented"; on a claim the date of service is required too.
    Codes are normalized when the line is made.

    Attributes:
        code: CPT or HCPCS Level II code (837P SV101-2).
        modifiers: in the order billed (SV101-3 to SV101-6).
        units: more than zero (SV104), counted in `unit_of_measure` (SV103).
        date_of_service: the DOS, or the first day of a span that ends on `last_date` (DTP*472).
        place_of_service: the POS, where the patient was (SV105); a claim gives its own to lines without one.
        diagnoses: the codes that the line points to, the primary one first (SV107).
        charge: dollars (SV102).
        rendering_provider: who rendered it (NM1*82, PRV*PE).
        performed_at: the facility (NM1*77).
        body_site, encounter: the caller's name for it, which only needs to differ from others.
        narrative: a note (NTE).
        ndc: the drug's code (LIN03).
        id: the line's own id (REF*6R).
        circumstances, ruled_out: what the record documents, and what it rules out.

    Raises:
        InvalidCode: a code of the wrong shape.
        InvalidValue: units that are not more than zero, a day that is none, a span that ends early.

    >>> ServiceLine("77053", modifiers=["26", "lt"], date_of_service="2024-08-13").modifiers
    ('26', 'LT')
    """

    code: ProcedureCode = attrs.field(converter=parse_procedure_code)
    modifiers: tuple[ModifierCode, ...] = attrs.field(default=(), converter=_modifiers, kw_only=True)
    units: Decimal = attrs.field(default=ONE_UNIT, converter=as_units, kw_only=True)
    unit_of_measure: UnitOfMeasure = attrs.field(default=UnitOfMeasure.UNITS, converter=_unit_of_measure, kw_only=True)
    date_of_service: date | None = attrs.field(default=None, converter=_date_of_service, kw_only=True)
    last_date: date | None = attrs.field(default=None, converter=_last_date, kw_only=True)
    place_of_service: PlaceOfServiceCode | None = attrs.field(default=None, converter=_place, kw_only=True)
    diagnoses: tuple[DiagnosisCode, ...] = attrs.field(default=(), converter=_diagnoses, kw_only=True)
    charge: Decimal | None = attrs.field(default=None, converter=as_amount, kw_only=True)
    rendering_provider: Provider | None = attrs.field(default=None, converter=_provider, kw_only=True)
    performed_at: str | None = attrs.field(default=None, converter=_performed_at, kw_only=True, repr=shown)
    body_site: str | None = attrs.field(default=None, converter=_body_site, kw_only=True, repr=shown)
    encounter: str | None = attrs.field(default=None, converter=_encounter, kw_only=True, repr=shown)
    narrative: str | None = attrs.field(default=None, converter=_narrative, kw_only=True, repr=False)
    ndc: str | None = attrs.field(default=None, converter=_ndc, kw_only=True, repr=shown)
    circumstances: frozenset[Circumstance] = attrs.field(default=frozenset(), converter=_stated, kw_only=True)
    ruled_out: frozenset[Circumstance] = attrs.field(default=frozenset(), converter=_ruled_out, kw_only=True)
    id: str | None = attrs.field(default=None, converter=_id, kw_only=True, repr=shown)

    def __attrs_post_init__(self) -> None:
        """Raise on a span that ends before it begins, or a circumstance both stated and ruled out."""
        if self.last_date is None and not self.ruled_out:
            return
        if self.last_date is not None and (self.date_of_service is None or self.last_date < self.date_of_service):
            message = "a span that ends before it begins; expected the date of service or a later day"
            raise InvalidValue(message, "last_date")
        both = self.circumstances & self.ruled_out
        if both:
            named = ", ".join(sorted(both))
            message = f"{named} is both documented and ruled out; expected one of them"
            raise InvalidValue(message, "ruled_out")

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day of service, the same where the line has no span.

        Raises:
            InvalidValue: the line has no date of service; a claim takes no such line.

        >>> first, last = ServiceLine("77053", date_of_service="2024-08-13").days
        >>> first == last
        True
        """
        if self.date_of_service is None:
            message = "no date of service; expected a date such as 2024-08-13"
            raise InvalidValue(message, "date_of_service")
        return self.date_of_service, self.last_date or self.date_of_service


def _service_lines(values: Iterable[object], path: str) -> tuple[ServiceLine, ...]:
    if isinstance(values, ServiceLine | Claim):
        message = f"{kind_of(values)} is not a list; expected a list of ServiceLine"
        raise InvalidClaim(message, path)
    lines = as_sequence(values, path, "a list of ServiceLine")
    for place, value in enumerate(lines):
        if type(value) is not ServiceLine:
            message = f"{shown(value)} is not a service line; expected a ServiceLine, or text through parse_line"
            raise InvalidClaim(message, f"{path}[{place}]")
        if value.date_of_service is None:
            message = "no date of service; expected a date such as 2024-08-13"
            raise InvalidClaim(message, f"{path}[{place}].date_of_service")
    return cast("tuple[ServiceLine, ...]", lines)


def _lines(values: Iterable[ServiceLine]) -> tuple[ServiceLine, ...]:
    return _service_lines(values, "lines")


def as_history(values: Iterable[ServiceLine] | None) -> tuple[ServiceLine, ...] | None:
    """Return the lines of a patient's history; `None` is not known, no lines are none.

    Raises:
        InvalidClaim: no list of lines, or a line without a day.
    """
    return None if values is None else _service_lines(values, "history")


def _setting(value: Setting | str) -> Setting:
    return as_word(Setting, value, "setting")


def _patient(value: object) -> Patient | None:
    if value is None or isinstance(value, Patient):
        return value
    message = f"{kind_of(value)} is not a patient; expected a Patient"
    raise InvalidValue(message, "patient")


_PAIR: Final = len(("name", "value"))


def _pairs(values: Mapping[object, object]) -> list[tuple[object, object]]:
    return list(values.items())


def _extras(values: object) -> tuple[tuple[str, object], ...]:
    if _is_empty(values):
        return ()
    pairs = _pairs(cast("Mapping[object, object]", values)) if isinstance(values, Mapping) else values
    given = as_sequence(pairs, "extras")  # pyright: ignore[reportUnknownArgumentType] (refused where it is none)
    named: dict[str, object] = {}
    for place, pair in enumerate(given):
        if not isinstance(pair, tuple | list) or len(cast("tuple[object, ...]", pair)) != _PAIR:
            message = f"{kind_of(pair)} is not a name and a value; expected a mapping of names and values"  # pyright: ignore[reportUnknownArgumentType] (it is refused)
            raise InvalidValue(message, f"extras[{place}]")
        name, value = cast("tuple[object, object]", pair)
        named[as_string(name, f"extras[{place}]")] = value
    return tuple(named.items())


@attrs.frozen(field_transformer=converted)
class Claim:
    """One professional claim: its service lines and what applies to all of them.

    Attributes:
        lines: at least one, each with a date of service; line numbers count from 1.
        payer: the payer's id or a name it goes by; `None` is not documented.
        setting: whose edit tables apply.
        place_of_service: for lines that name none.
        history: every other line known for the patient, billed by anyone, on any date, later ones too;
            `None` is not known, `()` is none.
        diagnoses: the claim's own list, the first-listed one first (HI); empty is not documented.
        patient: birth date and sex; group: the billing group (NM1*85); id: CLM01.
        extras: pairs of a name and a value, or a mapping; carried, never judged.

    Raises:
        InvalidClaim: no line, or a line without a date of service.

    >>> claim = Claim([ServiceLine("77053", date_of_service="2024-08-13")], payer="medicare")
    >>> len(claim.lines)
    1
    """

    lines: tuple[ServiceLine, ...] = attrs.field(converter=_lines)
    payer: str | None = attrs.field(default=None, converter=_payer, kw_only=True)
    setting: Setting = attrs.field(default=Setting.PRACTITIONER, converter=_setting, kw_only=True)
    place_of_service: PlaceOfServiceCode | None = attrs.field(default=None, converter=_place, kw_only=True)
    history: tuple[ServiceLine, ...] | None = attrs.field(default=None, converter=as_history, kw_only=True)
    diagnoses: tuple[DiagnosisCode, ...] = attrs.field(default=(), converter=_diagnoses, kw_only=True)
    patient: Patient | None = attrs.field(default=None, converter=_patient, kw_only=True)
    group: str | None = attrs.field(default=None, converter=_group, kw_only=True, repr=shown)
    id: str | None = attrs.field(default=None, converter=_id, kw_only=True, repr=shown)
    extras: tuple[tuple[str, object], ...] = attrs.field(
        default=(), converter=_extras, kw_only=True, repr=False, hash=False
    )

    def __attrs_post_init__(self) -> None:
        """Raise on a claim without lines."""
        if not self.lines:
            message = "no service line; expected at least one"
            raise InvalidClaim(message, "lines")
