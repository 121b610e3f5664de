"""The command line: check claims, select codes, ask what coders ask, and keep a store of CMS's tables."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Final

import cptkit
from cptkit.commands.console import CLOSED, UNREADABLE, complain
from cptkit.commands.parsing import Parser
from cptkit.errors import CptkitError

__all__ = ["main"]

_ABOUT: Final = "Is a professional claim coded correctly for this payer on this date of service, and why or why not?"
# Each is a module of `cptkit.commands`.
_COMMANDS: Final = {
    "check": "check claims",
    "select": "codes and modifiers for a documented service",
    "overview": "everything that is published about one code",
    "together": "may two codes be billed together",
    "modifiers": "which modifiers fit a code",
    "mue": "the MUE value of a code, and what happens to more units",
    "denial": "what a denial means for a claim",
    "rules": "what is checked",
    "sources": "what to download from CMS for a quarter, and which of it is missing",
    "compile": "make a store from CMS's files",
    "inspect": "what is in a store",
    "payer": "list the known payers, start a file for another one, or check such a file",
    "difference": "what changed between two days",
    "mcp": "answer these questions for an AI assistant, over the Model Context Protocol",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, such as `check`, and return its exit status.

    >>> main(["check", "77053-26", "--on", "2024-08-13", "--pos", "22", "--dx", "N64.52"])  # doctest: +ELLIPSIS
    claim: clean
    limit: ...
    0
    """
    arguments = sys.argv[1:] if argv is None else argv
    parser = _parser(arguments)
    options = parser.parse_args(arguments)
    try:
        status: int = options.run(options)
        # Here, and not on exit, where a closed output could no longer be told from a failure.
        sys.stdout.flush()
    except argparse.ArgumentError as error:
        parser.error(error.message)
    except BrokenPipeError:
        return _closed()
    except CptkitError as error:
        complain(error)
        return UNREADABLE
    except OSError as error:
        complain(": ".join(str(part) for part in (error.filename, error.strerror) if part))
        return UNREADABLE
    return status


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    parser = Parser("cptkit", description=_ABOUT)
    # Asked only where it is wanted, since it costs more than the rest of this module.
    version = f"cptkit {cptkit.__version__}" if "--version" in arguments else ""
    parser.add_argument("--version", action="version", version=version)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, summary in _COMMANDS.items():
        command = commands.add_parser(name, help=summary, formatter_class=argparse.RawDescriptionHelpFormatter)
        # Only what is asked for is imported, so that `check` starts fast.
        if name in arguments:
            module = import_module(f"cptkit.commands.{name}")
            command.description, command.epilog = module.ABOUT, module.EXAMPLES
            module.add_options(command)
            command.set_defaults(run=module.run)
    return parser


def _closed() -> int:
    """Return after the reader of standard output, such as `head`, has closed it, without an error.

    What is still to be flushed on exit goes nowhere (Python, library, signal, "Note on SIGPIPE").
    """
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    return CLOSED


if __name__ == "__main__":
    sys.exit(main())
