"""Who is in a surgical team: co-surgeons, teams and assistants, each with the modifier that is theirs."""

from typing import Final

from cptkit.reference.indicators import CoSurgeons
from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.proposals import append, replace
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.days import CodeDay
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import by_person, name_two
from cptkit.values.findings import Severity
from cptkit.values.professions import Profession
from cptkit.values.scope import Domain
from cptkit.values.wording import counted

__all__ = ["RULES"]

_BOTH: Final = "fcso-co-surgeons"


def _assists(line: BilledLine) -> bool:
    return bool(line.in_role(ModifierRole.ASSISTANT))


def one_co_surgeon(day: CodeDay) -> Said:
    """One procedure by two surgeons, with 62 on the line of only one of them."""
    for line in day.lines:
        for other in day.lines if line.has("62") else ():
            if not name_two(line, other) or other.has("62") or (line.number is None and other.number is None):
                continue
            what = "as an assistant" if _assists(other) else "without 62"
            assists = next(iter(other.in_role(ModifierRole.ASSISTANT)), None)
            yield Hit(
                f"62 on {day.code}; another surgeon bills {day.code} {what}; both co-surgeons append 62",
                # The claim without 62 will deny; that with it is paid in full (First Coast).
                Severity.DENIAL if other.number is not None and not _assists(other) else Severity.REVIEW,
                lines=(line, other),
                candidates=(replace(assists, "62", line=other) if assists else append("62", line=other),),
            )


ONE_CO_SURGEON: Final = Rule(
    id="surgical-team.one-co-surgeon",
    subject=CodeDay,
    title="62 on the line of only one of two surgeons",
    evaluate=one_co_surgeon,
    source=_BOTH,
    domain=Domain.SURGICAL_TEAM,
    modifiers=frozenset({"62"}),
    preview=True,
)

_SPECIALTIES: Final = "cms-pfs-attachment-a"
_DIAGNOSES: Final = "aapc-surgeon-modifiers"


def co_surgeons_alike(day: CodeDay) -> Said:
    """One procedure with 62 by two surgeons of one specialty at Medicare, or for different diagnoses."""
    shared = [line for line in day.lines if line.has("62")]
    for place, one in enumerate(shared):
        for two in shared[place + 1 :]:
            if not name_two(one, two) or (one.number is None and two.number is None):
                continue
            mine, theirs = one.line.diagnoses, two.line.diagnoses
            if mine and theirs and set(mine).isdisjoint(theirs):
                yield Hit(
                    f"62 on {day.code} for {mine[0]} and for {theirs[0]}; co-surgeons bill the same diagnosis",
                    Severity.REVIEW,
                    source=_DIAGNOSES,
                    lines=(one, two),
                )
            specialty, row = _specialty(one), one.row
            if row is None or row.co_surgeons is not CoSurgeons.TWO_SPECIALTIES or not one.at_medicare:
                continue
            if specialty and specialty == _specialty(two):
                yield Hit(
                    f"62 on {day.code} by two surgeons of specialty {specialty};"
                    " without documentation Medicare pays for two specialties",
                    Severity.REVIEW,
                    (row,),
                    source=_SPECIALTIES,
                    lines=(one, two),
                )


def _specialty(line: BilledLine) -> str:
    provider = line.line.rendering_provider
    return (provider.specialty or "") if provider is not None else ""


CO_SURGEONS_ALIKE: Final = Rule(
    id="surgical-team.co-surgeons-mismatch",
    subject=CodeDay,
    title="62 by two surgeons of one specialty, or for different diagnoses",
    evaluate=co_surgeons_alike,
    source=_SPECIALTIES,
    domain=Domain.SURGICAL_TEAM,
    modifiers=frozenset({"62"}),
    moot_after=("modifier.wrong-service",),
    preview=True,
)

_A_TEAM: Final = 3


def too_few_for_team(among: LineAmongOthers) -> Said:
    """66 where all services are known, and fewer than three surgeons bill the procedure."""
    line = among.line
    alike = [other for other in among.others if other.code == line.code and not _assists(other)]
    if not among.all_is_known or line.line.rendering_provider is None:
        return
    named = by_person((line, *alike))
    if len(named) < _A_TEAM and all(one.line.rendering_provider is not None for one in alike):
        yield Hit(
            f"66 on {line.code}; {counted(len(named), 'surgeon')} bill{'s' * (len(named) == 1)} it;"
            " a surgical team is three or more",
            Severity.REVIEW,
            candidates=(replace("66", "62"),) if len(named) > 1 else (),
        )


