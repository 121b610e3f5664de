"""What the page in the browser asks of cptkit: a claim as it was typed in, its report as HTML out."""

from html import escape

from cptkit import Claim, Reference, bundled_reference, check, claim_from_json, open_reference, parse_line, remedies
from cptkit.commands.answers import remedy_line
from cptkit.errors import CptkitError

__all__ = ["answer", "bundled", "opened", "payers"]


def bundled() -> Reference:
    """Return the bundled facts."""
    return bundled_reference()


def opened(folder: str) -> Reference:
    """Return the reference of a compiled store."""
    return open_reference(folder)


def payers(reference: Reference) -> list[str]:
    """Return the ids of the payers whose policies are known."""
    return sorted({policy.id for policy in reference.policies.values()})


def answer(told: str, payer: str, reference: Reference) -> tuple[str, str]:
    """Return what is said of a claim: in one line, and as HTML, with the proved remedies under each finding.

    Args:
        told: a claim as JSON, or a service line on each line.
        payer: who is billed, of service lines; a claim as JSON says it itself.
        reference: what was published.
    """
    try:
        claim = _claim(told, payer)
        report = check(claim, reference)
        shown = report.html(lambda finding: map(remedy_line, remedies(claim, reference, finding)))
    except CptkitError as error:
        return "the claim cannot be read", f"<p>{escape(str(error))}</p>"
    return next(iter(report.text())), shown


def _claim(told: str, payer: str) -> Claim:
    if told.lstrip().startswith("{"):
        return claim_from_json(told)
    lines = [line for text in told.splitlines() if (line := text.strip())]
    return Claim(map(parse_line, lines), payer=payer.strip() or None)
