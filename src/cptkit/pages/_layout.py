"""One neutral model of a page, and its three readings: plain text, Markdown and HTML."""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from textwrap import wrap
from typing import Final, TypeAlias, assert_never

import attrs

from cptkit.values.html import is_web_address, table

__all__ = ["Block", "Grid", "Item", "Listing", "Paragraph", "Section", "as_html", "as_markdown", "as_text", "capped"]

_WIDTH: Final = 100
_GUTTER: Final = 2
_MARKDOWN: Final = re.compile(r"([\\`*_\[\]<>|#~])")


@attrs.frozen
class Paragraph:
    """A few sentences."""

    text: str


@attrs.frozen
class Grid:
    """Rows under named columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


# What a page shows of a list that may have thousands of entries.
_FIRST: Final = 40


def capped(columns: tuple[str, ...], rows: Sequence[tuple[str, ...]], where: str) -> Iterator["Block"]:
    """Yield the first rows, and how many more there are and where.

    >>> _, rest = capped(("Code",), [("77053",)] * 50, "page.edits")
    >>> rest.text
    'The first 40 of 50; all of them are in page.edits.'
    """
    yield Grid(columns, tuple(rows[:_FIRST]))
    if len(rows) > _FIRST:
        yield Paragraph(f"The first {_FIRST} of {len(rows):,}; all of them are in {where}.")


@attrs.frozen
class Item:
    """One entry of a listing, with the address where it can be read."""

    text: str
    url: str = ""


@attrs.frozen
class Listing:
    """Entries under a heading of their own; the heading may be empty."""

    heading: str
    items: tuple[Item, ...]


Block: TypeAlias = Paragraph | Grid | Listing


@attrs.frozen
class Section:
    """A titled part of a page; it is never empty and never left out.

    >>> print(as_text("77053", [Section("Unit limits", (Paragraph("practitioner: 2"),))]))
    77053
    =====
    <BLANKLINE>
    Unit limits
    -----------
    practitioner: 2
    """

    title: str
    blocks: tuple[Block, ...]


def _wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    return wrap(
        text, width, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    ) or [first]


def as_text(title: str, sections: Iterable[Section]) -> str:
    """Write a page as plain text of 100 columns; only an address may be longer."""
    lines = [title, "=" * len(title)]
    for section in sections:
        lines += ["", section.title, "-" * len(section.title)]
        for place, block in enumerate(section.blocks):
            lines += [*([""] if place else ()), *_text_block(block)]
    return "\n".join(lines)


def _text_block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield from _wrapped(block.text, _WIDTH)
        case Grid():
            yield from _text_grid(block)
        case Listing():
            if block.heading:
                yield from _wrapped(block.heading, _WIDTH)
            for item in block.items:
                yield from _wrapped(item.text, _WIDTH, "  * ", "    ")
                if item.url:
                    yield f"    {item.url}"
        case _:
            assert_never(block)


def _text_grid(grid: Grid) -> Iterator[str]:
    widths = _widths(grid)
    yield from _text_row(grid.columns, widths)
    yield (" " * _GUTTER).join("-" * width for width in widths)
    for row in grid.rows:
        yield from _text_row(row, widths)


def _text_row(cells: tuple[str, ...], widths: list[int]) -> Iterator[str]:
    columns = [_wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for number in range(max(map(len, columns))):
        parts = [column[number] if number < len(column) else "" for column in columns]
        yield (" " * _GUTTER).join(part.ljust(width) for part, width in zip(parts, widths, strict=True)).rstrip()


def _widths(grid: Grid) -> list[int]:
    """Return a width for each column: its longest cell, narrowed until the row fits, the emptiest column first."""
    columns = list(zip(grid.columns, *grid.rows, strict=True))
    widths = [max(map(len, column)) for column in columns]
    floors = [max(len(word) for cell in column for word in ("", *cell.split())) for column in columns]
    room = _WIDTH - _GUTTER * (len(widths) - 1)
    letters = [sum(map(len, column)) for column in columns]
    while sum(widths) > room:
        wide = [place for place, width in enumerate(widths) if width > floors[place]]
        if not wide:
            break
        widths[min(wide, key=lambda place: letters[place] / widths[place])] -= 1
    return widths


def _literal(text: str) -> str:
    """Return text that Markdown shows as it stands."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))


def as_markdown(title: str, sections: Iterable[Section]) -> str:
    """Write a page as Markdown, with tables as GitHub and Jupyter read them."""
    parts = [f"# {_literal(title)}"]
    for section in sections:
        parts.append(f"## {_literal(section.title)}")
        parts += ["\n".join(_markdown_block(block)) for block in section.blocks]
    return "\n\n".join(parts) + "\n"


def _markdown_block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield _literal(block.text)
        case Grid():
            yield _markdown_row(block.columns)
            yield f"|{'---|' * len(block.columns)}"
            yield from map(_markdown_row, block.rows)
        case Listing():
            if block.heading:
                yield f"**{_literal(block.heading)}**"
                yield ""
            for item in block.items:
                yield f"- {_literal(item.text)}{_markdown_address(item.url)}"
        case _:
            assert_never(block)


def _markdown_address(url: str) -> str:
    if not url:
        return ""
    return f" <{url}>" if is_web_address(url) else f" {_literal(url)}"


def _markdown_row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(map(_literal, cells))} |"


def as_html(title: str, sections: Iterable[Section]) -> str:
    """Write a page as one HTML element, every text escaped."""
    body = "".join(
        f"<section><h3>{escape(section.title)}</h3>{''.join(map(_html_block, section.blocks))}</section>"
        for section in sections
    )
    return f"<article><h2>{escape(title)}</h2>{body}</article>"


def _html_block(block: Block) -> str:
    match block:
        case Paragraph():
            return f"<p>{escape(block.text)}</p>"
        case Grid():
            return table(block.columns, [[escape(cell) for cell in row] for row in block.rows])
        case Listing():
            heading = f"<p><strong>{escape(block.heading)}</strong></p>" if block.heading else ""
            return f"{heading}<ul>{''.join(map(_html_item, block.items))}</ul>"
    assert_never(block)


def _html_item(item: Item) -> str:
    if not is_web_address(item.url):
        return f"<li>{escape(f'{item.text} {item.url}'.strip())}</li>"
    return f'<li>{escape(item.text)} <a href="{escape(item.url)}">{escape(item.url)}</a></li>'
