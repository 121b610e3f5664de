"""Loading a payer's policy from a file of the user's own, in the shape of the bundled ones."""

from pathlib import Path

from cptkit.errors import DamagedData, MissingFile
from cptkit.policies.files import read_policy
from cptkit.policies.policy import PayerPolicy
from cptkit.policies.sections import parse_toml
from cptkit.reference.bundled import bundled_reference
from cptkit.reference.citations import registry
from cptkit.values.edges import as_path

__all__ = ["load_policy", "places_in"]


def load_policy(path: str | Path) -> PayerPolicy:
    """Return the policy in a TOML file, to be added with `reference.with_policies`.

    Sources are named by the keys of the bundled citations, or stand in the file as tables named
    `citation`. The policy may be based on a bundled one.

    Raises:
        MissingFile: there is no such file.
        DamagedData: what it states cannot be read; the path names the file and the line.
    """
    file = as_path(path, "path")
    bases = {policy.id: policy for policy in bundled_reference().policies.values()}
    return read_policy(file.name, _content(file), registry(), bases)


def places_in(path: str | Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return where each adopted table and each clause of a payer's file begins: the file's name and the line.

    Raises:
        MissingFile: there is no such file.
        DamagedData: it is not TOML.
    """
    file = as_path(path, "path")
    whole = parse_toml(file.name, _content(file), {})
    adopted, stated = (tuple(one.path for one in whole.sections(key)) for key in ("adopts", "clause"))
    return adopted, stated


def _content(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (FileNotFoundError, IsADirectoryError) as error:
        raise MissingFile.told_by(error, "a payer's file", str(file)) from None
    except UnicodeDecodeError as error:
        message = f"not UTF-8 text: {error.reason} at byte {error.start}"
        raise DamagedData(message, file.name) from None
