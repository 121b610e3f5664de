"""The public face: what it names is what it has, and importing it costs nothing."""

import ast
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from pkgutil import iter_modules

import pytest

import cptkit

STUB = Path(cptkit.__file__).with_suffix(".pyi")


def stub_tree() -> ast.Module:
    """The stub that type checkers read, parsed."""
    return ast.parse(STUB.read_text(encoding="utf-8"))


def stub_all() -> list[str]:
    """The names in the stub's own list of names."""
    (names,) = (
        node.value
        for node in stub_tree().body
        if isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == ["__all__"]
    )
    return [str(name) for name in ast.literal_eval(names)]


def stub_imports() -> list[str]:
    """The names that the stub takes from their own modules."""
    return [
        alias.asname or alias.name
        for node in stub_tree().body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    ]


def test_the_stub_lists_the_names_of_the_package() -> None:
    assert stub_all() == cptkit.__all__


def test_the_stub_imports_every_name_that_it_lists() -> None:
    assert sorted(stub_imports()) == sorted(cptkit.__all__)


def test_no_name_stands_twice() -> None:
    assert len(set(cptkit.__all__)) == len(cptkit.__all__)


@pytest.mark.parametrize("name", cptkit.__all__)
def test_every_name_resolves(name: str) -> None:
    assert getattr(cptkit, name) is getattr(cptkit, name)


def test_dir_gives_the_names_and_the_version() -> None:
    assert sorted(dir(cptkit)) == sorted([*cptkit.__all__, "__version__"])


def test_the_version_is_that_of_the_distribution() -> None:
    assert cptkit.__version__ == version("cptkit")


def test_an_unknown_name_is_refused_as_python_refuses_it() -> None:
    with pytest.raises(AttributeError, match="module 'cptkit' has no attribute 'chekc'"):
        _ = getattr(cptkit, "chekc")  # noqa: B009


def loaded_by(statement: str, *modules: str) -> list[str]:
    """Which of the modules a fresh interpreter has after a statement and had not before."""
    program = (
        "import sys; before = set(sys.modules)\n"
        f"{statement}\n"
        f"print(*[name for name in {modules!r} if name in sys.modules and name not in before])"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    return run.stdout.split()


@pytest.mark.parametrize(
    "names",
    ["Overview, overview", "overview, Overview", "overview", "CodeFacts, overview", "Proposal, select, overview"],
)
def test_a_function_is_had_though_its_module_was_imported_before(names: str) -> None:
    program = f"from cptkit import {names}\nimport cptkit\nprint(type(overview).__name__, cptkit.overview is overview)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    assert run.stdout.split() == ["function", "True"]


def test_no_name_of_the_package_is_that_of_one_of_its_modules() -> None:
    modules = {module.name for module in iter_modules(cptkit.__path__)}
    assert modules.isdisjoint(cptkit.__all__)


def test_importing_the_package_imports_no_heavy_module() -> None:
    assert loaded_by("import cptkit", "attr", "attrs", "cattrs", "csv", "hypothesis") == []


def test_importing_the_package_imports_none_of_its_own_modules() -> None:
    assert loaded_by("import cptkit", "cptkit.errors", "cptkit.values", "cptkit.reference", "cptkit.rules") == []


def test_checking_imports_no_hypothesis() -> None:
    assert loaded_by("import cptkit; cptkit.check", "attrs", "hypothesis") == ["attrs"]


def test_checking_imports_no_format_of_other_software() -> None:
    assert loaded_by("import cptkit; cptkit.check", "attrs", "cptkit.formats") == ["attrs"]
