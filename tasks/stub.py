"""The stub of the public face, made from the list of its names."""

from pathlib import Path

import cptkit

STUB = Path(__file__).parents[1] / "src" / "cptkit" / "__init__.pyi"


def refreshed() -> str:
    """Return the stub: every name of the face, imported from its home under its own name."""
    lines = ["# The public face, for type checkers; made from the list in `__init__.py`.", ""]
    for home, names in sorted(cptkit._FACE.items()):  # noqa: SLF001 (the list is this task's to read)
        lines.append(f"from {home} import (")
        lines += [f"    {name} as {name}," for name in sorted(names)]
        lines.append(")")
    lines += ["", "__version__: str", ""]
    return "\n".join(lines)


def refresh() -> None:
    """Write the stub."""
    STUB.write_text(refreshed(), encoding="utf-8")
