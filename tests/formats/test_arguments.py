"""What reads and writes files of other software takes what it can mean, or refuses it by name, and shows no content."""

from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any, Final

import pytest

from cptkit import Claim, CptkitError, bundled_reference, check, parse_line
from cptkit.errors import InvalidClaim, InvalidValue, MissingFile
from cptkit.formats.fhir import annotated, operation_outcome, read_bundle, read_claim
from cptkit.formats.x12 import (
    Document,
    Reconciliation,
    RemittedClaim,
    count_claims,
    iter_claims,
    mend,
    mend_all,
    read_claims,
    read_document,
    read_remittances,
    reconcile,
)
from cptkit.questions import BilledTogether, DenialExplained, UnitLimit, explain_denial, together, unit_limit
from tests.formats.x12.samples import BILLING, HEAD, SUBSCRIBER, VISIT, file_of

REFERENCE: Final = bundled_reference()
FILE: Final = file_of(HEAD + BILLING + SUBSCRIBER + VISIT)
BATCH: Final = read_claims(FILE)
(FILED,) = BATCH.claims
REPORT: Final = check(FILED.claim, REFERENCE)
REMITTED: Final = RemittedClaim(str(FILED.claim.id), "1", FILED.charge, FILED.charge)
CODING: Final = {"system": "http://www.ama-assn.org/go/cpt", "code": "77053"}
RESOURCE: Final = {
    "resourceType": "Claim",
    "insurer": {"display": "Medicare"},
    "item": [{"sequence": 1, "productOrService": {"coding": [CODING]}, "servicedDate": "2024-08-13"}],
}
BUNDLE: Final = {"resourceType": "Bundle", "entry": [{"resource": RESOURCE}]}
OTHER: Final = Claim([parse_line("77053 on 2024-08-13")], id=FILED.claim.id)


def listed(read: Callable[..., Iterator[Any]], *given: Any, **named: Any) -> list[Any]:
    return list(read(*given, **named))


def unnamed(_payer: object) -> None:
    """Name no payer."""


def numbered(_payer: object) -> int:
    return 5


def mended(document: Any = BATCH.document, filed: Any = FILED, remedy: Any = None) -> Document:
    return mend(document, filed, *([] if remedy is None else [remedy]))


def reconciled(claim: Any = FILED.claim, report: Any = REPORT, remitted: Any = REMITTED) -> Reconciliation:
    return reconcile(claim, report, remitted)


def bundled(reference: Any) -> BilledTogether:
    return together("77053", "77054", reference, on="2024-08-13")


def limited(reference: Any) -> UnitLimit:
    return unit_limit("77053", reference, on="2024-08-13")


def explained(reference: Any) -> DenialExplained:
    return explain_denial("CO-97", OTHER, reference)


