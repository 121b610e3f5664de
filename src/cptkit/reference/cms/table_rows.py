"""Tables that CMS publishes as csv and as a workbook, read alike."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from cptkit.reference.cms.documents import Document, csv_rows
from cptkit.reference.cms.workbooks import is_workbook, workbook_rows

__all__ = ["head_of_rows", "table_rows"]

# The fee schedule has its column titles on the tenth row.
_FIRST_ROWS: Final = 20


def table_rows(document: Document) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a table with their numbers, counted from 1, be it csv or the first sheet of a workbook.

    Raises:
        DamagedData: neither csv nor a workbook that can be read.
    """
    return workbook_rows(document) if is_workbook(document) else csv_rows(document)


def head_of_rows(document: Document) -> str:
    """Return the first rows of a workbook as lines, to tell what it is; each begins with a comma, as csv of CMS may.

    Raises:
        DamagedData: not a workbook that can be read.
    """
    rows = islice(workbook_rows(document), _FIRST_ROWS)
    return "\n".join(",".join(["", *cells]) for _, cells in rows)
