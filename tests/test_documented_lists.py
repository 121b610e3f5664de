"""The lists in the documentation are whole: every circumstance, every rule."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from cptkit import RULES, Circumstance, Claim, Severity, check, load_policy, open_reference, parse_line
from tasks import api_pages

DOCS = Path(__file__).parents[1] / "docs"
SECTION = re.compile(r"^### Circumstances\n(.*?)^## ", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| `(?P<name>[a-z_]+)` \| (?P<meaning>[^|]+) \| [^|]*\|$", re.MULTILINE)


def described() -> list[tuple[str, str]]:
    """The circumstances of the page, each with what the record says."""
    section = SECTION.search((DOCS / "reference" / "json.md").read_text(encoding="utf-8"))
    assert section is not None
    return ROW.findall(section[1])


def test_the_page_describes_every_circumstance_once_and_no_other() -> None:
    assert sorted(name for name, _ in described()) == sorted(one.value for one in Circumstance)


def test_no_two_circumstances_are_described_alike() -> None:
    meanings = [meaning for _, meaning in described()]
    assert len(set(meanings)) == len(meanings)


def test_the_rulebook_places_every_rule_in_one_family() -> None:
    page = (DOCS / "explanation" / "the-rulebook.md").read_text(encoding="utf-8")
    (families,) = re.findall(r"^\| family \|.*?\n\n", page, re.MULTILINE | re.DOTALL)
    placed = re.findall(r"\(\.\./reference/rules/(.*?)\.md\)", families)
    assert sorted(placed) == sorted(rule.id for rule in RULES)


def test_the_api_lists_every_face_that_it_describes() -> None:
    """Each name of a face has a page, which the build of the documentation makes."""
    page = (DOCS / "reference" / "api.md").read_text(encoding="utf-8")
    (listed,) = re.findall(r"```\{toctree\}\n:maxdepth: 1\n\n(.*?)```", page, re.DOTALL)
    assert [f"api/{face}" for face in api_pages.FACES] == listed.split()[:-1]
    described = set(re.findall(r"`(cptkit\.[a-z0-9_.]+)`", page.partition("| face | holds |")[2].partition("\n\n")[0]))
    assert described <= set(api_pages.FACES)


def test_every_name_of_a_face_has_a_page(tmp_path: Path) -> None:
    for library in ("narwhals", "pyarrow"):
        pytest.importorskip(library, reason=f"{library} is not installed; cptkit[frames] has it")
    api_pages.write(tmp_path)
    written = {path.stem: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    for face in api_pages.FACES:
        linked = re.findall(r":doc:`(\w+) <(.*?)>`", written[face])
        assert {name for name, _ in linked} == set(import_module(face).__all__)
        for name, page in linked:
            assert f":: {page}\n" in written[page], name
    stale = tmp_path / "cptkit.gone.rst"
    stale.touch()
    api_pages.write(tmp_path)
    assert not stale.exists()


def test_the_shortest_file_of_a_payer_changes_an_answer(tmp_path: Path, practice: Path) -> None:
    page = (DOCS / "how-to" / "add-a-payer.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    assert len(shown.splitlines()) <= 10
    (tmp_path / "quartz.toml").write_text(shown, encoding="utf-8")
    reference = open_reference(practice / "store")
    lines = [parse_line(f"{code} on 2024-08-13 at 11 for L97.411") for code in ("11042", "11721")]
    claim = Claim(lines, payer="Quartz Health", history=())
    before, after = (
        check(claim, one).findings[0].severity
        for one in (reference, reference.with_policies(load_policy(tmp_path / "quartz.toml")))
    )
    assert (before, after) == (Severity.REVIEW, Severity.DENIAL)
