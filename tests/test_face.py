"""The public face: what it names is what it has, and importing it costs nothing."""

import ast
import subprocess
import sys
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from pkgutil import iter_modules

import pytest

import cptkit

FACES = ("codes", "corrections", "errors", "policies", "questions", "rules", "selection", "stores", "tables")
# Names that a user types; more of them stand on the faces below.
MOST = 46


def stub_imports() -> list[str]:
    """The names that the stub takes from their own modules."""
    tree = ast.parse(Path(cptkit.__file__).with_suffix(".pyi").read_text(encoding="utf-8"))
    return [
        alias.asname or alias.name for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names
    ]


def test_the_stub_imports_every_name_of_the_package() -> None:
    assert sorted(stub_imports()) == sorted(cptkit.__all__)


def test_the_face_has_as_many_names_as_a_user_types() -> None:
    assert len(cptkit.__all__) <= MOST


@pytest.mark.parametrize("face", FACES)
def test_a_face_below_names_what_it_has_in_order_and_once(face: str) -> None:
    module = import_module(f"cptkit.{face}")
    assert list(module.__all__) == sorted(set(module.__all__), key=lambda name: (not name.isupper(), name))
    assert all(hasattr(module, name) for name in module.__all__)


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
        _ = getattr(cptkit, "chekc")  # noqa: B009 (the name is wrong on purpose)


def loaded_by(statement: str, *modules: str) -> list[str]:
    """Which of the modules a fresh interpreter has after a statement and had not before."""
    program = (
        "import sys; before = set(sys.modules)\n"
        f"{statement}\n"
        f"print(*[name for name in {modules!r} if name in sys.modules and name not in before])"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603 (our own program)
    return run.stdout.split()


@pytest.mark.parametrize(
    "names",
    ["overview", "Selection, overview", "Selection, select, overview", "check, overview"],
)
def test_a_function_is_had_though_its_module_was_imported_before(names: str) -> None:
    program = f"from cptkit import {names}\nimport cptkit\nprint(type(overview).__name__, cptkit.overview is overview)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603 (our own program)
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
