"""Telling Medicaid's NCCI files from Medicare's, which look alike and are others.

Medicaid has PTP edits, MUE values and add-on codes of its own (CMS, Medicaid NCCI edit files). None of them is read:
the tables here are Medicare's, and payers adopt those.
"""

import re
from typing import Final

from cptkit.reference.cms.documents import Document

__all__ = ["is_medicaid", "says_medicaid"]

# MCD-PTP-PRA-v2024q3-F1-D.txt, AOC_V2025Q4-MCD.txt, medicaid-ncci-q2-2026-ptp-edits-practitioner-services.zip.
_NAME: Final = re.compile(r"(?<![a-z])(?:mcd|medicaid)(?![a-z])", re.IGNORECASE)
_OF_NCCI: Final = re.compile(r"(?<![a-z])(?:ncci|ptp|mue|aoc|add-?on)", re.IGNORECASE)
# The agency's own name has both words.
_AGENCY: Final = re.compile(r"medicare\s*(?:&(?:amp;)?|and)\s*medicaid", re.IGNORECASE)
_LINES_ABOVE: Final = 15
# Medicare's rows have a mark for 1996 before the first day, and its limits an adjudication indicator.
_PTP_ROW: Final = re.compile(r"^[0-9A-Z]{5}\t[0-9A-Z]{5}\t[0-9]{7,8}\t", re.MULTILINE)
_LIMITS: Final = ("hcpcs/cptcode", "muevalues")
_ADJUDICATION: Final = "adjudicationindicator"


def is_medicaid(document: Document, head: str) -> bool:
    """Return whether a file is one of Medicaid's NCCI files, by its name or by the layout of its rows.

    >>> is_medicaid(Document("MCD-PTP-PRA-v2024q3-F1-D.txt", 0, open), "")
    True
    """
    if _NAME.search(document.place) and _OF_NCCI.search(document.place):
        return True
    squeezed = "".join(head.split()).lower()
    has_limits = all(title in squeezed for title in _LIMITS)
    return _PTP_ROW.search(head) is not None or (has_limits and _ADJUDICATION not in squeezed)


def says_medicaid(head: str) -> bool:
    """Return whether an NCCI file that begins so says above its rows that it is Medicaid's.

    >>> says_medicaid("Medicaid NCCI Column1/Column2 Edits"), says_medicaid("Centers for Medicare & Medicaid Services")
    (True, False)
    """
    above = "\n".join(head.splitlines()[:_LINES_ABOVE])
    return "medicaid" in _AGENCY.sub("", above).lower()
