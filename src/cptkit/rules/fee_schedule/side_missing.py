"""The side of a service on one of two like parts of the body, which the line has to say."""

from typing import Final

from cptkit.reference.indicators import Bilateral, GlobalDays
from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.proposals import append
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.coded import CodedLine
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_SOURCE: Final = "noridian-modifier-lt"
_PAIRED: Final = (Bilateral.CONDITIONAL, Bilateral.INDEPENDENT)
_SAYING: Final = (ModifierRole.SIDE, ModifierRole.BILATERAL, ModifierRole.ANATOMIC)
_SIDES: Final = (
    append("LT", "that it was on the left side"),
    append("RT", "that it was on the right side"),
    append("50", "that it was on both sides"),
)


def side_missing(line: CodedLine) -> Said:
    """A service on a paired part of the body without the side."""
    row = line.billed_row
    # An add-on code is for the side of its primary.
    if row is None or row.bilateral not in _PAIRED or row.global_days is GlobalDays.ADD_ON or line.in_role(*_SAYING):
        return
    yield Hit(
        f"{line.code} without LT, RT or 50; the bilateral indicator is {row.bilateral}, for services on one side",
        # The text says that a lack of it can cause a denial; most claims without a side are paid.
        Severity.NOTICE,
        (row,),
        source=_SOURCE,
        candidates=_SIDES,
    )


SIDE_MISSING: Final = Rule(
    id="fee-schedule.side-missing",
    subject=CodedLine,
    title="a service on a paired body part without laterality",
    evaluate=side_missing,
    source=_SOURCE,
    domain=Domain.SIDES,
    needs=(Table.FEE_SCHEDULE, Table.SERVICE_KINDS),
    services=frozenset({ServiceKind.PAIRED_BODY_PART}),
    moot_after=("modifier.required-missing", "fee-schedule.both-sides-not-said", "code-set.procedure-not-in-force"),
    preview=True,
)

RULES: Final = (SIDE_MISSING,)
