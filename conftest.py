"""Every example in the docstrings, the README and the docs is run as a test."""

from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

import pytest
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser

from cptkit import RULES, Claim, check, compile_reference
from tasks.cut_cms import CUT
from tasks.page_claims import page_reference, read_claim


def _remember(example: Example) -> None:
    example.namespace["claim"] = read_claim(str(example.parsed).strip())


def _said_of(claim: Claim, rule: str) -> list[str]:
    report = check(claim, page_reference(rule))
    found = [f"{one.severity.value}: {one.message}" for one in report.findings if one.rule == rule]
    lifted = [f"bypass: {one.message}" for one in report.bypasses if one.rule == rule]
    gaps = [f"gap: {one}" for one in report.gaps if rule in one.rules]
    return found + lifted + gaps


def _compare(example: Example) -> str | None:
    """Hold what the page's own rule says of the claim above against what the page shows."""
    rule = Path(example.path).stem
    assert rule in {one.id for one in RULES}, f"{rule} is no rule"
    said = "\n".join(_said_of(example.namespace["claim"], rule)) or "nothing"
    expected = str(example.parsed).strip()
    return None if said == expected else f"{rule} said:\n{said}\nexpected:\n{expected}"


@pytest.fixture(scope="session")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store that is compiled of CMS's files, as the pages have one."""
    folder = tmp_path_factory.mktemp("practice")
    compile_reference(CUT, folder / "store")
    return folder


@pytest.fixture
def in_practice(practice: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run an example where the store is."""
    monkeypatch.chdir(practice)


_markdown = Sybil(
    parsers=[
        PythonCodeBlockParser(),
        CodeBlockParser(language="claim", evaluator=_remember),
        CodeBlockParser(language="findings", evaluator=_compare),
        SkipParser(),
    ],
    patterns=["*.md"],
    excludes=["CHANGELOG.md"],
    fixtures=["in_practice"],
)
_docstrings = Sybil(parsers=[DocTestParser()], patterns=["*.py"], excludes=["conftest.py"])

_FRAMES = ("narwhals", "pandas", "polars", "pyarrow", "duckdb")
_SCREEN = (*_FRAMES, "numpy")
# What is run only where libraries are installed that cptkit itself does without; `cptkit[dev]` has them all.
_NEEDS = {
    "docs/how-to/join-the-published-tables.md": ("pyarrow", "duckdb"),
    "docs/how-to/judge-on-a-cluster.md": ("pyarrow",),
    "docs/how-to/work-with-frames.md": _FRAMES,
    "docs/how-to/screen-millions-of-lines.md": _SCREEN,
    "docs/how-to/serve-an-assistant.md": ("mcp",),
    "src/cptkit/formats/arrow": ("pyarrow",),
    "src/cptkit/formats/assistants/server.py": ("mcp",),
    "src/cptkit/formats/frames.py": _FRAMES,
    "src/cptkit/formats/given_frames.py": _FRAMES,
    "src/cptkit/formats/screen": _SCREEN,
    "tests/formats/assistants/test_server.py": ("mcp",),
    "tests/formats/frames": _FRAMES,
    "tests/formats/screen": _SCREEN,
    "tests/laws/test_screening.py": _SCREEN,
}


def _absent(needed: Iterable[str]) -> str:
    return ", ".join(library for library in needed if find_spec(library) is None)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out what cannot be imported here; the header says so."""
    path = collection_path.relative_to(config.rootpath).as_posix() if config.rootpath in collection_path.parents else ""
    return True if path in _NEEDS and _absent(_NEEDS[path]) else None


def pytest_report_header() -> list[str]:
    """Say what is not run, and why."""
    return [f"not run: {path}, without {_absent(needed)}" for path, needed in _NEEDS.items() if _absent(needed)]


pytest_collect_file = (_markdown + _docstrings).pytest()
