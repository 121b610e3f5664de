"""What the record documents about lines: the modifiers that it supports, leaves open or rules out."""

from collections.abc import Iterable, Iterator, Sequence

from cptkit.reference.modifiers import Position
from cptkit.reference.usage import DocumentedCircumstance, Topic
from cptkit.rules.proposals import Proposal, append, replace
from cptkit.subjects.coded import CodedLine
from cptkit.subjects.lines import BilledLine
from cptkit.values.claims import Circumstance

__all__ = [
    "differ",
    "documented",
    "fitting",
    "needs_nothing_more",
    "proposed",
    "same",
    "shown_by",
    "sole_modifier",
    "supported",
]


def same(one: object, other: object) -> bool:
    """Return whether both are documented, and alike.

    >>> same("morning", "morning"), same(None, None)
    (True, False)
    """
    return one is not None and one == other


def differ(one: object, other: object) -> bool:
    """Return whether both are documented, and not alike.

    >>> differ("morning", "evening"), differ("morning", None)
    (True, False)
    """
    return one is not None and other is not None and one != other


def fitting(line: BilledLine, *topics: Topic) -> tuple[DocumentedCircumstance, ...]:
    """Return the circumstances of some topics that may apply to a line on its day."""
    kinds, setting = line.coded.about.kinds, line.setting
    rows = (row for topic in topics for row in line.published.circumstances_of(topic))
    return tuple([row for row in rows if row.fits(kinds, setting)])


def documented(lines: Iterable[BilledLine]) -> frozenset[Circumstance]:
    """Return what is documented on any of some lines."""
    return frozenset[Circumstance]().union(*(line.line.circumstances for line in lines))


def _ruled_out(lines: Iterable[BilledLine]) -> frozenset[Circumstance]:
    return frozenset[Circumstance]().union(*(line.line.ruled_out for line in lines))


def sole_modifier(row: DocumentedCircumstance) -> str:
    """Return the modifier to append for a circumstance; of several its own comes first."""
    return row.modifiers[0]


def shown_by(modifier: str, line: CodedLine, otherwise: str) -> str:
    """Return what the record must show for a modifier: what it says, or another text where it is not listed."""
    listed = line.published.modifier(modifier)
    return otherwise if listed is None else listed.label


def supported(
    rows: Iterable[DocumentedCircumstance], lines: Sequence[BilledLine], stated: frozenset[str] = frozenset()
) -> tuple[tuple[str, str], ...]:
    """Return the modifiers that fit, each with what the record must still show.

    Those that are documented, by a circumstance or by name in `stated`, need nothing more, and only they are
    returned; where none is, all that are not ruled out are possible.
    """
    holds, ruled_out = documented(lines), _ruled_out(lines)
    open_to_proof = [row for row in rows if row.circumstance not in ruled_out]
    sure = [
        (sole_modifier(row), "") for row in open_to_proof if row.circumstance in holds or sole_modifier(row) in stated
    ]
    return tuple(sure or [(sole_modifier(row), row.record_must_show) for row in open_to_proof])


def needs_nothing_more(modifiers: Iterable[tuple[str, str]]) -> bool:
    """Return whether one of the modifiers is documented already."""
    return any(shows == "" for _, shows in modifiers)


def proposed(
    rows: Iterable[DocumentedCircumstance],
    line: BilledLine,
    lines: Sequence[BilledLine],
    *,
    stated: frozenset[str] = frozenset(),
    instead_of: str | None = None,
) -> Iterator[Proposal]:
    """Propose for a line the modifiers that fit, are in force, and that it does not have already."""
    for modifier, shows in supported(rows, lines, stated):
        record = line.published.modifier(modifier)
        if record is None or line.has(modifier):
            continue
        if instead_of is not None:
            yield replace(instead_of, modifier, shows, line=line)
        else:
            yield append(modifier, shows, first=record.position is Position.FIRST, line=line)
