"""Put beside the built documentation what its page in the browser runs: Pyodide, cptkit, and what cptkit needs.

python -m tasks.browser_runtime docs/_build

It needs npm, from which Pyodide comes, and pip. Nothing of it goes into the repository.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tasks.paths import ROOT

PYODIDE: Final = "314.0.7"
_OF_PYODIDE: Final = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
_BESIDE_THE_PAGE: Final = Path("_static", "browser", "runtime")


def place(pages: Path) -> int:
    """Write what the page runs beside it, and return how many bytes these are."""
    target = pages / _BESIDE_THE_PAGE
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    with TemporaryDirectory() as name:
        folder = Path(name)
        _take_pyodide(folder, target)
        wheels = _take_wheels(folder, target)
    (target / "contents.json").write_text(json.dumps({"wheels": wheels}), encoding="utf-8")
    return sum(file.stat().st_size for file in target.iterdir())


def _take_pyodide(folder: Path, target: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("npm is not installed; Pyodide comes from it")
    subprocess.run([npm, "pack", "--silent", f"pyodide@{PYODIDE}"], cwd=folder, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 (nothing of it is given)
    (packed,) = folder.glob("pyodide-*.tgz")
    with tarfile.open(packed) as archive:
        for name in _OF_PYODIDE:
            content = archive.extractfile(f"package/{name}")
            assert content is not None, f"{name} is no file"  # noqa: S101 (what npm gave is of this form)
            (target / name).write_bytes(content.read())


def _take_wheels(folder: Path, target: Path) -> list[str]:
    """Build cptkit's wheel, take those that it needs, and return their names."""
    subprocess.run([sys.executable, "-m", "pip", "wheel", "--quiet", "--wheel-dir", folder, ROOT], check=True)  # noqa: S603 (as above)
    wheels = sorted(folder.glob("*.whl"))
    for wheel in wheels:
        shutil.copy(wheel, target)
    return [wheel.name for wheel in wheels]


def main(argv: Sequence[str] | None = None) -> int:
    """Write it, and print how much it is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path, help="the folder of the built documentation")
    given = parser.parse_args(argv)
    if not (given.pages / _BESIDE_THE_PAGE.parent).is_dir():
        parser.error(f"{given.pages} is no built documentation; expected one with the page in the browser")
    size = place(given.pages)
    print(f"{size / 1e6:.1f} MB in {given.pages / _BESIDE_THE_PAGE}")  # noqa: T201 (a command)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
