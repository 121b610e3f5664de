"""`select`: the codes and modifiers that documented services call for."""

import argparse
import sys
from argparse import ArgumentError, ArgumentParser, Namespace
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from difflib import get_close_matches
from itertools import takewhile
from typing import Any, Final, assert_never

import attrs
from typing_extensions import override

from cptkit.commands.console import (
    STATUSES,
    UNDETERMINED,
    UNREADABLE,
    add_reference,
    complain,
    opened,
    reference_of,
    say,
    word_of,
    worst,
)
from cptkit.commands.parsing import Parser
from cptkit.errors import CptkitError, InvalidJson, UnknownName
from cptkit.formats.encounter_json import encounter_from_json, selection_to_json
from cptkit.reference.reference import Reference
from cptkit.selection import FAMILIES, Encounter, Family, Question, Selection, select_encounter, service_named
from cptkit.selection.circumstances import SAYABLE, facts_told_of, without_circumstances
from cptkit.selection.decisions import Numbers, Words
from cptkit.selection.facts import Asked, asked_of
from cptkit.selection.services import family_named, said_by
from cptkit.values.tables import Setting
from cptkit.values.wording import either

__all__ = ["ABOUT", "EXAMPLES", "add_options", "run"]

ABOUT: Final = """\
Say which codes and modifiers documented services call for, with reasons and sources.

Name a service and what is documented about it; "and" begins another service of the same encounter. Leave
out what is not documented. If it would change the code, cptkit asks: at a terminal, one question at a time.
"""
EXAMPLES: Final = """\
examples:
  python -m cptkit select ductogram --ducts 1 --side left --component interpretation \\
      --injected-by-reader yes --on 2024-08-13 --pos 22 --payer medicare
  python -m cptkit select --json encounters.jsonl

select SERVICE --help lists the facts of a service.

exit status: 0 selected, 1 selected with a review to settle, 3 a fact or a table is missing,
2 could not be read
"""
_AND: Final = "and"
_FACT: Final = "fact_"
_CIRCUMSTANCES: Final = "circumstances"
_OF_EVERY_SERVICE: Final = ("--on", "--pos", "--payer", "--setting", "--reference", "--payer-file", "--help")
# The argument of an encounter that an option gives.
_OCCASION: Final = {"on": "on", "pos": "place_of_service", "payer": "payer", "setting": "setting"}


def add_options(command: ArgumentParser) -> None:
    """Add the services with their facts, and where, when and to whom they are billed."""
    command.add_argument("--json", metavar="FILE", help="encounters as JSON, one per line; - is standard input")
    add_reference(command)
    _add_services(command)


# argparse has no public class of subparsers, and only type checkers know it to be generic.
class _Services(argparse._SubParsersAction):  # type: ignore[type-arg] # noqa: SLF001 # pyright: ignore[reportPrivateUsage, reportMissingTypeArgument]
    """The services: a name in any spelling, and a name or a fact that is none refused with those like it."""

    @override
    def __call__(
        self,
        parser: ArgumentParser,
        namespace: Namespace,
        values: Any,
        option_string: str | None = None,
    ) -> None:
        name, *options = values
        try:
            family = family_named(name)
        except UnknownName as error:
            raise ArgumentError(None, error.message) from None
        _refuse_unknown(options, family)
        # The options of a service would otherwise hide those that stand before its name.
        shared = [f"--reference={one}" for one in (getattr(namespace, "reference", None),) if one is not None]
        shared += [f"--payer-file={one}" for one in getattr(namespace, "payer_file", ())]
        super().__call__(parser, namespace, [family.name, *shared, *options], option_string)
        # What is documented goes before what the name says, as it does in `select`.
        for fact, word in said_by(name, family).items():
            if getattr(namespace, f"{_FACT}{fact}") is None:
                setattr(namespace, f"{_FACT}{fact}", str(word))


def _refuse_unknown(options: Iterable[str], family: Family) -> None:
    """Refuse an option that is no fact of a family, with those like it; its values tell for themselves."""
    known = [*map(_option, (*asked_of(family.service), _CIRCUMSTANCES)), *_OF_EVERY_SERVICE]
    for given in takewhile(lambda one: one != _AND, options):
        option = given.partition("=")[0]
        if option.startswith("--") and not any(one.startswith(option) for one in known):
            like = get_close_matches(option, known) or known
            raise ArgumentError(None, f"{option}: unknown fact of {family.name}; expected {either(like)}")


def _option(fact: str) -> str:
    return f"--{fact.replace('_', '-')}"


def _add_services(command: ArgumentParser) -> None:
    services = command.add_subparsers(metavar="SERVICE", dest="service", action=_Services)
    for family in FAMILIES:
        _add_facts(services.add_parser(family.name, help=family.about, description=family.about), family)
    # The names are told apart by the action, in whichever spelling.
    vars(services).update(choices=None)


def _add_facts(parser: ArgumentParser, family: Family) -> None:
    for fact, asked in asked_of(family.service).items():
        parser.add_argument(_option(fact), dest=f"{_FACT}{fact}", metavar=_shape(asked), help=asked.ask)
    parser.add_argument(
        _option(_CIRCUMSTANCES),
        dest=f"{_FACT}{_CIRCUMSTANCES}",
        type=_separate,
        metavar="WORD,...",
        help=f"what else is documented of it, such as {', '.join(SAYABLE[:3])}",
    )
    parser.add_argument("--on", metavar="DAY", help="date of service, such as 2024-08-13")
    parser.add_argument("--pos", metavar="CODE", help="place of service, such as 22")
    parser.add_argument("--payer", metavar="NAME", help="the payer's name, or its kind of plan")
    parser.add_argument(
        "--setting",
        type=word_of(Setting),
        choices=[one.value for one in Setting],
        help="whose claim it is; practitioner unless stated",
    )
    add_reference(parser)
    parser.add_argument("more", nargs="...", metavar="and SERVICE", help="another service of the encounter")


