"""The records of the published tables: one row each, with its period and its citation."""

from datetime import MAXYEAR, date
from enum import StrEnum

import attrs
from typing_extensions import override

from cptkit.reference.fees import FeeScheduleRow
from cptkit.reference.indicators import (
    Adjudication,
    HcpcsAction,
    HcpcsCoverage,
    ModifierIndicator,
    MultiplePricing,
    Rate,
)
from cptkit.reference.showing import record_html, row_of, short_repr
from cptkit.values.citations import Citation
from cptkit.values.edges import Day, as_a, as_day
from cptkit.values.fields import converted
from cptkit.values.findings import Denial, Severity
from cptkit.values.html import Html
from cptkit.values.meant import Meant
from cptkit.values.periods import Period
from cptkit.values.rows import Row
from cptkit.values.tables import Setting

__all__ = [
    "AddOn",
    "AmbulancePoint",
    "Component",
    "Counting",
    "ExpectedDenial",
    "FrequencyLimit",
    "Guidance",
    "GuidedCode",
    "HospitalStatus",
    "LevelTwo",
    "Modifier",
    "ModifierConflict",
    "ModifierRole",
    "Mue",
    "NamedSite",
    "NewPatientCode",
    "NextService",
    "Owner",
    "Position",
    "Procedure",
    "PtpEdit",
    "SingleDoseDrug",
    "SiteOfService",
    "Successor",
]


@attrs.frozen(field_transformer=converted)
class LevelTwo:
    """What CMS's HCPCS Level II file publishes about a code or modifier, beside its name and its days.

    Codes for which CMS publishes no fixed list stand as CMS writes them.

    Attributes:
        action: what the release changed; action_effective: from which day, where CMS says.
        coverage: whether Medicare covers it.
        pricing: how Medicare prices it, one to four methods such as `38`; none for a modifier.
        multiple_pricing: whether it is priced in more than one way; `None` for a modifier.
        type_of_service: the kinds of service that it may be, such as `P`.
        betos: its Berenson-Eggers type of service.
        cross_references: the codes that CMS points to in its place.
        lab_certifications: the laboratory specialties that may bill it.
        anesthesia_units: its anesthesia base units; `None` for a modifier.
        processing_note: the number of CMS's processing note.
        coverage_manual, carriers_manual: sections of the Coverage Issues Manual and the Medicare Carriers Manual.
        statute: the statute that covers or excludes it.
        asc_group: `YY` where an ambulatory surgical center may bill it; asc_since: from which day.
    """

    action: HcpcsAction
    action_effective: date | None
    coverage: HcpcsCoverage
    pricing: tuple[str, ...]
    multiple_pricing: MultiplePricing | None
    type_of_service: tuple[str, ...]
    betos: str
    cross_references: tuple[str, ...]
    lab_certifications: tuple[str, ...]
    anesthesia_units: int | None
    processing_note: str
    coverage_manual: tuple[str, ...]
    carriers_manual: tuple[str, ...]
    statute: str
    asc_group: str
    asc_since: date | None


@attrs.frozen(field_transformer=converted)
class Successor:
    """A deleted code, its last day, and a code that replaced it."""

    code: str
    successor: str
    period: Period
    citation: Citation


@attrs.frozen(repr=False, field_transformer=converted)
class Procedure:
    """What is published about one CPT or HCPCS code for a period.

    Attributes:
        code: the code; label: what it stands for, in our own words.
        family, modality, counted_per: our own grouping, such as ductography, x-ray, duct.
        period: the days on which the code may be billed.
        citation: who published that the code is in force.
        successors: for a deleted code, the codes that replaced it.
        indicators: its row in the fee schedule of the day, where a loaded release has one.
        level_two: what CMS's HCPCS file publishes about it, where one is loaded.
        youngest, oldest: the patient's ages in years that it is for, where a loaded list says.

    >>> from cptkit import bundled_reference
    >>> from datetime import date
    >>> bundled_reference().procedure("77054", on=date(2024, 8, 13)).label
    'reading of the contrast x-ray of two or more breast ducts'
    """

    code: str
    label: str
    family: str
    modality: str
    counted_per: str
    period: Period
    citation: Citation
    successors: tuple[Successor, ...] = ()
    indicators: FeeScheduleRow | None = None
    level_two: LevelTwo | None = None
    youngest: int | None = None
    oldest: int | None = None

    def with_indicators(self, row: FeeScheduleRow | None) -> "Procedure":
        """Return the same record with a row of the fee schedule."""
        if row is not None:
            as_a(FeeScheduleRow, row, "row")
        return Procedure(
            self.code,
            self.label,
            self.family,
            self.modality,
            self.counted_per,
            self.period,
            self.citation,
            self.successors,
            row,
            self.level_two,
            self.youngest,
            self.oldest,
        )

    def row(self) -> Row:
        """Return it as one row of plain values."""
        return row_of(self)

    @override
    def __str__(self) -> str:
        return f"{self.code}: {self.label}" if self.label else self.code

    @override
    def __repr__(self) -> str:
        return short_repr(self, str(self))

    def _repr_html_(self) -> Html:
        return record_html(self)


