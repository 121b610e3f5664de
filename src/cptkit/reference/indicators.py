"""The fee schedule's and the edit tables' indicators, by name.

The meanings are those of CMS's Physician Fee Schedule relative value file documentation, record
layout and attachment A, and of the National Correct Coding Initiative's tables, in our own words.
"""

from cptkit.values.meant import Meant

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


class PcTc(Meant):
    """Whether a service splits into a professional and a technical component."""

    PHYSICIAN_SERVICE = "0", "a physician's service that does not split"
    DIAGNOSTIC = "1", "a study that splits into the reading (26) and the technical side (TC)"
    PROFESSIONAL_ONLY = "2", "the professional side alone; other codes stand for the rest"
    TECHNICAL_ONLY = "3", "the technical side alone; other codes stand for the rest"
    GLOBAL_ONLY = "4", "the whole alone; other codes stand for its two sides"
    INCIDENT_TO = "5", "furnished by staff incident to a physician's service"
    LABORATORY_INTERPRETATION = "6", "a physician's interpretation of a laboratory test"
    THERAPY = "7", "therapy, not paid to a therapist in private practice for hospital patients"
    PHYSICIAN_INTERPRETATION = "8", "a physician's interpretation of an abnormal smear of an inpatient"
    NOT_APPLICABLE = "9", "the question does not arise"


class Status(Meant):
    """How the fee schedule treats a code: paid, bundled, priced by the contractor, or not its own."""

    ACTIVE = "A", "paid separately where it is covered"
    BUNDLED = "B", "always part of the payment for other services"
    CONTRACTOR_PRICED = "C", "the contractor sets the price"
    DELETED = "D", "deleted"
    EXCLUDED_BY_REGULATION = "E", "excluded from the fee schedule by regulation"
    DELETED_NO_GRACE = "F", "deleted, with no days of grace"
    INVALID_WITH_GRACE = "G", "not valid for Medicare, with days of grace"
    DELETED_MODIFIER = "H", "the row of a modifier that was deleted"
    INVALID = "I", "not valid for Medicare, which has another way to report the service"
    ANESTHESIA = "J", "anesthesia, paid by base and time units"
    MEASUREMENT = "M", "reported to measure quality, never paid"
    NOT_COVERED = "N", "not covered by Medicare"
    BUNDLED_OR_EXCLUDED = "P", "bundled or excluded"
    THERAPY_REPORTING = "Q", "reported with therapy, never paid"
    RESTRICTED = "R", "covered under special conditions"
    INJECTION = "T", "paid only where the same physician is paid for nothing else that day"
    EXCLUDED_BY_STATUTE = "X", "excluded from the fee schedule by statute"


class GlobalDays(Meant):
    """The period in which other care is part of a procedure."""

    SAME_DAY = "000", "care of the same day is part of it"
    TEN_DAYS = "010", "care of the same day and of ten days after is part of it"
    NINETY_DAYS = "090", "care of the day before and of ninety days after is part of it"
    MATERNITY = "MMM", "maternity care; the usual period does not apply"
    NONE = "XXX", "no global period"
    CONTRACTOR = "YYY", "the contractor sets the period"
    ADD_ON = "ZZZ", "an add-on; it shares the period of the service that it is billed with"


class MultipleProcedure(Meant):
    """How payment falls when several procedures are done on one day."""

    NONE = "0", "no reduction beside other procedures"
    BEFORE_1995 = "1", "the reduction of the time before 1995"
    STANDARD = "2", "the usual reduction from the second procedure on"
    ENDOSCOPY = "3", "the reduction of endoscopies, less the base procedure"
    IMAGING = "4", "the imaging reduction from the second study of a session on"
    THERAPY = "5", "the reduction of therapy"
    CARDIOVASCULAR = "6", "the reduction of cardiovascular studies, technical side"
    OPHTHALMOLOGY = "7", "the reduction of eye studies, technical side"
    NOT_APPLICABLE = "9", "the question does not arise"


class Bilateral(Meant):
    """How payment goes when a procedure is done on both sides."""

    NOT_BILATERAL = "0", "no higher payment for both sides"
    CONDITIONAL = "1", "half as much again when done on both sides"
    INHERENT = "2", "the price is already that of both sides"
    INDEPENDENT = "3", "each side is paid in full"
    NOT_APPLICABLE = "9", "the question does not arise"


class Assistant(Meant):
    """Whether an assistant at surgery is paid."""

    DOCUMENTED = "0", "paid only where the record shows the need"
    NEVER = "1", "never paid"
    PAID = "2", "paid"
    NOT_APPLICABLE = "9", "the question does not arise"


