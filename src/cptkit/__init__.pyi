from cptkit.checking import (
    Explanation as Explanation,
)
from cptkit.checking import (
    ModifierAdvice as ModifierAdvice,
)
from cptkit.checking import (
    Outcome as Outcome,
)
from cptkit.checking import (
    Standing as Standing,
)
from cptkit.checking import (
    check as check,
)
from cptkit.checking import (
    check_all as check_all,
)
from cptkit.checking import (
    explain as explain,
)
from cptkit.checking import (
    modifiers_for as modifiers_for,
)
from cptkit.checking import (
    remedies as remedies,
)
from cptkit.errors import (
    CptkitError as CptkitError,
)
from cptkit.errors import (
    DamagedData as DamagedData,
)
from cptkit.errors import (
    InvalidClaim as InvalidClaim,
)
from cptkit.errors import (
    InvalidCode as InvalidCode,
)
from cptkit.errors import (
    InvalidJson as InvalidJson,
)
from cptkit.errors import (
    InvalidPeriod as InvalidPeriod,
)
from cptkit.errors import (
    InvalidReference as InvalidReference,
)
from cptkit.errors import (
    InvalidService as InvalidService,
)
from cptkit.errors import (
    InvalidText as InvalidText,
)
from cptkit.errors import (
    InvalidValue as InvalidValue,
)
from cptkit.errors import (
    MissingFile as MissingFile,
)
from cptkit.errors import (
    UnknownName as UnknownName,
)
from cptkit.jsonio import (
    claim_from_json as claim_from_json,
)
from cptkit.jsonio import (
    claim_to_json as claim_to_json,
)
from cptkit.jsonio import (
    claims_from_jsonl as claims_from_jsonl,
)
from cptkit.jsonio import (
    remedies_to_json as remedies_to_json,
)
from cptkit.jsonio import (
    report_to_json as report_to_json,
)
from cptkit.pages import (
    AssumedTable as AssumedTable,
)
from cptkit.pages import (
    CodeFacts as CodeFacts,
)
from cptkit.pages import (
    Overview as Overview,
)
from cptkit.pages import (
    PayerView as PayerView,
)
from cptkit.pages import (
    RelatedCode as RelatedCode,
)
from cptkit.pages import (
    Relation as Relation,
)
from cptkit.pages import (
    overview as overview,
)
from cptkit.policies.clauses import (
    Adoption as Adoption,
)
from cptkit.policies.clauses import (
    BilateralBilling as BilateralBilling,
)
from cptkit.policies.clauses import (
    BilateralForm as BilateralForm,
)
from cptkit.policies.clauses import (
    BilateralZero as BilateralZero,
)
from cptkit.policies.clauses import (
    Clause as Clause,
)
from cptkit.policies.clauses import (
    ComponentBilling as ComponentBilling,
)
from cptkit.policies.clauses import (
    CoverageStatement as CoverageStatement,
)
from cptkit.policies.clauses import (
    DailyLimit as DailyLimit,
)
from cptkit.policies.clauses import (
    Effect as Effect,
)
from cptkit.policies.clauses import (
    ExpectedDenials as ExpectedDenials,
)
from cptkit.policies.clauses import (
    ModifierExclusion as ModifierExclusion,
)
from cptkit.policies.clauses import (
    NotFound as NotFound,
)
from cptkit.policies.clauses import (
    Publication as Publication,
)
from cptkit.policies.clauses import (
    Stance as Stance,
)
from cptkit.policies.policy import (
    LineOfBusiness as LineOfBusiness,
)
from cptkit.policies.policy import (
    PayerPolicy as PayerPolicy,
)
from cptkit.policies.policy import (
    PolicyDay as PolicyDay,
)
from cptkit.reference.bundled import (
    bundled_reference as bundled_reference,
)
from cptkit.reference.bundled import (
    read_bundle as read_bundle,
)
from cptkit.reference.comparing import (
    Change as Change,
)
from cptkit.reference.comparing import (
    ChangeKind as ChangeKind,
)
from cptkit.reference.comparing import (
    Conflict as Conflict,
)
from cptkit.reference.comparing import (
    Difference as Difference,
)
from cptkit.reference.comparing import (
    Unanswered as Unanswered,
)
from cptkit.reference.fees import (
    FeeScheduleRow as FeeScheduleRow,
)
from cptkit.reference.fees import (
    RelativeValues as RelativeValues,
)
from cptkit.reference.indicators import (
    Adjudication as Adjudication,
)
from cptkit.reference.indicators import (
    Assistant as Assistant,
)
from cptkit.reference.indicators import (
    Bilateral as Bilateral,
)
from cptkit.reference.indicators import (
    CoSurgeons as CoSurgeons,
)
from cptkit.reference.indicators import (
    GlobalDays as GlobalDays,
)
from cptkit.reference.indicators import (
    HcpcsAction as HcpcsAction,
)
from cptkit.reference.indicators import (
    HcpcsCoverage as HcpcsCoverage,
)
from cptkit.reference.indicators import (
    ModifierIndicator as ModifierIndicator,
)
from cptkit.reference.indicators import (
    MultiplePricing as MultiplePricing,
)
from cptkit.reference.indicators import (
    MultipleProcedure as MultipleProcedure,
)
from cptkit.reference.indicators import (
    PcTc as PcTc,
)
from cptkit.reference.indicators import (
    Rate as Rate,
)
from cptkit.reference.indicators import (
    Status as Status,
)
from cptkit.reference.indicators import (
    Supervision as Supervision,
)
from cptkit.reference.indicators import (
    Team as Team,
)
from cptkit.reference.records import (
    AddOn as AddOn,
)
from cptkit.reference.records import (
    AmbulancePoint as AmbulancePoint,
)
from cptkit.reference.records import (
    Component as Component,
)
from cptkit.reference.records import (
    Decision as Decision,
)
from cptkit.reference.records import (
    ExpectedDenial as ExpectedDenial,
)
from cptkit.reference.records import (
    Guidance as Guidance,
)
from cptkit.reference.records import (
    HospitalStatus as HospitalStatus,
)
from cptkit.reference.records import (
    LevelTwo as LevelTwo,
)
from cptkit.reference.records import (
    Modifier as Modifier,
)
from cptkit.reference.records import (
    ModifierConflict as ModifierConflict,
)
from cptkit.reference.records import (
    ModifierRole as ModifierRole,
)
from cptkit.reference.records import (
    Mue as Mue,
)
from cptkit.reference.records import (
    Owner as Owner,
)
from cptkit.reference.records import (
    Position as Position,
)
from cptkit.reference.records import (
    Procedure as Procedure,
)
from cptkit.reference.records import (
    PtpEdit as PtpEdit,
)
from cptkit.reference.records import (
    SiteOfService as SiteOfService,
)
from cptkit.reference.records import (
    Successor as Successor,
)
from cptkit.reference.records import (
    Venue as Venue,
)
from cptkit.reference.reference import (
    Reference as Reference,
)
from cptkit.reference.sites import (
    venues_for as venues_for,
)
from cptkit.reference.store.compiling import (
    Compilation as Compilation,
)
from cptkit.reference.store.compiling import (
    Progress as Progress,
)
from cptkit.reference.store.compiling import (
    UnreadFile as UnreadFile,
)
from cptkit.reference.store.compiling import (
    compile_reference as compile_reference,
)
from cptkit.reference.store.imprint import (
    SourceFile as SourceFile,
)
from cptkit.reference.store.imprint import (
    StoredTable as StoredTable,
)
from cptkit.reference.store.inventory import (
    Hole as Hole,
)
from cptkit.reference.store.inventory import (
    Inventory as Inventory,
)
from cptkit.reference.store.inventory import (
    inspect_store as inspect_store,
)
from cptkit.reference.store.opening import (
    open_reference as open_reference,
)
from cptkit.reference.tables import (
    Coverage as Coverage,
)
from cptkit.reference.tables import (
    PublishedTable as PublishedTable,
)
from cptkit.reference.tables import (
    Source as Source,
)
from cptkit.reference.usage import (
    ModifierNeed as ModifierNeed,
)
from cptkit.reference.usage import (
    ModifierUse as ModifierUse,
)
from cptkit.reference.usage import (
    ServiceKind as ServiceKind,
)
from cptkit.reference.usage import (
    ServiceRange as ServiceRange,
)
from cptkit.reference.views import (
    PublishedDay as PublishedDay,
)
from cptkit.rules import (
    RULES as RULES,
)
from cptkit.rules.rule import (
    Hit as Hit,
)
from cptkit.rules.rule import (
    Lift as Lift,
)
from cptkit.rules.rule import (
    Rule as Rule,
)
from cptkit.rules.subjects import (
    Aftercare as Aftercare,
)
from cptkit.rules.subjects import (
    BilledClaim as BilledClaim,
)
from cptkit.rules.subjects import (
    BilledLine as BilledLine,
)
from cptkit.rules.subjects import (
    CodeDay as CodeDay,
)
from cptkit.rules.subjects import (
    LinePair as LinePair,
)
from cptkit.rules.subjects import (
    ServiceDay as ServiceDay,
)
from cptkit.selection import (
    Ductogram as Ductogram,
)
from cptkit.selection import (
    Note as Note,
)
from cptkit.selection import (
    Proposal as Proposal,
)
from cptkit.selection import (
    Question as Question,
)
from cptkit.selection import (
    Rejected as Rejected,
)
from cptkit.selection import (
    SelectedLine as SelectedLine,
)
from cptkit.selection import (
    Selection as Selection,
)
from cptkit.selection import (
    Service as Service,
)
from cptkit.selection import (
    Side as Side,
)
from cptkit.selection import (
    select as select,
)
from cptkit.values.citations import (
    Citation as Citation,
)
from cptkit.values.claims import (
    Circumstance as Circumstance,
)
from cptkit.values.claims import (
    Claim as Claim,
)
from cptkit.values.claims import (
    ServiceLine as ServiceLine,
)
from cptkit.values.claims import (
    UnitOfMeasure as UnitOfMeasure,
)
from cptkit.values.codes import (
    CodeSet as CodeSet,
)
from cptkit.values.codes import (
    DiagnosisCode as DiagnosisCode,
)
from cptkit.values.codes import (
    ModifierCode as ModifierCode,
)
from cptkit.values.codes import (
    PlaceOfServiceCode as PlaceOfServiceCode,
)
from cptkit.values.codes import (
    ProcedureCode as ProcedureCode,
)
from cptkit.values.codes import (
    code_sets_of as code_sets_of,
)
from cptkit.values.codes import (
    parse_diagnosis_code as parse_diagnosis_code,
)
from cptkit.values.codes import (
    parse_modifier_code as parse_modifier_code,
)
from cptkit.values.codes import (
    parse_place_of_service_code as parse_place_of_service_code,
)
from cptkit.values.codes import (
    parse_procedure_code as parse_procedure_code,
)
from cptkit.values.findings import (
    Bypass as Bypass,
)
from cptkit.values.findings import (
    Denial as Denial,
)
from cptkit.values.findings import (
    Evidence as Evidence,
)
from cptkit.values.findings import (
    Finding as Finding,
)
from cptkit.values.findings import (
    Gap as Gap,
)
from cptkit.values.findings import (
    Severity as Severity,
)
from cptkit.values.findings import (
    Verdict as Verdict,
)
from cptkit.values.line_text import (
    format_line as format_line,
)
from cptkit.values.line_text import (
    parse_line as parse_line,
)
from cptkit.values.people import (
    Patient as Patient,
)
from cptkit.values.people import (
    Provider as Provider,
)
from cptkit.values.people import (
    Sex as Sex,
)
from cptkit.values.periods import (
    ALWAYS as ALWAYS,
)
from cptkit.values.periods import (
    Period as Period,
)
from cptkit.values.remedies import (
    AddModifier as AddModifier,
)
from cptkit.values.remedies import (
    MergeLines as MergeLines,
)
from cptkit.values.remedies import (
    Remedy as Remedy,
)
from cptkit.values.remedies import (
    RemoveLine as RemoveLine,
)
from cptkit.values.remedies import (
    RemoveModifier as RemoveModifier,
)
from cptkit.values.remedies import (
    ReorderModifiers as ReorderModifiers,
)
from cptkit.values.remedies import (
    ReplaceCode as ReplaceCode,
)
from cptkit.values.remedies import (
    ReplaceModifier as ReplaceModifier,
)
from cptkit.values.remedies import (
    SetUnits as SetUnits,
)
from cptkit.values.remedies import (
    SplitLine as SplitLine,
)
from cptkit.values.remedies import (
    apply as apply,
)
from cptkit.values.reports import (
    Report as Report,
)
from cptkit.values.tables import (
    Setting as Setting,
)
from cptkit.values.tables import (
    Table as Table,
)

