"""Loading a payer's policy from a file of the user's own, in the shape of the bundled ones."""

from pathlib import Path

from cptkit.errors import DamagedData, MissingFile
from cptkit.policies.files import read_policy
from cptkit.policies.policy import PayerPolicy
from cptkit.reference.bundled import bundled_reference
from cptkit.reference.citations import registry
from cptkit.values.edges import as_path

__all__ = ["load_policy"]


def load_policy(path: str | Path) -> PayerPolicy:
    """Return the policy that a toml file states, to be added by `reference.with_policies`.

    Sources are named by the keys of the bundled citations, or stand in the file as tables named
    `citation`. The policy may be based on a bundled one.

    Raises:
        MissingFile: there is no such file.
        DamagedData: what it states cannot be read; the path names the file and the line.
    """
    file = as_path(path, "path")
    try:
        content = file.read_text(encoding="utf-8")
    except (FileNotFoundError, IsADirectoryError):
        message = "no such file; expected a payer's policy"
        raise MissingFile(message, str(file)) from None
    except UnicodeDecodeError as error:
        message = f"not UTF-8 text: {error.reason} at byte {error.start}"
        raise DamagedData(message, file.name) from None
    bases = {policy.id: policy for policy in bundled_reference().policies.values()}
    return read_policy(file.name, content, registry(), bases)
