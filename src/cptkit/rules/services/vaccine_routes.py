"""Vaccines that are swallowed or sprayed into the nose, and those that are injected: each has its administration."""

from collections.abc import Collection, Sequence
from decimal import Decimal
from typing import Final

from cptkit.rules.proposals import bill_code
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

# The first of a day and the further ones.
_INJECTED: Final = ("90471", "90472")
_OTHERWISE: Final = ("90473", "90474")


def _units(lines: Sequence[BilledLine]) -> Decimal:
    return sum((line.line.units for line in lines), Decimal(0))


def _given_by(lines: Sequence[BilledLine], codes: Collection[str]) -> list[BilledLine]:
    return [line for line in lines if line.code in codes]


def wrong_route(among: LineAmongOthers) -> Said:
    """More administrations by one route than vaccines of that route, beside a vaccine of the other one."""
    line = among.line
    mine = [line, *(other for other in among.others if may_be_one_practitioner(line, other))]
    vaccines = [one for one in mine if one.is_a(ServiceKind.VACCINE)]
    # 90460 is for any route. How an unlisted vaccine is given, its code does not say.
    if line.code not in (*_INJECTED, *_OTHERWISE) or any(one.is_a(ServiceKind.UNLISTED) for one in vaccines):
        return
    by_injection = line.code in _INJECTED
    billed, due = (_INJECTED, _OTHERWISE) if by_injection else (_OTHERWISE, _INJECTED)
    of_other = [one for one in vaccines if one.is_a(ServiceKind.ORAL_OR_NASAL_VACCINE) is by_injection]
    of_route = [one for one in vaccines if one not in of_other]
    given = _given_by(mine, billed)
    missing = _units(of_other) - _units(_given_by(mine, due))
    is_last = line.number == max(one.number for one in given if one.number is not None)
    if missing <= 0 or _units(given) <= _units(of_route) or not is_last:
        return
    first, further = due
    code = first if len(_given_by(mine, (*billed, *due))) == 1 else further
    how = "swallowed or sprayed into the nose" if by_injection else "injected"
    yield Hit(
        f"{line.code} with {of_other[0].code}, which is {how}; its administration is {first} or {further}",
        Severity.REVIEW,
        lines=(line, of_other[0]),
        candidates=(bill_code(code, line=line),) if line.line.units == 1 else (),
    )


WRONG_ROUTE: Final = Rule(
    id="vaccine.wrong-route",
    subject=LineAmongOthers,
    title="an administration for injected vaccines with one that is oral or nasal, or the other way round",
    evaluate=wrong_route,
    source="aapc-rotavirus-administration",
    domain=Domain.DRUGS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.VACCINE_ADMINISTRATION}),
    moot_after=("vaccine.wrong-administration", "vaccine.more-administrations"),
    preview=True,
)

RULES: Final = (WRONG_ROUTE,)
