"""Where things are in a clone."""

from pathlib import Path
from typing import Final

__all__ = ["DATA", "DOCS", "ROOT"]

ROOT: Final = Path(__file__).resolve().parents[1]
DATA: Final = ROOT / "src" / "cptkit" / "data"
DOCS: Final = ROOT / "docs"
