"""What a claim can be checked for: the closed list of domains, whether or not a rule speaks in them."""

from cptkit.values.meant import Meant

__all__ = ["Domain"]


class Domain(Meant):
    """One of the things that a claim can be checked for."""

    CODE_SETS = "code-sets", "code sets"
    CLAIM_FORM = "claim-form", "claim form"
    STATUS = "status", "fee-schedule status"
    MODIFIERS = "modifiers", "modifiers"
    LIABILITY = "liability", "patient liability"
    COMPONENTS = "components", "professional and technical components"
    SIDES = "sides", "bilateral services"
    SURGICAL_TEAM = "surgical-team", "surgical team"
    GLOBAL_SURGERY = "global-surgery", "global surgery"
    PAIRS = "pairs", "PTP edits"
    UNITS = "units", "MUE values"
    ADD_ONS = "add-ons", "add-on codes"
    REPEATS = "repeats", "repeats and duplicates"
    VISITS = "visits", "E/M visits"
    DRUGS = "drugs", "drugs and waste"
    MAMMOGRAPHY = "mammography", "mammography"
    AMBULANCE = "ambulance", "ambulance"
    RESEARCH = "research", "clinical trials"
    PAYER_LIMITS = "payer-limits", "the payer's own limits"
    DIAGNOSIS_VALIDITY = "diagnosis-validity", "diagnosis validity"
    DIAGNOSIS_ORDER_AND_SIDE = "diagnosis-order-and-side", "diagnosis order and laterality"
    AGE_AND_SEX = "age-and-sex", "patient's age and sex"
    FREQUENCY = "frequency", "frequency"
    NEW_PATIENT = "new-patient", "new patient"
    COVERAGE_BY_DIAGNOSIS = "coverage-by-diagnosis", "coverage by diagnosis"
    PRIOR_AUTHORIZATION = "prior-authorization", "prior authorization"
    TIMELY_FILING = "timely-filing", "timely filing"
    PRICE = "price", "price"
    OWN = "own", "rules of your own"
