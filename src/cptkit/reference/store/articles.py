"""Packing coverage articles: the tables of one download, put together, as one table of the store."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from cptkit.errors import DamagedData
from cptkit.reference.cms.coverage_articles import Articles, folder_of, put_together, tells_articles
from cptkit.reference.cms.finding import FoundFile, UnreadFile
from cptkit.reference.cms.folders import Refuse
from cptkit.reference.cms.publication import TableInfo
from cptkit.reference.store.packed import CODE_WIDTH, KEY_COLUMNS, SEPARATOR
from cptkit.reference.store.packing import Packed, packed_rows
from cptkit.reference.store.settling import Settled
from cptkit.reference.store.table_info import SourceFile
from cptkit.values.citations import Citation
from cptkit.values.periods import Period
from cptkit.values.tables import Table

__all__ = ["packed_articles"]

_URL: Final = "https://www.cms.gov/medicare-coverage-database/downloads/downloads.aspx"
_NO_ARTICLES: Final = "the articles it belongs to are not in the same folder"
_NO_LISTS: Final = "no article in it lists codes with diagnoses"


def packed_articles(
    files: Iterable[FoundFile], refuse: Refuse, leave: Callable[[FoundFile, UnreadFile | None], None]
) -> Iterator[Settled]:
    """Yield the articles of each download, which has a folder of its own.

    Args:
        files: their tables.
        refuse: is handed each row and table that cannot be read; it may raise.
        leave: is told of each file once it is read, and why, where nothing of it is.
    """
    folders: dict[str, list[FoundFile]] = {}
    for file in files:
        folders.setdefault(folder_of(file.document), []).append(file)
    for those in folders.values():
        if not any(tells_articles(file.document) for file in those):
            for file in those:
                leave(file, file.unread(_NO_ARTICLES))
            continue
        refused: list[DamagedData] = []
        articles = _articles_of(those, refused)
        for error in refused:
            refuse(error)
        for file in those:
            leave(file, None if articles or refused else file.unread(_NO_LISTS))
        if articles is not None:
            yield Settled(_info(articles), _packed(articles), 0, len(refused))


def _articles_of(files: Sequence[FoundFile], refused: list[DamagedData]) -> Articles | None:
    try:
        return put_together([file.document for file in files], refused.append)
    except DamagedData as error:
        refused.append(error)
        return None


def _info(articles: Articles) -> TableInfo:
    updated = str(articles.updated)
    return TableInfo(
        Table.COVERAGE_ARTICLES,
        None,
        f"updated {updated}",
        Citation("CMS", "Medicare Coverage Database", "articles", updated, _URL),
        (Period(min(articles.first, articles.updated), articles.updated),),
        cumulative=True,
    )


def _packed(articles: Articles) -> Packed:
    key = KEY_COLUMNS[Table.COVERAGE_ARTICLES]
    columns = tuple(column for column in articles.facts[0].cells if column != key)
    rows = [(fact.cells[key], SEPARATOR.join([fact.cells[column] for column in columns])) for fact in articles.facts]
    read = articles.facts[0].file
    files = tuple(
        SourceFile(
            document.place,
            document.sha256(),
            len(rows) if document.place == read else 0,
            articles.passed_over if tells_articles(document) else 0,
        )
        for document in articles.documents
    )
    return packed_rows(CODE_WIDTH, columns, rows, files)
