"""What tests quote from the design stands there, word for word and in the section that they name."""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
PAGE = TESTS.parent / "docs" / "explanation" / "design.md"
QUOTED = re.compile(r'Design (?P<section>\d+): "(?P<words>.*?[^(])"(?=[.:;]|$)', re.MULTILINE)


def sections() -> dict[str, str]:
    """The sections of the page by number, without line breaks and emphasis."""
    parts = re.split(r"^## (\d+)\. ", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {
        number: re.sub(r"\*\*|\s+", lambda found: "" if found[0] == "**" else " ", text)
        for number, text in zip(parts[1::2], parts[2::2], strict=True)
    }


def quotations() -> list[tuple[str, str]]:
    """Each quotation with its section."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(TESTS.rglob("*.py")) if path != Path(__file__))
    return sorted({(found["section"], found["words"]) for text in texts for found in QUOTED.finditer(text)})


@pytest.mark.parametrize(("section", "words"), quotations())
def test_a_quotation_stands_in_the_design(section: str, words: str) -> None:
    assert words.rstrip(".") in sections()[section]


def test_there_are_quotations() -> None:
    assert quotations()
