"""The modifiers that facts and indicators call for: sides first of all, and the order in which they stand."""

from collections.abc import Iterable
from typing import Final

import attrs

from cptkit.policies.clauses import BilateralBilling, BilateralForm
from cptkit.reference.indicators import Bilateral
from cptkit.reference.modifiers import Position
from cptkit.selection.case import Case
from cptkit.selection.decisions import Per
from cptkit.selection.digits import Digit, side_of_digit
from cptkit.selection.outcome import Rejected
from cptkit.selection.words import Side, Sides

__all__ = ["SIDES", "SideChoice", "choose_side", "in_order", "on_one_line", "side_of"]

SIDES: Final = {"left": "LT", "right": "RT"}
_SAID: Final = (Per.SIDE, Per.LESION, Per.FIRST, Per.FURTHER)
_PAIRED: Final = (Bilateral.CONDITIONAL, Bilateral.INDEPENDENT)
_POSITIONS: Final = (Position.FIRST, Position.PAYMENT, Position.STATISTICAL)


@attrs.frozen
class SideChoice:
    """How the side is said on a code.

    Attributes:
        lines: the modifiers of each line that it takes; both sides on two lines are two.
        is_open: the side would be said and is not documented.
        rejected: a side that is not said.
    """

    lines: tuple[tuple[str, ...], ...] = ((),)
    is_open: bool = False
    rejected: Rejected | None = None


def side_of(service: object, per: Per | None = None) -> str | None:
    """Return the documented side of a service: left, right, both or one.

    Where it is billed by the side, a finger or toe tells its own; elsewhere its modifier says more than the side.
    """
    found: Side | Sides | None = getattr(service, "side", None) or getattr(service, "sides", None)
    digit = getattr(service, "digit", None)
    if found is None and per is Per.SIDE and isinstance(digit, Digit):
        return side_of_digit(digit)
    return None if found is None else str(found)


def choose_side(code: str, per: Per, side: str | None, case: Case, component: str = "") -> SideChoice:
    """Choose how the side is said: LT, RT, 50, both on two lines, or not at all.

    It is said where the code is billed by the side or by the lesion; never on a code that is for both
    sides already. A component may be billed by the side where the whole study is for both.

    >>> from cptkit import Setting, bundled_reference
    >>> from datetime import date
    >>> from cptkit.selection.case import case_of
    >>> case = case_of(
    ...     bundled_reference(), on=date(2024, 8, 13), place_of_service="11", payer=None, setting=Setting.PRACTITIONER
    ... )
    >>> choose_side("76641", Per.SIDE, "both", case).lines
    (('50',),)
    >>> choose_side("92136", Per.SIDE, "left", case).lines, choose_side("92136", Per.SIDE, "left", case, "26").lines
    (((),), (('LT',),))
    """
    indicator = case.bilateral(code, component)
    if indicator is Bilateral.INHERENT or per not in _SAID:
        return _unsaid(code, side, case)
    if side is None or side == Sides.ONE:
        return SideChoice(is_open=indicator in _PAIRED or per in (Per.SIDE, Per.LESION))
    if side != Sides.BOTH:
        return SideChoice(((SIDES[side],),))
    return SideChoice((("50",),) if on_one_line(code, case) else (("LT",), ("RT",)))


def _unsaid(code: str, side: str | None, case: Case) -> SideChoice:
    row = case.published.fee_schedule_row(code)
    if side not in SIDES or row is None or row.bilateral is not Bilateral.NOT_BILATERAL:
        return SideChoice()
    why = "the bilateral indicator is 0; LT and RT have no effect on payment"
    return SideChoice(rejected=Rejected(f"{SIDES[side]} on {code}", why, row.citation))


def on_one_line(code: str, case: Case) -> bool:
    """Say whether both sides of a code that is billed by the side go on one line with 50."""
    wanted = case.policy.clauses(BilateralBilling) if case.policy else ()
    if wanted:
        return wanted[0].form is BilateralForm.ONE_LINE
    return case.bilateral(code) in (Bilateral.CONDITIONAL, None)


def in_order(modifiers: Iterable[str], case: Case) -> tuple[str, ...]:
    """Put modifiers in order: the first field, those that bear on payment, the side, then the others."""

    def place(code: str) -> tuple[int, bool]:
        known = case.published.modifier(code)
        return (_POSITIONS.index(known.position) if known and known.position else 1, code in SIDES.values())

    return tuple(sorted(dict.fromkeys(modifiers), key=place))
