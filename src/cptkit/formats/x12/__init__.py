"""Professional claims (837P) in, remedies out as patches, and remittances (835) held against what was found."""

from cptkit.formats.x12.document import Document, Mistake, OnMistake, Source, read_document
from cptkit.formats.x12.filed import ClaimBatch, FiledClaim, NamedPayer, Origin, Payers
from cptkit.formats.x12.mending import OnRefused, mend, mend_all
from cptkit.formats.x12.reading import count_claims, iter_claims, read_claims
from cptkit.formats.x12.reconciling import Foresight, Reconciled, Reconciliation, reconcile
from cptkit.formats.x12.remittance import (
    Adjustment,
    RemittanceBatch,
    RemittedClaim,
    RemittedLine,
    read_remittances,
)

__all__ = [
    "Adjustment",
    "ClaimBatch",
    "Document",
    "FiledClaim",
    "Foresight",
    "Mistake",
    "NamedPayer",
    "OnMistake",
    "OnRefused",
    "Origin",
    "Payers",
    "Reconciled",
    "Reconciliation",
    "RemittanceBatch",
    "RemittedClaim",
    "RemittedLine",
    "Source",
    "count_claims",
    "iter_claims",
    "mend",
    "mend_all",
    "read_claims",
    "read_document",
    "read_remittances",
    "reconcile",
]
