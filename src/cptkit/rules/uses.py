"""Where each modifier belongs, by published texts: on which services, claims and places, beside which others."""

from collections.abc import Iterator
from typing import Final

from cptkit.reference.usage import ModifierNeed, ModifierUse
from cptkit.rules._offers import without
from cptkit.rules.authorities import MODIFIER_TEXTS
from cptkit.rules.code_set import trips
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledLine
from cptkit.values.fields import either
from cptkit.values.findings import Severity
from cptkit.values.remedies import AddModifier
from cptkit.values.tables import Table

__all__ = [
    "REQUIRED_MISSING",
    "WRONG_PLACE",
    "WRONG_SERVICE",
    "WRONG_SETTING",
    "required_missing",
    "wrong_place",
    "wrong_service",
    "wrong_setting",
]


def _borne(line: BilledLine) -> list[str]:
    """Return the modifiers of the line, each once, save those that name an ambulance's trip."""
    return [modifier for modifier in dict.fromkeys(line.line.modifiers) if modifier not in trips(line)]


def _uses(line: BilledLine) -> Iterator[ModifierUse]:
    for modifier in _borne(line):
        yield from line.published.modifier_uses(modifier)


def _misused(line: BilledLine, use: ModifierUse, where: str) -> Hit:
    return Hit(
        f"{use.modifier} on {line.code}{where}; {use.why}",
        Severity.DENIAL,
        (use,),
        basis=Table.MODIFIER_USES,
        candidates=without(line, use.modifier),
    )


def wrong_service(line: BilledLine) -> Iterator[Hit | Lift]:
    """A modifier on a service of a kind that it is not for."""
    kinds = line.published.kinds(line.code)
    for use in _uses(line):
        if use.not_on & kinds or (use.fits_on and not use.fits_on & kinds):
            yield _misused(line, use, "")


def wrong_setting(line: BilledLine) -> Iterator[Hit | Lift]:
    """A modifier on a claim of a setting that it is not for."""
    for use in _uses(line):
        if use.settings and line.setting not in use.settings and line.place not in use.places:
            yield _misused(line, use, f" on a {line.setting.value} claim")


def wrong_place(line: BilledLine) -> Iterator[Hit | Lift]:
    """A modifier at a place of service that it is not for."""
    for use in _uses(line):
        if use.places and not use.settings and line.place is not None and line.place not in use.places:
            yield _misused(line, use, f" at place of service {line.place}")


def _needs(line: BilledLine) -> Iterator[ModifierNeed]:
    for kind in sorted(line.published.kinds(line.code), key=lambda kind: kind.value):
        yield from line.published.modifier_needs(kind)
    for modifier in _borne(line):
        yield from line.published.modifier_needs(modifier)


def required_missing(line: BilledLine) -> Iterator[Hit | Lift]:
    """A line without any of the modifiers of which its service, or another modifier, needs one."""
    for need in _needs(line):
        if not line.has(*need.one_of) and (not need.settings or line.setting in need.settings):
            bearer = f"{need.modifier} on {line.code}" if need.modifier else line.code
            yield Hit(
                f"{bearer} without {either(need.one_of)}; {need.why}",
                Severity.DENIAL,
                (need,),
                basis=Table.MODIFIER_USES,
                candidates=tuple(
                    AddModifier(number, modifier, need.why) for number in line.numbers for modifier in need.one_of
                ),
            )


WRONG_SERVICE: Final = Rule(
    id="modifier.wrong-service",
    subject=BilledLine,
    title="a modifier on a service that it is not for",
    citation=MODIFIER_TEXTS,
    evaluate=wrong_service,
    needs=(Table.MODIFIER_USES, Table.SERVICE_KINDS),
    moot_after=("code-set.modifier-not-in-force",),
    from_codes_alone=True,
)
WRONG_SETTING: Final = Rule(
    id="modifier.wrong-setting",
    subject=BilledLine,
    title="a modifier on a claim of a setting that it is not for",
    citation=MODIFIER_TEXTS,
    evaluate=wrong_setting,
    needs=(Table.MODIFIER_USES,),
    moot_after=("code-set.modifier-not-in-force",),
    from_codes_alone=True,
)
WRONG_PLACE: Final = Rule(
    id="modifier.wrong-place",
    subject=BilledLine,
    title="a modifier at a place of service that it is not for",
    citation=MODIFIER_TEXTS,
    evaluate=wrong_place,
    needs=(Table.MODIFIER_USES,),
    moot_after=("code-set.modifier-not-in-force",),
    from_codes_alone=True,
)
REQUIRED_MISSING: Final = Rule(
    id="modifier.required-missing",
    subject=BilledLine,
    title="a line without a modifier that its service, or another modifier, needs",
    citation=MODIFIER_TEXTS,
    evaluate=required_missing,
    needs=(Table.MODIFIER_NEEDS, Table.SERVICE_KINDS),
    from_codes_alone=True,
)
