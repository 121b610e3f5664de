"""How Hypothesis runs here, and CMS's files, compiled once a run and shared.

Hypothesis has no deadlines, and no chance where CI is set. At length:
`python -m pytest tests/laws --hypothesis-profile=nightly`.
"""

import os

import pytest
from hypothesis import settings

from tests.cms import CUT, WHOLE, Compiled, compiled, needs_whole

settings.register_profile("default", deadline=None)
settings.register_profile("ci", derandomize=True, deadline=None, database=None, print_blob=True, max_examples=100)
# Which lines are reached shows after a few draws; that the laws hold is tried by the profile "ci" in the same run.
settings.register_profile("brief", derandomize=True, deadline=None, database=None, max_examples=25)
settings.register_profile("nightly", deadline=None, max_examples=1_000)
settings.load_profile("ci" if "CI" in os.environ else "default")


@pytest.fixture(scope="session")
def cut_cms(tmp_path_factory: pytest.TempPathFactory) -> Compiled:
    """The cut of CMS's files that is in every clone."""
    return compiled(CUT, tmp_path_factory.mktemp("cut"))


@pytest.fixture(scope="session")
def whole_cms(tmp_path_factory: pytest.TempPathFactory) -> Compiled:
    """CMS's whole files; what asks for them is marked with `needs_whole`."""
    return compiled(WHOLE, tmp_path_factory.mktemp("whole"))


@pytest.fixture(params=["cut", pytest.param("whole", marks=[needs_whole, pytest.mark.long])])
def cms(request: pytest.FixtureRequest) -> Compiled:
    """Either of them."""
    found: Compiled = request.getfixturevalue(f"{request.param}_cms")
    return found