class ModifierRole(StrEnum):
    """The role of a modifier: what kind of thing it tells the payer."""

    COMPONENT = "component"
    SIDE = "side"
    ANATOMIC = "anatomic"
    DISTINCT = "distinct"
    BILATERAL = "bilateral"
    VISIT = "visit"
    POSTOPERATIVE = "postoperative"
    SURGEON = "surgeon"
    ASSISTANT = "assistant"
    EXTENT = "extent"
    FACILITY = "facility"
    REPEAT = "repeat"
    MULTIPLE = "multiple"
    ANESTHESIA = "anesthesia"
    PHYSICAL_STATUS = "physical-status"
    LIABILITY = "liability"
    PREVENTIVE = "preventive"
    TEACHING = "teaching"
    THERAPY = "therapy"
    TELEHEALTH = "telehealth"
    IMAGING = "imaging"
    LABORATORY = "laboratory"
    AMBULANCE = "ambulance"
    DRUG = "drug"
    DEVICE = "device"
    EQUIPMENT = "equipment"
    ORTHOTICS_PROSTHETICS = "orthotics-prosthetics"
    WOUND = "wound"
    DIALYSIS = "dialysis"
    HOSPICE = "hospice"
    RESEARCH = "research"
    DISASTER = "disaster"
    MENTAL_HEALTH = "mental-health"
    PROVIDER = "provider"
    PROGRAM = "program"
    QUALITY = "quality"
    STATISTICAL = "statistical"


class Position(StrEnum):
    """Where a modifier goes: in the first field, with the pricing modifiers, or after them."""

    FIRST = "first"
    PAYMENT = "payment"
    STATISTICAL = "statistical"


@attrs.frozen(field_transformer=converted)
class Guidance:
    """When a modifier is to be used, in our own words, and who says so."""

    code: str
    when_to_use: str
    not_for: str
    citation: Citation


@attrs.frozen(repr=False, field_transformer=converted)
class Modifier:
    """What is published about one two-character modifier for a period.

    Attributes:
        code: the modifier; label: what it says, in our own words.
        role: the kind of thing it says; `None` where no loaded list says.
        position: the first field, with the pricing modifiers, or after them; `None` where no text says.
        bypasses_pairs: whether CMS lists it as an NCCI PTP-associated modifier, which can bypass a PTP edit;
            `None` where no loaded list says.
        guidance: when to use it, where a text was read or practice is common.
        conflicts: modifiers that may not be on the same line.
        has_rules: whether a built-in rule or table turns on it; otherwise only its existence and its
            days are checked. `None` where no loaded list says.
        level_two: what CMS's HCPCS file publishes about it, where one is loaded.

    >>> from cptkit import bundled_reference
    >>> from datetime import date
    >>> bundled_reference().modifier("59", on=date(2024, 8, 13)).bypasses_pairs
    True
    """

    code: str
    label: str
    role: ModifierRole | None
    position: Position | None
    bypasses_pairs: bool | None
    period: Period
    citation: Citation
    guidance: Guidance | None = None
    conflicts: tuple[str, ...] = ()
    has_rules: bool | None = None
    level_two: LevelTwo | None = None

    def row(self) -> Row:
        """Return it as one row of plain values."""
        return row_of(self)

    @override
    def __str__(self) -> str:
        return f"{self.code}: {self.label}"

    @override
    def __repr__(self) -> str:
        return short_repr(self, str(self))

    def _repr_html_(self) -> Html:
        return record_html(self)


