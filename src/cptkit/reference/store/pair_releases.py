"""Putting the parts of a release of PTP edits together: one file a part, whatever else stands in the folder."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

import attrs

from cptkit.errors import DamagedData
from cptkit.reference.cms.completeness import COVERAGE_FILE, Completeness
from cptkit.reference.cms.finding import FoundFile, UnreadFile
from cptkit.reference.cms.folders import Refuse
from cptkit.reference.cms.issues import is_later
from cptkit.reference.cms.pair_edits import PARTS, PairPart, read_part
from cptkit.values.tables import Setting

__all__ = ["PairRelease", "pair_releases"]

# What the part of a file is whose name does not say it: each of them is one.
_NAMELESS: Final = 0


@attrs.frozen
class PairRelease:
    """The parts of one release of one setting, and what is known of how whole they are."""

    parts: tuple[PairPart, ...]
    known: Completeness | None


@attrs.frozen
class _Found:
    """A part, and the file that it is."""

    part: PairPart
    file: FoundFile


def pair_releases(
    files: Iterable[FoundFile], refuse: Refuse, leave: Callable[[FoundFile, UnreadFile | None], None]
) -> dict[Setting, list[PairRelease]]:
    """Return the releases of each setting, in the order of their versions.

    Args:
        files: of PTP edits.
        refuse: is handed a file that does not say what it is of, and a release that is not whole; it may raise.
        leave: is told of each file of which nothing is read, and why, where it is not refused.
    """
    editions: dict[Setting, dict[str, list[_Found]]] = {}
    for file in files:
        try:
            part = read_part(file.document, file.known)
        except DamagedData as error:
            refuse(error)
            leave(file, None)
            continue
        editions.setdefault(part.setting, {}).setdefault(part.edition, []).append(_Found(part, file))
    return {setting: list(_releases(of_setting, refuse, leave)) for setting, of_setting in editions.items()}


def _releases(
    editions: dict[str, list[_Found]], refuse: Refuse, leave: Callable[[FoundFile, UnreadFile | None], None]
) -> Iterator[PairRelease]:
    for edition in sorted(editions):
        those = editions[edition]
        for one, why in list(_left(those)):
            those.remove(one)
            leave(one.file, one.file.unread(why))
        try:
            yield _release(those)
        except DamagedData as error:
            refuse(error)
            for one in those:
                leave(one.file, None)


def _left(found: Sequence[_Found]) -> Iterator[tuple[_Found, str]]:
    """Yield the files of a release for which another of the same part is read, with why."""
    kept: list[_Found] = []
    # Of a text and a workbook of one part, the text is read: it is read faster.
    for one in sorted(found, key=lambda one: one.file.is_workbook):
        rivals = [other for other in kept if other.part.part == one.part.part]
        why = next(filter(None, (_why_left(one, other) for other in rivals)), None)
        if why is None:
            kept.append(one)
        else:
            yield one, why
    for one in list(kept):
        rivals = [other for other in kept if other.part.part == one.part.part and other.part.part != _NAMELESS]
        later = next((other for other in rivals if is_later(other.file.issue, one.file.issue)), None)
        if later is not None:
            kept.remove(one)
            yield one, f"{later.file.place} is a later issue of the same part, and is read"


def _why_left(one: _Found, other: _Found) -> str | None:
    """Return why one file of a part is not read beside another; `None` where they may differ."""
    mine, theirs = one.file.document, other.file.document
    if mine.size == theirs.size and mine.sha256() == theirs.sha256():
        return f"the same bytes stand in {theirs.place}, which is read"
    if one.part.part != _NAMELESS and one.file.is_workbook and not other.file.is_workbook:
        return f"{theirs.place} is the text of the same part, and is read"
    return None


def _release(found: Sequence[_Found]) -> PairRelease:
    """Put the parts of a release together.

    Raises:
        DamagedData: one is missing, stands twice, or `coverage.toml` says another thing of it.
    """
    parts = sorted((one.part for one in found), key=lambda part: (part.part, part.document.place))
    places = ", ".join(part.document.place for part in parts)
    for number in PARTS:
        those = [part for part in parts if part.part == number]
        if len(those) != 1 and parts[0].part != _NAMELESS:
            has = "has no" if not those else "has more than one, and nothing tells which is the later,"
            message = f"{parts[0].edition} ({parts[0].setting.value}) {has} part f{number}; found {places}"
            raise DamagedData(message, parts[0].document.place)
    known = found[0].file.known
    if any(one.file.known != known for one in found):
        message = f"speaks of some parts of {parts[0].edition} only; expected one entry for {places}"
        raise DamagedData(message, COVERAGE_FILE)
    return PairRelease(tuple(parts), known)
