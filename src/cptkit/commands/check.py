"""`check`: claims, checked against what was published for their dates of service."""

import sys
from argparse import ArgumentError, ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from itertools import tee
from pathlib import Path
from typing import BinaryIO, Final

import attrs

from cptkit.checking import apply, check, check_all, remedies
from cptkit.commands.console import STATUSES, UNREADABLE, add_reference, complain, reference_of, say, worst
from cptkit.errors import CptkitError, InvalidJson, MissingFile
from cptkit.reference.reference import Reference
from cptkit.values.claims import Circumstance, Claim, ServiceLine
from cptkit.values.codes import parse_diagnosis_code, parse_place_of_service_code
from cptkit.values.edges import as_day
from cptkit.values.findings import Finding
from cptkit.values.line_text import format_line, parse_line
from cptkit.values.remedies import Remedy, RemoveLine, SetUnits
from cptkit.values.reports import Report

__all__ = ["ABOUT", "EXAMPLES", "add_options", "run"]

ABOUT: Final = """\
Check claims against what was published for their dates of service.

Service lines written as text make one claim: code, modifiers after hyphens, then, where needed,
units, date of service, POS and diagnoses, such as "77053-26-LT x1 on 2024-08-13 at 22 for N64.52". What the
options say holds for the lines that do not say it themselves.
"""
EXAMPLES: Final = """\
examples:
  python -m cptkit check "77053-LT" "19030-LT" --on 2024-08-13 --pos 22 --payer medicare --dx N64.52
  python -m cptkit check --json claims.jsonl

exit status: 0 clean, 1 flagged, 3 undetermined (no loaded table answers), 2 could not be read;
of many claims the worst: 2, then 1, then 3
"""


def add_options(command: ArgumentParser) -> None:
    """Add the service lines or the file of claims, and what is to be done with them."""
    circumstances = [one.value for one in Circumstance]
    command.add_argument("lines", nargs="*", metavar="LINE", help="a service line; several make one claim")
    command.add_argument("--json", metavar="FILE", help="claims as JSON, one a line; - is standard input")
    command.add_argument("--on", metavar="DAY", help="date of service, such as 2024-08-13")
    command.add_argument("--pos", metavar="CODE", help="place of service, such as 22")
    command.add_argument("--payer", metavar="NAME", help="the payer's name, such as medicare")
    command.add_argument("--dx", metavar="CODE", action="append", help="a diagnosis; may be repeated")
    command.add_argument(
        "--circumstance",
        action="append",
        choices=circumstances,
        metavar="NAME",
        help=f"a documented circumstance on every line; may be repeated: {', '.join(circumstances)}",
    )
    add_reference(command)
    command.add_argument("--remedies", action="store_true", help="add the remedies that were proved by checking again")
    command.add_argument(
        "--mend",
        action="store_true",
        help="add the remedies, apply those that need no documentation and drop nothing billed, and check "
        "the mended claim, whose verdict is then the exit status",
    )
    command.add_argument(
        "--assume-unchanged",
        action="store_true",
        help="stretch the nearest release over days that no release covers, and mark what rests on it",
    )
    command.add_argument("--format", choices=("text", "json"), help="text unless stated; with --json, json")


def run(options: Namespace) -> int:
    """Check one claim, or those of a file, and return the exit status.

    Raises:
        ArgumentError: options that do not go together.
        CptkitError: a claim, a store or a file that cannot be read.
    """
    if bool(options.lines) == bool(options.json):
        raise ArgumentError(None, "check takes service lines, or --json with a file of claims")
    if options.mend and (options.json is not None or options.format == "json"):
        raise ArgumentError(None, "--mend goes with service lines and text, not with --json or --format json")
    if options.json is not None and any((options.on, options.pos, options.payer, options.dx, options.circumstance)):
        raise ArgumentError(None, "with --json each claim says its own day, place, payer, diagnoses and circumstances")
    reference = reference_of(options)
    if options.assume_unchanged:
        reference = reference.assuming_unchanged()
    if options.json is not None:
        return _check_file(options, reference)
    claim = _claim(options)
    report = check(claim, reference)
    _show(claim, report, reference, options)
    if options.mend:
        report = _mended(claim, report, reference)
    return STATUSES[report.verdict]