@attrs.frozen(field_transformer=converted)
class ModifierConflict:
    """Two modifiers that may not be on one line, and why.

    Attributes:
        denied_in: on whose claims the text denies, returns or rejects such a line; empty where it tells correct use.
    """

    modifiers: tuple[str, str]
    explanation: str
    denied_in: frozenset[Setting]
    period: Period
    citation: Citation


@attrs.frozen(repr=False, field_transformer=converted)
class SiteOfService:
    """One place-of-service code: its name, and which of the fee schedule's rates is paid there.

    Attributes:
        note: where sources disagree on it.
    """

    code: str
    name: str
    rate: Rate
    note: str
    period: Period
    citation: Citation

    def row(self) -> Row:
        """Return it as one row of plain values."""
        return row_of(self)

    @override
    def __str__(self) -> str:
        return f"{self.code}: {self.name}"

    @override
    def __repr__(self) -> str:
        return short_repr(self, str(self))

    def _repr_html_(self) -> Html:
        return record_html(self)


@attrs.frozen(repr=False, field_transformer=converted)
class PtpEdit:
    """A PTP edit: the column two code is bundled into the column one code.

    Attributes:
        before_1996: CMS marks it as in existence before 1996, when its edits have their first dates.

    >>> from cptkit import bundled_reference
    >>> from datetime import date
    >>> edit = bundled_reference().pair_edit("77053", "77054", on=date(2024, 8, 13))
    >>> print(edit)
    77054/77053 indicator 1
    """

    column_one: str
    column_two: str
    indicator: ModifierIndicator
    setting: Setting
    rationale: str
    period: Period
    citation: Citation
    before_1996: bool = False

    @override
    def __str__(self) -> str:
        return f"{self.column_one}/{self.column_two} indicator {self.indicator.value}"

    def row(self) -> Row:
        """Return it as one row of plain values."""
        return row_of(self)

    @override
    def __repr__(self) -> str:
        return short_repr(self, str(self))

    def _repr_html_(self) -> Html:
        return record_html(self)


@attrs.frozen(repr=False, field_transformer=converted)
class Mue:
    """A medically unlikely edit: the most units of a code that are paid, by claim line or by date of service."""

    code: str
    value: int
    adjudication: Adjudication
    setting: Setting
    rationale: str
    period: Period
    citation: Citation

    def row(self) -> Row:
        """Return it as one row of plain values."""
        return row_of(self)

    @override
    def __str__(self) -> str:
        return f"{self.code}: {self.value} ({self.setting})"

    @override
    def __repr__(self) -> str:
        return short_repr(self, str(self))

    def _repr_html_(self) -> Html:
        return record_html(self)


@attrs.frozen(repr=False, field_transformer=converted)
class AddOn:
    """An add-on code and one primary that it may be billed with.

    Attributes:
        primary: `None` where the contractor decides which primaries it takes.
        kind: 1 only the listed primaries, 2 the contractor's choice, 3 both.
    """

    code: str
    primary: str | None
    kind: int
    period: Period
    citation: Citation

    def row(self) -> Row:
        """Return it as one row of plain values."""
        return row_of(self)

    @override
    def __str__(self) -> str:
        return f"{self.code} with {self.primary or 'the primary that the contractor accepts'}"

    @override
    def __repr__(self) -> str:
        return short_repr(self, str(self))

    def _repr_html_(self) -> Html:
        return record_html(self)


@attrs.frozen(field_transformer=converted)
class HospitalStatus:
    """How Medicare's outpatient hospital payment system treats a code: status indicator and APC."""

    code: str
    status_indicator: str
    apc: str
    period: Period
    citation: Citation


class Owner(StrEnum):
    """Who owns the equipment of a study."""

    PRACTICE = "practice"
    TESTING_FACILITY = "testing-facility"
    HOSPITAL = "hospital"
    SURGICAL_CENTER = "surgical-center"


