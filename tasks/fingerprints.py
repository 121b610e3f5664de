"""The fingerprints of the bundled facts, as `sha256sum` writes and checks them."""

from hashlib import sha256
from typing import Final

from tasks.paths import DATA, ROOT

__all__ = ["ROOT", "TARGET", "refresh", "refreshed"]

TARGET: Final = DATA / "SHA256SUMS"


def refreshed() -> str:
    """Return the fingerprint of every file as it is."""
    names = [
        path.relative_to(DATA).as_posix()
        for path in sorted(DATA.rglob("*"))
        if path.suffix in (".bin", ".csv", ".toml")
    ]
    return "".join(f"{sha256((DATA / name).read_bytes()).hexdigest()}  {name}\n" for name in names)


def refresh() -> None:
    """Write the fingerprints."""
    TARGET.write_text(refreshed(), encoding="utf-8")