TOO_FEW_FOR_TEAM: Final = Rule(
    id="surgical-team.too-few-surgeons",
    subject=LineAmongOthers,
    title="66 for fewer than three surgeons",
    evaluate=too_few_for_team,
    source="noridian-modifier-66",
    domain=Domain.SURGICAL_TEAM,
    modifiers=frozenset({"66"}),
    preview=True,
)

# Those whose assistance at surgery is billed with AS.
_BILLING_AS: Final = frozenset({
    Profession.PHYSICIAN_ASSISTANT,
    Profession.NURSE_PRACTITIONER,
    Profession.CLINICAL_NURSE_SPECIALIST,
    Profession.NON_PHYSICIAN_PRACTITIONER,
})  # fmt: skip


def wrong_assistant(line: BilledLine) -> Said:
    """An assistant at surgery with the modifier of another kind of practitioner."""
    provider = line.line.rendering_provider
    if provider is None:
        return
    if provider.profession in _BILLING_AS:
        for modifier in sorted(set(line.in_role(ModifierRole.ASSISTANT)) - {"AS"}):
            yield Hit(
                f"{modifier} on {line.code} by an assistant who is not a physician; that assistant bills AS",
                Severity.REVIEW,
                source="noridian-modifier-80",
                candidates=(replace(modifier, "AS"),),
            )
    # At other payers a physician may bill AS for an assistant under supervision (AAOS Now, 2007).
    elif line.has("AS") and line.at_medicare and provider.profession is Profession.PHYSICIAN:
        yield Hit(
            f"AS on {line.code} by a physician; a physician who assists bills 80, 81 or 82",
            Severity.REVIEW,
            source="noridian-modifier-as",
            candidates=(replace("AS", "80"),),
        )


WRONG_ASSISTANT: Final = Rule(
    id="surgical-team.wrong-assistant",
    subject=BilledLine,
    title="an assistant-at-surgery modifier that does not match the practitioner",
    evaluate=wrong_assistant,
    source="fcso-assistant-at-surgery",
    domain=Domain.SURGICAL_TEAM,
    roles=frozenset({ModifierRole.ASSISTANT}),
    preview=True,
)


def resident_and_82(day: CodeDay) -> Said:
    """An assistant for want of a qualified resident, where GC says that a resident took part."""
    for assistant in day.lines:
        for surgeon in day.lines if assistant.has("82") else ():
            if surgeon.has("GC") and not _assists(surgeon) and (assistant.number or surgeon.number):
                yield Hit(
                    f"82 on {day.code}, and GC on the surgeon's line; 82 says that no qualified resident was available",
                    Severity.REVIEW,
                    lines=(assistant, surgeon),
                )


RESIDENT_AND_82: Final = Rule(
    id="surgical-team.resident-available",
    subject=CodeDay,
    title="82 on a procedure in which a resident took part",
    evaluate=resident_and_82,
    source="ngs-assistants-teaching",
    domain=Domain.SURGICAL_TEAM,
    modifiers=frozenset({"82"}),
    preview=True,
)


def second_assistant(day: CodeDay) -> Said:
    """A second assistant at one procedure, by another practitioner than the first."""
    assistants = [line for line in day.lines if _assists(line)]
    for place, second in enumerate(assistants):
        for first in assistants[:place]:
            billed = first.number is not None or second.number is not None
            # Each of the procedures on two sides may have its own.
            sides = [frozenset(line.in_role(ModifierRole.SIDE)) for line in (first, second)]
            apart = all(sides) and sides[0].isdisjoint(sides[1])
            if billed and name_two(first, second) and not apart:
                what = " and ".join([line.in_role(ModifierRole.ASSISTANT)[0] for line in (first, second)])
                yield Hit(
                    f"{what} on {day.code} by two assistants; payers with a published policy pay for one",
                    Severity.REVIEW,
                    lines=(first, second),
                )
                break


SECOND_ASSISTANT: Final = Rule(
    id="surgical-team.second-assistant",
    subject=CodeDay,
    title="a second assistant at one procedure",
    evaluate=second_assistant,
    source="bcbsnd-assistant",
    domain=Domain.SURGICAL_TEAM,
    roles=frozenset({ModifierRole.ASSISTANT}),
    preview=True,
)

RULES: Final = (
    ONE_CO_SURGEON,
    CO_SURGEONS_ALIKE,
    TOO_FEW_FOR_TEAM,
    WRONG_ASSISTANT,
    RESIDENT_AND_82,
    SECOND_ASSISTANT,
)
