"""What of a quarter's downloads a folder holds, and what it lacks."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path

import attrs

from cptkit.errors import DamagedData
from cptkit.reference.cms.downloads import Download, as_quarter, downloads_for
from cptkit.reference.cms.finding import FoundFile, UnreadFile, files_in
from cptkit.reference.cms.folders import Refuse
from cptkit.reference.cms.pair_edits import PARTS, info_of, read_part
from cptkit.reference.cms.publication import TableInfo, quarter_period
from cptkit.reference.cms.recognize import PAIR_EDITS
from cptkit.reference.store.publications import publications_of
from cptkit.values.edges import as_path, as_word
from cptkit.values.fields import converted
from cptkit.values.periods import Period
from cptkit.values.tables import Setting

__all__ = ["Downloaded", "FolderContents", "downloaded"]


@attrs.frozen(field_transformer=converted)
class Downloaded:
    """One download, and what of it is there.

    Attributes:
        files: those that hold it.
        missing: the names of parts of which there is none; of a download of one file, its name.
        uncovered: days of the quarter for which no file that is there answers.
    """

    download: Download
    files: tuple[str, ...]
    missing: tuple[str, ...]
    uncovered: tuple[Period, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing of it is missing."""
        return not self.missing and not self.uncovered


@attrs.frozen(field_transformer=converted)
class FolderContents:
    """What a folder holds for a quarter.

    Attributes:
        downloads: each download of the quarter.
        unread: files that are not read, each with why.
        refused: files that cannot be read.
    """

    downloads: tuple[Downloaded, ...]
    unread: tuple[UnreadFile, ...]
    refused: tuple[DamagedData, ...]


@attrs.frozen
class _Held:
    """A table that a file holds, or a part of it; a table of one file has one part."""

    file: str
    info: TableInfo
    edition: str = ""
    part: int = PARTS[0]


def downloaded(source: Path | str, when: date | str, setting: Setting | str = Setting.PRACTITIONER) -> FolderContents:
    """Return what a folder of CMS's files holds of the downloads of a quarter, from what stands above their rows.

    Args:
        source: a folder, a zip or a file.
        when: the quarter, such as `2026Q4`, or a day of it.
        setting: whose claims are to be judged.

    Raises:
        MissingFile: there is no such source.
        DamagedData: a `coverage.toml` that cannot be read.
        InvalidValue: a quarter or a setting that is none.
    """
    whence, whose = as_path(source, "source"), as_word(Setting, setting, "setting")
    first = as_quarter(when, "when")
    quarter = quarter_period(first.year, first.month)
    refused: list[DamagedData] = []
    found, unread = files_in(whence, refused.append)
    held = [one for file in found for one in _held(file, refused.append)]
    return FolderContents(
        tuple(_downloaded(download, quarter, held) for download in downloads_for(first, whose)),
        unread,
        tuple(refused),
    )


def _held(file: FoundFile, refuse: Refuse) -> Iterator[_Held]:
    try:
        if file.kind is PAIR_EDITS:
            part = read_part(file.document, file.known)
            yield _Held(file.place, info_of(part, file.known), part.edition, part.part)
        yield from (_Held(file.place, one.info) for one in publications_of(file, file.document))
    except DamagedData as error:
        refuse(error)


def _downloaded(download: Download, quarter: Period, held: Iterable[_Held]) -> Downloaded:
    """Tell what of one download is there: of PTP edits the parts of the edition that has most of them."""
    of_table = [one for one in held if (one.info.table, one.info.setting) == (download.table, download.setting)]
    those = [one for one in of_table if any(period.overlaps(quarter) for period in one.info.periods)]
    editions: dict[str, list[_Held]] = {}
    for one in those:
        editions.setdefault(one.edition, []).append(one)
    best = max(editions.values(), key=lambda parts: len({one.part for one in parts}), default=list[_Held]())
    parts = {one.part for one in best}
    # Files that coverage.toml alone speaks of do not say which part each is.
    named = zip(PARTS, download.names, strict=False)
    missing = () if 0 in parts else tuple(name for part, name in named if part not in parts)
    uncovered = tuple(_uncovered(quarter, [period for one in best for period in one.info.periods])) if best else ()
    return Downloaded(download, tuple(dict.fromkeys(one.file for one in best)), missing, uncovered)


def _uncovered(quarter: Period, periods: Sequence[Period]) -> Iterator[Period]:
    """Yield the days of a quarter that no period holds, those that follow each other as one."""
    days = [day for day in _days(quarter) if not any(period.covers(day) for period in periods)]
    for _, run in groupby(enumerate(days), key=lambda numbered: numbered[1].toordinal() - numbered[0]):
        those = [day for _, day in run]
        yield Period(those[0], those[-1])


def _days(period: Period) -> Iterator[date]:
    first, last = period.first or date.min, period.last or date.max
    return map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))
