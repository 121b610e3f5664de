"""Compiling: a folder of CMS's files, as they were downloaded, into one store."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations
from pathlib import Path, PurePosixPath

import attrs
from typing_extensions import override

from cptkit.errors import DamagedData
from cptkit.reference.cms.completeness import COVERAGE_FILE, Completeness, completeness_of, parse_completeness
from cptkit.reference.cms.documents import Document, documents_in
from cptkit.reference.cms.pair_edits import PARTS, PairPart, info_of, read_part
from cptkit.reference.cms.publication import Publication, TableInfo
from cptkit.reference.cms.recognize import HCPCS_WORKBOOK, PAIR_EDITS, Kind, recognize
from cptkit.reference.comparing import Conflict, conflicts_between
from cptkit.reference.reference import Reference
from cptkit.reference.store.container import refuse_destination, writing
from cptkit.reference.store.opening import open_reference
from cptkit.reference.store.packing import Packed, pack_facts, write_packed
from cptkit.reference.store.pairs import PairRelease, pack_pairs
from cptkit.reference.store.table_info import StoredTable
from cptkit.values.tables import Setting

__all__ = ["Compilation", "Progress", "UnreadFile", "compile_reference"]


@attrs.frozen
class Progress:
    """How far compiling has come: the file that was read last, and bytes read of all bytes."""

    file: str
    done: int
    total: int


@attrs.frozen
class UnreadFile:
    """A file of the folder that was not read, and why."""

    file: str
    why: str

    @override
    def __str__(self) -> str:
        return f"{self.file}: {self.why}"


@attrs.frozen
class Compilation:
    """What came of compiling a folder.

    Attributes:
        store: the store, or `None` where rows were refused, so that none was made.
        tables: what is in it.
        unread: files that were not read, each with why.
        refused: rows and whole files that could not be read.
        conflicts: where two publications answer for one day and differ, the one that decides being `theirs`.
    """

    store: Path | None
    tables: tuple[StoredTable, ...]
    unread: tuple[UnreadFile, ...]
    refused: tuple[DamagedData, ...]
    conflicts: tuple[Conflict, ...]


@attrs.frozen
class _Found:
    """A file with a reader, and what `coverage.toml` says of it."""

    document: Document
    kind: Kind
    known: Completeness | None


@attrs.frozen
class _Table:
    """A table that was packed, before it has a name in the store."""

    info: TableInfo
    packed: Packed
    member: int
    refused: int


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

    Every row is read, or the first that cannot be is the error. The store is made in one step: a
    failure or a crash leaves the store that was there, or none.

    Args:
        source: a folder, a zip or a file.
        destination: a folder for the store alone, which may be new.
        progress: is told after each file.
        keep_going: collect all rows and files that cannot be read, and make no store where there are any.
        leave_out_refused: make the store without them; tables that lack rows say so in their title.

    Raises:
        MissingFile: there is no such source.
        DamagedData: a row or a file that cannot be read, unless they are collected; a part of a release
            that is missing; no file at all that is read.
    """
    destination = Path(destination)
    refuse_destination(destination)
    refusals = _Refusals(keep_going or leave_out_refused)
    found, unread = _sorted_out(Path(source), refusals)
    if not found and not refusals.errors:
        message = "no file of CMS that is read; expected such as rvu24c.zip or ccipra-v302r0-f1.zip"
        raise DamagedData(message, str(source))
    meter = _Meter(sum(one.document.size for one in found), progress)
    tables = [*_read_publications(found, refusals, meter), *_read_pair_edits(found, refusals, meter)]
    # A table of which nothing is left would say that nothing is published.
    tables = [table for table in tables if table.packed.keys]
    refused = tuple(refusals.errors)
    if refused and not (leave_out_refused and tables):
        return Compilation(None, (), unread, refused, ())
    tables.sort(key=_order)
    stored = _write(tables, destination)
    return Compilation(destination, stored, unread, refused, tuple(_conflicts(open_reference(destination))))


def _order(table: _Table) -> tuple[str, str, int, str]:
    """Return where a table stands: where two answer for one day, the later one decides."""
    info = table.info
    return info.table.value, info.setting.value if info.setting else "", info.precedence, info.release


def _sorted_out(source: Path, refusals: _Refusals) -> tuple[list[_Found], tuple[UnreadFile, ...]]:
    """Return the files that are read, and those that are not."""
    documents = list(documents_in(source, refusals.add))
    entries = [entry for one in documents if one.name == COVERAGE_FILE for entry in parse_completeness(one)]
    found: list[_Found] = []
    unread: list[UnreadFile] = []
    for document in documents:
        if document.name == COVERAGE_FILE:
            continue
        try:
            kind = recognize(document)
        except DamagedData as error:
            refusals.add(error)
            continue
        if kind.read is None and kind is not PAIR_EDITS:
            unread.append(UnreadFile(document.place, f"{kind.title}: {kind.why}"))
        else:
            found.append(_Found(document, kind, completeness_of(document, entries)))
    for entry in entries:
        # Where a file was refused, it may be the one.
        if not refusals.errors and not any(one.known is entry for one in found):
            message = f"match {entry.match!r} is the name of no file that is read; expected one"
            raise DamagedData(message, entry.path)
    doubles = list(_doubles(found))
    unread += [
        UnreadFile(one.document.place, f"{one.kind.title}: the same stands in {other}") for one, other in doubles
    ]
    twice = [one.document for one, _ in doubles]
    return [one for one in found if one.document not in twice], tuple(unread)


