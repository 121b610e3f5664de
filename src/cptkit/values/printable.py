"""Text from elsewhere, made safe to print: what a terminal would obey is written out instead of sent."""

from typing import Final

__all__ = ["printable", "printable_name"]

# What lays text out and does nothing else.
_LAYOUT: Final = "\n\t"


def printable(text: str) -> str:
    r"""Return text with every character that is not printed written as its escape, but for line ends and tabs.

    The escapes are those of JSON, so that JSON stays what it was.

    >>> printable("rvu24c\x1b[2J.zip")
    'rvu24c\\u001b[2J.zip'
    """
    return text if text.isprintable() else _written_out(text, _LAYOUT)


def printable_name(name: str) -> str:
    r"""Return a name with every character that is not printed written as its escape, line ends and tabs too.

    >>> printable_name("rvu24c\n.zip")
    'rvu24c\\u000a.zip'
    """
    return name if name.isprintable() else _written_out(name, "")


def _written_out(text: str, kept: str) -> str:
    return "".join(one if one.isprintable() or one in kept else _escape(one) for one in text)


def _escape(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[place : place + 4]}" for place in range(0, len(units), 4))
