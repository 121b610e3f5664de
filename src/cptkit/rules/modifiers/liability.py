"""Patient liability: denials that the provider states with GX, GY or GZ, and where GY does not belong."""

from collections.abc import Iterator
from datetime import date
from typing import Final

import attrs

from cptkit.reference.indicators import Status
from cptkit.rules.proposals import Proposal, replace, take_off
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.coded import CodedLine
from cptkit.values.findings import Evidence, Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]


def _part_of_another(line: CodedLine) -> tuple[str, Evidence] | None:
    """Return why a code is part of another service, with the published row."""
    if line.about.add_ons:
        return "it is an add-on code", line.about.add_ons[0]
    row = line.row
    if row is not None and row.status is Status.BUNDLED:
        return "payment for it is bundled into other services", row
    return None


def exclusion_of_a_part(line: CodedLine) -> Said:
    """GY on an add-on or bundled code, which is part of another service and not excluded by statute."""
    part = _part_of_another(line)
    if part is not None:
        why, row = part
        yield Hit(
            f"GY on {line.code}; {why}",
            Severity.REVIEW,
            (row,),
            source="noridian-modifier-gy",
            candidates=(take_off("GY"),),
        )


EXCLUSION_OF_A_PART: Final = Rule(
    id="liability.exclusion-of-a-part",
    subject=CodedLine,
    title="GY on an add-on or bundled code",
    evaluate=exclusion_of_a_part,
    source="noridian-modifier-gy",
    domain=Domain.MODIFIERS,
    needs=(Table.ADD_ONS, Table.FEE_SCHEDULE),
    modifiers=frozenset({"GY"}),
    moot_after=("liability.denial-stated",),
)


@attrs.frozen
class _Stated:
    """A denial that a modifier states.

    Attributes:
        words: what the provider says with it; source: the text that denies such lines.
        otherwise: what the record would have to show for the line to go without it.
    """

    words: str
    source: str
    otherwise: str


_WRONG: Final = {"PA": "on the wrong part of the body", "PB": "on the wrong patient", "PC": "that was the wrong one"}


def _surgical_error(what: str) -> _Stated:
    words = f"a surgery {what}: Medicare does not pay it"
    return _Stated(words, "cms-ncd-140-6", "that it was the right surgery on the right patient")


_STATED: Final = {
    "GZ": _Stated(
        "expected to be denied as not reasonable and necessary, without an ABN: Medicare denies it automatically",
        "cms-cr-7228",
        "that the service is reasonable and necessary",
    ),
    "GY": _Stated(
        "excluded by statute: Medicare denies it, and the patient is liable",
        "palmetto-modifier-gy",
        "that the service is a Medicare benefit",
    ),
    "GX": _Stated(
        "a voluntary ABN: Medicare denies it as noncovered, and the patient is liable",
        "fcso-modifier-gx-gy",
        "that the service is a Medicare benefit",
    ),
    **{modifier: _surgical_error(what) for modifier, what in _WRONG.items()},
}


def _instead(modifier: str, stated: _Stated) -> Iterator[Proposal]:
    if modifier == "GZ":
        yield replace("GZ", "GA", "an ABN that the patient signed before the service")
    yield take_off(modifier, stated.otherwise)


def denial_stated(line: CodedLine) -> Said:
    """A line that Medicare denies because its modifier says so."""
    for modifier, stated in _STATED.items():
        # On an ambulance line GX is a trip, and PC on what is no surgery was meant for 26.
        meant = modifier not in _WRONG or line.is_a(ServiceKind.SURGERY)
        if modifier in line.appended.others and meant:
            yield Hit(
                f"{modifier} on {line.code}; {stated.words}",
                Severity.DENIAL,
                basis=Table.MODIFIER_USES,
                benefit=True,
                case=modifier,
                source=stated.source,
                candidates=_instead(modifier, stated),
            )


DENIAL_STATED: Final = Rule(
    id="liability.denial-stated",
    subject=CodedLine,
    title="a line that Medicare denies because of its modifier",
    evaluate=denial_stated,
    source="cms-cr-7228",
    domain=Domain.LIABILITY,
    modifiers=frozenset(_STATED),
    # Claims with GZ are denied automatically from this day on.
    in_force=Period(date(2011, 7, 1)),
    preview=True,
)

RULES: Final = (DENIAL_STATED, EXCLUSION_OF_A_PART)
