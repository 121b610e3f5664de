"""The README's first command prints what the README shows."""

import re
import shlex
from pathlib import Path

import pytest

from cptkit.__main__ import main

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


def test_the_first_command_prints_the_report_and_then_the_clean_one(capsys: pytest.CaptureFixture[str]) -> None:
    command = re.search(r"-m cptkit (?P<arguments>.*)", README)
    shown = re.search(r"```text\n(?P<output>.*?)```", README, flags=re.DOTALL)
    assert command is not None
    assert shown is not None
    assert main(shlex.split(command["arguments"])) == 0
    assert capsys.readouterr().out == shown["output"]


def test_the_second_command_installs_and_runs_the_tests_as_ci_does() -> None:
    ci = (Path(__file__).parent.parent / ".ci" / "run").read_text(encoding="utf-8")
    for step in ('pip install --quiet -e ".[test]"', "-m pytest"):
        assert step in ci
    assert '-e ".[test]" && .venv/bin/python -m pytest -n auto --dist loadfile' in README
