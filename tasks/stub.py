"""The stub of the public face, made from the list of its names."""

from typing import Final

import cptkit
from tasks.paths import ROOT

__all__ = ["ROOT", "TARGET", "refresh", "refreshed"]

TARGET: Final = ROOT / "src" / "cptkit" / "__init__.pyi"


def refreshed() -> str:
    """Return the stub: every name of the face, imported from its home under its own name."""
    lines = ["# The public face, for type checkers; made from the list in `__init__.py`.", ""]
    face: dict[str, tuple[str, ...]] = vars(cptkit)["_FACE"]
    for home, names in sorted(face.items()):
        lines.append(f"from {home} import (")
        lines += [f"    {name} as {name}," for name in sorted(names)]
        lines.append(")")
    lines += ["", "__all__ = ["]
    lines += [f'    "{name}",' for name in sorted(cptkit.__all__, key=lambda name: (not name.isupper(), name))]
    lines += ["]", "", "__version__: str", ""]
    return "\n".join(lines)


def refresh() -> None:
    """Write the stub."""
    TARGET.write_text(refreshed(), encoding="utf-8")