WRONG: Final[dict[str, tuple[Callable[..., Any], str, tuple[Any, ...]]]] = {
    "read_claims of what": (read_claims, "source", (None, 5, [FILE], FILED, BATCH, StringIO("ISA*"))),
    "read_claims to whom": (partial(read_claims, FILE), "payers", ("medicare", 5, numbered, {"10234": 5})),
    "read_claims on error": (partial(read_claims, FILE), "on_error", ("skip", None, True)),
    "iter_claims of what": (partial(listed, iter_claims), "source", (None, 5)),
    "iter_claims to whom": (partial(listed, iter_claims, FILE), "payers", ("medicare", numbered)),
    "iter_claims with": (partial(listed, iter_claims, FILE), "on_mistake", (5, "collect")),
    "count_claims": (count_claims, "source", (None, 5)),
    "read_document": (read_document, "source", (None, 5, "", " ", "x\0y")),
    "read_document by name": (partial(read_document, FILE), "name", (5, b"x")),
    "read_remittances": (read_remittances, "source", (None, 5)),
    "read_remittances on error": (partial(read_remittances, FILE), "on_error", ("skip", None)),
    "mend what": (mended, "document", (BATCH, FILE, None)),
    "mend which": (mended, "filed", (FILED.claim, None)),
    "mend how": (partial(mended, BATCH.document, FILED), "remedies", (5, "append 26", REPORT)),
    "mend_all how": (partial(mend_all, BATCH.document), "remedies", (5, [FILED], [(FILED.claim, [])], [(FILED, [5])])),
    "mend_all with": (partial(mend_all, BATCH.document, []), "on_refused", (5, "collect")),
    "reconcile which": (reconciled, "claim", (FILED, None)),
    "reconcile by": (reconciled, "report", (FILED.claim, None)),
    "reconcile with": (reconciled, "remitted", (FILED, None)),
    "read_claim whose": (partial(read_claim, RESOURCE), "payers", ("medicare", 5, numbered, {"Medicare": 5})),
    "read_bundle of": (partial(read_bundle, BUNDLE), "kind", ("claims", "claim", None, 5)),
    "read_bundle whose": (partial(read_bundle, BUNDLE), "payers", ("medicare", 5, numbered)),
    "read_bundle on error": (partial(read_bundle, BUNDLE), "on_error", ("skip", None)),
    "operation_outcome": (operation_outcome, "report", (5, None, FILED.claim)),
    "operation_outcome of": (partial(operation_outcome, REPORT), "resource_type", (5, None, "")),
    "annotated": (partial(annotated, RESOURCE), "report", (5, None)),
    "together": (bundled, "reference", (5, "store")),
    "unit_limit": (limited, "reference", (5, "store")),
    "explain_denial": (explained, "reference", (5, "store")),
}
BY_NAME: Final = (
    "payers",
    "on_error",
    "on_mistake",
    "name",
    "kind",
    "on_refused",
    "resource_type",
    "document",
    "filed",
    "claim",
    "report",
    "remitted",
)
CASES: Final = [
    pytest.param(call, name, value, id=f"{what}-{number}")
    for what, (call, name, values) in WRONG.items()
    for number, value in enumerate(values)
]


@pytest.mark.parametrize(("call", "name", "value"), CASES)
def test_what_cannot_be_meant_is_refused_by_name(call: Callable[..., Any], name: str, value: Any) -> None:
    with pytest.raises(CptkitError, match="expected") as refused:
        call(**{name: value}) if name in BY_NAME else call(value)
    assert refused.value.path.partition("[")[0] == name


@pytest.mark.parametrize("before", ["", "\ufeff", "\n"])
def test_the_content_given_for_a_path_is_refused_without_being_shown(before: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        read_claims(before + FILE.decode())
    assert str(refused.value) == "source: text that is no path; expected a path, or the content as bytes"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(MissingFile, match="a folder; expected an X12 file"):
        read_claims(tmp_path)


def test_a_file_open_for_bytes_is_read_as_its_bytes() -> None:
    assert read_claims(BytesIO(FILE)).claims == BATCH.claims


def test_on_error_is_taken_by_its_word_in_any_case() -> None:
    assert read_claims(FILE, on_error="COLLECT").claims == BATCH.claims  # type: ignore[arg-type]


@pytest.mark.parametrize(("payers", "kept"), [(unnamed, False), ({"10234": None, "Medicare": None}, True), ({}, True)])
def test_a_payer_keeps_its_name_unless_a_function_says_that_it_is_none(payers: Any, *, kept: bool) -> None:
    assert read_claims(FILE, payers=payers).claims[0].claim.payer == ("MEDICARE" if kept else None)
    assert read_claim(RESOURCE, payers=payers).payer == ("Medicare" if kept else None)


def test_a_remittance_is_not_held_against_the_report_on_another_claim() -> None:
    assert not reconcile(FILED.claim, REPORT, REMITTED).unmatched
    with pytest.raises(InvalidClaim, match=r"^report: the report is for another claim; expected"):
        reconcile(FILED.claim, check(OTHER, REFERENCE), REMITTED)
