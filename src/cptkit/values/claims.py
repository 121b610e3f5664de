"""What is billed: claims, their service lines, and the documented circumstances behind a line."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum

import attrs

from cptkit.errors import InvalidClaim, InvalidValue
from cptkit.values.codes import (
    DiagnosisCode,
    ModifierCode,
    PlaceOfServiceCode,
    ProcedureCode,
    parse_diagnosis_code,
    parse_modifier_code,
    parse_place_of_service_code,
    parse_procedure_code,
)
from cptkit.values.fields import parse_amount, parse_day_or_none, parse_sequence, parse_units
from cptkit.values.people import Patient, Provider
from cptkit.values.tables import Setting

__all__ = ["Circumstance", "Claim", "ServiceLine", "UnitOfMeasure"]


class UnitOfMeasure(Enum):
    """What the units of a line count (837P SV103): services, or minutes of anesthesia."""

    UNITS = "UN"
    MINUTES = "MJ"


class Circumstance(Enum):
    """A documented fact about a service that no field of a claim line holds."""

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
    ASSISTED_FOR_WANT_OF_RESIDENT = "assisted_for_want_of_resident"
    ASSISTED_BY_NON_PHYSICIAN = "assisted_by_non_physician"
    ASSISTANT_WAS_NEEDED = "assistant_was_needed"
    CO_SURGEONS_WERE_NEEDED = "co_surgeons_were_needed"
    TEAM_WAS_NEEDED = "team_was_needed"
    TEACHING_PHYSICIAN_PRESENT = "teaching_physician_present"
    PRIMARY_CARE_EXCEPTION = "primary_care_exception"
    TECHNICAL_BY_FACILITY = "technical_by_facility"
    SCREENING_TURNED_DIAGNOSTIC = "screening_turned_diagnostic"
    DRUG_DISCARDED = "drug_discarded"
    NOTHING_DISCARDED = "nothing_discarded"
    AUDIO_ONLY = "audio_only"
    PRIMARY_BILLED_ELSEWHERE = "primary_billed_elsewhere"


def _modifiers(values: Iterable[str]) -> tuple[ModifierCode, ...]:
    texts = parse_sequence(values, path="modifiers")
    return tuple(parse_modifier_code(text, path=f"modifiers[{place}]") for place, text in enumerate(texts))


def _diagnoses(values: Iterable[str]) -> tuple[DiagnosisCode, ...]:
    texts = parse_sequence(values, path="diagnoses")
    return tuple(parse_diagnosis_code(text, path=f"diagnoses[{place}]") for place, text in enumerate(texts))


def _place(value: str | None) -> PlaceOfServiceCode | None:
    return None if value is None else parse_place_of_service_code(value)


def _date_of_service(value: date | str | None) -> date | None:
    return parse_day_or_none(value, path="date_of_service")


def _last_date(value: date | str | None) -> date | None:
    return parse_day_or_none(value, path="last_date")


def _circumstances(values: Iterable[object], *, path: str) -> frozenset[Circumstance]:
    stated: set[Circumstance] = set()
    for place, value in enumerate(parse_sequence(values, path=path)):
        if not isinstance(value, Circumstance):
            message = f"{value!r} is not a circumstance; expected one such as Circumstance.INTERPRETATION_ONLY"
            raise InvalidValue(message, f"{path}[{place}]")
        stated.add(value)
    return frozenset(stated)


def _stated(values: Iterable[Circumstance]) -> frozenset[Circumstance]:
    return _circumstances(values, path="circumstances")


def _ruled_out(values: Iterable[Circumstance]) -> frozenset[Circumstance]:
    return _circumstances(values, path="ruled_out")


@attrs.frozen
class ServiceLine:
    """One billed service: a procedure code with its modifiers, units, day, place and diagnoses.

    All but the code may be absent, which means "not documented"; a claim asks for the day as well.
    Codes are normalized when the line is made.

    Attributes:
        code: CPT or HCPCS Level II code (837P SV101-2).
        modifiers: in the order billed (SV101-3 to SV101-6).
        units: more than zero (SV104), counted in `unit_of_measure` (SV103).
        date_of_service: the day, or the first of a span that ends on `last_date` (DTP*472).
        place_of_service: where the patient was (SV105); a claim gives it to lines without one.
        diagnoses: the codes that the line points to, first the main one (SV107).
        charge: dollars (SV102).
        rendering_provider: who rendered it (NM1*82, PRV*PE).
        performed_at: the facility (NM1*77); body_site, encounter: the caller's names for them,
            which only need to differ; narrative: NTE; ndc: LIN03; id: REF*6R.
        circumstances, ruled_out: documented to hold, and documented not to.

    Raises:
        InvalidCode: a code of the wrong shape.
        InvalidValue: units that are not more than zero, a day that is none, a span that ends early.

    >>> ServiceLine("77053", modifiers=["26", "lt"], date_of_service="2024-08-13").modifiers
    ('26', 'LT')
    """

    code: ProcedureCode = attrs.field(converter=parse_procedure_code)
    modifiers: tuple[ModifierCode, ...] = attrs.field(default=(), converter=_modifiers, kw_only=True)
    units: Decimal = attrs.field(default=Decimal(1), converter=parse_units, kw_only=True)
    unit_of_measure: UnitOfMeasure = attrs.field(default=UnitOfMeasure.UNITS, kw_only=True)
    date_of_service: date | None = attrs.field(default=None, converter=_date_of_service, kw_only=True)
    last_date: date | None = attrs.field(default=None, converter=_last_date, kw_only=True)
    place_of_service: PlaceOfServiceCode | None = attrs.field(default=None, converter=_place, kw_only=True)
    diagnoses: tuple[DiagnosisCode, ...] = attrs.field(default=(), converter=_diagnoses, kw_only=True)
    charge: Decimal | None = attrs.field(default=None, converter=parse_amount, kw_only=True)
    rendering_provider: Provider | None = attrs.field(default=None, kw_only=True)
    performed_at: str | None = attrs.field(default=None, kw_only=True)
    body_site: str | None = attrs.field(default=None, kw_only=True)
    encounter: str | None = attrs.field(default=None, kw_only=True)
    narrative: str | None = attrs.field(default=None, kw_only=True, repr=False)
    ndc: str | None = attrs.field(default=None, kw_only=True)
    circumstances: frozenset[Circumstance] = attrs.field(default=frozenset(), converter=_stated, kw_only=True)
    ruled_out: frozenset[Circumstance] = attrs.field(default=frozenset(), converter=_ruled_out, kw_only=True)
    id: str | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse a span that ends before it begins and a circumstance both stated and ruled out."""
        if self.last_date is not None and (self.date_of_service is None or self.last_date < self.date_of_service):
            message = f"{self.last_date} ends a span that begins on {self.date_of_service}; expected a later day"
            raise InvalidValue(message, "last_date")
        both = self.circumstances & self.ruled_out
        if both:
            named = ", ".join(sorted(one.value for one in both))
            message = f"{named} is documented to hold and not to hold; expected one of them"
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
    lines: list[ServiceLine] = []
    for place, value in enumerate(parse_sequence(values, path=path)):
        if not isinstance(value, ServiceLine):
            message = f"{value!r} is not a service line; expected a ServiceLine, or text through parse_line"
            raise InvalidClaim(message, f"{path}[{place}]")
        lines.append(value)
    return tuple(lines)


