"""The fingerprints of the bundled facts, as the manifest names them."""

import re
from hashlib import sha256
from typing import Final

from tasks.paths import DATA, ROOT

__all__ = ["ROOT", "TARGET", "refresh", "refreshed"]

TARGET: Final = DATA / "manifest.toml"
_FILE: Final = re.compile(r'\[\[file\]\]\nname = "(?P<name>[^"]+)"\nsha256 = "(?P<sha256>[0-9a-f]*)"\n')


def refreshed() -> str:
    """Return the manifest with the fingerprint of every file as it is."""
    text = TARGET.read_text(encoding="utf-8")
    kept = _FILE.sub("", text).rstrip("\n")
    names = [
        path.relative_to(DATA).as_posix()
        for path in sorted(DATA.rglob("*"))
        if path.suffix in (".bin", ".csv", ".toml")
    ]
    entries = [
        f'[[file]]\nname = "{name}"\nsha256 = "{sha256((DATA / name).read_bytes()).hexdigest()}"\n'
        for name in names
        if name != TARGET.name
    ]
    return "\n".join((f"{kept}\n", *entries))


def refresh() -> None:
    """Write the fingerprints into the manifest."""
    TARGET.write_text(refreshed(), encoding="utf-8")
