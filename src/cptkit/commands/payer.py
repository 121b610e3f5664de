"""`payer`: the payers that are known, a file to fill in with what one has published, and what of a file judges what."""

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from textwrap import dedent
from typing import Final

from cptkit.commands.console import CLEAN, say
from cptkit.errors import InvalidValue, UnknownName
from cptkit.policies.adoptions import Adoption
from cptkit.policies.blanks import BlankKey, blank_clauses, keys_of
from cptkit.policies.clauses import (
    Clause,
    CoverageStatement,
    Effect,
    ExpectedDenials,
    NotFound,
    Publication,
    RuleOutcome,
)
from cptkit.policies.files import blank_citation, blank_policy
from cptkit.policies.names import fold_name, payers_like
from cptkit.reference.bundled import bundled_reference
from cptkit.reference.policy_files import load_policy, places_in
from cptkit.rules import RULES
from cptkit.values.findings import Severity
from cptkit.values.in_errors import shown
from cptkit.values.periods import Period
from cptkit.values.wording import either

__all__ = ["ABOUT", "EXAMPLES", "add_options", "run"]

ABOUT: Final = """\
List the payers that are known by name, write a file to fill in with what another payer has published, or
check such a file: it says, for each table and clause, which rules apply it.
"""
EXAMPLES: Final = """\
examples:
  python -m cptkit payer list united
  python -m cptkit payer new granite > granite.toml
  python -m cptkit payer check granite.toml

exit status: 0 listed, written or read; 2 no payer has that word in a name, or a file could not be read
"""
_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_OPENING: Final = """\
# What {id} has published, and nothing else. Fill in the quotes and brackets; take the # off each key that you need.
# Lines with ## say what a key means. `python -m cptkit payer check {id}.toml` says which rules apply each part of it.
"""
_FEW: Final = 8


def add_options(command: ArgumentParser) -> None:
    """Add what is to be done, and the payer or its file."""
    actions = command.add_subparsers(dest="action", required=True, metavar="ACTION")
    known = actions.add_parser("list", help="list the known payers, with the names that --payer takes")
    known.add_argument(
        "word", nargs="?", default="", metavar="WORD", help="only payers with this in one of their names"
    )
    new = actions.add_parser("new", help="write a file to fill in")
    new.add_argument("id", metavar="ID", help="a short name, such as granite")
    read = actions.add_parser("check", help="say which rules apply each part of a file")
    read.add_argument("file", metavar="FILE", help="a payer's file, such as granite.toml")


def run(options: Namespace) -> int:
    """List the payers, or write the file, or what a file says.

    Raises:
        UnknownName: no payer has the word in a name.
        InvalidValue: an id with other signs than small letters, digits and hyphens.
        MissingFile: there is no such file.
        DamagedData: what it states cannot be read; the path names the file and the line.
    """
    match options.action:
        case "list":
            lines = _listed(options.word)
        case "new":
            lines = _new(options.id)
        case _:
            lines = _read(options.file)
    for line in lines:
        say(line)
    return CLEAN


# The payers that are known


def _listed(word: str) -> Iterator[str]:
    names, part = bundled_reference().policies, fold_name(word)
    found = {policy.id: policy for name, policy in names.items() if part in name}
    if not found:
        near = payers_like(word, names)
        perhaps = f", such as {near}" if near else "; payer list without a word lists them all"
        message = f"no payer has {shown(word)} in its name; expected part of a name{perhaps}"
        raise UnknownName(message, "WORD")
    for _, policy in sorted(found.items()):
        also = f"; also {', '.join(policy.aliases)}" if policy.aliases else ""
        yield f"{policy.id}: {policy.name} ({policy.line_of_business.meaning}){also}"


# A new file, made of the keys by which each part of it is read


