"""How long `import cptkit` takes, beside `import attr`, each in a fresh interpreter."""

import subprocess
import sys

import pytest
from pytest_benchmark.fixture import BenchmarkFixture


def _run(code: str) -> int:
    return subprocess.run([sys.executable, "-I", "-c", code], check=True).returncode  # noqa: S603


@pytest.mark.parametrize("code", ["pass", "import attr", "import cptkit", "import cptkit; cptkit.bundled_reference()"])
def test_a_fresh_interpreter(benchmark: BenchmarkFixture, code: str) -> None:
    assert benchmark(_run, code) == 0
