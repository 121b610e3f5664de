"""What a folder of CMS's files holds: the files that are read, those that are not, and why."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import Final

import attrs
from typing_extensions import override

from cptkit.errors import DamagedData
from cptkit.reference.cms.completeness import COVERAGE_FILE, Completeness, completeness_of, parse_completeness
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.folders import Refuse, documents_in
from cptkit.reference.cms.issues import Issue, issue_of
from cptkit.reference.cms.pair_edits import names_part
from cptkit.reference.cms.recognize import COVERAGE_ARTICLES, PAIR_EDITS, Kind, Recognized, recognize
from cptkit.values.fields import converted

__all__ = ["FoundFile", "UnreadFile", "files_in"]

_NAMELESS_PART: Final = (
    "neither its name, as in ccipra-v302r0-f1.TXT, nor coverage.toml says which release and setting it is for"
)


@attrs.frozen(field_transformer=converted)
class UnreadFile:
    """A file of the folder that was not read, and why."""

    file: str
    why: str

    @override
    def __str__(self) -> str:
        return f"{self.file}: {self.why}"


@attrs.frozen
class FoundFile:
    """A file with a reader.

    Attributes:
        known: what `coverage.toml` says of it.
        issue: what it says of when it was issued.
    """

    document: Document
    kind: Kind
    known: Completeness | None
    issue: Issue
    is_workbook: bool

    @property
    def place(self) -> str:
        """Where it is."""
        return self.document.place

    def unread(self, why: str) -> UnreadFile:
        """Return it as one that is not read."""
        return UnreadFile(self.place, f"{self.kind.title}: {why}")


def files_in(source: Path, refuse: Refuse) -> tuple[tuple[FoundFile, ...], tuple[UnreadFile, ...]]:
    """Tell the files of a folder that are read from those that are not.

    Args:
        source: a folder, a zip or a file.
        refuse: is handed what cannot be read; it may raise.

    Raises:
        MissingFile: there is no such source.
        DamagedData: a `coverage.toml` that cannot be read, or speaks of a file that is not there.
    """
    refused: list[DamagedData] = []

    def take(error: DamagedData) -> None:
        refused.append(error)
        refuse(error)

    entries: list[Completeness] = []
    told: list[tuple[Document, Recognized]] = []
    for document in documents_in(source, take):
        if document.name == COVERAGE_FILE:
            entries += parse_completeness(document)
            continue
        try:
            told.append((document, recognize(document)))
        except DamagedData as error:
            take(error)
    found: list[FoundFile] = []
    unread: list[UnreadFile] = []
    for document, recognized in told:
        kind = recognized.kind
        if kind.read is None and kind not in (PAIR_EDITS, COVERAGE_ARTICLES):
            unread.append(UnreadFile(document.place, f"{kind.title}: {kind.why}"))
            continue
        file = _found(document, recognized, completeness_of(document, entries))
        if kind is PAIR_EDITS and file.known is None and not names_part(document):
            unread.append(file.unread(_NAMELESS_PART))
        else:
            found.append(file)
    # Where a file was refused, it may be the one.
    if not refused:
        _refuse_idle(entries, found)
    twins = dict(_workbooks_beside_texts(found))
    unread += [found[place].unread(f"{text} beside it has the same name, and is read") for place, text in twins.items()]
    return tuple(file for place, file in enumerate(found) if place not in twins), tuple(unread)


def _found(document: Document, recognized: Recognized, known: Completeness | None) -> FoundFile:
    issue = issue_of(document, recognized.head)
    if known is not None and known.released is not None:
        issue = attrs.evolve(issue, released=known.released)
    return FoundFile(document, recognized.kind, known, issue, recognized.is_workbook)


def _refuse_idle(entries: Iterable[Completeness], found: Sequence[FoundFile]) -> None:
    for entry in entries:
        if not any(file.known is entry for file in found):
            message = f"match {entry.match!r} is the name of no file that is read; expected one"
            raise DamagedData(message, entry.path)


def _workbooks_beside_texts(found: Sequence[FoundFile]) -> Iterator[tuple[int, str]]:
    """Yield the places of workbooks that stand beside a text of the same name and kind, which is read faster."""
    texts = {_name(file): file.document.name for file in found if not file.is_workbook}
    for place, file in enumerate(found):
        if file.is_workbook and _name(file) in texts:
            yield place, texts[_name(file)]


def _name(file: FoundFile) -> tuple[str, PurePosixPath]:
    return file.kind.title, PurePosixPath(file.place).with_suffix("")
