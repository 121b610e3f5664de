"""HTML as notebooks show it: left-aligned, and with no color of its own but for the marks, so that any theme reads."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Final, TypeAlias

from cptkit.values.citations import Citation

__all__ = ["Html", "card", "folded", "is_web_address", "linked", "mark", "plain_html", "row_html", "small", "table"]

# Markup, in which every text is escaped.
Html: TypeAlias = str

# Notebooks set cells to the right and in the middle unless told otherwise.
_ALIGNED: Final = ' style="text-align: left; vertical-align: top"'


def plain_html(text: str) -> Html:
    """Write a text as it stands.

    >>> plain_html("3 units <of> 77053")
    '3 units &lt;of&gt; 77053'
    """
    return escape(text)


def small(lines: Iterable[str]) -> Html:
    """Write lines in small letters, each below the one before."""
    return "".join(f"<br/><small>{escape(line)}</small>" for line in lines)


def mark(color: str, word: str) -> Html:
    """Write a word behind a dot of some color, which has to be seen on white and on black; they stay on one line.

    >>> mark("#d1242f", "denial")
    '<span style="white-space: nowrap"><span style="color: #d1242f">&#9679;</span> denial</span>'
    """
    return f'<span style="white-space: nowrap"><span style="color: {color}">&#9679;</span> {escape(word)}</span>'


def is_web_address(url: str) -> bool:
    """Return whether a text is a web address: a table of a user's own may hold anything.

    >>> is_web_address("https://www.cms.gov"), is_web_address("javascript:1")
    (True, False)
    """
    return url.startswith(("https://", "http://")) and not any(one.isspace() or one in "<>" for one in url)


def linked(citation: Citation) -> Html:
    """Write a citation, as a link where it has a web address."""
    named = escape(str(citation))
    return f'<a href="{escape(citation.url)}">{named}</a>' if is_web_address(citation.url) else named


def row_html(cells: Iterable[Html], tag: str = "td") -> Html:
    """Write one row of a table."""
    return f"<tr>{''.join(f'<{tag}{_ALIGNED}>{cell}</{tag}>' for cell in cells)}</tr>"


def table(columns: Sequence[str], rows: Iterable[Sequence[Html]], caption: str = "") -> Html:
    """Write a table under its columns, and under a caption where there is one; where it is too wide it scrolls."""
    head = row_html(map(escape, columns), "th") if columns else ""
    named = f'<caption style="text-align: left">{escape(caption)}</caption>' if caption else ""
    return f'<div style="overflow-x: auto"><table>{named}{head}{"".join(map(row_html, rows))}</table></div>'


def folded(summary: str, body: Html) -> Html:
    """Write what is shown only when its summary is clicked."""
    return f"<details><summary>{escape(summary)}</summary>{body}</details>"


def card(answer: str, facts: Iterable[tuple[str, Html]]) -> Html:
    """Write an answer with the facts behind it, each beside its name; facts that are empty are left out.

    >>> card("no edit", [("on", "2024-08-13"), ("note", "")]).count("<tr>")
    1
    """
    rows = [(escape(name), fact) for name, fact in facts if fact]
    return f"<div><p><strong>{escape(answer)}</strong></p>{table((), rows)}</div>"
