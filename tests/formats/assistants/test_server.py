"""The tools as the protocol's own client sees them, in memory and through the command."""

import sys
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from importlib.util import find_spec
from typing import Any, TypeVar

import anyio
import pytest
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

from cptkit.__main__ import main
from cptkit.errors import InvalidValue
from cptkit.formats.assistants import TOOLS, answer_to, server
from tests.support import BUNDLED

PAIR = {"code": "19083", "other": "76942", "on": "2024-08-13", "payer": "medicare"}
_T = TypeVar("_T")


def in_memory(ask: Callable[[Any], Awaitable[_T]]) -> _T:
    """What a client is told that is connected in memory."""

    async def run() -> _T:
        async with Client(server.server_of(BUNDLED)) as client:
            return await ask(client)

    return anyio.run(run)


def test_the_tools_are_listed_and_say_that_they_only_read() -> None:
    async def listed(client: Any) -> Any:
        return await client.list_tools()

    offered = in_memory(listed).tools
    assert [one.name for one in offered] == [tool.name for tool in TOOLS]
    assert [one.input_schema for one in offered] == [tool.schema for tool in TOOLS]
    for one in offered:
        hints = one.annotations
        assert (hints.read_only_hint, hints.destructive_hint, hints.open_world_hint) == (True, False, False)
        assert one.description


def test_an_answer_comes_in_words_and_in_values() -> None:
    async def asked(client: Any) -> Any:
        return await client.call_tool("together", PAIR)

    said, expected = in_memory(asked), answer_to("together", PAIR, BUNDLED)
    assert not said.is_error
    assert said.content[0].text == expected.words
    assert said.structured_content == expected.values


@pytest.mark.parametrize(
    ("tool", "arguments", "message"),
    [
        ("together", {**PAIR, "code": "Jane Doe"}, "one: text of the form Aaaa Aaa is not a procedure code"),
        ("together", {}, "code: missing; it is required"),
        ("coverage", {"on": "soon"}, "on: text of the form aaaa is not a date"),
        ("price", {}, "tool: text of the form aaaaa is not a tool"),
    ],
)
def test_an_error_is_a_tool_error_in_our_words(tool: str, arguments: dict[str, Any], message: str) -> None:
    async def asked(client: Any) -> Any:
        return await client.call_tool(tool, arguments)

    said = in_memory(asked)
    assert said.is_error
    assert said.content[0].text.startswith(message)


def test_a_server_needs_a_reference() -> None:
    nothing: Any = "store"
    with pytest.raises(InvalidValue, match="reference"):
        server.server_of(nothing)


@pytest.mark.long
def test_the_command_serves_on_standard_input_and_output() -> None:
    async def run() -> Any:
        command = StdioServerParameters(command=sys.executable, args=["-m", "cptkit", "mcp"])
        async with Client(stdio_client(command)) as client:
            return await client.call_tool("together", PAIR)

    assert anyio.run(run).content[0].text == answer_to("together", PAIR, BUNDLED).words


def test_the_command_ends_where_the_input_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    @asynccontextmanager
    async def ended() -> AsyncGenerator[tuple[Any, Any]]:
        written, reads = anyio.create_memory_object_stream[Any](1)
        writes, read = anyio.create_memory_object_stream[Any](1)
        written.close()
        async with reads, writes, read:
            yield reads, writes

    monkeypatch.setattr(server, "stdio_server", ended)
    assert main(["mcp"]) == 0


def test_without_the_sdk_the_command_says_how_to_have_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def absent(name: str) -> object:
        return None if name == "mcp" else find_spec(name)

    monkeypatch.setattr("cptkit.commands.mcp.find_spec", absent)
    assert main(["mcp"]) == 2
    assert "python -m pip install 'cptkit[mcp]'" in capsys.readouterr().err
