"""What a file publishes, with the days for which `coverage.toml` says that it is whole."""

from collections.abc import Sequence

import attrs

from cptkit.errors import DamagedData
from cptkit.reference.cms.completeness import Completeness
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.finding import FoundFile
from cptkit.reference.cms.publication import Publication

__all__ = ["publications_of"]


def publications_of(file: FoundFile, document: Document) -> tuple[Publication, ...]:
    """Return what a file publishes; nothing of one that is read with others of its release.

    Args:
        file: what it is.
        document: its content.

    Raises:
        DamagedData: what stands above its rows cannot be read, or `coverage.toml` speaks of another table.
    """
    if file.kind.read is None:
        return ()
    publications = file.kind.read(document, file.known)
    _refuse_other_table(file.known, publications)
    return tuple(_known_whole(file.known, publication) for publication in publications)


def _refuse_other_table(known: Completeness | None, publications: Sequence[Publication]) -> None:
    """Raise where `coverage.toml` speaks of a table that a file does not have; some have two."""
    tables = [(publication.table, publication.setting) for publication in publications]
    if known is not None and (known.table, known.setting) not in tables:
        message = f"speaks of {known.table.value}; the file has {' and '.join(table.value for table, _ in tables)}"
        raise DamagedData(message, known.path)


def _known_whole(known: Completeness | None, publication: Publication) -> Publication:
    """Return a publication with the days that `coverage.toml` says it is whole for.

    A release that answers for its own quarter alone was read with the days already.
    """
    is_of_it = known is not None and (known.table, known.setting) == (publication.table, publication.setting)
    if known is None or not is_of_it or not publication.cumulative:
        return publication
    return attrs.evolve(publication, periods=(known.complete,))
