"""`check`: claims, checked against what was published for their dates of service."""

from argparse import ArgumentError, ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from itertools import tee
from typing import Final

from cptkit.checking import check, check_all
from cptkit.commands.answers import mended, show
from cptkit.commands.billed import add_line_options, claim_of
from cptkit.commands.console import STATUSES, UNREADABLE, add_reference, complain, opened, reference_of, say, worst
from cptkit.commands.tabular import FORMATS
from cptkit.errors import InvalidJson
from cptkit.reference.reference import Reference
from cptkit.values.claims import Claim
from cptkit.values.outcome_rows import COLUMNS
from cptkit.values.unjudged import UnjudgedClaim

__all__ = ["ABOUT", "EXAMPLES", "add_options", "run"]

ABOUT: Final = """\
Check claims against what was published for their dates of service.

Service lines written as text make one claim: code, modifiers after hyphens, then, where needed,
units, date of service, POS and diagnoses, such as "77053-26-LT x1 on 2024-08-13 at 22 for N64.52". An
option applies to the lines that do not state the value themselves.
"""
EXAMPLES: Final = """\
examples:
  python -m cptkit check "77053-LT" "19030-LT" --on 2024-08-13 --pos 22 --payer medicare --dx N64.52
  python -m cptkit check --json claims.jsonl
  python -m cptkit check --x12 claims.837 --write mended.837

exit status: 0 clean, 1 flagged, 3 undetermined (no loaded table answers), 2 could not be read;
for several claims, the worst: 2, then 1, then 3
"""

_TEXT: Final = (None, "text")
# What the claims of a file state themselves.
_OF_LINES: Final = ("on", "pos", "dx", "circumstance")


def add_options(command: ArgumentParser) -> None:
    """Add the service lines or the file of claims, and what is to be done with them."""
    command.add_argument("lines", nargs="*", metavar="LINE", help="a service line; several make one claim")
    command.add_argument("--json", metavar="FILE", help="claims as JSON, one per line; - is standard input")
    command.add_argument("--x12", metavar="FILE", help="claims as 837P (005010X222)")
    command.add_argument(
        "--write",
        metavar="FILE",
        help="with --x12: mend each claim as --mend does, and write the mended claims to FILE",
    )
    add_line_options(command)
    add_reference(command)
    command.add_argument(
        "--remedies", action="store_true", help="add the remedies, each proved by checking the claim again"
    )
    command.add_argument(
        "--mend",
        action="store_true",
        help="add the remedies, apply those that need no documentation and remove nothing billed, and check "
        "again; the exit status is that of the mended claim",
    )
    command.add_argument(
        "--assume-unchanged",
        action="store_true",
        help="where no release covers a date, use the nearest one, and mark what rests on it",
    )
    command.add_argument("--format", choices=FORMATS, help="text unless stated; with --json, json")


def run(options: Namespace) -> int:
    """Check one claim, or those of a file, and return the exit status.

    Raises:
        ArgumentError: options that do not go together.
        CptkitError: a claim, a store or a file that cannot be read.
    """
    _refuse_mixtures(options)
    reference = reference_of(options)
    if options.assume_unchanged:
        reference = reference.assuming_unchanged()
    if options.format == "csv":
        say(",".join(COLUMNS))
    if options.json is not None:
        return _check_file(options, reference)
    if options.x12 is not None:
        from cptkit.commands.check_x12 import check_x12  # noqa: PLC0415 (other claims need no X12)

        return check_x12(options, reference)
    claim = claim_of(options)
    report = check(claim, reference)
    show(claim, report, reference, options)
    if options.mend:
        _, report = mended(claim, report, reference)
    return STATUSES[report.verdict]


def _refuse_mixtures(options: Namespace) -> None:
    """Refuse options that do not go together."""
    if sum(map(bool, (options.lines, options.json, options.x12))) != 1:
        raise ArgumentError(None, "check takes service lines, or one file of claims with --json or --x12")
    if options.mend and (not options.lines or options.format not in _TEXT):
        raise ArgumentError(
            None, "--mend works with service lines and text, not with --json, --x12 or --format json or csv"
        )
    if options.write is not None and (options.x12 is None or options.format not in _TEXT):
        raise ArgumentError(None, "--write works with --x12, and with no --format but text")
    for option in _OF_LINES if options.json is None else (*_OF_LINES, "payer"):
        if not options.lines and getattr(options, option):
            raise ArgumentError(None, f"--{option} goes with service lines; each claim of a file states its own")


def _check_file(options: Namespace, reference: Reference) -> int:
    """Check the claims of a file one by one; those that cannot be read are reported, and the others go on."""
    unreadable: list[UnjudgedClaim] = []
    statuses: list[int] = []
    with opened(options.json, "claims as JSON, one per line") as file:
        claims, same_claims = tee(_claims(file, unreadable))
        for report, claim in zip(check_all(claims, reference), same_claims, strict=True):
            show(claim, report, reference, options)
            statuses.append(STATUSES[report.verdict])
    if not statuses and not unreadable:
        raise InvalidJson("no claim; expected one per line", options.json)
    return worst([*statuses, *([UNREADABLE] if unreadable else [])])


def _claims(lines: Iterable[bytes], unreadable: list[UnjudgedClaim]) -> Iterator[Claim]:
    from cptkit.formats.jsonio import claims_from_jsonl  # noqa: PLC0415 (claims written as text need no cattrs)

    for claim in claims_from_jsonl(lines, on_error="collect"):
        if isinstance(claim, UnjudgedClaim):
            complain(f"{claim.place}: {claim.error}")
            unreadable.append(claim)
        else:
            yield claim
