"""What questions share: whether a code is known on the day, and whether the payer applies a table."""

from datetime import date
from typing import Final

from cptkit.errors import UnknownName
from cptkit.reference.reference import Reference
from cptkit.reference.views import PublishedDay
from cptkit.rules import RULES
from cptkit.values.codes import ProcedureCode, parse_procedure_code
from cptkit.values.edges import as_a
from cptkit.values.scope import Domain
from cptkit.values.tables import Table

__all__ = ["CODE_RULES", "known_code", "note_on_payer"]

# A question about codes has neither a claim form nor diagnoses.
CODE_RULES: Final = tuple(rule for rule in RULES if rule.domain not in (Domain.CLAIM_FORM, Domain.DIAGNOSIS_VALIDITY))


def known_code(code: str, reference: Reference, day: date, path: str) -> ProcedureCode:
    """Return a code as it is written; one that a whole code list lacks on the day is refused.

    Raises:
        InvalidCode: the text does not have the shape of a procedure code.
        InvalidValue: no reference.
        UnknownName: the code is not valid on the day.
    """
    published = as_a(Reference, reference, "reference").on(day)
    parsed = parse_procedure_code(code, path=path)
    if published.procedure(parsed) is None and published.covers(Table.PROCEDURES, parsed):
        message = f"{parsed} is not valid on {day}; expected a code that a loaded table has on that day"
        raise UnknownName(message, path)
    return parsed


def note_on_payer(published: PublishedDay, payer: str | None, table: Table) -> str:
    """Return what keeps an edit of CMS's from being the payer's own; empty where the payer has adopted it."""
    what = "PTP edits" if table is Table.PAIR_EDITS else "MUE values"
    if payer is None:
        return f"no payer is stated; these are Medicare's {what}"
    policy = published.policy_day(payer)
    if policy is None:
        return f"no policy of the payer is loaded; these are Medicare's {what}"
    if policy.adoption(table) is not None:
        return ""
    return f"{policy.policy.name} is not known to have adopted Medicare's {what}"