class Component(Meant):
    """Which component of a study a physician bills."""

    GLOBAL = "global", "the global service"
    PROFESSIONAL = "professional", "the professional component, with 26"
    TECHNICAL = "technical", "the technical component, with TC"
    NONE = "none", "nothing"


@attrs.frozen(field_transformer=converted)
class NamedSite:
    """A site as people name it, by who owns the equipment: its POS code and who bills what.

    Attributes:
        phrase: the name people use, such as `breast imaging center`.
        place: the place-of-service code.
        component: what the interpreting physician bills of a study with two components.
        other_side: what the other party bills.
    """

    phrase: str
    owner: Owner
    place: str
    component: Component
    other_side: str
    period: Period
    citation: Citation


@attrs.frozen(field_transformer=converted)
class AmbulancePoint:
    """A letter of an ambulance modifier: where the trip began, or where it ended."""

    letter: str
    label: str
    origin: bool
    destination: bool
    period: Period
    citation: Citation


@attrs.frozen
class SingleDoseDrug:
    """A drug that comes in single-dose containers, so that a claim says what was discarded."""

    code: str
    period: Period
    citation: Citation


@attrs.frozen
class GuidedCode:
    """The code that takes the place of a procedure and its imaging guidance together."""

    unguided: str
    guidance: str
    guided: str
    period: Period
    citation: Citation


class Counting(Meant):
    """How a text counts the time between two services."""

    FULL_MONTHS = "full-months", "whole months after the month of the last one"
    LIFETIME = "lifetime", "never again"


@attrs.frozen(field_transformer=converted)
class FrequencyLimit:
    """How often Medicare pays a service over time.

    Attributes:
        code: the code that is billed; counted: the codes of earlier services that count.
        most: how many services are paid in the time.
        months: how many whole months have to pass after the month of the last one; zero where it is paid
            once in a calendar month, or once in a lifetime.
        counting: how the text counts.
        diagnoses: it is for lines that point to one of these, in place of the code's limits for all others.
        sooner: when the text allows it sooner, in our own words, as it ends the message; may be empty.
        outcome: what the text says of a service that comes sooner.
        instead: the code of the service that is paid again; may be empty.

    >>> from cptkit import bundled_reference
    >>> from datetime import date
    >>> (limit,) = bundled_reference().on(date(2026, 3, 5)).code("77067").limits
    >>> print(limit.words, limit.next_day(date(2025, 6, 10)))
    one in 12 months 2026-06-01
    """

    code: str
    counted: frozenset[str]
    most: int
    months: int
    counting: Counting
    diagnoses: frozenset[str]
    sooner: str
    outcome: Severity
    instead: str
    period: Period
    citation: Citation

    @property
    def words(self) -> str:
        """How many services are paid in which time."""
        many = "one" if self.most == 1 else str(self.most)
        if self.counting is Counting.LIFETIME:
            return f"{many} in a lifetime"
        return f"{many} in {f'{self.months + 1} months' if self.months else 'a calendar month'}"

    def next_day(self, last: Day) -> date | None:
        """Return the first day on which it is paid again after the last that counts; `None` where it never is."""
        counted = as_day(last, "last")
        if self.counting is Counting.LIFETIME:
            return None
        year, month = divmod(counted.year * 12 + counted.month + self.months, 12)
        return date(min(year, MAXYEAR), month + 1, 1)


@attrs.frozen(field_transformer=converted)
class NextService:
    """When a service is paid again by the limit that it came too soon for.

    Attributes:
        last: the earlier service that counts; first_day: the first day on which it is paid again; `None` where
            it never is.
    """

    code: str
    last: date
    first_day: date | None
    period: Period
    citation: Citation


@attrs.frozen(field_transformer=converted)
class NewPatientCode:
    """A code for a new patient, and the code of the same level for an established one.

    Attributes:
        established: empty where no code has the same level.
    """

    code: str
    established: str
    period: Period
    citation: Citation


@attrs.frozen(field_transformer=converted)
class ExpectedDenial:
    """A remittance code to expect for what a rule finds, where the payer has published no other.

    Attributes:
        case: of which of the rule's findings, as the rule names them, such as a status; empty is any.
    """

    rule: str
    case: str
    denial: Denial
    period: Period
    citation: Citation
