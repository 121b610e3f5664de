"""Is a professional claim coded correctly for this payer on this date of service, and why or why not?

Most of what people type is here, and is resolved on first use, so that importing costs nothing. The
rest is in separate modules: `cptkit.errors`, `.codes`, `.corrections` (the kinds of remedies),
`.policies`, `.questions` (that coders ask), `.tables`, `.rules` (to write your own), `.selection`, `.stores`.
"""

from importlib import import_module
from typing import Final

_FACE: Final = {
    "cptkit.errors": ("CptkitError",),
    "cptkit.values.periods": ("Period",),
    "cptkit.values.citations": ("Citation",),
    "cptkit.values.tables": ("Setting", "Table"),
    "cptkit.values.people": ("Patient", "Provider"),
    "cptkit.values.claims": ("Circumstance", "Claim", "ServiceLine"),
    "cptkit.values.line_text": ("format_line", "parse_line"),
    "cptkit.values.applying": ("apply",),
    "cptkit.values.findings": ("Bypass", "Finding", "Gap", "Severity", "Verdict"),
    "cptkit.values.reports": ("Report",),
    "cptkit.values.scope": ("Domain",),
    "cptkit.values.unjudged": ("UnjudgedClaim",),
    "cptkit.policies.policy": ("PayerPolicy",),
    "cptkit.reference.modifiers": ("Modifier",),
    "cptkit.reference.places": ("SiteOfService",),
    "cptkit.reference.procedures": ("Procedure",),
    "cptkit.reference.reference": ("Reference",),
    "cptkit.reference.bundled": ("bundled_reference",),
    "cptkit.reference.policy_files": ("load_policy",),
    "cptkit.reference.store.compiling": ("compile_reference",),
    "cptkit.reference.store.opening": ("open_reference",),
    "cptkit.rules": ("RULES", "Rule"),
    "cptkit.checking.checker": ("check", "check_all"),
    "cptkit.checking.explaining": ("explain",),
    "cptkit.checking.advising": ("modifiers_for",),
    "cptkit.checking.proving": ("remedies",),
    "cptkit.selection": ("Selection", "select"),
    "cptkit.pages": ("overview",),
    "cptkit.formats.jsonio": (
        "claim_from_dict",
        "claim_from_json",
        "claim_to_dict",
        "claim_to_json",
        "claims_from_jsonl",
        "report_to_json",
    ),
}
_HOME_OF: Final = {name: home for home, names in _FACE.items() for name in names}

# The stub beside this file, which is made from the same list, tells type checkers the names.
__all__ = sorted(_HOME_OF)  # noqa: PLE0605 # pyright: ignore[reportUnsupportedDunderAll]


def __getattr__(name: str) -> object:
    if name in _HOME_OF:
        value: object = getattr(import_module(_HOME_OF[name]), name)
        globals()[name] = value
        return value
    if name == "__version__":
        # Imported here, since it costs more than the rest of this module.
        return import_module("importlib.metadata").version("cptkit")
    message = f"module 'cptkit' has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
