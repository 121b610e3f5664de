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

    PHYSICIAN_SERVICE = "0", "physician service; 26 and TC do not apply"
    DIAGNOSTIC = "1", "diagnostic test with a professional (26) and a technical (TC) component"
    PROFESSIONAL_ONLY = "2", "professional component only; other codes are for the rest"
    TECHNICAL_ONLY = "3", "technical component only; other codes are for the rest"
    GLOBAL_ONLY = "4", "global test only; other codes are for its two components"
    INCIDENT_TO = "5", "incident to a physician's service, furnished by staff"
    LABORATORY_INTERPRETATION = "6", "physician interpretation of a laboratory test"
    THERAPY = "7", "physical therapy, not paid to a therapist in private practice for hospital patients"
    PHYSICIAN_INTERPRETATION = "8", "physician interpretation of an inpatient's abnormal smear"
    NOT_APPLICABLE = "9", "concept does not apply"


class Status(Meant):
    """How the fee schedule treats a code: paid, bundled, priced by the contractor, or not its own."""

    ACTIVE = "A", "active: paid separately where it is covered"
    BUNDLED = "B", "bundled: payment is always part of other services"
    CONTRACTOR_PRICED = "C", "contractor priced"
    DELETED = "D", "deleted"
    EXCLUDED_BY_REGULATION = "E", "excluded from the fee schedule by regulation"
    DELETED_NO_GRACE = "F", "deleted, without a grace period"
    INVALID_WITH_GRACE = "G", "not valid for Medicare, with a grace period"
    DELETED_MODIFIER = "H", "deleted modifier"
    INVALID = "I", "not valid for Medicare, which has another way to report the service"
    ANESTHESIA = "J", "anesthesia, paid by base and time units"
    MEASUREMENT = "M", "measurement code, never paid"
    NOT_COVERED = "N", "not covered by Medicare"
    BUNDLED_OR_EXCLUDED = "P", "bundled or excluded"
    THERAPY_REPORTING = "Q", "therapy functional reporting code, never paid"
    RESTRICTED = "R", "restricted coverage"
    INJECTION = "T", "paid only where the same physician is paid for nothing else that day"
    EXCLUDED_BY_STATUTE = "X", "excluded from the fee schedule by statute"


class GlobalDays(Meant):
    """The global period: the days on which related care is part of a procedure."""

    SAME_DAY = "000", "includes related care on the same day"
    TEN_DAYS = "010", "includes related care on the same day and for 10 days after"
    NINETY_DAYS = "090", "includes related care the day before, the same day and for 90 days after"
    MATERNITY = "MMM", "maternity care; the usual global period does not apply"
    NONE = "XXX", "no global period"
    CONTRACTOR = "YYY", "the contractor sets the global period"
    ADD_ON = "ZZZ", "add-on code; it has the global period of its primary code"


class MultipleProcedure(Meant):
    """Which multiple-procedure reduction applies when several procedures are done on one day."""

    NONE = "0", "no multiple-procedure reduction"
    BEFORE_1995 = "1", "the reduction in force before 1995"
    STANDARD = "2", "the standard reduction from the second procedure on"
    ENDOSCOPY = "3", "the endoscopy reduction, less the base procedure"
    IMAGING = "4", "the diagnostic imaging reduction from the second study of a session on"
    THERAPY = "5", "the therapy reduction"
    CARDIOVASCULAR = "6", "the cardiovascular reduction, technical component"
    OPHTHALMOLOGY = "7", "the ophthalmology reduction, technical component"
    NOT_APPLICABLE = "9", "concept does not apply"


class Bilateral(Meant):
    """Whether the bilateral adjustment applies when a procedure is done on both sides."""

    NOT_BILATERAL = "0", "150 percent adjustment does not apply; one fee for both sides"
    CONDITIONAL = "1", "150 percent of the fee when done on both sides"
    INHERENT = "2", "already bilateral: the fee covers both sides"
    INDEPENDENT = "3", "100 percent of the fee for each side"
    NOT_APPLICABLE = "9", "concept does not apply"