class CoSurgeons(Meant):
    """Whether two surgeons are paid."""

    NO = "0", "not paid"
    DOCUMENTED = "1", "paid only where the record shows the need"
    TWO_SPECIALTIES = "2", "paid to two surgeons of two specialties"
    NOT_APPLICABLE = "9", "the question does not arise"


class Team(Meant):
    """Whether a surgical team is paid."""

    NO = "0", "not paid"
    DOCUMENTED = "1", "paid only where the record shows the need"
    BY_REPORT = "2", "paid by report"
    NOT_APPLICABLE = "9", "the question does not arise"


class Supervision(Meant):
    """The physician supervision that the technical component needs."""

    GENERAL = "01", "general: the physician directs it and need not be there"
    DIRECT = "02", "direct: the physician is at hand, though not in the room"
    PERSONAL = "03", "personal: the physician is in the room"
    PSYCHOLOGIST = "04", "none of a physician where a clinical psychologist does it, else general"
    AUDIOLOGIST = "05", "none of a physician where an audiologist does it, else direct"
    THERAPIST_OR_PHYSICIAN = "06", "by a physician, or a physical therapist certified for it"
    CERTIFIED_TECHNICIAN = "21", "general over a certified technician, else direct"
    ONLINE_TECHNICIAN = "22", "by a technician in live contact with a physician"
    THERAPIST_CERTIFIED = "66", "by a physician, or a physical therapist certified for this test"
    THERAPIST_WITH_TECHNICIAN = "6A", "by a certified physical therapist, who may oversee another therapist"
    THERAPIST_SUPERVISED = "77", "by a certified physical therapist; under a physician, another or a technician"
    THERAPIST_SUPERVISING = "7A", "as 77, and the certified therapist may oversee another therapist"
    NOT_APPLICABLE = "09", "the question does not arise"


class ModifierIndicator(Meant):
    """Whether a modifier can lift a procedure-to-procedure edit."""

    NOT_ALLOWED = "0", "no modifier lifts it"
    ALLOWED = "1", "a modifier may lift it"
    NOT_AN_EDIT = "9", "no edit"


class Adjudication(Meant):
    """What a unit limit is held against: one line, or all lines of a day."""

    CLAIM_LINE = "1", "each line by itself"
    DAY_BY_POLICY = "2", "all lines of the day, by policy"
    DAY_BY_CLINICAL_BENCHMARK = "3", "all lines of the day, by clinical benchmark"


class Rate(Meant):
    """Which of the fee schedule's two rates a place of service is paid at."""

    FACILITY = "facility", "facility rate"
    NONFACILITY = "nonfacility", "nonfacility rate"


class HcpcsAction(Meant):
    """What a HCPCS release changed of a code or modifier."""

    ADDED = "A", "code added"
    ADMINISTRATIVE_DATA_AND_LONG_DESCRIPTION = "B", "administrative data and long description changed"
    LONG_DESCRIPTION = "C", "long description changed"
    DISCONTINUED = "D", "code discontinued"
    ADMINISTRATIVE_DATA = "F", "administrative data changed"
    NONE = "N", "nothing changed"
    PAYMENT = "P", "payment changed"
    REACTIVATED = "R", "code brought back"
    SHORT_DESCRIPTION = "S", "short description changed"
    MISCELLANEOUS = "T", "other change"


class HcpcsCoverage(Meant):
    """Whether Medicare covers a Level II code, or leaves it to its contractors."""

    CONTRACTOR_JUDGMENT = "C", "Medicare's contractor decides"
    SPECIAL_INSTRUCTIONS = "D", "Medicare covers it under special instructions"
    NOT_PAYABLE = "I", "Medicare does not pay by this code"
    NOT_COVERED = "M", "Medicare does not cover it"
    EXCLUDED_BY_STATUTE = "S", "excluded from Medicare by statute"


class MultiplePricing(Meant):
    """Whether a Level II code is priced in more than one way, and which."""

    NOT_PRICED = "9", "not priced, or bundled"
    ONE_WAY = "A", "priced in one way"
    PROFESSIONAL_BY_RELATIVE_VALUES = "B", "the reading is priced by relative values"
    INTERPRETATION_BY_FEE_SCHEDULE = "C", "the interpretation is priced by the fee schedule"
    PSYCHOLOGIST = "D", "priced apart for clinical psychologists"
    PSYCHOLOGIST_AND_SOCIAL_WORKER = "E", "priced apart for psychologists and social workers"
    CONTRACTOR_PRICED_PHYSICIAN = "F", "the physician's part is priced by the contractor"
    LABORATORY_WITH_BLOOD_PRODUCTS = "G", "laboratory service with blood products"
