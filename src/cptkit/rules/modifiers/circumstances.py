"""Documented circumstances and their modifiers: one not billed, and one billed that the record rules out."""

from collections.abc import Iterator
from typing import Final

from cptkit.reference.modifiers import Position
from cptkit.reference.usage import CalledForBy, DocumentedCircumstance, Topic
from cptkit.rules.proposals import Proposal, append, replace, take_off
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.values.claims import Circumstance
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.tables import Table
from cptkit.values.wording import either

__all__ = ["RULES", "unsaid"]

# Rules of their own speak of these.
_ELSEWHERE: Final = frozenset({Topic.COMPONENT, Topic.SIDES, Topic.SHARED_CARE, Topic.DISCARDED_DRUG})


def _words(circumstance: Circumstance) -> str:
    return circumstance.replace("_", " ")


def _alternatives(line: BilledLine, topic: Topic) -> frozenset[str]:
    return frozenset(one for row in line.published.circumstances_of(topic) for one in row.modifiers)


def _due(line: BilledLine, *topics: Topic) -> Iterator[DocumentedCircumstance]:
    """Yield the documented circumstances that call for a modifier on the line."""
    kinds = line.coded.about.kinds
    # A second reading of one study is no repeat of it, whoever is documented to have done it again.
    over_read = Circumstance.OVER_READ in line.line.circumstances
    for topic in topics:
        for row in line.published.circumstances_of(topic) if not (over_read and topic is Topic.REPEAT) else ():
            if row.circumstance not in line.line.circumstances or not row.fits(kinds, line.setting):
                continue
            in_force = any(line.published.modifier(one) is not None for one in row.modifiers)
            if not in_force or row.calls is CalledForBy.BESIDE:
                continue
            if row.calls is CalledForBy.ALONE or line.has(*_alternatives(line, topic)):
                yield row


def _said_by(line: BilledLine, row: DocumentedCircumstance, wrong: str | None) -> Iterator[Proposal]:
    due = row.modifiers[0]
    record = line.published.modifier(due)
    if wrong is not None:
        yield replace(wrong, due)
    else:
        yield append(due, first=record is not None and record.position is Position.FIRST)


def _said_wrongly(line: BilledLine, row: DocumentedCircumstance) -> str | None:
    """Return the modifier of the line that says something else of the same matter, or excludes the one that is due."""
    alternatives, due = _alternatives(line, row.topic), row.modifiers[0]
    for modifier in line.modifiers:
        if modifier in alternatives or line.published.conflict(modifier, due) is not None:
            return modifier
    return None


def unsaid(line: BilledLine, *topics: Topic) -> Iterator[Hit]:
    """Yield a hit for each topic with a documented circumstance and no modifier for it, or the wrong one."""
    due = list(_due(line, *topics))
    settled = {row.topic for row in due if line.has(*row.modifiers)}
    for row in due:
        if row.topic in settled:
            continue
        settled.add(row.topic)
        wrong = _said_wrongly(line, row)
        modifiers = either(row.modifiers)
        what = f"{wrong} on {line.code}, not {modifiers}" if wrong else f"{line.code} without {modifiers}"
        yield Hit(
            f"{what}; documented: {_words(row.circumstance)}",
            Severity.REVIEW,
            (row,),
            candidates=_said_by(line, row, wrong),
        )


def circumstance_not_said(line: BilledLine) -> Said:
    """A documented circumstance without its modifier."""
    yield from unsaid(line, *(topic for topic in Topic if topic not in _ELSEWHERE))


CIRCUMSTANCE_NOT_SAID: Final = Rule(
    id="modifier.circumstance-not-said",
    subject=BilledLine,
    title="a documented circumstance without its modifier",
    evaluate=circumstance_not_said,
    domain=Domain.MODIFIERS,
    needs=(Table.CIRCUMSTANCES, Table.SERVICE_KINDS),
    documented=True,
    moot_after=("claim.duplicate-line", "modifier.wrong-repeat"),
)


# 33 is on every preventive service of payers that take it (Noridian, modifier 33).
_SAY_MORE: Final = ("33",)


def _contradicted(line: BilledLine, modifier: str) -> DocumentedCircumstance | None:
    """Return the circumstance that a modifier says though it is ruled out.

    Of several of its own the first is what it means: 53 is for the patient's safety, before anesthesia or after.
    Where it only says what others say more closely, as 59 does, all have to be ruled out.
    """
    kinds, ruled_out = line.coded.about.kinds, line.line.ruled_out
    rows = [one for one in line.published.circumstances if modifier in one.modifiers and one.fits(kinds, line.setting)]
    if any(row.circumstance in line.line.circumstances for row in rows):
        return None
    own = [row for row in rows if row.modifiers[0] == modifier]
    if own and own[0].circumstance in ruled_out:
        return own[0]
    if own or modifier in _SAY_MORE:
        return None
    return rows[0] if rows and all(row.circumstance in ruled_out for row in rows) else None


def circumstance_ruled_out(line: BilledLine) -> Said:
    """A modifier that the record rules out."""
    for modifier in line.coded.appended.others:
        row = _contradicted(line, modifier)
        if row is not None:
            yield Hit(
                f"{modifier} on {line.code}; the record rules out: {_words(row.circumstance)}",
                Severity.REVIEW,
                (row,),
                candidates=(take_off(modifier),),
            )


CIRCUMSTANCE_RULED_OUT: Final = Rule(
    id="modifier.circumstance-ruled-out",
    subject=BilledLine,
    title="a modifier that the record rules out",
    evaluate=circumstance_ruled_out,
    domain=Domain.MODIFIERS,
    needs=(Table.CIRCUMSTANCES, Table.SERVICE_KINDS),
    documented=True,
)

RULES: Final = (CIRCUMSTANCE_NOT_SAID, CIRCUMSTANCE_RULED_OUT)
