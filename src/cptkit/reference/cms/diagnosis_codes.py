"""ICD-10-CM's codes of a fiscal year as CMS publishes them: the code file, and the order file with headings."""

import re
from collections.abc import Iterator
from functools import partial
from typing import Final

from cptkit.reference._facts import Fact
from cptkit.reference.cms.diagnosis_years import release_period, year_in_name
from cptkit.reference.cms.documents import Document, text_lines
from cptkit.reference.cms.publication import PassedOver, Publication, Stated
from cptkit.reference.diagnoses import pointed
from cptkit.reference.laterality import Side, sides_told
from cptkit.values.citations import Citation
from cptkit.values.tables import Table

__all__ = ["is_code_file", "is_order_file", "read_code_file", "read_order_file"]

_URL: Final = "https://www.cms.gov/medicare/coding-billing/icd-10-codes"
# A code of three to seven characters in seven places, a space, its title.
_CODE_LINE: Final = re.compile(r"([A-Z][0-9A-Z]{2}[0-9A-Z ]{4}) (\S.*)", re.ASCII)
# Number, code, 1 for a code that may be billed or 0 for a heading, the short title in sixty places, the long one.
_ORDER_LINE: Final = re.compile(r"[0-9]{5} ([A-Z][0-9A-Z]{2}[0-9A-Z ]{4}) ([01]) (.{60}) (\S.*)", re.ASCII)
_HEADING: Final = "0"
# Chapter 20 holds the external causes, and nothing else: V00 to Y99.
_EXTERNAL: Final = re.compile(r"[V-Y]")


def is_code_file(head: str) -> bool:
    """Return whether a file that begins so is the code file: codes and titles, one a line."""
    return _all_match(_CODE_LINE, head)


def is_order_file(head: str) -> bool:
    """Return whether a file that begins so is the order file: codes and headings in their order."""
    return _all_match(_ORDER_LINE, head)


def _all_match(line: re.Pattern[str], head: str) -> bool:
    # The last line of what was read may be cut.
    lines = head.replace("\r\n", "\n").split("\n")[:-1]
    return bool(lines) and all(line.fullmatch(one) for one in lines)


def read_code_file(document: Document) -> Publication:
    """Read the code file: every code that may be billed, with its title.

    Raises:
        DamagedData: the file's name does not say its year.
    """
    return _published(document, "code file", _CODE_LINE)


def read_order_file(document: Document) -> Publication:
    """Read the order file; its headings, which may not be billed, are passed over.

    Raises:
        DamagedData: the file's name does not say its year.
    """
    return _published(document, "order file", _ORDER_LINE)


def _published(document: Document, section: str, line: re.Pattern[str]) -> Publication:
    year = year_in_name(document, "icd10cm_codes_2026.txt")
    period = release_period(document, year)
    return Publication(
        table=Table.DIAGNOSES,
        setting=None,
        release=f"{year} from {period.first}",
        citation=Citation("CMS", f"ICD-10-CM, {year}", section, str(period.first), _URL),
        periods=(period,),
        facts=partial(_facts, document, line, f"<={period.first}"),
        cumulative=True,
    )


def _facts(document: Document, line: re.Pattern[str], first: str) -> Iterator[Stated]:
    found = [(number, line.fullmatch(text.rstrip()), text) for number, text in text_lines(document)]
    names = {match[1].rstrip(): match[match.lastindex or 0] for _, match, _ in found if match is not None}
    sides = sides_told(names)
    for number, match, text in found:
        if match is None:
            yield Fact(document.place, number, {"line": text[:20]}).refuse("line", "a code, then its title")
        elif match.lastindex == _FIELDS_OF_ORDER and match[2] == _HEADING:
            yield PassedOver(document.place, number, f"{match[1].rstrip()} is a heading")
        else:
            code = match[1].rstrip()
            yield Fact(document.place, number, _cells(code, names[code], sides.get(code), first))


_FIELDS_OF_ORDER: Final = 4


def _cells(code: str, name: str, side: Side | None, first: str) -> dict[str, str]:
    return {
        "code": pointed(code),
        "name": name,
        "side": side or "",
        "external_cause": "yes" if _EXTERNAL.match(code) else "no",
        "manifestation": "",
        "unacceptable_principal": "",
        "youngest": "",
        "oldest": "",
        "first": first,
        "last": "",
    }
