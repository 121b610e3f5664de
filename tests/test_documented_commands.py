"""Every command that the documentation shows is run, and prints what is shown."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from cptkit.__main__ import main

DOCS = Path(__file__).parents[1] / "docs"
PAGES = [DOCS / "how-to" / "command-line.md", DOCS / "reference" / "command-line.md"]
CONSOLE = re.compile(r"^```console\n(\$ .*?)\n```$", re.MULTILINE | re.DOTALL)
OPTION = re.compile(r"(?<![\w-])--[a-z0-9-]+")
CLAIMS = re.compile(r"^```json\n(.*?\n)```$", re.MULTILINE | re.DOTALL)


def commands(text: str) -> Iterator[tuple[str, str]]:
    """Give each command of a page with what the page says it prints, the exit status last."""
    for block in CONSOLE.findall(text):
        for part in block.removeprefix("$ ").split("\n$ python"):
            command, _, shown = part.partition("\n")
            yield command.removeprefix("python").removeprefix(" -m cptkit "), shown


@pytest.mark.parametrize("page", PAGES, ids=["how-to", "reference"])
def test_a_command_prints_what_the_page_shows(
    page: Path, practice: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = page.read_text(encoding="utf-8")
    (tmp_path / "claims.jsonl").write_text("".join(CLAIMS.findall(text)), encoding="utf-8")
    (tmp_path / "store").symlink_to(practice / "store")
    monkeypatch.chdir(tmp_path)
    shown = list(commands(text))
    assert shown
    for command, expected in shown:
        status = main(shlex.split(command))
        printed = capsys.readouterr()
        assert f"{printed.out}{printed.err}$ echo $?\n{status}" == expected


@pytest.mark.parametrize("command", ["check", "select", "overview", "together", "modifiers", "mue", "denial", "rules"])
def test_the_reference_describes_every_option_of_a_command_and_no_other(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (DOCS / "reference" / "command-line.md").read_text(encoding="utf-8")
    described = text.partition(f"\n## {command}\n")[2].partition("\n## ")[0]
    with pytest.raises(SystemExit):
        main([command, "--help"])
    usage = capsys.readouterr().out.partition("\n\n")[0]
    assert set(OPTION.findall(described)) == set(OPTION.findall(usage))