class Assistant(Meant):
    """Whether an assistant at surgery is paid."""

    DOCUMENTED = "0", "paid only with documentation of medical necessity"
    NEVER = "1", "never paid"
    PAID = "2", "paid"
    NOT_APPLICABLE = "9", "concept does not apply"


class CoSurgeons(Meant):
    """Whether co-surgeons are paid."""

    NO = "0", "not paid"
    DOCUMENTED = "1", "paid only with documentation of medical necessity"
    TWO_SPECIALTIES = "2", "paid to two surgeons of different specialties"
    NOT_APPLICABLE = "9", "concept does not apply"


class Team(Meant):
    """Whether a surgical team is paid."""

    NO = "0", "not paid"
    DOCUMENTED = "1", "paid only with documentation of medical necessity"
    BY_REPORT = "2", "paid by report"
    NOT_APPLICABLE = "9", "concept does not apply"


class Supervision(Meant):
    """The physician supervision that the technical component needs."""

    GENERAL = "01", "general: the physician directs it and need not be present"
    DIRECT = "02", "direct: the physician is immediately available, though not in the room"
    PERSONAL = "03", "personal: the physician is in the room"
    PSYCHOLOGIST = "04", "no physician supervision of a clinical psychologist, else general"
    AUDIOLOGIST = "05", "no physician supervision of an audiologist, else direct"
    THERAPIST_OR_PHYSICIAN = "06", "by a physician, or a physical therapist certified for it"
    CERTIFIED_TECHNICIAN = "21", "general over a certified technician, else direct"
    ONLINE_TECHNICIAN = "22", "by a technician in live contact with a physician"
    THERAPIST_CERTIFIED = "66", "by a physician, or a physical therapist certified for this test"
    THERAPIST_WITH_TECHNICIAN = "6A", "by a certified physical therapist, who may supervise another therapist"
    THERAPIST_SUPERVISED = "77", "by a certified physical therapist; under a physician, another or a technician"
    THERAPIST_SUPERVISING = "7A", "as 77, and the certified therapist may supervise another therapist"
    NOT_APPLICABLE = "09", "concept does not apply"


class ModifierIndicator(Meant):
    """Whether a modifier can bypass a PTP edit."""

    NOT_ALLOWED = "0", "no modifier bypasses it"
    ALLOWED = "1", "an NCCI-associated modifier may bypass it"
    NOT_AN_EDIT = "9", "no edit"


class Adjudication(Meant):
    """How an MUE is adjudicated: by claim line, or by date of service."""

    CLAIM_LINE = "1", "claim line"
    DAY_BY_POLICY = "2", "date of service, by policy"
    DAY_BY_CLINICAL_BENCHMARK = "3", "date of service, by clinical benchmark"


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
    REACTIVATED = "R", "code reactivated"
    SHORT_DESCRIPTION = "S", "short description changed"
    MISCELLANEOUS = "T", "other change"


class HcpcsCoverage(Meant):
    """Whether Medicare covers a Level II code, or leaves it to its contractors."""

    CONTRACTOR_JUDGMENT = "C", "coverage is the contractor's decision"
    SPECIAL_INSTRUCTIONS = "D", "Medicare covers it under special instructions"
    NOT_PAYABLE = "I", "not payable by Medicare"
    NOT_COVERED = "M", "not covered by Medicare"
    EXCLUDED_BY_STATUTE = "S", "excluded from Medicare by statute"


class MultiplePricing(Meant):
    """Whether a Level II code is priced in more than one way, and which."""

    NOT_PRICED = "9", "not priced, or bundled"
    ONE_WAY = "A", "priced in one way"
    PROFESSIONAL_BY_RELATIVE_VALUES = "B", "the professional component is priced by relative values"
    INTERPRETATION_BY_FEE_SCHEDULE = "C", "the interpretation is priced by the fee schedule"
    PSYCHOLOGIST = "D", "priced separately for clinical psychologists"
    PSYCHOLOGIST_AND_SOCIAL_WORKER = "E", "priced separately for psychologists and social workers"
    CONTRACTOR_PRICED_PHYSICIAN = "F", "the physician's part is contractor priced"
    LABORATORY_WITH_BLOOD_PRODUCTS = "G", "laboratory service with blood products"
