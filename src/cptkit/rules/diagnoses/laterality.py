"""The side of the diagnoses: against the side that a modifier says, and where one code says both."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from cptkit.policies.adoptions import Adoption
from cptkit.reference.diagnoses import CATEGORY, Diagnosis, pointed, unpointed
from cptkit.reference.laterality import Side
from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.proposals import Proposal, code_diagnosis, replace, take_off_diagnosis, together
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.diagnoses import BOTH_SIDES, DiagnosedLine
from cptkit.subjects.traits import Trait
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_SOURCE: Final = "icd-10-cm-guidelines-b-13"
_BILATERAL: Final = frozenset({Side.BILATERAL})
_OPEN: Final = frozenset({Side.BILATERAL, Side.UNSPECIFIED})
# What a patient has lost or bears may be on the other side than the service: it is no reason for it.
_STATUS: Final = "Z"


def wrong_side(line: DiagnosedLine) -> Said:
    """A modifier for one side and diagnoses of the other alone, or one for both and diagnoses of one."""
    # A port goes where the vein is best, often opposite to the breast that is treated.
    if line.line.is_a(ServiceKind.VEIN_ACCESS):
        return
    sides = [(one, line.published.modifier_side(one)) for one in line.modifiers]
    modifiers = {one: side for one, side in sides if side is not None}
    billed = _sides_together(modifiers.values())
    sided = [record for record in line.diagnoses.records if record is not None and record.side is not None]
    told = line.diagnoses.sides
    if told == _BILATERAL:
        # The guidelines take a bilateral diagnosis for each side that is treated; some payers deny it.
        if len(billed) == 1 and _bound_by(line, "bilateral") is not None:
            yield _hit(line, modifiers, sided, "both sides", "bilateral")
    elif told and told.isdisjoint(_OPEN) and not billed <= told and _is_reason(line.diagnoses.first):
        reasons = [record for record in sided if not record.code.startswith(_STATUS)]
        side = reasons[0].side or Side.UNSPECIFIED
        yield _hit(line, modifiers, reasons, f"{side} side", "side", _instead(line, modifiers, side))


def _is_reason(first: Diagnosis | None) -> bool:
    """Return whether the first diagnosis, which is the main reason for the service, tells its side.

    Where it tells none, as a screening does, the others need not be of the side of the service.
    """
    return first is not None and first.side is not None and not first.code.startswith(_STATUS)


def _sides_together(sides: Iterable[Side]) -> frozenset[Side]:
    """Return the sides that modifiers say together; bilateral is both."""
    said = frozenset(sides)
    return BOTH_SIDES if Side.BILATERAL in said else said


def _bound_by(line: DiagnosedLine, indicator: str) -> Adoption | None:
    """Return the payer's text that denies what the sides of the diagnoses contradict, where it has one."""
    adoption = line.policy.adoption(Table.DIAGNOSES) if line.policy else None
    return adoption if adoption is not None and adoption.binds(indicator) else None


def _instead(line: DiagnosedLine, modifiers: Mapping[str, Side], side: Side) -> tuple[Proposal, ...]:
    """Propose LT or RT for the other or for 50, where it is the only modifier for a side."""
    (modifier, *others) = modifiers
    published = line.published
    if others or published.role(modifier) not in (ModifierRole.SIDE, ModifierRole.BILATERAL):
        return ()
    of_side = [one for one in published.in_role(ModifierRole.SIDE) if published.modifier_side(one) is side]
    return tuple([replace(modifier, one, f"that the service was on the {side} side") for one in of_side])


def _hit(
    line: DiagnosedLine,
    modifiers: Iterable[str],
    records: Sequence[Diagnosis],
    told: str,
    indicator: str,
    candidates: tuple[Proposal, ...] = (),
) -> Hit:
    codes = ", ".join([record.code for record in records])
    adoption = _bound_by(line, indicator)
    return Hit(
        f"{', '.join(modifiers)} on {line.line.code}; {codes}: {told}",
        Severity.DENIAL,
        tuple(records),
        basis=Table.DIAGNOSES,
        indicator=indicator,
        source=_SOURCE if adoption is None else adoption.citation,
        candidates=candidates,
    )


