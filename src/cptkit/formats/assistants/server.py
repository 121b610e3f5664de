"""The tools served over the Model Context Protocol, with its own SDK."""

import anyio
from mcp.server import Server, ServerRequestContext
from mcp.server.stdio import stdio_server
from mcp_types import (
    CallToolRequestParams,
    CallToolResult,
    ListToolsResult,
    PaginatedRequestParams,
    TextContent,
    Tool as OfferedTool,
    ToolAnnotations,
)

import cptkit
from cptkit.errors import CptkitError
from cptkit.formats.assistants.tools import TOOLS, answer_to
from cptkit.reference.reference import Reference
from cptkit.values.edges import as_a

__all__ = ["serve", "server_of"]

_INSTRUCTIONS = """\
cptkit answers from what was published for the date of service. Every answer names its scope, its sources and the
reference that it rests on: say them with it, and say no more than the scope. A gap means that no loaded table
answers; it is never a pass. Where select asks, ask the user. This is not billing advice.
"""
_READS_ONLY = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)


def server_of(reference: Reference) -> Server:
    """Return a server of the tools that answer from a reference.

    An error is a tool error, in cptkit's words; it shows no value that may be a person's.

    Raises:
        InvalidValue: no reference.

    >>> from cptkit import bundled_reference
    >>> server_of(bundled_reference()).name
    'cptkit'
    """
    as_a(Reference, reference, "reference")

    async def tools(_: ServerRequestContext, __: PaginatedRequestParams | None) -> ListToolsResult:
        return ListToolsResult(
            tools=[
                OfferedTool(name=one.name, description=one.about, input_schema=one.schema, annotations=_READS_ONLY)
                for one in TOOLS
            ]
        )

    async def call(_: ServerRequestContext, asked: CallToolRequestParams) -> CallToolResult:
        try:
            answer = answer_to(asked.name, asked.arguments or {}, reference)
        except CptkitError as error:
            return CallToolResult(content=[TextContent(type="text", text=str(error))], is_error=True)
        return CallToolResult(content=[TextContent(type="text", text=answer.words)], structured_content=answer.values)

    return Server(
        "cptkit", version=cptkit.__version__, instructions=_INSTRUCTIONS, on_list_tools=tools, on_call_tool=call
    )


def serve(reference: Reference) -> None:
    """Serve the tools on standard input and output until the input ends.

    Raises:
        InvalidValue: no reference.
    """
    server = server_of(reference)

    async def run() -> None:
        async with stdio_server() as (reads, writes):
            await server.run(reads, writes, server.create_initialization_options())

    anyio.run(run)
