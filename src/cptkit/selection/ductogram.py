"""The ductogram: contrast injected into a milk duct, x-rays taken and interpreted."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

import attrs

from cptkit.errors import InvalidService
from cptkit.reference.indicators import Bilateral
from cptkit.reference.records import Component, Decision, Owner
from cptkit.selection.case import Case, choose_component
from cptkit.selection.outcome import Note, Proposal, Question, Rejected, SelectedLine
from cptkit.values.citations import Citation
from cptkit.values.claims import Circumstance, ServiceLine
from cptkit.values.edges import as_flag, as_whole, as_word

__all__ = ["Ductogram", "Side", "propose_ductogram"]


class Side(StrEnum):
    """Which breast."""

    LEFT = "left"
    RIGHT = "right"


def _ducts(value: int | None) -> int | None:
    return None if value is None else as_whole(value, "ducts")


def _side(value: Side | str | None) -> Side | None:
    return None if value is None else as_word(Side, value, "side")


def _component(value: Component | str | None) -> Component | None:
    return None if value is None else as_word(Component, value, "component")


def _injected_by_reader(value: bool | str | None) -> bool | None:  # noqa: FBT001 (the value of a field)
    return as_flag(value, "injected_by_reader")


def _equipment_owner(value: Owner | str | None) -> Owner | None:
    return None if value is None else as_word(Owner, value, "equipment_owner")


@attrs.frozen(kw_only=True)
class Ductogram:
    """A documented ductogram of one breast; two breasts are two of them. `None` is not documented.

    Attributes:
        ducts: how many ducts were imaged.
        side: which breast.
        component: which component of the imaging the billing physician did: `PROFESSIONAL` the
            interpretation, `TECHNICAL` the equipment and the technologist, `GLOBAL` both, `NONE` neither.
        injected_by_reader: whether the billing physician injected the contrast.
        equipment_owner: who owns the equipment.

    Raises:
        InvalidService: fewer than one duct.
        InvalidValue: a word that is unknown, ducts that are no whole number, neither yes nor no.

    >>> Ductogram(ducts=1, side="left", component="none").component.meaning
    'nothing'
    """

    ducts: int | None = attrs.field(default=None, converter=_ducts)
    side: Side | None = attrs.field(default=None, converter=_side)
    component: Component | None = attrs.field(default=None, converter=_component)
    injected_by_reader: bool | None = attrs.field(default=None, converter=_injected_by_reader)
    equipment_owner: Owner | None = attrs.field(default=None, converter=_equipment_owner)

    def __attrs_post_init__(self) -> None:
        """Raise where there is no duct."""
        if self.ducts is not None and self.ducts < 1:
            message = f"{self.ducts} ducts; expected 1 or more"
            raise InvalidService(message, "ducts")


_SIDES: Final = {Side.LEFT: "LT", Side.RIGHT: "RT"}
_COMPONENTS: Final[dict[Component, tuple[str, ...]]] = {
    Component.PROFESSIONAL: ("26",),
    Component.TECHNICAL: ("TC",),
    Component.GLOBAL: (),
}
_CIRCUMSTANCES: Final = {
    Component.PROFESSIONAL: Circumstance.INTERPRETATION_ONLY,
    Component.TECHNICAL: Circumstance.TECHNICAL_ONLY,
    Component.GLOBAL: Circumstance.OWNS_EQUIPMENT,
}


def propose_ductogram(service: Ductogram, case: Case) -> Proposal:
    """Return what one ductogram calls for: the imaging by the number of ducts, the injection separately."""
    parts = (_imaging(service, case), _injection(service, case))
    return Proposal(
        tuple(line for part in parts for line in part.lines),
        tuple(rejected for part in parts for rejected in part.rejected),
        tuple(question for part in parts for question in part.questions),
        tuple(note for part in parts for note in part.notes),
        tuple(other for part in parts for other in part.elsewhere),
    )


def _decided(case: Case, choice: str) -> Decision | None:
    return next((row for row in case.published.decisions("ductogram") if row.choice == choice), None)


def _undecided(case: Case, what: str) -> Proposal:
    return Proposal(notes=(Note(f"no loaded decision table names a code for {what} on {case.published.day}"),))


def _imaging(service: Ductogram, case: Case) -> Proposal:
    if service.ducts is None and service.component is not Component.NONE:
        named = (_decided(case, "one-duct"), _decided(case, "several-ducts"))
        codes = " or ".join(row.code for row in named if row is not None)
        ask = f"how many ducts were imaged: one, or two or more ({codes})?" if codes else "how many ducts were imaged?"
        return Proposal(questions=(Question("ducts", ask),))
    choice, other = ("one-duct", "several-ducts") if service.ducts == 1 else ("several-ducts", "one-duct")
    decided, passed_over = _decided(case, choice), _decided(case, other)
    if decided is None:
        return _undecided(case, "the imaging")
    chosen = choose_component(decided.code, case, documented=service.component, owner=service.equipment_owner)
    rejected = [chosen.rejected] if chosen.rejected else []
    if passed_over is not None and service.ducts is not None:
        meant = "two or more ducts" if other == "several-ducts" else "one duct"
        why = f"it is for {meant}; {service.ducts} documented"
        rejected.append(Rejected(passed_over.code, why, passed_over.citation))
    if chosen.component is None or chosen.component is Component.NONE:
        questions = (chosen.question,) if chosen.question else ()
        return Proposal(rejected=tuple(rejected), questions=questions)
    line = ServiceLine(
        decided.code,
        modifiers=_COMPONENTS[chosen.component],
        date_of_service=case.published.day,
        place_of_service=case.place,
        circumstances=(_CIRCUMSTANCES[chosen.component],),
    )
    citations = (decided.citation, *([chosen.citation] if chosen.citation else []))
    selected = SelectedLine(line, f"{decided.reason}; {chosen.why}", citations)
    return Proposal((selected,), (*rejected, *_side_rejected(service, decided.code, case)))


def _side_rejected(service: Ductogram, code: str, case: Case) -> Iterator[Rejected]:
    row = case.published.fee_schedule_row(code)
    if service.side is not None and row is not None and row.bilateral is Bilateral.NOT_BILATERAL:
        side = _SIDES[service.side]
        yield Rejected(
            f"{side} on {code}", "the bilateral indicator is 0; LT and RT have no effect on payment", row.citation
        )


def _injection(service: Ductogram, case: Case) -> Proposal:
    decided = _decided(case, "injection")
    if decided is None:
        return _undecided(case, "the injection") if service.injected_by_reader else Proposal()
    if service.injected_by_reader is None:
        ask = f"did the billing physician inject the contrast ({decided.code})?"
        return Proposal(questions=(Question("injected_by_reader", ask),))
    if not service.injected_by_reader:
        why = "the billing physician did not inject the contrast"
        return Proposal(
            rejected=(Rejected(decided.code, why, decided.citation),),
            elsewhere=(f"{decided.code} by whoever injected the contrast",),
        )
    modifiers, citations, questions = _side_of_injection(service, decided, case)
    line = ServiceLine(
        decided.code,
        modifiers=modifiers,
        date_of_service=case.published.day,
        place_of_service=case.place,
    )
    return Proposal((SelectedLine(line, decided.reason, citations),), questions=questions)


def _side_of_injection(
    service: Ductogram, decided: Decision, case: Case
) -> tuple[tuple[str, ...], tuple[Citation, ...], tuple[Question, ...]]:
    row = case.published.fee_schedule_row(decided.code)
    if row is None or row.bilateral is not Bilateral.CONDITIONAL:
        return (), (decided.citation,), ()
    citations = (decided.citation, row.citation)
    if service.side is None:
        return (), citations, (Question("side", f"into which breast was the contrast injected ({decided.code})?"),)
    return (_SIDES[service.side],), citations, ()
