"""What a contributor runs: `nox -s refresh`, `tests`, `lint`, `types`, `docs`; `.ci/run` is all that has to hold."""

import nox

nox.options.sessions = ["lint", "types", "tests", "docs"]
nox.options.default_venv_backend = "venv"
nox.options.reuse_existing_virtualenvs = True


@nox.session
def refresh(session: nox.Session) -> None:
    """Write everything that is generated: fingerprints, stub, pages, snapshots."""
    session.install("-q", "-e", ".")
    session.run("python", "-m", "tasks")


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests and every example; `nox -s tests -- -m "not long"` is quick."""
    session.install("-q", "-e", ".[test]")
    session.run("python", "-m", "pytest", "-q", "-n", "auto", "--dist", "loadfile", *session.posargs)


@nox.session
def spark(session: nox.Session) -> None:
    """Judge batches on a local Spark; it needs Java."""
    session.install("-q", "-e", ".[dev,spark]")
    session.run("python", "-m", "pytest", "-q", "tests/formats/frames/test_spark.py")


@nox.session
def browser(session: nox.Session) -> None:
    """Build the documentation with what its page in the browser runs, and try that page; it needs npm and Chromium."""
    session.install("-q", "-e", ".[dev,browser]")
    session.run("sphinx-build", "-q", "-W", "-n", "-b", "html", "docs", "docs/_build")
    session.run("python", "-m", "tasks.browser_runtime", "docs/_build")
    session.run("python", "-m", "pytest", "-q", "tests/browser", env={"CPTKIT_PAGES": "docs/_build"})


@nox.session
def lint(session: nox.Session) -> None:
    """Check style, format and layers."""
    session.install("-q", "-e", ".[dev]")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("lint-imports")


@nox.session
def types(session: nox.Session) -> None:
    """Check types with mypy and pyright, both strict."""
    session.install("-q", "-e", ".[dev]")
    session.run("mypy")
    session.run("pyright")


@nox.session
def docs(session: nox.Session) -> None:
    """Run the documentation's examples and build it; a warning is an error."""
    session.install("-q", "-e", ".[dev]")
    session.run("python", "-m", "pytest", "-q", "README.md", "docs")
    session.run("sphinx-build", "-q", "-W", "-n", "-b", "html", "docs", "docs/_build")
