"""The bundled reference: a small set of published facts that ships with the package."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources.abc import Traversable
from typing import Any, Final

import attrs

from cptkit.errors import DamagedData, InvalidValue
from cptkit.policies.files import read_policies
from cptkit.policies.names import by_name
from cptkit.reference._facts import Citations, Fact, parse_facts, read_citations
from cptkit.reference._manifest import TableEntry, parse_manifest
from cptkit.reference._modifier_rows import read_guidance
from cptkit.reference._rows import READERS
from cptkit.reference._sums import bundled_folder, read_sums, read_verified
from cptkit.reference.modifiers import Modifier
from cptkit.reference.packed_diagnoses import PackedDiagnoses
from cptkit.reference.reference import Reference
from cptkit.reference.tables import AnyTable, Coverage, PublishedTable, Source
from cptkit.values.in_errors import shown
from cptkit.values.tables import Table

__all__ = ["bundled_reference", "read_bundle"]

_MANIFEST: Final = "manifest.toml"
_CITATIONS: Final = "citations.csv"
_PROCEDURES: Final = "procedures.csv"
_GUIDANCE: Final = "modifier_guidance.csv"
_CONFLICTS: Final = "modifier_conflicts.csv"
_JOINED: Final = (_GUIDANCE, _CONFLICTS)


@cache
def bundled_reference() -> Reference:
    """Return the facts that ship with cptkit: breast imaging, all modifiers, all places, the payers.

    They are read from the package once, each file against its fingerprint; the codes of
    ICD-10-CM when the first diagnosis is looked up.

    Raises:
        DamagedData: a file that is not what its fingerprint says.

    >>> from datetime import date
    >>> bundled_reference().site("24", on=date(2024, 8, 13)).name
    'ambulatory surgical center'
    """
    return read_bundle(bundled_folder())


def read_bundle(folder: Traversable) -> Reference:
    """Read a folder of facts in the bundled shape, with its manifest and the fingerprints of its files.

    Raises:
        MissingFile: the manifest, or another file that has a fingerprint, is not there.
        DamagedData: a file with another fingerprint, or a row that cannot be read.
    """
    if not isinstance(folder, Traversable):  # pyright: ignore[reportUnnecessaryIsInstance] (callers may have no type checker)
        message = f"{shown(folder)} is not a folder; expected a path or what importlib.resources gives"
        raise InvalidValue(message, "folder")
    sums = read_sums(folder)
    entries = parse_manifest(_MANIFEST, read_verified(folder, _MANIFEST, sums), sums)
    citations = read_citations(_CITATIONS, read_verified(folder, _CITATIONS, sums))
    joined = {name: read_verified(folder, name, sums) for name in _JOINED}
    # A file may make several tables, one a setting.
    facts_of = {
        file: tuple(parse_facts(file, read_verified(folder, file, sums)))
        for file in dict.fromkeys(entry.file for entry in entries if not entry.source)
    }
    listed = parse_facts(_PROCEDURES, read_verified(folder, _PROCEDURES, sums))
    codes = frozenset(fact.required("code") for fact in listed)
    fingerprint = _together(sums[name] for name in (_CITATIONS, *_JOINED))
    tables = tuple(
        _packed_table(entry, folder, sums[entry.file], citations)
        if entry.source
        else _enriched(
            _table(entry, facts_of[entry.file], _together((sums[entry.file], fingerprint)), citations, codes),
            joined,
            citations,
        )
        for entry in entries
    )
    payers = {name: read_verified(folder, name, sums) for name in sums if name.startswith("payers/")}
    return Reference(tables, by_name(read_policies(payers, citations)))


def _together(fingerprints: Iterable[str]) -> str:
    """Return one fingerprint for several files that make one table."""
    return sha256(" ".join(fingerprints).encode()).hexdigest()


def _table(
    entry: TableEntry, facts: Sequence[Fact], fingerprint: str, citations: Citations, bundled: frozenset[str]
) -> AnyTable:
    rows: dict[str, tuple[Any, ...]] = {}
    for fact in facts:
        if entry.setting is None or fact.text("setting") == entry.setting.value:
            key, row = READERS[entry.table](fact, citations)
            rows[key] = (*rows.get(key, ()), row)
    codes = {"all": None, "bundled": bundled, "listed": frozenset(rows)}[entry.codes]
    coverage = Coverage(entry.table, entry.setting, entry.periods, codes, entry.hubs, cumulative=entry.cumulative)
    source = Source(entry.publisher, entry.title, entry.url, entry.retrieved, fingerprint)
    return PublishedTable(coverage, source, rows)


def _packed_table(entry: TableEntry, folder: Traversable, fingerprint: str, citations: Citations) -> AnyTable:
    """Return the table of a packed file, of which nothing is read yet."""
    if entry.source not in citations:
        message = f"source {entry.source!r} of {entry.file}; expected a key of {_CITATIONS}"
        raise DamagedData(message, _MANIFEST)
    coverage = Coverage(entry.table, entry.setting, entry.periods, cumulative=entry.cumulative)
    source = Source(entry.publisher, entry.title, entry.url, entry.retrieved, fingerprint)
    file = folder.joinpath(*entry.file.split("/"))
    return PublishedTable(coverage, source, PackedDiagnoses(file, fingerprint, citations[entry.source]))


def _enriched(table: AnyTable, contents: Mapping[str, str], citations: Citations) -> AnyTable:
    """Join to modifiers their guidance and conflicts."""
    if table.coverage.table is not Table.MODIFIERS:
        return table
    return attrs.evolve(table, rows=_with_guidance(table, contents, citations))


def _with_guidance(
    table: PublishedTable[Modifier], contents: Mapping[str, str], citations: Citations
) -> dict[str, tuple[Modifier, ...]]:
    guidance = read_guidance(parse_facts(_GUIDANCE, contents[_GUIDANCE]), citations)
    conflicts: dict[str, set[str]] = {}
    for fact in parse_facts(_CONFLICTS, contents[_CONFLICTS]):
        one, two = fact.required("modifier_1"), fact.required("modifier_2")
        conflicts.setdefault(one, set()).add(two)
        conflicts.setdefault(two, set()).add(one)
    return {
        code: tuple(
            attrs.evolve(row, guidance=guidance.get(code), conflicts=tuple(sorted(conflicts.get(code, ()))))
            for row in rows
        )
        for code, rows in table.rows.items()
    }
