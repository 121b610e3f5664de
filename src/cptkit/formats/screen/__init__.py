"""Screening millions of claim lines: which of them have anything to be said of them, by columns.

It needs NumPy, narwhals and PyArrow: `python -m pip install "cptkit[screen]"`.
"""

from cptkit.formats.screen.screening import SCREENED_RULES, Screened, screen
from cptkit.formats.screen.tables import TABLE_RULES

__all__ = ["SCREENED_RULES", "TABLE_RULES", "Screened", "screen"]
