# The public face, for type checkers; made from the list in `__init__.py`.

from cptkit.checking.advising import (
    modifiers_for as modifiers_for,
)
from cptkit.checking.checker import (
    check as check,
    check_all as check_all,
)
from cptkit.checking.explaining import (
    explain as explain,
)
from cptkit.checking.proving import (
    remedies as remedies,
)
from cptkit.errors import (
    CptkitError as CptkitError,
)
from cptkit.formats.jsonio import (
    claim_from_dict as claim_from_dict,
    claim_from_json as claim_from_json,
    claim_to_dict as claim_to_dict,
    claim_to_json as claim_to_json,
    claims_from_jsonl as claims_from_jsonl,
    report_to_json as report_to_json,
)
from cptkit.pages import (
    overview as overview,
)
from cptkit.policies.policy import (
    PayerPolicy as PayerPolicy,
)
from cptkit.reference.bundled import (
    bundled_reference as bundled_reference,
)
from cptkit.reference.modifiers import (
    Modifier as Modifier,
)
from cptkit.reference.places import (
    SiteOfService as SiteOfService,
)
from cptkit.reference.policy_files import (
    load_policy as load_policy,
)
from cptkit.reference.procedures import (
    Procedure as Procedure,
)
from cptkit.reference.reference import (
    Reference as Reference,
)
from cptkit.reference.store.compiling import (
    compile_reference as compile_reference,
)
from cptkit.reference.store.opening import (
    open_reference as open_reference,
)
from cptkit.rules import (
    RULES as RULES,
    Rule as Rule,
)
from cptkit.selection import (
    Selection as Selection,
    select as select,
)
from cptkit.values.applying import (
    apply as apply,
)
from cptkit.values.citations import (
    Citation as Citation,
)
from cptkit.values.claims import (
    Circumstance as Circumstance,
    Claim as Claim,
    ServiceLine as ServiceLine,
)
from cptkit.values.findings import (
    Bypass as Bypass,
    Finding as Finding,
    Gap as Gap,
    Severity as Severity,
    Verdict as Verdict,
)
from cptkit.values.line_text import (
    format_line as format_line,
    parse_line as parse_line,
)
from cptkit.values.people import (
    Patient as Patient,
    Provider as Provider,
)
from cptkit.values.periods import (
    Period as Period,
)
from cptkit.values.reports import (
    Report as Report,
)
from cptkit.values.scope import (
    Domain as Domain,
)
from cptkit.values.tables import (
    Setting as Setting,
    Table as Table,
)
from cptkit.values.unjudged import (
    UnjudgedClaim as UnjudgedClaim,
)

__all__ = [
    "RULES",
    "Bypass",
    "Circumstance",
    "Citation",
    "Claim",
    "CptkitError",
    "Domain",
    "Finding",
    "Gap",
    "Modifier",
    "Patient",
    "PayerPolicy",
    "Period",
    "Procedure",
    "Provider",
    "Reference",
    "Report",
    "Rule",
    "Selection",
    "ServiceLine",
    "Setting",
    "Severity",
    "SiteOfService",
    "Table",
    "UnjudgedClaim",
    "Verdict",
    "apply",
    "bundled_reference",
    "check",
    "check_all",
    "claim_from_dict",
    "claim_from_json",
    "claim_to_dict",
    "claim_to_json",
    "claims_from_jsonl",
    "compile_reference",
    "explain",
    "format_line",
    "load_policy",
    "modifiers_for",
    "open_reference",
    "overview",
    "parse_line",
    "remedies",
    "report_to_json",
    "select",
]

__version__: str