def _separate(words: str) -> list[str]:
    return words.split(",")


def _shape(asked: Asked) -> str:
    match asked.domain:
        case Words(words):
            return "|".join(words)
        case Numbers(whole=True):
            return "N"
        case Numbers(unit=unit):
            return unit.upper()
        case None:
            return "NAME"
        case _:
            assert_never(asked.domain)


def run(options: Namespace) -> int:
    """Select for one encounter, or those of a file, and return the exit status.

    Raises:
        ArgumentError: options that do not go together.
        CptkitError: a fact, a day, a place, a store or a file that cannot be read.
    """
    if (options.service is None) == (options.json is None):
        raise ArgumentError(None, "select takes a service with its facts, or --json with a file of encounters")
    if options.json is not None:
        return worst(_of_file(options.json, reference_of(options)))
    given = list(_each(options))
    reference = reference_of(_asked_of(given))
    encounter = _encounter(given)
    selection = select_encounter(encounter, reference)
    if sys.stdin.isatty():
        selection = _asked(encounter, selection, reference, input)
    say(selection)
    return _status(selection)


def _status(selection: Selection) -> int:
    judged = STATUSES[selection.report.verdict] if selection.report else UNDETERMINED
    return worst([judged, *([UNDETERMINED] if selection.questions else [])])


def _of_file(name: str, reference: Reference) -> Iterator[int]:
    """Select for the encounters of a file one by one; those that cannot be read are reported, and the others go on."""
    is_empty = True
    with opened(name, "encounters as JSON, one per line") as file:
        for number, line in enumerate(file, start=1):
            if line.strip():
                is_empty = False
                yield _of_line(number, line, reference)
    if is_empty:
        raise InvalidJson("no encounter; expected one per line", name)


def _of_line(number: int, line: bytes, reference: Reference) -> int:
    try:
        selection = select_encounter(encounter_from_json(line), reference)
    except CptkitError as error:
        complain(f"line {number}: {error}")
        return UNREADABLE
    say(selection_to_json(selection))
    return _status(selection)


def _encounter(given: Sequence[Namespace]) -> Encounter:
    """Make the encounter of the first service and of those that follow it after "and"."""
    services = [
        service_named(
            one.service,
            {name.removeprefix(_FACT): value for name, value in vars(one).items() if name.startswith(_FACT) and value},
        )
        for one in given
    ]
    said = {argument: _said_once(option, given) for option, argument in _OCCASION.items()}
    occasion: dict[str, Any] = {argument: value for argument, value in said.items() if value is not None}
    if "on" not in occasion:
        raise ArgumentError(None, "the following arguments are required: --on")
    return Encounter(services, **occasion)


def _asked_of(given: Sequence[Namespace]) -> Namespace:
    """Return the store and the payers' files, which may be named with any service of the encounter."""
    files = list(dict.fromkeys(file for one in given for file in one.payer_file))
    return Namespace(reference=_said_once("reference", given), payer_file=files)


def _said_once(option: str, given: Iterable[Namespace]) -> str | None:
    """Return what the services of an encounter say of the whole of it, where they agree."""
    said: set[str] = {value for one in given if (value := getattr(one, option)) is not None}
    if len(said) > 1:
        raise ArgumentError(None, f"--{option}: differs between services; expected one for the whole encounter")
    return next(iter(said), None)


def _each(options: Namespace) -> Iterator[Namespace]:
    yield options
    if options.more:
        begins, *named = options.more
        if begins != _AND or not named:
            raise ArgumentError(None, f"{begins}: expected the options of {options.service}, or and with a service")
        yield from _each(_further(named))


def _further(named: Sequence[str]) -> Namespace:
    parser = Parser("cptkit select")
    _add_services(parser)
    return parser.parse_args(named)


def _asked(encounter: Encounter, selection: Selection, reference: Reference, answer: Callable[[str], str]) -> Selection:
    """Ask for what is missing, one question at a time; an empty answer leaves it open, and the end of input all."""
    left_open: set[tuple[int, str]] = set()
    while question := next(_open_to_answers(encounter, selection.questions, left_open), None):
        choices = f"[{'/'.join(question.answers)}] " if question.answers else ""
        try:
            said = answer(f"{question.ask} {choices}")
        except EOFError:
            return selection
        try:
            encounter = _answered(encounter, question, said.strip())
        except CptkitError as error:
            complain(error)
            continue
        if not said.strip():
            left_open.add((question.service, question.fact))
        selection = select_encounter(encounter, reference)
    return selection


def _open_to_answers(
    encounter: Encounter, questions: Iterable[Question], left_open: Container[tuple[int, str]]
) -> Iterator[Question]:
    """Yield the questions that a fact would answer; which code a payer takes is none of a service."""
    alone, _ = without_circumstances(encounter.services)
    for one in questions:
        is_fact = not one.service or one.fact in asked_of(type(alone[one.service - 1]))
        if is_fact and (one.service, one.fact) not in left_open:
            yield one


def _answered(encounter: Encounter, question: Question, said: str) -> Encounter:
    changed: dict[str, Any] = {question.fact: said or None}
    if not question.service:
        return attrs.evolve(encounter, **changed)
    services: list[Any] = list(encounter.services)
    number = question.service - 1
    services[number] = facts_told_of(services[number], changed)
    return attrs.evolve(encounter, services=services)
