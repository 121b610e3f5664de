"""The command line: check claims, select codes for a documented service, read the page about a code."""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from itertools import tee
from pathlib import Path
from typing import BinaryIO, Final

import attrs

from cptkit.checking import apply, check, check_all, remedies
from cptkit.errors import CptkitError, InvalidJson, MissingFile
from cptkit.reference.bundled import bundled_reference
from cptkit.reference.reference import Reference
from cptkit.values.claims import Circumstance, Claim, ServiceLine
from cptkit.values.codes import parse_diagnosis_code, parse_place_of_service_code
from cptkit.values.fields import parse_day
from cptkit.values.findings import Finding, Verdict
from cptkit.values.line_text import format_line, parse_line
from cptkit.values.remedies import Remedy, RemoveLine, SetUnits
from cptkit.values.reports import Report

__all__ = ["main"]

_CLEAN, _FLAGGED, _UNREADABLE, _UNDETERMINED = range(4)
_STATUSES: Final = {
    Verdict.CLEAN: _CLEAN,
    Verdict.FLAGGED: _FLAGGED,
    Verdict.UNDETERMINED: _UNDETERMINED,
}
_BEST_TO_WORST: Final = (_CLEAN, _UNDETERMINED, _FLAGGED, _UNREADABLE)
# What the command line calls a component where the fee schedule's word is not the user's.
_COMPONENTS: Final = {
    "interpretation": "professional",
    "technical": "technical",
    "global": "global",
    "none": "none",
}

_ABOUT: Final = "Is a professional claim line coded right, for this payer, on this date of service, and why?"
_CHECK: Final = """\
Check claims against what was published for their days of service.

Service lines written as text make one claim: code, modifiers after hyphens, then, where needed,
units, day, place and diagnoses, such as "77053-26-LT x1 on 2024-08-13 at 22 for N64.52". What the
options say holds for the lines that do not say it themselves.
"""
_CHECK_END: Final = """\
examples:
  python -m cptkit check "77053-LT" "19030-LT" --on 2024-08-13 --pos 22 --payer medicare --dx N64.52
  python -m cptkit check --json claims.jsonl

exit status: 0 clean, 1 flagged, 3 undetermined (no loaded table answers), 2 could not be read;
of many claims the worst: 2, then 1, then 3
"""
_SELECT: Final = """\
Say which codes and modifiers a documented service calls for, with reasons and sources.

Leave out what is not documented: where it would decide, the answer is a question, not a guess.
"""
_SELECT_END: Final = """\
example:
  python -m cptkit select ductogram --ducts 1 --side left --component interpretation \\
      --injected-by-reader yes --on 2024-08-13 --pos 22 --payer medicare

exit status: 0 selected, 1 selected with a review to settle, 3 a fact or a table is missing,
2 could not be read
"""
_OVERVIEW: Final = """\
Show what is published about one code for a day: what it is, where it is done, its modifiers,
indicators, unit limits and edits, and what payers have published; and what is not known.
"""
_OVERVIEW_END: Final = """\
example:
  python -m cptkit overview 77053 --on 2024-08-13 --format markdown

exit status: 0 shown, 2 could not be read
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, such as `check`, and return its exit status.

    >>> main(["check", "77053-26", "--on", "2024-08-13", "--pos", "22", "--payer", "medicare", "--dx", "N64.52"])
    claim: clean
    limit: the patient's other services are not known; only the lines of this claim were held together
    0
    """
    parser = _parser()
    options = parser.parse_args(argv)
    try:
        match options.command:
            case "check":
                return _check(options, parser)
            case "select":
                return _select(options)
            case _:
                return _overview(options)
    except CptkitError as error:
        return _unreadable(str(error))
    except OSError as error:
        return _unreadable(f"{error.filename}: {error.strerror}")


def _unreadable(message: str) -> int:
    sys.stderr.write(f"cptkit: {message}\n")
    return _UNREADABLE


def _say(text: object) -> None:
    sys.stdout.write(f"{text}\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("cptkit", description=_ABOUT)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, summary, description, epilog, add_options in (
        ("check", "check claims", _CHECK, _CHECK_END, _add_check),
        ("select", "codes and modifiers for a documented service", _SELECT, _SELECT_END, _add_select),
        ("overview", "the page about one code", _OVERVIEW, _OVERVIEW_END, _add_overview),
    ):
        add_options(
            commands.add_parser(
                name,
                help=summary,
                description=description,
                epilog=epilog,
                formatter_class=argparse.RawDescriptionHelpFormatter,
            )
        )
    return parser


def _add_check(command: argparse.ArgumentParser) -> None:
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
        help=f"a documented circumstance of every line; may be repeated: {', '.join(circumstances)}",
    )
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


def _add_select(command: argparse.ArgumentParser) -> None:
    command.add_argument("service", choices=("ductogram",), help="the documented service")
    command.add_argument("--ducts", type=int, metavar="N", help="how many ducts were shown")
    command.add_argument("--side", choices=("left", "right"), help="which breast")
    command.add_argument(
        "--component", choices=tuple(_COMPONENTS), help="what the billing physician did of the imaging"
    )
    command.add_argument("--injected-by-reader", choices=("yes", "no"), help="whether the reader put in the contrast")
    command.add_argument(
        "--owner",
        choices=("practice", "hospital", "testing-facility", "surgical-center"),
        help="who owns the equipment",
    )
    command.add_argument("--on", metavar="DAY", required=True, help="date of service, such as 2024-08-13")
    command.add_argument("--pos", metavar="CODE", required=True, help="place of service, such as 22")
    command.add_argument("--payer", metavar="NAME", help="the payer's name, such as medicare")


