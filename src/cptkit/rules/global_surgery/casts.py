"""Casts: whoever puts one on takes it off without another bill."""

from datetime import timedelta
from typing import Final

from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.proposals import drop
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_TEXT: Final = "verity-a53322"
# As long as the global period of the treatment of a fracture; a cast that is older is another one.
_WORN: Final = timedelta(90)


def _may_be_of(taken_off: BilledLine, put_on: BilledLine) -> bool:
    """Return whether one practitioner may have put on, on an earlier day, the cast that is taken off."""
    sides = [set(line.in_role(ModifierRole.SIDE)) for line in (taken_off, put_on)]
    on_other_side = all(sides) and sides[0].isdisjoint(sides[1])
    worn = taken_off.line.days[0] - put_on.line.days[0]
    return timedelta(0) < worn <= _WORN and not on_other_side and may_be_one_practitioner(taken_off, put_on)


def own_cast(among: LineAmongOthers) -> Said:
    """The removal or repair of a cast by the practitioner who applied it, or one of the same group and specialty."""
    line = among.line
    for other in (*among.within.billed, *among.within.history):
        if other.is_a(ServiceKind.CAST) and _may_be_of(line, other):
            yield Hit(
                f"{line.code} after {other.code} on {other.line.days[0]};"
                " the practitioner who applied the cast does not bill its removal or repair",
                Severity.REVIEW,
                lines=(line,),
                candidates=(drop(line),),
            )
            return


OWN_CAST: Final = Rule(
    id="global-surgery.own-cast",
    subject=LineAmongOthers,
    title="the removal or repair of a cast by the practitioner who applied it",
    evaluate=own_cast,
    source=_TEXT,
    domain=Domain.GLOBAL_SURGERY,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.CAST_CARE}),
    moot_after=("ncci.unbundled-pair", "global-surgery.procedure-in-period"),
    preview=True,
)

RULES: Final = (OWN_CAST,)