def _doubles(found: Sequence[_Found]) -> Iterator[tuple[_Found, str]]:
    """Yield workbooks that another file of the same name and kind has already, in a shape that is read faster."""
    first: dict[tuple[str, PurePosixPath], str] = {}
    for one in sorted(found, key=lambda one: one.kind is HCPCS_WORKBOOK):
        stem = PurePosixPath(one.document.place).with_suffix("")
        other = first.setdefault((one.kind.title, stem), one.document.name)
        if one.kind is HCPCS_WORKBOOK and other != one.document.name:
            yield one, other


def _read_publications(found: Iterable[_Found], refusals: _Refusals, meter: _Meter) -> Iterator[_Table]:
    """Pack the files whose rows are read one by one."""
    for one in found:
        if one.kind.read is None:
            continue
        try:
            document = one.document.held()
            publications = one.kind.read(document, one.known)
            _refuse_other_table(one.known, publications)
        except DamagedData as error:
            refusals.add(error)
            publications, document = (), one.document
        for publication in map(partial(_known_whole, one.known), publications):
            before = len(refusals.errors)
            packed = pack_facts(publication, document, refusals.add)
            yield _Table(publication, packed, 0, len(refusals.errors) - before)
        meter.add(document)


def _refuse_other_table(known: Completeness | None, publications: Sequence[Publication]) -> None:
    """Raise where `coverage.toml` speaks of a table that a file does not have; some have two."""
    tables = [(publication.table, publication.setting) for publication in publications]
    if known is not None and (known.table, known.setting) not in tables:
        message = f"speaks of {known.table.value}; the file has {' and '.join(table.value for table, _ in tables)}"
        raise DamagedData(message, known.path)


def _known_whole(known: Completeness | None, publication: Publication) -> Publication:
    """Return a publication with the days that `coverage.toml` says it is whole for.

    Raises:
        DamagedData: it is of a release that answers for its own quarter alone.
    """
    if known is None or (known.table, known.setting) != (publication.table, publication.setting):
        return publication
    if not publication.cumulative:
        message = f"the {publication.table.label} of {publication.release} answers for its own quarter alone"
        raise DamagedData(message, known.path)
    return attrs.evolve(publication, periods=(known.complete,))


def _read_pair_edits(found: Iterable[_Found], refusals: _Refusals, meter: _Meter) -> Iterator[_Table]:
    """Pack the PTP edits, all releases of one setting together."""
    editions: dict[Setting, dict[str, list[tuple[PairPart, Completeness | None]]]] = {}
    for one in found:
        if one.kind is PAIR_EDITS:
            try:
                part = read_part(one.document)
            except DamagedData as error:
                refusals.add(error)
                meter.add(one.document)
                continue
            editions.setdefault(part.setting, {}).setdefault(part.edition, []).append((part, one.known))
    for of_setting in editions.values():
        before = len(refusals.errors)
        releases = list(_releases(of_setting, refusals, meter))
        if not releases:
            continue
        packed = pack_pairs(releases, refusals.add, meter.add)
        for member, release in enumerate(releases):
            info = info_of(release.parts[0], release.known)
            yield _Table(info, packed, member, len(refusals.errors) - before)


def _releases(
    editions: Mapping[str, Sequence[tuple[PairPart, Completeness | None]]], refusals: _Refusals, meter: _Meter
) -> Iterator[PairRelease]:
    for edition in sorted(editions):
        try:
            yield _release(editions[edition])
        except DamagedData as error:
            refusals.add(error)
            for part, _ in editions[edition]:
                meter.add(part.document)


def _release(found: Sequence[tuple[PairPart, Completeness | None]]) -> PairRelease:
    """Return the release made of its four parts.

    Raises:
        DamagedData: one is missing, is there twice, or `coverage.toml` says another thing of it.
    """
    parts = sorted((part for part, _ in found), key=lambda part: part.part)
    places = ", ".join(part.document.place for part in parts)
    for number in PARTS:
        those = [part for part in parts if part.part == number]
        if len(those) != 1:
            has = "has no" if not those else "has more than one"
            message = f"{parts[0].edition} ({parts[0].setting.value}) {has} part f{number}; found {places}"
            raise DamagedData(message, parts[0].document.place)
    known = found[0][1]
    if any(other != known for _, other in found):
        message = f"speaks of some parts of {parts[0].edition} only; expected one entry for {places}"
        raise DamagedData(message, COVERAGE_FILE)
    return PairRelease(tuple(parts), known)


def _write(tables: Sequence[_Table], destination: Path) -> tuple[StoredTable, ...]:
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
                )
            )
        writer.finish({"tables": [one.to_json() for one in stored]})
    return tuple(stored)


def _conflicts(reference: Reference) -> Iterator[Conflict]:
    """Yield where two tables of a store answer for one day and differ; of the two, the later one decides."""
    for mine, theirs in combinations(reference.tables, 2):
        yield from conflicts_between(mine, theirs)