def _add_overview(command: argparse.ArgumentParser) -> None:
    command.add_argument("code", help="a CPT or HCPCS code, such as 77053")
    command.add_argument("--on", metavar="DAY", required=True, help="date of service, such as 2024-08-13")
    command.add_argument("--format", choices=("text", "markdown", "html"), default="text", help="text unless stated")


def _worst(statuses: Iterable[int]) -> int:
    return max(statuses, key=_BEST_TO_WORST.index)


def _check(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    if bool(options.lines) == bool(options.json):
        parser.error("check takes service lines, or --json with a file of claims")
    reference = bundled_reference()
    if options.assume_unchanged:
        reference = reference.assuming_unchanged()
    if options.mend and (options.json is not None or options.format == "json"):
        parser.error("--mend goes with service lines and text, not with --json or --format json")
    if options.json is None:
        claim = _claim(options)
        report = check(claim, reference)
        _show(claim, report, reference, options)
        if options.mend:
            report = _mended(claim, report, reference)
        return _STATUSES[report.verdict]
    if any((options.on, options.pos, options.payer, options.dx, options.circumstance)):
        parser.error("with --json each claim says its own day, place, payer, diagnoses and circumstances")
    return _check_file(options, reference)


def _claim(options: argparse.Namespace) -> Claim:
    day = parse_day(options.on, path="--on") if options.on is not None else None
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


def _check_file(options: argparse.Namespace, reference: Reference) -> int:
    """Check the claims of a file one by one; those that cannot be read are told, and the others go on."""
    unreadable: list[int] = []
    statuses: list[int] = []
    with _opened(options.json) as file:
        claims, same_claims = tee(_claims(file, unreadable))
        for report, claim in zip(check_all(claims, reference), same_claims, strict=True):
            _show(claim, report, reference, options)
            statuses.append(_STATUSES[report.verdict])
    if not statuses and not unreadable:
        raise InvalidJson("no claim; expected one a line", options.json)
    return _worst([*statuses, *([_UNREADABLE] if unreadable else [])])


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
                _unreadable(f"line {number}: {error}")
                unreadable.append(number)
                continue
            yield claim


def _show(claim: Claim, report: Report, reference: Reference, options: argparse.Namespace) -> None:
    def proved(finding: Finding) -> tuple[Remedy, ...]:
        return remedies(claim, reference, finding)

    if (options.format or ("json" if options.json else "text")) == "json":
        from cptkit.jsonio import report_to_json  # noqa: PLC0415 (as above)

        _say(report_to_json(report, proved=proved if options.remedies else None))
    elif options.remedies or options.mend:
        _say("\n".join(report.text(lambda finding: map(_remedy_line, proved(finding)))))
    else:
        _say(report)


def _remedy_line(remedy: Remedy) -> str:
    shows = f", where the record shows {remedy.needs_documentation}" if remedy.needs_documentation else ""
    return f"remedy: {remedy}{shows}"


def _mended(claim: Claim, report: Report, reference: Reference) -> Report:
    """Apply proved remedies that need no documentation, one a step, and tell each report; return the last."""
    for _ in report.findings:
        remedy = _first_undocumented(claim, report, reference)
        if remedy is None:
            break
        claim = apply(claim, remedy)
        report = check(claim, reference)
        lines = "; ".join(format_line(line) for line in claim.lines)
        _say(f"\nmended: {remedy}\n{lines}\n{report}")
    return report


def _first_undocumented(claim: Claim, report: Report, reference: Reference) -> Remedy | None:
    counted = (finding for finding in report.findings if finding.counted)
    proved = (remedy for finding in counted for remedy in remedies(claim, reference, finding))
    # What was done is billed: to drop a service, or units of it, is for a person to decide.
    kept = (remedy for remedy in proved if not isinstance(remedy, RemoveLine | SetUnits))
    return next((remedy for remedy in kept if not remedy.needs_documentation), None)


def _select(options: argparse.Namespace) -> int:
    from cptkit.reference.records import Component, Owner  # noqa: PLC0415 (`check` starts faster without)
    from cptkit.selection import Ductogram, Side, select  # noqa: PLC0415 (as above)

    service = Ductogram(
        ducts=options.ducts,
        side=Side(options.side) if options.side else None,
        component=Component(_COMPONENTS[options.component]) if options.component else None,
        injected_by_reader=options.injected_by_reader == "yes" if options.injected_by_reader else None,
        equipment_owner=Owner(options.owner) if options.owner else None,
    )
    day = parse_day(options.on, path="--on")
    place = parse_place_of_service_code(options.pos, path="--pos")
    selection = select((service,), bundled_reference(), on=day, place_of_service=place, payer=options.payer)
    _say(selection)
    judged = _STATUSES[selection.report.verdict] if selection.report else _UNDETERMINED
    return _worst([judged, *([_UNDETERMINED] if selection.questions else [])])


def _overview(options: argparse.Namespace) -> int:
    from cptkit.pages import overview  # noqa: PLC0415 (as above)

    page = overview(options.code, bundled_reference(), on=parse_day(options.on, path="--on"))
    match options.format:
        case "markdown":
            _say(page.markdown())
        case "html":
            _say(page._repr_html_())  # pyright: ignore[reportPrivateUsage] (the notebooks' name)
        case _:
            _say(page)
    return _CLEAN


if __name__ == "__main__":
    sys.exit(main())