def _new(name: str) -> Iterator[str]:
    if not _ID.fullmatch(name):
        message = f"{name!r} is not a payer id; expected lowercase letters, digits and hyphens, such as granite"
        raise InvalidValue(message, "ID")
    yield _OPENING.format(id=name)
    yield from _keys(keys_of(blank_policy), name, "")
    yield f'# based_on = ""  ## {_BASED_ON}\n# based_on_source = "{name}"\n'
    yield "[[citation]]"
    yield from _keys(keys_of(blank_citation), name, "")
    yield f"\n## {_ADOPTS}\n# [[adopts]]"
    yield from _keys(keys_of(Adoption.read), name, "# ")
    for kind, told, keys in blank_clauses():
        first, _, more = told.partition("\n")
        words = [first, *dedent(more).strip().splitlines()]
        yield "\n" + "\n".join(f"## {line}".rstrip() for line in words)
        yield f'# [[clause]]\n# kind = "{kind}"'
        yield from _keys(keys, name, "# ")


_BASED_ON: Final = "the id of a payer that it follows as a whole, if it has published that; most have not"
_ADOPTS: Final = "A CMS table that the payer has published that it applies."


def _keys(keys: Sequence[BlankKey], name: str, mark: str) -> Iterator[str]:
    for key in keys:
        empty = f'"{name}"' if key.name in ("id", "source", "key") else key.empty
        if key.within:
            cells = ", ".join(f"{one.name} = {one.empty}" for one in key.within)
            empty = f"[{{ {cells} }}]"
        notes = [_chosen(key.choices), "may be left out" if key.optional else ""]
        told = "; ".join(filter(None, notes))
        # A key with an empty value that may be left out is left out, until somebody fills it in.
        before = mark or ("# " if key.optional and key.empty != "[]" else "")
        yield f"{before}{key.name} = {empty}" + (f"  ## {told}" if told else "")


def _chosen(choices: tuple[str, ...]) -> str:
    if len(choices) > _FEW:
        return f"{', '.join(choices[:_FEW])} or one of {len(choices) - _FEW} more, which an error lists"
    return either(choices) if choices else ""


# What a file makes judge what


def _read(file: str) -> Iterator[str]:
    policy = load_policy(file)
    adopted, stated = places_in(file)
    base = f", on top of {policy.base.name}" if policy.base else ""
    yield f"{policy.name} ({policy.line_of_business.meaning}){base}"
    for place, adoption in zip(adopted, policy.adopts, strict=True):
        needing = [rule.id for rule in RULES if adoption.table in rule.needs]
        columns = f", {', '.join(sorted(adoption.indicators))} alone" if adoption.indicators else ""
        judged = f"{', '.join(needing)}: {_DENIES}" if needing else _RESTING
        yield f"{place}: {adoption.table.label}{columns}, {adoption.period}: {judged}"
    for place, clause in zip(stated, policy.clauses, strict=True):
        yield f"{place}: {clause.KIND}, {clause.period}: {_judges(clause)}"


_DENIES: Final = "their denials count as such"
_RESTING: Final = "denials that rest on it count as such"


def _judges(clause: Clause) -> str:
    """Say which rules read a clause, and how severe what they find is."""
    match clause:
        case ExpectedDenials(rule=rule) if any(one.id == rule for one in RULES):
            return f"{rule}: {either([str(denial) for denial in clause.denials] or ['no remittance code'])} expected"
        case RuleOutcome(rule=rule) if any(one.id == rule for one in RULES):
            return f"{rule}: {_severity(clause.outcome, clause.period)}"
        case ExpectedDenials(rule=rule) | RuleOutcome(rule=rule):
            return f"{rule} is not a rule; it says nothing"
        case CoverageStatement():
            return "judges nothing; pages and limits of reports say it"
        case Publication() | NotFound():
            return "judges nothing; pages say it"
        case _:
            reading = ", ".join(rule.id for rule in RULES if isinstance(clause, rule.clauses))
            return f"{reading}: {_severity(clause.outcome, clause.period)}"


def _severity(effect: Effect, period: Period) -> str:
    undated = period.floor and effect.severity is Severity.DENIAL
    return effect.severity.value + ", a review at most before its first day" * undated
