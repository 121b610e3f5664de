"""Arrow in and out: batches of claim lines judged wherever they are, and the published tables for joins of one's own.

It needs PyArrow: `python -m pip install "cptkit[frames]"`.
"""

from cptkit.formats.arrow.batches import OUTCOMES, judge_batches
from cptkit.formats.arrow.published import to_arrow
from cptkit.formats.lines.histories import History

__all__ = ["OUTCOMES", "History", "judge_batches", "to_arrow"]
