"""May these two codes be billed together: allowed, bundled and bypassed by what, always bundled, or not known."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Final

import attrs
from typing_extensions import override

from cptkit.checking.checker import check
from cptkit.checking.proving import remedies
from cptkit.errors import InvalidValue
from cptkit.questions._asked import CODE_RULES, known_code, note_on_payer
from cptkit.reference.edits import PtpEdit
from cptkit.reference.indicators import ModifierIndicator
from cptkit.reference.modifiers import ModifierRole
from cptkit.reference.reference import Reference
from cptkit.reference.views import PublishedDay, gap_for
from cptkit.rules.ncci.pairs import UNBUNDLED_PAIR
from cptkit.values.citations import Citation
from cptkit.values.claims import Claim, ServiceLine
from cptkit.values.codes import ProcedureCode
from cptkit.values.edges import Day, as_day, as_word
from cptkit.values.findings import Finding, Gap
from cptkit.values.html import Html, card, linked, plain_html
from cptkit.values.meant import Meant
from cptkit.values.remedies import AddModifier, Remedy, ReplaceCode, Together, steps
from cptkit.values.rows import Row
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Setting, Table
from cptkit.values.wording import either

__all__ = ["BilledTogether", "Pairing", "SupportedModifier", "together"]

# From a residence to a hospital.
_ONE_TRIP: Final = ("RH",)


class Pairing(Meant):
    """Whether two codes may be billed together on one date of service."""

    ALLOWED = "allowed", "no PTP edit has both"
    BUNDLED = "bundled", "a PTP edit bundles one into the other, unless a modifier bypasses it"
    ALWAYS_BUNDLED = "always bundled", "a PTP edit bundles one into the other, and no modifier bypasses it"
    NOT_KNOWN = "not known", "no loaded table answers"


@attrs.frozen
class SupportedModifier:
    """A modifier that bypasses the edit where the record shows why, and the code that it is appended to.

    >>> str(SupportedModifier("76942", "XS", "a separate organ, structure or lesion"))
    'append XS to 76942 where the record shows a separate organ, structure or lesion'
    """

    code: str
    modifier: str
    record_must_show: str

    @override
    def __str__(self) -> str:
        return f"append {self.modifier} to {self.code} where the record shows {self.record_must_show}"


@attrs.frozen(repr=False)
class BilledTogether:
    """The answer for two codes on one date of service by one practitioner, and what it rests on.

    Attributes:
        codes: as asked.
        pairing: allowed, bundled, always bundled, or not known.
        edit: the PTP edit; `None` where there is none, or where it is not known.
        gap: the table that does not answer, where it is not known.
        modifiers: what bypasses the edit, each with what the record must show.
        instead: the code that is billed in place of both.
        findings: what else `check` finds only where both are billed.
        notes: what to know besides, such as that the payer has not adopted the edits.
        distinct: whether the modifiers are for another lesion or encounter, and not for a visit.
        assumed: it rests on a release that was stretched over the day.
    """

    codes: tuple[ProcedureCode, ProcedureCode]
    on: date
    payer: str | None
    setting: Setting
    pairing: Pairing
    edit: PtpEdit | None = None
    gap: Gap | None = None
    modifiers: tuple[SupportedModifier, ...] = ()
    instead: str | None = None
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
    distinct: bool = False
    assumed: bool = False

    @property
    def allowed(self) -> bool | None:
        """Whether both are paid as they stand; `None` where it is not known."""
        return None if self.pairing is Pairing.NOT_KNOWN else self.pairing is Pairing.ALLOWED

    @property
    def citation(self) -> Citation | None:
        """Who published the edit."""
        return None if self.edit is None else self.edit.citation

    @property
    def for_same(self) -> str:
        """What to do for the same lesion and encounter."""
        if self.edit is None:
            return "" if self.gap is not None or self.pairing is Pairing.NOT_KNOWN else "bill both"
        whole = f", or {self.instead} for both together" if self.instead else ""
        return f"bill {self.edit.column_one} alone{whole}"

    @property
    def for_another(self) -> str:
        """What to do for another lesion or encounter, or for what else makes the services distinct."""
        if self.pairing is Pairing.ALWAYS_BUNDLED:
            return self.for_same
        return self.for_same if self.edit is None else "; ".join(_by_code(self.modifiers))

    def row(self) -> Row:
        """Return it as one row of plain values."""
        return {
            "code": self.codes[0],
            "other": self.codes[1],
            "date_of_service": self.on.isoformat(),
            "payer": self.payer,
            "setting": self.setting.value,
            "pairing": self.pairing.value,
            "column_one": self.edit.column_one if self.edit else None,
            "column_two": self.edit.column_two if self.edit else None,
            "modifier_indicator": self.edit.indicator.value if self.edit else None,
            "modifiers": " ".join(one.modifier for one in self.modifiers),
            "answer": str(self),
            "source": str(self.citation or ""),
        }

    @override
    def __str__(self) -> str:
        said = [_answer(self), *(finding.message for finding in self.findings), *self.notes]
        return "; ".join([*said, *(["assumed unchanged"] if self.assumed else [])])

    @override
    def __repr__(self) -> str:
        return f"<BilledTogether {self.codes[0]} and {self.codes[1]} on {self.on}: {self.pairing}>"

    def _repr_html_(self) -> Html:
        return card(
            str(self),
            [
                ("same lesion or site, one encounter" if self.distinct else "same service", plain_html(self.for_same)),
                ("another lesion, site or encounter" if self.distinct else "otherwise", plain_html(self.for_another)),
                ("source", linked(self.citation) if self.citation else ""),
            ],
        )


def _by_code(modifiers: tuple[SupportedModifier, ...]) -> Iterator[str]:
    """Yield one sentence for each code that modifiers are appended to."""
    for code, those in groupby(modifiers, key=lambda one: one.code):
        first, *others = those
        yield either(
            [str(first), *(f"{one.modifier} to {code} where it shows {one.record_must_show}" for one in others)]
        )


def _answer(asked: BilledTogether) -> str:
    one, other = asked.codes
    if asked.gap is not None:
        return f"not known: {asked.gap}"
    if asked.pairing is Pairing.NOT_KNOWN:
        return f"not known whether {one} and {other} may be billed together"
    if asked.edit is None:
        if asked.findings:
            return f"no PTP edit has {one} and {other} on {asked.on}, but together they are flagged"
        return f"{one} and {other} may be billed together: no PTP edit has both on {asked.on}"
    edit = asked.edit
    bundled = f"{edit.column_two} is bundled into {edit.column_one} (PTP edit, modifier indicator {edit.indicator})"
    if asked.pairing is Pairing.ALWAYS_BUNDLED:
        return f"{bundled} and no modifier on either line bypasses the edit: {asked.for_same}"
    same = f"for the same lesion or site in one encounter {asked.for_same}" if asked.distinct else asked.for_same
    return f"{bundled}: {same}; {f'otherwise {asked.for_another}' if asked.modifiers else 'no modifier fits'}"


def together(
    one: str,
    other: str,
    reference: Reference,
    *,
    on: Day,
    payer: str | None = None,
    place_of_service: str | None = None,
    setting: Setting | str = Setting.PRACTITIONER,
) -> BilledTogether:
    """Return whether two codes may be billed together on one date of service by one practitioner.

    The rules of `check` answer, so that what is said to bypass an edit passes there.

    Args:
        one: a CPT or HCPCS code, in either column.
        other: the code beside it.
        reference: what was published.
        on: the date of service.
        payer: whose policies apply; unless stated, it is said that the edits are Medicare's.
        place_of_service: the POS of both.
        setting: whose edits.

    Raises:
        InvalidCode: a text that does not have the shape of a procedure code.
        UnknownName: a code that is not valid on the day.
        InvalidValue: twice the same code; how many units it may have is `unit_limit`'s to say.

    >>> from cptkit import bundled_reference
    >>> answer = together("76942", "19083", bundled_reference(), on="2024-08-13", payer="medicare")
    >>> answer.pairing, answer.for_same, [one.modifier for one in answer.modifiers]
    (<Pairing.BUNDLED: 'bundled'>, 'bill 19083 alone', ['XE', 'XS', 'XP', 'XU'])
    """
    day, whose = as_day(on, "on"), as_word(Setting, setting, "setting")
    codes = known_code(one, reference, day, "one"), known_code(other, reference, day, "other")
    if codes[0] == codes[1]:
        message = (
            f"{codes[0]} twice; expected two different codes; for several units of one code ask for its unit limit"
        )
        raise InvalidValue(message, "other")
    published = reference.on(day)
    answer = BilledTogether(codes, day, payer, whose, Pairing.NOT_KNOWN)
    policy = published.policy_day(payer)
    if policy is not None and not policy.may_follow(Table.PAIR_EDITS):
        note = f"{policy.policy.name} has NCCI files of its own, which are not loaded"
        return attrs.evolve(answer, notes=(note,))
    gap = gap_for(published, Table.PAIR_EDITS, *sorted(codes), setting=whose)
    if gap is not None:
        return attrs.evolve(answer, gap=gap)
    edit = published.pair_edit(*codes, setting=whose)
    # Base rates and mileage are of one trip, which their modifier names.
    trip = _ONE_TRIP if all(ServiceKind.AMBULANCE_TRIP in published.kinds(code) for code in codes) else ()
    lines = [
        ServiceLine(code, modifiers=trip, date_of_service=day, place_of_service=place_of_service) for code in codes
    ]
    claim = Claim(lines, payer=payer, setting=whose)
    arising = _arising(claim, reference)
    bundling = next((one for one in arising if one.rule == UNBUNDLED_PAIR.id), None)
    proved = () if bundling is None else remedies(claim, reference, bundling, rules=CODE_RULES)
    modifiers = tuple(_modifiers(proved, codes))
    roles = {record.role for one in modifiers if (record := published.modifier(one.modifier)) is not None}
    note = note_on_payer(published, payer, Table.PAIR_EDITS)
    return attrs.evolve(
        answer,
        pairing=_pairing(edit),
        edit=edit,
        modifiers=modifiers,
        instead=next(_instead(proved), None),
        findings=tuple(one for one in arising if one is not bundling and one.counted),
        notes=(*_replacing(proved, codes), *_add_on_notes(codes, published), *([note] if note and edit else [])),
        distinct=roles == {ModifierRole.DISTINCT},
        assumed=published.assumes(Table.PAIR_EDITS, *codes, setting=whose),
    )


def _pairing(edit: PtpEdit | None) -> Pairing:
    if edit is None:
        return Pairing.ALLOWED
    return Pairing.BUNDLED if edit.indicator is ModifierIndicator.ALLOWED else Pairing.ALWAYS_BUNDLED


def _arising(claim: Claim, reference: Reference) -> tuple[Finding, ...]:
    """Return what is found on the lines together and on neither of them alone."""
    alone = [check(attrs.evolve(claim, lines=[line]), reference, rules=CODE_RULES) for line in claim.lines]
    known = {(finding.rule, finding.message) for report in alone for finding in report.findings}
    found = check(claim, reference, rules=CODE_RULES).findings
    return tuple(finding for finding in found if (finding.rule, finding.message) not in known)


def _modifiers(proved: tuple[Remedy, ...], codes: tuple[str, str]) -> Iterator[SupportedModifier]:
    for remedy in proved:
        if isinstance(remedy, AddModifier):
            yield SupportedModifier(codes[remedy.line - 1], remedy.modifier, remedy.needs_documentation)


def _instead(proved: tuple[Remedy, ...]) -> Iterator[str]:
    both = (remedy for remedy in proved if isinstance(remedy, Together))
    return (edit.code for remedy in both for edit in steps(remedy) if isinstance(edit, ReplaceCode))


def _replacing(proved: tuple[Remedy, ...], codes: tuple[str, str]) -> Iterator[str]:
    for remedy in proved:
        if isinstance(remedy, ReplaceCode):
            kept = codes[2 - remedy.line]
            yield (
                f"{remedy.code} in place of {codes[remedy.line - 1]} may be billed with {kept} where the record shows "
                f"{remedy.needs_documentation}"
            )


def _add_on_notes(codes: tuple[str, str], published: PublishedDay) -> Iterator[str]:
    for code, other in (codes, codes[::-1]):
        if any(row.primary == other for row in published.add_ons(code)):
            yield f"{code} is an add-on code of {other}"
