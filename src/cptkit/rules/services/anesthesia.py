"""Anesthesia: who gave or directed it, by the modifier and by the practitioner, and several procedures under one."""

from collections.abc import Iterator, Mapping
from itertools import permutations
from typing import Final

from cptkit.rules.proposals import Proposal, replace
from cptkit.rules.record import differ
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.days import CodeDay
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.professions import Profession
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_PHYSICIANS: Final = ("AA", "AD", "QK", "QY")
# CMS: QX is for a CRNA or an anesthesiologist assistant whom a physician directs, QZ for a CRNA whom none does.
_ANESTHETISTS: Final = {"QX": "a CRNA or an anesthesiologist assistant", "QZ": "a CRNA"}
_WHO: Final = (*_PHYSICIANS, *_ANESTHETISTS)
# What the anesthesiologist says, what the CRNA says of the same case, and which of the two is to be another.
_CONTRADICTIONS: Final[Mapping[tuple[str, str], tuple[str, str]]] = {
    ("AA", "QX"): ("AA", "QY"),
    ("QK", "QZ"): ("QZ", "QX"),
    ("QY", "QZ"): ("QZ", "QX"),
}


def roles_contradict(day: CodeDay) -> Said:
    """One anesthesia of which the anesthesiologist and the CRNA say different things."""
    for one, other in permutations(day.lines, 2):
        for (physician, nurse), (wrong, right) in _CONTRADICTIONS.items():
            billed = one.number is not None or other.number is not None
            if one.has(physician) and other.has(nurse) and billed:
                yield Hit(
                    f"{day.code}-{physician} with {day.code}-{nurse}; a medically directed CRNA bills QX, "
                    "and the anesthesiologist bills QK or QY",
                    Severity.REVIEW,
                    lines=(one, other),
                    candidates=(replace(wrong, right, line=one if wrong == physician else other),),
                )


ROLES_CONTRADICT: Final = Rule(
    id="anesthesia.roles-contradict",
    subject=CodeDay,
    title="two lines that conflict on who directed the anesthesia",
    evaluate=roles_contradict,
    source="cms-pub-100-04-ch12-50",
    domain=Domain.MODIFIERS,
    needs=(Table.SERVICE_KINDS,),
    modifiers=frozenset({"QX", "QZ"}),
    services=frozenset({ServiceKind.TIMED_ANESTHESIA}),
    preview=True,
)


def second_procedure(among: LineAmongOthers) -> Said:
    """A second anesthesia code on a day of one practitioner, where the one with the most base units has the time."""
    line = among.line
    who = [modifier for modifier in _WHO if line.has(modifier)]
    for other in among.others:
        # Of two lines the later one is told.
        if other.number is not None and line.number is not None and other.number > line.number:
            continue
        alike = other.is_a(ServiceKind.TIMED_ANESTHESIA) and other.code != line.code
        add_on = line.is_a(ServiceKind.ADD_ON) or other.is_a(ServiceKind.ADD_ON)
        apart = differ(line.line.encounter, other.line.encounter) or line.has("59", "XE") or other.has("59", "XE")
        same = who == [modifier for modifier in _WHO if other.has(modifier)] and may_be_one_practitioner(line, other)
        if alike and same and not add_on and not apart:
            yield Hit(
                f"{line.code} with {other.code}; bill the code with the most base units, with the anesthesia time of "
                "all the procedures",
                Severity.REVIEW,
                lines=(line, other),
            )
            return


SECOND_PROCEDURE: Final = Rule(
    id="anesthesia.second-procedure",
    subject=LineAmongOthers,
    title="a second anesthesia code for one session",
    evaluate=second_procedure,
    source="ngs-anesthesia-payment",
    domain=Domain.MODIFIERS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.TIMED_ANESTHESIA}),
    preview=True,
)

_ANESTHETIST: Final[Mapping[Profession | None, str]] = {
    Profession.NURSE_ANESTHETIST: "a nurse anesthetist",
    Profession.ANESTHESIOLOGIST_ASSISTANT: "an anesthesiologist assistant",
}


def _of_anesthetist(modifier: str, profession: Profession | None) -> Iterator[Proposal]:
    if profession is Profession.NURSE_ANESTHETIST and modifier == "AA":
        yield replace(modifier, "QZ", "that no physician directed the case")
    yield replace(modifier, "QX", "that a physician directed the case")


def wrong_practitioner(line: BilledLine) -> Said:
    """Anesthesia by one kind of practitioner with the modifier of another."""
    provider = line.line.rendering_provider
    profession = provider.profession if provider else None
    if profession in _ANESTHETIST:
        for modifier in filter(line.has, _PHYSICIANS):
            yield Hit(
                f"{modifier} on {line.code} by {_ANESTHETIST[profession]}; {modifier} is for a physician",
                Severity.REVIEW,
                candidates=_of_anesthetist(modifier, profession),
            )
    elif profession is Profession.PHYSICIAN:
        for modifier in filter(line.has, _ANESTHETISTS):
            yield Hit(
                f"{modifier} on {line.code} by a physician; {modifier} is for {_ANESTHETISTS[modifier]}",
                Severity.REVIEW,
                candidates=(replace(modifier, "AA", "that the physician gave the anesthesia"),),
            )


WRONG_PRACTITIONER: Final = Rule(
    id="anesthesia.wrong-practitioner",
    subject=BilledLine,
    title="anesthesia with a modifier that does not match the practitioner",
    evaluate=wrong_practitioner,
    source="cms-pub-100-04-ch12-50",
    domain=Domain.MODIFIERS,
    needs=(Table.SERVICE_KINDS,),
    modifiers=frozenset(_WHO),
    services=frozenset({ServiceKind.TIMED_ANESTHESIA}),
    preview=True,
)

RULES: Final = (ROLES_CONTRADICT, SECOND_PROCEDURE, WRONG_PRACTITIONER)
