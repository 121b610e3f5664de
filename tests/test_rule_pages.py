"""Every rule has a page, every page a rule, and all pages one shape; `conftest.py` runs their examples."""

import re
from pathlib import Path

import pytest

from cptkit import RULES, Table

PAGES = Path(__file__).parents[1] / "docs" / "reference" / "rules"
IDS = [rule.id for rule in RULES]
HEADINGS = [
    "What it checks",
    "Why it matters",
    "Example",
    "When it does not apply",
    "Remedies and what must be documented",
    "References",
]
FENCES = re.compile(r"^```(claim|findings)\n(.*?)\n```$", re.MULTILINE | re.DOTALL)


def page(rule: str) -> str:
    return (PAGES / f"{rule}.md").read_text(encoding="utf-8")


def section(text: str, heading: str) -> str:
    return text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def test_every_rule_has_a_page_and_every_page_a_rule() -> None:
    assert sorted(path.stem for path in PAGES.glob("*.md") if path.stem != "index") == sorted(IDS)


@pytest.mark.parametrize("rule", IDS)
def test_a_page_has_a_title_and_the_six_sections_in_order(rule: str) -> None:
    lines = page(rule).splitlines()
    assert lines[0].startswith("# ")
    assert [line for line in lines[1:] if line.startswith("# ")] == []
    assert [line.removeprefix("## ") for line in lines if line.startswith("## ")] == HEADINGS


@pytest.mark.parametrize("rule", IDS)
def test_a_page_names_its_rule_and_how_severe_it_is_below_the_title(rule: str) -> None:
    head = page(rule).partition("\n## ")[0].splitlines()
    assert head[2].startswith(f"`{rule}`: ")
    assert re.search(r"\b(denial|review|notice|severe)\b", head[2] + " ".join(head[3:]))


@pytest.mark.parametrize("rule", IDS)
def test_a_page_shows_claims_each_with_what_the_rule_says_one_firing_and_one_silent(rule: str) -> None:
    text = page(rule)
    fences = FENCES.findall(text)
    assert fences == FENCES.findall(section(text, "Example"))
    assert [kind for kind, _ in fences] == ["claim", "findings"] * (len(fences) // 2)
    said = [content for kind, content in fences if kind == "findings"]
    assert len(said) >= 2
    assert "nothing" in said
    needed = {table for one in RULES if one.id == rule for table in one.needs}
    # The list of drugs in single-dose containers is not bundled: its rule can show no more than the gap.
    shown = ("gap: ",) if Table.SINGLE_DOSE_DRUGS in needed else ("denial: ", "review: ", "notice: ")
    assert any(content.startswith(shown) for content in said)


@pytest.mark.parametrize("rule", IDS)
def test_a_page_cites_a_publication_that_can_be_opened(rule: str) -> None:
    assert re.search(r"<https?://[^>\s]+>", section(page(rule), "References"))
