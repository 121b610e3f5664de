"""`check --x12`: the claims of an 837P file, and the file mended where no documentation is needed."""

from argparse import Namespace
from collections.abc import Iterator
from itertools import tee
from pathlib import Path

import attrs

from cptkit.checking import check_all
from cptkit.commands.answers import mended, show
from cptkit.commands.console import STATUSES, UNREADABLE, complain, worst
from cptkit.commands.progress import claims_bar
from cptkit.errors import InvalidX12
from cptkit.formats.x12 import FiledClaim, Mistake, count_claims, iter_claims, mend_all, read_document
from cptkit.reference.reference import Reference
from cptkit.values.remedies import Remedy

__all__ = ["check_x12"]


def check_x12(options: Namespace, reference: Reference) -> int:
    """Check the claims of an 837P file one by one, and return the exit status.

    What cannot be read is told, and the others go on.

    Raises:
        MissingFile: there is no such file.
        InvalidX12: there is no claim in it.
    """
    document = read_document(options.x12)
    unreadable: list[Mistake] = []
    statuses: list[int] = []
    remedies: list[tuple[FiledClaim, tuple[Remedy, ...]]] = []

    def on_mistake(mistake: Mistake) -> None:
        complain(mistake)
        unreadable.append(mistake)

    def on_refused(filed: FiledClaim, error: InvalidX12) -> None:
        complain(f"claim {filed.claim.id} stays as it was: {error}")

    with claims_bar(count_claims(document)) as progress:
        filed_claims, same = tee(_with_payer(iter_claims(document, on_mistake=on_mistake), options.payer))
        reports = check_all((filed.claim for filed in same), reference)
        for done, (filed, report) in enumerate(zip(filed_claims, reports, strict=True), start=1):
            show(filed.claim, report, reference, options)
            if options.write is not None:
                applied, report = mended(filed.claim, report, reference)  # noqa: PLW2901 (as it is mended)
                remedies.append((filed, applied))
            statuses.append(STATUSES[report.verdict])
            progress(done)
    if not statuses and not unreadable:
        raise InvalidX12("no claim; expected an 837P file with CLM segments", options.x12)
    if options.write is not None:
        Path(options.write).write_bytes(bytes(mend_all(document, remedies, on_refused=on_refused)))
    return worst([*statuses, *([UNREADABLE] if unreadable else [])])


def _with_payer(claims: Iterator[FiledClaim], payer: str | None) -> Iterator[FiledClaim]:
    """Give claims the payer that the command line names, if it names one."""
    if payer is None:
        return claims
    return (attrs.evolve(filed, claim=attrs.evolve(filed.claim, payer=payer)) for filed in claims)