def _lines(values: Iterable[ServiceLine]) -> tuple[ServiceLine, ...]:
    return _service_lines(values, "lines")


def _history(values: Iterable[ServiceLine] | None) -> tuple[ServiceLine, ...] | None:
    return None if values is None else _service_lines(values, "history")


def _extras(values: Mapping[str, object] | Iterable[tuple[str, object]]) -> tuple[tuple[str, object], ...]:
    return tuple(dict(values).items())


@attrs.frozen
class Claim:
    """One professional claim: its service lines and what holds for all of them.

    Attributes:
        lines: at least one, each with a date of service; line numbers count from 1.
        payer: the payer's id or a name it goes by; `None` is not documented.
        setting: whose edit tables apply.
        place_of_service: for lines that name none.
        history: every other line known for the patient, by anyone, on any day, later ones too;
            `None` is not known, `()` is none.
        patient: birth date and sex; group: the billing group (NM1*85); id: CLM01.
        extras: pairs of a name and a value, or a mapping; carried, never judged.

    Raises:
        InvalidClaim: no line, or a line without a date of service.

    >>> claim = Claim([ServiceLine("77053", date_of_service="2024-08-13")], payer="medicare")
    >>> len(claim.lines)
    1
    """

    lines: tuple[ServiceLine, ...] = attrs.field(converter=_lines)
    payer: str | None = attrs.field(default=None, kw_only=True)
    setting: Setting = attrs.field(default=Setting.PRACTITIONER, kw_only=True)
    place_of_service: PlaceOfServiceCode | None = attrs.field(default=None, converter=_place, kw_only=True)
    history: tuple[ServiceLine, ...] | None = attrs.field(default=None, converter=_history, kw_only=True)
    patient: Patient | None = attrs.field(default=None, kw_only=True)
    group: str | None = attrs.field(default=None, kw_only=True)
    id: str | None = attrs.field(default=None, kw_only=True)
    extras: tuple[tuple[str, object], ...] = attrs.field(
        default=(), converter=_extras, kw_only=True, repr=False, hash=False
    )

    def __attrs_post_init__(self) -> None:
        """Refuse a claim without lines, and lines without a day."""
        if not self.lines:
            message = "no service line; expected at least one"
            raise InvalidClaim(message, "lines")
        for name, lines in (("lines", self.lines), ("history", self.history or ())):
            for place, line in enumerate(lines):
                if line.date_of_service is None:
                    message = "no date of service; expected a date such as 2024-08-13"
                    raise InvalidClaim(message, f"{name}[{place}].date_of_service")
