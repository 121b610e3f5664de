"""A code that the fee schedule of an earlier quarter listed, and that of the day does not."""

from typing import Final

from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.traits import Trait
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.tables import Table

__all__ = ["RULES"]


def no_longer_listed(line: BilledLine) -> Said:
    """A code that the fee schedule lists no longer, where no loaded list says whether it is in force."""
    seen = line.published.last_listed(line.code)
    if seen is not None and not line.published.covers(Table.PROCEDURES, line.code):
        row, release = seen
        yield Hit(
            f"{line.code} was last on the fee schedule of {release}; "
            f"the one for DOS {line.published.day} does not list it",
            Severity.REVIEW,
            (row,),
        )


NO_LONGER_LISTED: Final = Rule(
    id="code-set.no-longer-listed",
    subject=BilledLine,
    title="a code no longer on the fee schedule",
    evaluate=no_longer_listed,
    domain=Domain.CODE_SETS,
    traits=frozenset({Trait.UNKNOWN_PROCEDURE}),
    preview=True,
)

RULES: Final = (NO_LONGER_LISTED,)
