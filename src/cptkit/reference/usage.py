"""The records of what modifiers are for: kinds of service, and what published texts say of each modifier."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.fees import FeeScheduleRow
from cptkit.values.citations import Citation
from cptkit.values.claims import Circumstance
from cptkit.values.codes import parse_procedure_code
from cptkit.values.edges import as_a, as_word, as_words
from cptkit.values.fields import converted
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Setting

__all__ = [
    "CalledForBy",
    "DocumentedCircumstance",
    "KindIndex",
    "ModifierNeed",
    "ModifierUse",
    "ServiceRange",
    "Topic",
    "shape_of",
]


_AS_NINES: Final = str.maketrans("012345678", "9" * 9)


def shape_of(code: str) -> str:
    """Return where a code has digits, as nines, and where letters, as they are.

    >>> shape_of("G0279"), shape_of("0581T")
    ('G9999', '9999T')
    """
    return code.translate(_AS_NINES)


@attrs.frozen(field_transformer=converted)
class ServiceRange:
    """Codes that are of one kind of service: a range of them, or all with certain values of an indicator.

    Attributes:
        first_code, last_code: the ends of the range, a single code at once; empty where an indicator tells.
        column: the column of the fee schedule; values: its values; empty where a range tells.

    >>> from cptkit.values.periods import ALWAYS
    >>> anesthesia = ServiceRange(ServiceKind.ANESTHESIA, "00100", "01999", ALWAYS, Citation("CMS", "a manual"))
    >>> anesthesia.includes("00400"), anesthesia.includes("0100T")
    (True, False)
    """

    kind: ServiceKind
    first_code: str
    last_code: str
    period: Period
    citation: Citation
    column: str = ""
    values: tuple[str, ...] = ()

    def includes(self, code: str) -> bool:
        """Return whether a code is in the range: between its ends, with digits where they have digits."""
        asked = parse_procedure_code(code)
        return self.first_code <= asked <= self.last_code and shape_of(asked) == shape_of(self.first_code)

    def describes(self, row: FeeScheduleRow) -> bool:
        """Return whether a row of the fee schedule has one of the values."""
        described = as_a(FeeScheduleRow, row, "row")
        return bool(self.column) and getattr(described, self.column) in self.values


class KindIndex:
    """The kinds of service by code, found without going through all ranges."""

    def __init__(self, ranges: Iterable[ServiceRange]) -> None:
        self._by_shape: dict[str, list[ServiceRange]] = {}
        self._by_indicator: list[ServiceRange] = []
        for one in ranges:
            if one.column:
                self._by_indicator.append(one)
            else:
                self._by_shape.setdefault(shape_of(one.first_code), []).append(one)
        self._stretches = {shape: _stretches(those) for shape, those in self._by_shape.items()}
        self._told: dict[tuple[str, ...], frozenset[ServiceKind]] = {}
        self._together: dict[tuple[frozenset[ServiceKind], frozenset[ServiceKind], bool], frozenset[ServiceKind]] = {}
        self._columns = tuple(dict.fromkeys(one.column for one in self._by_indicator))
        self.by_indicator: Final = frozenset(one.kind for one in self._by_indicator)

    def kinds(self, code: str, rows: Sequence[FeeScheduleRow], *, is_add_on: bool) -> frozenset[ServiceKind]:
        """Return the kinds that a code is of: by its ranges, its rows of the fee schedule, and the add-on table."""
        starts, kinds = self._stretches.get(shape_of(code), _NOWHERE)
        place = bisect_right(starts, code)
        by_range = kinds[place - 1] if place else _NO_KIND
        indicators = tuple([getattr(row, column) for row in rows for column in self._columns])
        told = self._told.get(indicators)
        if told is None:
            told = frozenset(one.kind for one in self._by_indicator for row in rows if one.describes(row))
            self._told[indicators] = told
        by_table = _ADD_ON if is_add_on else _NO_KIND
        # The same set for all codes of the same kinds, so that it is compared at once.
        key = (by_range, told, is_add_on)
        return self._together.get(key) or self._together.setdefault(key, by_range | told | by_table)

    def possible(self, told: frozenset[ServiceKind], *, priced: bool, added: bool) -> frozenset[ServiceKind]:
        """Return the kinds that a code is or may be, where the fee schedule or the add-on table does not answer."""
        if priced and added:
            return told
        return told | (_NO_KIND if priced else self.by_indicator) | (_NO_KIND if added else _ADD_ON)


_NO_KIND: Final = frozenset[ServiceKind]()
_ADD_ON: Final = frozenset({ServiceKind.ADD_ON})
_NOWHERE: Final[tuple[list[str], list[frozenset[ServiceKind]]]] = ([], [])


def _stretches(ranges: list[ServiceRange]) -> tuple[list[str], list[frozenset[ServiceKind]]]:
    """Return where stretches of codes of the same kinds begin, and the kinds of each."""
    # A range ends behind its last code; no code stands between a code and itself with a space.
    ends = [(one.kind, one.first_code, f"{one.last_code} ") for one in ranges]
    edges = sorted({edge for _, first, behind in ends for edge in (first, behind)})
    kinds: list[set[ServiceKind]] = [set() for _ in edges]
    for kind, first, behind in ends:
        for stretch in kinds[bisect_left(edges, first) : bisect_left(edges, behind)]:
            stretch.add(kind)
    return edges, list(map(frozenset, kinds))


@attrs.frozen(field_transformer=converted)
class ModifierUse:
    """What one text says of where a modifier belongs.

    Attributes:
        fits_on: the kinds of service on which alone it belongs; empty is any.
        not_on: the kinds of service on which it never belongs.
        settings: on whose claims alone it belongs; empty is any.
        places: the place-of-service codes at which alone it belongs; empty is any. Where settings are
            named too, either is enough, since a surgical center bills as a practitioner does.
        why: in our own words, to follow the modifier and the code.
        instead: the modifier that is meant; empty where there is none.
        benefit: whether it is what Medicare decided to pay, which says nothing at other payers.
    """

    modifier: str
    fits_on: frozenset[ServiceKind]
    not_on: frozenset[ServiceKind]
    settings: frozenset[Setting]
    places: frozenset[str]
    why: str
    instead: str
    benefit: bool
    period: Period
    citation: Citation


@attrs.frozen(field_transformer=converted)
class ModifierNeed:
    """What one text says that a line needs: one of certain modifiers.

    Attributes:
        services: lines of this kind of service need it; `None` where a modifier does.
        modifier: lines with this modifier need it; `None` where a kind of service does.
        one_of: the modifiers of which the line needs one.
        settings: whose claims need it; empty is any.
        places: the place-of-service codes at which it is needed; empty is any.
        why: in our own words, to follow what is missing.
        benefit: whether the text is what Medicare decided to cover, which says nothing at a payer that has not
            adopted it.
        denied_in: on whose claims the text denies, returns or rejects a line without it; empty where it tells
            correct use.
    """

    services: ServiceKind | None
    modifier: str | None
    one_of: tuple[str, ...]
    settings: frozenset[Setting]
    places: frozenset[str]
    why: str
    benefit: bool
    denied_in: frozenset[Setting]
    period: Period
    citation: Citation


class Topic(StrEnum):
    """What a circumstance speaks of; the modifiers of one topic are alternatives."""

    DISTINCT = "distinct"
    VISIT = "visit"
    LATER_PROCEDURE = "later-procedure"
    SHARED_CARE = "shared-care"
    COMPONENT = "component"
    SIDES = "sides"
    CUT_SHORT = "cut-short"
    INCREASED = "increased"
    REPEAT = "repeat"
    ASSISTANT = "assistant"
    ASSISTANT_NEED = "assistant-need"
    CO_SURGEON = "co-surgeon"
    CO_SURGEON_NEED = "co-surgeon-need"
    TEAM = "team"
    TEAM_NEED = "team-need"
    TEACHING = "teaching"
    SCREENING = "screening"
    MAMMOGRAM = "mammogram"
    DISCARDED_DRUG = "discarded-drug"
    TELEHEALTH = "telehealth"
    ATTENDING = "attending"
    ANESTHESIA_ROLE = "anesthesia-role"
    ADD_ON = "add-on"


class CalledForBy(StrEnum):
    """What makes a documented circumstance call for its modifier.

    `ALONE`: the line by itself. `CHOICE`: one of the topic's modifiers on the line, of which it is the right
    one. `BESIDE`: another service that the line is distinct from.
    """

    ALONE = "alone"
    CHOICE = "choice"
    BESIDE = "beside"


@attrs.frozen(field_transformer=converted)
class DocumentedCircumstance:
    """A circumstance that may be documented, the modifiers that say it, and on which lines.

    Attributes:
        modifiers: those that say it, first the one to append; none where a line has no modifier for it.
        calls: what makes it call for one of them.
        services: the kinds of service that it is for; empty is any. not_on: those that it is not for.
        settings: on whose claims; empty is any.
        record_must_show: what an auditor will look for.
    """

    circumstance: Circumstance
    topic: Topic
    modifiers: tuple[str, ...]
    calls: CalledForBy
    services: frozenset[ServiceKind]
    not_on: frozenset[ServiceKind]
    settings: frozenset[Setting]
    record_must_show: str
    period: Period
    citation: Citation

    def fits(self, kinds: frozenset[ServiceKind], setting: Setting | str) -> bool:
        """Return whether it is for a line of such services in such a setting."""
        kinds, setting = as_words(ServiceKind, kinds, "kinds"), as_word(Setting, setting, "setting")
        return (
            (not self.services or not self.services.isdisjoint(kinds))
            and self.not_on.isdisjoint(kinds)
            and (not self.settings or setting in self.settings)
        )
