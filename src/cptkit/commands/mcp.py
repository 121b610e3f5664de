"""`mcp`: answer an assistant over the Model Context Protocol."""

from argparse import ArgumentParser, Namespace
from importlib.util import find_spec
from typing import Final

from cptkit.commands.console import CLEAN, add_reference, reference_of
from cptkit.errors import CptkitError

__all__ = ["ABOUT", "EXAMPLES", "add_options", "run"]

ABOUT: Final = """\
Offer cptkit to an AI assistant as tools of the Model Context Protocol, on standard input and output,
until the input ends. The tools only read; nothing leaves this machine but the answers.
"""
EXAMPLES: Final = """\
example, in the settings of an assistant:
  {"mcpServers": {"cptkit": {"command": "python", "args": ["-m", "cptkit", "mcp", "--reference", "store"]}}}

exit status: 0 the input ended, 2 could not be read
"""


def add_options(command: ArgumentParser) -> None:
    """Add the store to answer from."""
    add_reference(command)


def run(options: Namespace) -> int:
    """Serve until the input ends.

    Raises:
        CptkitError: the SDK is not installed, or a store that cannot be read.
    """
    if find_spec("mcp") is None:
        raise CptkitError("the protocol's SDK is not installed; install it with python -m pip install 'cptkit[mcp]'")
    from cptkit.formats.assistants.server import serve  # noqa: PLC0415 (who asks nothing of it needs no SDK)

    serve(reference_of(options))
    return CLEAN
