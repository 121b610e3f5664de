"""The fee schedule's and the edit tables' indicators, by name.

The meanings are those of CMS's Physician Fee Schedule relative value file documentation, record
layout and attachment A, and of the National Correct Coding Initiative's tables, in our own words.
"""

from enum import Enum

__all__ = [
    "Adjudication",
    "Assistant",
    "Bilateral",
    "CoSurgeons",
    "GlobalDays",
    "HcpcsAction",
    "HcpcsCoverage",
    "ModifierIndicator",
    "MultiplePricing",
    "MultipleProcedure",
    "PcTc",
    "Rate",
    "Status",
    "Supervision",
    "Team",
]


class PcTc(Enum):
    """Whether a service splits into a professional and a technical component."""

    PHYSICIAN_SERVICE = "0"
    DIAGNOSTIC = "1"
    PROFESSIONAL_ONLY = "2"
    TECHNICAL_ONLY = "3"
    GLOBAL_ONLY = "4"
    INCIDENT_TO = "5"
    LABORATORY_INTERPRETATION = "6"
    THERAPY = "7"
    PHYSICIAN_INTERPRETATION = "8"
    NOT_APPLICABLE = "9"


class Status(Enum):
    """How the fee schedule treats a code: paid, bundled, priced by the contractor, or not its own."""

    ACTIVE = "A"
    BUNDLED = "B"
    CONTRACTOR_PRICED = "C"
    DELETED = "D"
    EXCLUDED_BY_REGULATION = "E"
    DELETED_NO_GRACE = "F"
    INVALID_WITH_GRACE = "G"
    DELETED_MODIFIER = "H"
    INVALID = "I"
    ANESTHESIA = "J"
    MEASUREMENT = "M"
    NOT_COVERED = "N"
    BUNDLED_OR_EXCLUDED = "P"
    THERAPY_REPORTING = "Q"
    RESTRICTED = "R"
    INJECTION = "T"
    EXCLUDED_BY_STATUTE = "X"


class GlobalDays(Enum):
    """The period in which other care is part of a procedure."""

    SAME_DAY = "000"
    TEN_DAYS = "010"
    NINETY_DAYS = "090"
    MATERNITY = "MMM"
    NONE = "XXX"
    CONTRACTOR = "YYY"
    ADD_ON = "ZZZ"


class MultipleProcedure(Enum):
    """How payment falls when several procedures are done on one day."""

    NONE = "0"
    BEFORE_1995 = "1"
    STANDARD = "2"
    ENDOSCOPY = "3"
    IMAGING = "4"
    THERAPY = "5"
    CARDIOVASCULAR = "6"
    OPHTHALMOLOGY = "7"
    NOT_APPLICABLE = "9"


class Bilateral(Enum):
    """How payment goes when a procedure is done on both sides."""

    NOT_BILATERAL = "0"
    CONDITIONAL = "1"
    INHERENT = "2"
    INDEPENDENT = "3"
    NOT_APPLICABLE = "9"


class Assistant(Enum):
    """Whether an assistant at surgery is paid."""

    DOCUMENTED = "0"
    NEVER = "1"
    PAID = "2"
    NOT_APPLICABLE = "9"


class CoSurgeons(Enum):
    """Whether two surgeons are paid."""

    NO = "0"
    DOCUMENTED = "1"
    TWO_SPECIALTIES = "2"
    NOT_APPLICABLE = "9"


class Team(Enum):
    """Whether a surgical team is paid."""

    NO = "0"
    DOCUMENTED = "1"
    BY_REPORT = "2"
    NOT_APPLICABLE = "9"


class Supervision(Enum):
    """The physician supervision that the technical component needs."""

    GENERAL = "01"
    DIRECT = "02"
    PERSONAL = "03"
    PSYCHOLOGIST = "04"
    AUDIOLOGIST = "05"
    THERAPIST_OR_PHYSICIAN = "06"
    CERTIFIED_TECHNICIAN = "21"
    ONLINE_TECHNICIAN = "22"
    THERAPIST_CERTIFIED = "66"
    THERAPIST_WITH_TECHNICIAN = "6A"
    THERAPIST_SUPERVISED = "77"
    THERAPIST_SUPERVISING = "7A"
    NOT_APPLICABLE = "09"


class ModifierIndicator(Enum):
    """Whether a modifier can lift a procedure-to-procedure edit."""

    NOT_ALLOWED = "0"
    ALLOWED = "1"
    NOT_AN_EDIT = "9"


class Adjudication(Enum):
    """What a unit limit is held against: one line, or all lines of a day."""

    CLAIM_LINE = "1"
    DAY_BY_POLICY = "2"
    DAY_BY_CLINICAL_BENCHMARK = "3"


class Rate(Enum):
    """Which of the fee schedule's two rates a place of service is paid at."""

    FACILITY = "facility"
    NONFACILITY = "nonfacility"


class HcpcsAction(Enum):
    """What a HCPCS release changed of a code or modifier."""

    ADDED = "A"
    ADMINISTRATIVE_DATA_AND_LONG_DESCRIPTION = "B"
    LONG_DESCRIPTION = "C"
    DISCONTINUED = "D"
    ADMINISTRATIVE_DATA = "F"
    NONE = "N"
    PAYMENT = "P"
    REACTIVATED = "R"
    SHORT_DESCRIPTION = "S"
    MISCELLANEOUS = "T"


class HcpcsCoverage(Enum):
    """Whether Medicare covers a Level II code, or leaves it to its contractors."""

    CONTRACTOR_JUDGMENT = "C"
    SPECIAL_INSTRUCTIONS = "D"
    NOT_PAYABLE = "I"
    NOT_COVERED = "M"
    EXCLUDED_BY_STATUTE = "S"


class MultiplePricing(Enum):
    """Whether a Level II code is priced in more than one way, and which."""

    NOT_PRICED = "9"
    ONE_WAY = "A"
    PROFESSIONAL_BY_RELATIVE_VALUES = "B"
    INTERPRETATION_BY_FEE_SCHEDULE = "C"
    PSYCHOLOGIST = "D"
    PSYCHOLOGIST_AND_SOCIAL_WORKER = "E"
    CONTRACTOR_PRICED_PHYSICIAN = "F"
    LABORATORY_WITH_BLOOD_PRODUCTS = "G"
