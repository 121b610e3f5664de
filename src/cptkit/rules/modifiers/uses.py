"""Where each modifier belongs, by published texts: on which services, claims and POS codes, with which others."""

from collections.abc import Iterator
from typing import Final

from cptkit.reference.modifiers import ModifierRole, Position
from cptkit.reference.usage import ModifierNeed, ModifierUse
from cptkit.rules.proposals import Proposal, append, bill_at, replace, take_off
from cptkit.rules.record import shown_by
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.coded import CodedLine
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.tables import Setting, Table
from cptkit.values.wording import either

__all__ = ["RULES"]


# NGS, telehealth changes for 2024: by where the patient was.
_TELEHEALTH: Final = (bill_at("10", "that the patient was at home"), bill_at("02", "that the patient was elsewhere"))


def _mending(line: CodedLine, use: ModifierUse) -> Iterator[Proposal]:
    if use.places and line.published.role(use.modifier) is ModifierRole.TELEHEALTH:
        yield from _TELEHEALTH
    yield replace(use.modifier, use.instead) if use.instead else take_off(use.modifier)


def _misused(line: CodedLine, use: ModifierUse, where: str) -> Hit:
    # None of the texts says that a line is denied; each tells correct use.
    return Hit(
        f"{use.modifier} on {line.code}{where}; {use.why}",
        Severity.REVIEW,
        (use,),
        basis=Table.MODIFIER_USES if use.benefit else None,
        benefit=use.benefit,
        candidates=_mending(line, use),
    )


def wrong_service(line: CodedLine) -> Said:
    """A modifier on a kind of service that it does not go on."""
    kinds = line.kinds_billed
    for use in line.appended.uses:
        if use.not_on & kinds or (use.fits_on and not use.fits_on & kinds):
            yield _misused(line, use, "")


WRONG_SERVICE: Final = Rule(
    id="modifier.wrong-service",
    subject=CodedLine,
    title="a modifier on a service it does not apply to",
    evaluate=wrong_service,
    domain=Domain.MODIFIERS,
    needs=(Table.MODIFIER_USES, Table.SERVICE_KINDS),
    least_modifiers=1,
    moot_after=("code-set.modifier-not-in-force", "payer.modifier-not-taken"),
)


_CLAIM_OF: Final = {
    Setting.PRACTITIONER: "a practitioner claim",
    Setting.OUTPATIENT_HOSPITAL: "an outpatient hospital claim",
    Setting.SUPPLIER: "a supplier claim",
}


def wrong_setting(line: CodedLine) -> Said:
    """A modifier on a type of claim that it does not go on."""
    for use in line.appended.uses:
        if use.settings and line.setting not in use.settings and line.place not in use.places:
            yield _misused(line, use, f" on {_CLAIM_OF[line.setting]}")


WRONG_SETTING: Final = Rule(
    id="modifier.wrong-setting",
    subject=CodedLine,
    title="a modifier on a type of claim it does not apply to",
    evaluate=wrong_setting,
    domain=Domain.MODIFIERS,
    needs=(Table.MODIFIER_USES,),
    least_modifiers=1,
    moot_after=("code-set.modifier-not-in-force", "payer.modifier-not-taken"),
)


def wrong_place(line: CodedLine) -> Said:
    """A modifier at a POS that it does not go with."""
    for use in line.appended.uses:
        if use.places and not use.settings and line.place is not None and line.place not in use.places:
            yield _misused(line, use, f" at POS {line.place}")


WRONG_PLACE: Final = Rule(
    id="modifier.wrong-place",
    subject=CodedLine,
    title="a modifier at a POS where it does not apply",
    evaluate=wrong_place,
    domain=Domain.MODIFIERS,
    needs=(Table.MODIFIER_USES,),
    least_modifiers=1,
    moot_after=("code-set.modifier-not-in-force",),
)


def _missing(line: CodedLine) -> tuple[ModifierNeed, ...]:
    """Return what a line needs and has not; of two texts that deny it the one that leaves less choice."""
    needs = line.about.needs
    for modifier in line.appended.others:
        needs += line.published.modifier_needs(modifier)
    if not needs:
        return ()
    missing = [need for need in needs if not line.has(*need.one_of) and _is_due(line, need)]
    return tuple([need for need in missing if not any(_says_more(line, other, need) for other in missing)])


def _is_due(line: CodedLine, need: ModifierNeed) -> bool:
    """Return whether a text is about the claims and the place of a line."""
    at_place = not need.places or line.place in need.places
    return at_place and (not need.settings or line.setting in need.settings)


def _says_more(line: CodedLine, one: ModifierNeed, other: ModifierNeed) -> bool:
    denies = line.setting in one.denied_in or line.setting not in other.denied_in
    return denies and set(one.one_of) < set(other.one_of)


def _remedies(line: CodedLine, need: ModifierNeed) -> Iterator[Proposal]:
    """Propose each modifier that does, where it goes: in place of a rival, in front of the others, or behind them."""
    # The modifier of another discipline stands where that of its own is due.
    rivals = [one for other in line.about.needs if set(need.one_of) < set(other.one_of) for one in other.one_of]
    instead_of = next((one for one in rivals if line.has(one)), None)
    for modifier in need.one_of:
        shows, listed = shown_by(modifier, line, need.why), line.published.modifier(modifier)
        if instead_of is not None:
            yield replace(instead_of, modifier, shows)
        else:
            yield append(modifier, shows, first=listed is not None and listed.position is Position.FIRST)


def required_missing(line: CodedLine) -> Said:
    """A line without a modifier that its service, or another modifier, requires."""
    for need in _missing(line):
        what = f"{need.modifier} on {line.code}" if need.modifier else line.code
        yield Hit(
            f"{what} without {either(need.one_of)}; {need.why}",
            Severity.DENIAL if line.setting in need.denied_in else Severity.REVIEW,
            (need,),
            basis=Table.MODIFIER_USES,
            benefit=need.benefit,
            candidates=_remedies(line, need),
        )


REQUIRED_MISSING: Final = Rule(
    id="modifier.required-missing",
    subject=CodedLine,
    title="a line without a modifier that its service, or another modifier, requires",
    evaluate=required_missing,
    domain=Domain.MODIFIERS,
    needs=(Table.MODIFIER_NEEDS, Table.SERVICE_KINDS),
)

RULES: Final = (WRONG_SERVICE, WRONG_SETTING, WRONG_PLACE, REQUIRED_MISSING)