__version__: str

__all__ = [
    "ALWAYS",
    "RULES",
    "AddModifier",
    "AddOn",
    "Adjudication",
    "Adoption",
    "Aftercare",
    "AmbulancePoint",
    "Assistant",
    "AssumedTable",
    "Bilateral",
    "BilateralBilling",
    "BilateralForm",
    "BilateralZero",
    "BilledClaim",
    "BilledLine",
    "Bypass",
    "Change",
    "ChangeKind",
    "Circumstance",
    "Citation",
    "Claim",
    "Clause",
    "CoSurgeons",
    "CodeDay",
    "CodeFacts",
    "CodeSet",
    "Compilation",
    "Component",
    "ComponentBilling",
    "Conflict",
    "Coverage",
    "CoverageStatement",
    "CptkitError",
    "DailyLimit",
    "DamagedData",
    "Decision",
    "Denial",
    "DiagnosisCode",
    "Difference",
    "Ductogram",
    "Effect",
    "Evidence",
    "ExpectedDenial",
    "ExpectedDenials",
    "Explanation",
    "FeeScheduleRow",
    "Finding",
    "Gap",
    "GlobalDays",
    "Guidance",
    "HcpcsAction",
    "HcpcsCoverage",
    "Hit",
    "Hole",
    "HospitalStatus",
    "InvalidClaim",
    "InvalidCode",
    "InvalidJson",
    "InvalidPeriod",
    "InvalidReference",
    "InvalidService",
    "InvalidText",
    "InvalidValue",
    "Inventory",
    "LevelTwo",
    "Lift",
    "LineOfBusiness",
    "LinePair",
    "MergeLines",
    "MissingFile",
    "Modifier",
    "ModifierAdvice",
    "ModifierCode",
    "ModifierConflict",
    "ModifierExclusion",
    "ModifierIndicator",
    "ModifierNeed",
    "ModifierRole",
    "ModifierUse",
    "Mue",
    "MultiplePricing",
    "MultipleProcedure",
    "NotFound",
    "Note",
    "Outcome",
    "Overview",
    "Owner",
    "Patient",
    "PayerPolicy",
    "PayerView",
    "PcTc",
    "Period",
    "PlaceOfServiceCode",
    "PolicyDay",
    "Position",
    "Procedure",
    "ProcedureCode",
    "Progress",
    "Proposal",
    "Provider",
    "PtpEdit",
    "Publication",
    "PublishedDay",
    "PublishedTable",
    "Question",
    "Rate",
    "Reference",
    "Rejected",
    "RelatedCode",
    "Relation",
    "RelativeValues",
    "Remedy",
    "RemoveLine",
    "RemoveModifier",
    "ReorderModifiers",
    "ReplaceCode",
    "ReplaceModifier",
    "Report",
    "Rule",
    "SelectedLine",
    "Selection",
    "Service",
    "ServiceDay",
    "ServiceKind",
    "ServiceLine",
    "ServiceRange",
    "SetUnits",
    "Setting",
    "Severity",
    "Sex",
    "Side",
    "SiteOfService",
    "Source",
    "SourceFile",
    "SplitLine",
    "Stance",
    "Standing",
    "Status",
    "StoredTable",
    "Successor",
    "Supervision",
    "Table",
    "Team",
    "Unanswered",
    "UnitOfMeasure",
    "UnknownName",
    "UnreadFile",
    "Venue",
    "Verdict",
    "apply",
    "bundled_reference",
    "check",
    "check_all",
    "claim_from_json",
    "claim_to_json",
    "claims_from_jsonl",
    "code_sets_of",
    "compile_reference",
    "explain",
    "format_line",
    "inspect_store",
    "modifiers_for",
    "open_reference",
    "overview",
    "parse_diagnosis_code",
    "parse_line",
    "parse_modifier_code",
    "parse_place_of_service_code",
    "parse_procedure_code",
    "read_bundle",
    "remedies",
    "remedies_to_json",
    "report_to_json",
    "select",
    "venues_for",
]

def __dir__() -> list[str]: ...
