"""Compiling: a folder of CMS's files, as they were downloaded, into one store."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Final

import attrs

from cptkit.errors import DamagedData
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.finding import FoundFile, UnreadFile, files_in
from cptkit.reference.cms.pair_edits import info_of
from cptkit.reference.cms.recognize import COVERAGE_ARTICLES, PAIR_EDITS
from cptkit.reference.conflicts import Conflict, conflicts_between
from cptkit.reference.reference import Reference
from cptkit.reference.store.articles import packed_articles
from cptkit.reference.store.container import refuse_destination, writing
from cptkit.reference.store.opening import open_reference
from cptkit.reference.store.packing import pack_facts, write_packed
from cptkit.reference.store.pair_releases import pair_releases
from cptkit.reference.store.pairs import pack_pairs
from cptkit.reference.store.publications import publications_of
from cptkit.reference.store.settling import Issued, Settled, settled
from cptkit.reference.store.table_info import StoredTable
from cptkit.values.edges import as_function, as_path, as_truth
from cptkit.values.fields import converted

__all__ = ["Compilation", "Progress", "UnreadFile", "compile_reference"]

# How many files are named where none is read.
_FEW: Final = 3


@attrs.frozen(field_transformer=converted)
class Progress:
    """How far compiling has come: the file that was read last, and bytes read of all bytes."""

    file: str
    done: int
    total: int


@attrs.frozen(field_transformer=converted)
class Compilation:
    """What came of compiling a folder.

    Attributes:
        store: the store, or `None` where rows were refused, so that none was made.
        tables: what is in it.
        unread: files that were not read, each with why.
        refused: rows and whole files that could not be read.
        conflicts: where two publications answer for one day and differ, with their files and the columns that do.
            Where one of them decides, it is `theirs`; where nothing tells, neither answers.
    """

    store: Path | None
    tables: tuple[StoredTable, ...]
    unread: tuple[UnreadFile, ...]
    refused: tuple[DamagedData, ...]
    conflicts: tuple[Conflict, ...]


@attrs.define
class _Meter:
    """Tells how many bytes were read of all that are to be."""

    total: int
    tell: Callable[[Progress], None]
    done: int = 0

    def add(self, document: Document) -> None:
        """Report that a file was read, or refused."""
        self.done += document.size
        self.tell(Progress(document.place, self.done, self.total))


@attrs.define
class _Refusals:
    """Rows and files that could not be read: the first is raised, or all are collected."""

    collect: bool
    errors: list[DamagedData] = attrs.field(factory=list[DamagedData])

    def add(self, error: DamagedData) -> None:
        if not self.collect:
            raise error
        self.errors.append(error)


def _silent(_: Progress) -> None:
    """Report to no one."""


def compile_reference(
    source: str | Path,
    destination: str | Path,
    *,
    progress: Callable[[Progress], None] = _silent,
    keep_going: bool = False,
    leave_out_refused: bool = False,
) -> Compilation:
    """Compile a folder of CMS's files, zips and all, into a store that `open_reference` opens.

    If a row cannot be read, the first one is the error. The store is made in one step: a
    failure or a crash leaves the old store, or none.

    Args:
        source: a folder, a zip or a file.
        destination: a folder for the store alone, which may be new.
        progress: is called after each file.
        keep_going: collect all rows and files that cannot be read, and make no store where there are any.
        leave_out_refused: make the store without them; tables that lack rows say so in their title.

    Raises:
        MissingFile: there is no such source.
        DamagedData: a row or a file that cannot be read, unless they are collected; a part of a release
            that is missing; no file at all that is read.
    """
    whence, destination = as_path(source, "source"), as_path(destination, "destination")
    tell, leaves_out = as_function(progress, "progress"), as_truth(leave_out_refused, "leave_out_refused")
    refusals = _Refusals(as_truth(keep_going, "keep_going") or leaves_out)
    refuse_destination(destination)
    found, unread = files_in(whence, refusals.add)
    if not found and not refusals.errors:
        instead = "".join(f"; {one}" for one in unread[:_FEW])
        message = f"no CMS file that can be read; expected one such as rvu24c.zip or ccipra-v302r0-f1.zip{instead}"
        raise DamagedData(message, str(whence))
    meter = _Meter(sum(one.document.size for one in found), tell)
    tables, left, conflicts = settled(list(_read_publications(found, refusals, meter)))
    unread += tuple(left)
    pairs, left = _read_pair_edits(found, refusals, meter)
    unread += tuple(left)
    articles, left = _read_articles(found, refusals, meter)
    unread += tuple(left)
    # A table of which nothing is left would say that nothing is published.
    tables = [table for table in (*tables, *pairs, *articles) if table.packed.keys]
    refused = tuple(refusals.errors)
    if refused and not (leaves_out and tables):
        return Compilation(None, (), unread, refused, ())
    tables.sort(key=_order)
    stored = _write(tables, destination)
    conflicts += _decided(open_reference(destination, with_bundled=False), stored)
    return Compilation(destination, stored, unread, refused, tuple(conflicts))


def _order(table: Settled) -> tuple[str, str, int, str, str]:
    """Return where a table stands: where two answer for one day, the later one decides.

    Of two releases of a quarter the one that begins inside it decides from then on.
    """
    info = table.info
    first = min(str(period.first) for period in info.periods)
    return info.table.value, info.setting.value if info.setting else "", info.precedence, info.release, first


def _read_publications(found: Iterable[FoundFile], refusals: _Refusals, meter: _Meter) -> Iterator[Issued]:
    """Pack the files whose rows are read one by one."""
    for one in found:
        if one.kind.read is None:
            continue
        try:
            document = one.document.held()
            publications = publications_of(one, document)
        except DamagedData as error:
            refusals.add(error)
            publications, document = (), one.document
        for publication in publications:
            before = len(refusals.errors)
            packed = pack_facts(publication, document, refusals.add)
            yield Issued(one, publication.info, packed, len(refusals.errors) - before)
        meter.add(document)


def _read_pair_edits(
    found: Iterable[FoundFile], refusals: _Refusals, meter: _Meter
) -> tuple[list[Settled], list[UnreadFile]]:
    """Pack the PTP edits, all releases of one setting together."""
    tables: list[Settled] = []
    unread: list[UnreadFile] = []

    def leave(file: FoundFile, why: UnreadFile | None) -> None:
        meter.add(file.document)
        unread.extend(filter(None, [why]))

    files = [one for one in found if one.kind is PAIR_EDITS]
    for releases in pair_releases(files, refusals.add, leave).values():
        if not releases:
            continue
        before = len(refusals.errors)
        packed = pack_pairs(releases, refusals.add, meter.add)
        refused = len(refusals.errors) - before
        infos = [info_of(release.parts[0], release.known) for release in releases]
        tables += [Settled(info, packed, member, refused) for member, info in enumerate(infos)]
    return tables, unread


def _read_articles(
    found: Iterable[FoundFile], refusals: _Refusals, meter: _Meter
) -> tuple[list[Settled], list[UnreadFile]]:
    """Pack the coverage articles, all tables of one download together."""
    unread: list[UnreadFile] = []

    def leave(file: FoundFile, why: UnreadFile | None) -> None:
        meter.add(file.document)
        unread.extend(filter(None, [why]))

    files = [one for one in found if one.kind is COVERAGE_ARTICLES]
    return list(packed_articles(files, refusals.add, leave)), unread


def _write(tables: Sequence[Settled], destination: Path) -> tuple[StoredTable, ...]:
    """Write the store: what tables share is written once."""
    stored: list[StoredTable] = []
    names: dict[int, str] = {}
    with writing(destination) as writer:
        for table in tables:
            packed = table.packed
            if id(packed) not in names:
                names[id(packed)] = str(len(names))
                write_packed(writer, names[id(packed)], packed)
            name = names[id(packed)]
            stored.append(
                StoredTable(
                    table.info,
                    name,
                    table.member,
                    packed.width,
                    packed.columns,
                    packed.files[table.member],
                    packed.edges(),
                    table.refused,
                    table.undecided,
                )
            )
        writer.finish({"tables": [one.to_json() for one in stored]})
    return tuple(stored)


def _decided(reference: Reference, stored: Sequence[StoredTable]) -> Iterator[Conflict]:
    """Yield where two tables of a store answer for one day and differ; of the two, the later one decides."""
    for (mine, my_files), (theirs, their_files) in combinations(zip(reference.tables, stored, strict=True), 2):
        files = (_named(my_files), _named(their_files))
        for conflict in conflicts_between(mine, theirs):
            yield attrs.evolve(conflict, files=files)


def _named(table: StoredTable) -> str:
    """Name the files of a table: the first, and how many more."""
    first, *more = (file.place for file in table.files)
    return f"{first} and {len(more)} more" if more else first