WRONG_SIDE: Final = Rule(
    id="diagnosis.wrong-side",
    subject=DiagnosedLine,
    title="a diagnosis for a different side than the modifier",
    evaluate=wrong_side,
    source=_SOURCE,
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    needs=(Table.DIAGNOSES, Table.MODIFIER_SIDES, Table.SERVICE_KINDS),
    roles=frozenset({ModifierRole.SIDE, ModifierRole.ANATOMIC, ModifierRole.BILATERAL}),
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

# The characters that tell the sides, where one code says each and one says both.
_OTHER: Final = {"1": "2", "2": "1"}
_EACH: Final = "3"
_AFTER: Final = frozenset("123456789")


def _for_both(one: str) -> Iterator[tuple[str, str]]:
    """Yield what a code for the other side and the one for both sides may be, by that of one side.

    >>> list(_for_both("H66.92")), list(_for_both("M17.11"))
    ([('H66.91', 'H66.93'), ('H66.91', 'H66.8')], [('M17.21', 'M17.31'), ('M17.12', 'M17.13'), ('M17.12', 'M17.0')])
    """
    bare = unpointed(one)
    for place, character in enumerate(bare):
        if place < CATEGORY or character not in _OTHER:
            continue
        before, after = bare[:place], bare[place + 1 :]
        other = pointed(f"{before}{_OTHER[character]}{after}")
        yield other, pointed(f"{before}{_EACH}{after}")
        # Arthrosis and hearing loss of both sides stand before those of one.
        kind = bare[CATEGORY:place]
        if place == len(bare) - 1 and kind in _AFTER:
            yield other, pointed(f"{bare[:CATEGORY]}{int(kind) - 1}")


def _other_and_both(line: DiagnosedLine, right: Diagnosis) -> tuple[Diagnosis, Diagnosis] | None:
    """Return the record of the left side that the line tells beside that of the right, and the one for both sides."""
    told = {record.code: record for record in line.diagnoses.records if record is not None}
    for other, of_both in _for_both(right.code):
        left = told.get(other)
        if left is not None and left.side is Side.LEFT:
            both = line.published.diagnosis(of_both)
            if both is not None and both.side is Side.BILATERAL:
                return left, both
    return None


def _each_side(line: DiagnosedLine) -> Said:
    """The codes of the right and of the left for a condition that has a code for both."""
    for right in line.diagnoses.on(Side.RIGHT):
        found = _other_and_both(line, right)
        if found is not None:
            left, both = found
            instead = code_diagnosis(right.code, both.code, "the same condition on both sides")
            yield Hit(
                f"{right.code} and {left.code} on {line.line.code}; {both.code} is the code for both sides",
                Severity.REVIEW,
                (right, left),
                source=_SOURCE,
                candidates=(together(instead, take_off_diagnosis(left.code)),),
            )


def _beside_both(line: DiagnosedLine) -> Said:
    """The code of one side of a condition beside the one for both."""
    bilateral = {record.code: record for record in line.diagnoses.on(Side.BILATERAL)}
    for one in line.diagnoses.on(Side.RIGHT, Side.LEFT):
        both = next((bilateral[of_both] for _, of_both in _for_both(one.code) if of_both in bilateral), None)
        if both is not None:
            yield Hit(
                f"{one.code} with {both.code} on {line.line.code}; {both.code} is for both sides already",
                Severity.REVIEW,
                (one, both),
                source=_SOURCE,
                candidates=(take_off_diagnosis(one.code),),
            )


def sides_apart(line: DiagnosedLine) -> Said:
    """The code of one side of a condition beside that of the other, or beside the one for both."""
    yield from _each_side(line)
    yield from _beside_both(line)


SIDES_APART: Final = Rule(
    id="diagnosis.sides-apart",
    subject=DiagnosedLine,
    title="a diagnosis for one side where one code is for both",
    evaluate=sides_apart,
    source=_SOURCE,
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    needs=(Table.DIAGNOSES,),
    traits=frozenset({Trait.TWO_SIDES}),
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

RULES: Final = (WRONG_SIDE, SIDES_APART)