def _claim(options: Namespace) -> Claim:
    day = as_day(options.on, "--on") if options.on is not None else None
    place = parse_place_of_service_code(options.pos, path="--pos") if options.pos is not None else None
    diagnoses = [parse_diagnosis_code(text, path="--dx") for text in options.dx or ()]
    circumstances = [Circumstance(name) for name in options.circumstance or ()]
    lines: list[ServiceLine] = []
    for number, text in enumerate(options.lines):
        try:
            line = parse_line(text)
        except CptkitError as error:
            raise error.inside(f"lines[{number}]") from None
        lines.append(
            attrs.evolve(
                line,
                date_of_service=line.date_of_service or day,
                place_of_service=line.place_of_service or place,
                diagnoses=line.diagnoses or diagnoses,
                circumstances=circumstances,
            )
        )
    return Claim(lines, payer=options.payer)


def _check_file(options: Namespace, reference: Reference) -> int:
    """Check the claims of a file one by one; those that cannot be read are reported, and the others go on."""
    unreadable: list[int] = []
    statuses: list[int] = []
    with _opened(options.json) as file:
        claims, same_claims = tee(_claims(file, unreadable))
        for report, claim in zip(check_all(claims, reference), same_claims, strict=True):
            _show(claim, report, reference, options)
            statuses.append(STATUSES[report.verdict])
    if not statuses and not unreadable:
        raise InvalidJson("no claim; expected one a line", options.json)
    return worst([*statuses, *([UNREADABLE] if unreadable else [])])


def _opened(name: str) -> AbstractContextManager[BinaryIO]:
    if name == "-":
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(name).open("rb")
    except FileNotFoundError:
        message = "no such file; expected claims as JSON, one a line"
        raise MissingFile(message, name) from None


def _claims(lines: Iterable[bytes], unreadable: list[int]) -> Iterator[Claim]:
    from cptkit.jsonio import claim_from_json  # noqa: PLC0415 (claims written as text need no cattrs)

    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                claim = claim_from_json(line)
            except InvalidJson as error:
                complain(f"line {number}: {error}")
                unreadable.append(number)
                continue
            yield claim


def _show(claim: Claim, report: Report, reference: Reference, options: Namespace) -> None:
    def proved(finding: Finding) -> tuple[Remedy, ...]:
        return remedies(claim, reference, finding)

    if (options.format or ("json" if options.json else "text")) == "json":
        from cptkit.jsonio import report_to_json  # noqa: PLC0415 (as above)

        say(report_to_json(report, proved=proved if options.remedies else None))
    elif options.remedies or options.mend:
        say("\n".join(report.text(lambda finding: map(_remedy_line, proved(finding)))))
    else:
        say(report)


def _remedy_line(remedy: Remedy) -> str:
    shows = f", where the record shows {remedy.needs_documentation}" if remedy.needs_documentation else ""
    return f"remedy: {remedy}{shows}"


def _mended(claim: Claim, report: Report, reference: Reference) -> Report:
    """Apply proved remedies that need no documentation, one a step, print each report, and return the last."""
    for _ in report.findings:
        remedy = _first_undocumented(claim, report, reference)
        if remedy is None:
            break
        claim = apply(claim, remedy)
        report = check(claim, reference)
        lines = "; ".join(format_line(line) for line in claim.lines)
        say(f"\nmended: {remedy}\n{lines}\n{report}")
    return report


def _first_undocumented(claim: Claim, report: Report, reference: Reference) -> Remedy | None:
    counted = (finding for finding in report.findings if finding.counted)
    proved = (remedy for finding in counted for remedy in remedies(claim, reference, finding))
    # What was done is billed: to drop a service, or units of it, is for a person to decide.
    kept = (remedy for remedy in proved if not isinstance(remedy, RemoveLine | SetUnits))
    return next((remedy for remedy in kept if not remedy.needs_documentation), None)
