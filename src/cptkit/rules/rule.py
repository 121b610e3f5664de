"""A rule: a plain function from one subject to hits and lifts, and the record that names it."""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

import attrs

from cptkit.errors import InvalidValue
from cptkit.values.citations import Citation
from cptkit.values.findings import Evidence, Severity
from cptkit.values.periods import ALWAYS, Period
from cptkit.values.remedies import Remedy
from cptkit.values.tables import Table

__all__ = ["Hit", "Lift", "Rule"]

S = TypeVar("S")


@attrs.frozen
class Hit:
    """What a rule found on its subject.

    Attributes:
        message: value first, made from the evidence.
        severity: at a payer that follows the publication it rests on.
        evidence: the published rows.
        basis: the CMS table that gives the severity, which binds only payers that have adopted it;
            `None` where a payer's own clause or the code sets' law gives it.
        indicator: the column of the fee schedule that the basis is, since payers may adopt one alone.
        citation: the publication that gives the severity; `None` is that of the first evidence, or
            of the rule where there is none.
        lines: the numbers of the lines that share it; empty means all of the subject's.
        candidates: remedies, not proved.
    """

    message: str
    severity: Severity
    evidence: tuple[Evidence, ...] = ()
    basis: Table | None = None
    indicator: str = ""
    citation: Citation | None = None
    lines: tuple[int, ...] = ()
    candidates: tuple[Remedy, ...] = ()


@attrs.frozen
class Lift:
    """An edit that would have fired, and what lifts it: to be documented.

    Attributes:
        message: which edit is lifted by what.
        modifier: the modifier that lifts it; `None` where a documented circumstance does.
        record_must_show: what an auditor will look for.
        evidence, lines: as in a hit.
    """

    message: str
    modifier: str | None
    record_must_show: str
    evidence: tuple[Evidence, ...]
    lines: tuple[int, ...] = ()


@attrs.frozen
class Rule(Generic[S]):
    """A rule by name: what it looks at, which tables it needs, and the function that judges.

    Attributes:
        id: authority, dot, what is wrong: `ncci.unbundled-pair`. Never the remedy; never reused.
        subject: the kind of thing it judges: a line, a pair of lines, a day, a claim.
        title: what is wrong, in a coder's words.
        citation: the text it rests on.
        evaluate: gives hits and lifts; silence is a pass.
        needs: the tables without which it cannot speak; `check` reports the gap.
        triggers: modifiers without any of which it cannot speak; empty means it always can.
        in_force: the days of service it is for.
        moot_after: rules whose hit on the same line makes this one's pointless.
        concerns: whether it can say anything at all of a subject. It turns on the code, modifiers,
            place, payer, setting and day alone, and is asked once for all subjects that share these.
        from_codes_alone: the whole rule turns on these alone, so that its silence on one subject holds
            for all that share them.
        preview: new in this release; its findings may still change.

    Raises:
        InvalidValue: an id without an authority.
    """

    id: str
    subject: type[S]
    title: str
    citation: Citation
    evaluate: Callable[[S], Iterator[Hit | Lift]]
    needs: tuple[Table, ...] = ()
    triggers: frozenset[str] = frozenset()
    in_force: Period = ALWAYS
    moot_after: tuple[str, ...] = ()
    concerns: Callable[[S], bool] | None = None
    from_codes_alone: bool = False
    preview: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse an id that does not name its authority."""
        authority, dot, defect = self.id.partition(".")
        if not (authority and dot and defect):
            message = f"{self.id!r} is not a rule id; expected authority, dot, what is wrong"
            raise InvalidValue(message, "id")
