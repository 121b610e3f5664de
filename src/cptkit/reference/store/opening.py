"""Opening a store: its tables as a reference, mapped into memory, no row read before it is asked for."""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from cptkit.errors import InvalidReference
from cptkit.reference.bundled import bundled_reference
from cptkit.reference.reference import Reference
from cptkit.reference.store.container import Container, open_container
from cptkit.reference.store.decoding import decoder
from cptkit.reference.store.packed import Facts, PackedRows, StoreLocation
from cptkit.reference.store.table_info import StoredTable
from cptkit.reference.tables import AnyTable, PublishedTable
from cptkit.values.edges import as_path, as_truth

__all__ = ["open_reference", "rows_from", "stored_tables"]


def open_reference(path: str | Path, *, with_bundled: bool = True) -> Reference:
    """Return the reference of a store that `compile_reference` made: CMS's tables over the bundled facts.

    CMS's tables take precedence; the bundled data has what no CMS file has: payers, what modifiers are for, denial
    codes. The store is mapped into memory and shared by every process that opens it, and pickles as path and
    fingerprint.

    Args:
        path: the folder of the store.
        with_bundled: leave out the bundled facts where it is False, to see what the store alone holds.

    Raises:
        MissingFile: there is no store.
        DamagedData: it is damaged or of another format; compile it again.
    """
    bundled = as_truth(with_bundled, "with_bundled")
    container = open_container(as_path(path, "path").resolve())
    stored = Reference(tuple(_table(container, number) for number in range(len(container.directory["tables"]))))
    return bundled_reference() | stored if bundled else stored


def stored_tables(container: Container) -> tuple[StoredTable, ...]:
    """Return what the directory of a store says of its tables."""
    return tuple(StoredTable.from_json(written) for written in container.directory["tables"])


def _table(container: Container, number: int) -> AnyTable:
    stored = StoredTable.from_json(container.directory["tables"][number])
    if stored.info.listed:
        # Which codes it answers for is read from its rows now, so that these have to be whole.
        container.verify(f"{stored.packed}.")
    rows = _rows(container, number, stored)
    contents = sha256(" ".join(file.sha256 for file in stored.files).encode()).hexdigest()
    return PublishedTable(stored.coverage(tuple(rows) if stored.info.listed else ()), stored.source(contents), rows)


def _rows(container: Container, number: int, stored: StoredTable) -> PackedRows:
    def section(part: str) -> memoryview:
        return container.section(f"{stored.packed}.{part}")

    facts = Facts(stored.columns, section("starts").cast("I"), section("texts"))
    citation = stored.info.citation
    table = stored.info.table
    numbers = section("facts")
    keys = section("keys").cast("Q")
    return PackedRows(
        StoreLocation(container.path, container.fingerprint, number),
        stored.packed,
        stored.width,
        keys,
        # Two bytes a row where they are enough, else four.
        numbers.cast("H" if len(numbers) == 2 * len(keys) else "I"),
        facts,
        bytes(section(f"members.{stored.member}")),
        decoder(table, facts, citation),
        stored.edges,
    )


@lru_cache(maxsize=8)
def _mapped(path: Path, fingerprint: str) -> Container:
    container = open_container(path)
    if container.fingerprint != fingerprint:
        message = "the store was recompiled after this reference was opened; open it again"
        raise InvalidReference(message, str(path))
    return container


def rows_from(location: StoreLocation) -> PackedRows:
    """Return the rows of a table location they came, as unpickling does.

    Raises:
        InvalidReference: the store there is another one by now.
    """
    container = _mapped(location.store, location.fingerprint)
    return _rows(container, location.table, StoredTable.from_json(container.directory["tables"][location.table]))
