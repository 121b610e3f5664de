"""What is the unit limit of a code, and what if there is more."""

from datetime import date
from decimal import Decimal
from typing import Final

import attrs
from typing_extensions import override

from cptkit.checking.checker import check
from cptkit.checking.proving import remedies
from cptkit.policies.clauses import DailyLimit
from cptkit.questions._asked import CODE_RULES, known_code, note_on_payer
from cptkit.reference.edits import Mue
from cptkit.reference.indicators import Adjudication
from cptkit.reference.reference import Reference
from cptkit.reference.views import gap_for
from cptkit.values.amounts import as_units
from cptkit.values.citations import Citation
from cptkit.values.claims import Claim, ServiceLine
from cptkit.values.codes import ProcedureCode
from cptkit.values.edges import Day, as_day, as_word
from cptkit.values.findings import Finding, Gap
from cptkit.values.html import Html, card, linked, plain_html
from cptkit.values.remedies import Remedy, RemoveLine, SetUnits, remedy_in_words
from cptkit.values.rows import Row, as_cell
from cptkit.values.scope import Domain
from cptkit.values.tables import Setting, Table
from cptkit.values.wording import units_in_words

__all__ = ["UnitLimit", "unit_limit"]

# CMS, NCCI Policy Manual, chapter I, section V, on the MUE adjudication indicators.
_MORE: Final = {
    Adjudication.CLAIM_LINE: (
        "each claim line is judged by itself: bill more on another line, with the modifier that the record supports"
    ),
    Adjudication.DAY_BY_POLICY: "more on one date of service is denied, since a policy or the code itself limits it",
    Adjudication.DAY_BY_CLINICAL_BENCHMARK: (
        "more on one date of service is denied, and may be payable with documentation of medical necessity"
    ),
}
_LIMITING: Final = tuple(rule for rule in CODE_RULES if rule.domain in (Domain.UNITS, Domain.PAYER_LIMITS))


@attrs.frozen(repr=False)
class UnitLimit:
    """How many units of a code one practitioner may bill on a date of service, and what if there are more.

    Attributes:
        units: as asked; `None` where only the limit was.
        mue: the MUE; `None` where none is published, or where it is not known.
        gap: the table that does not answer, where it is not known.
        limits: the payer's own limits on a date of service.
        findings: what `check` finds on a line with the units; remedies: proved for them.
        notes: what to know besides, such as that the payer has not adopted MUE values.
        assumed: it rests on a release that was stretched over the day.
    """

    code: ProcedureCode
    on: date
    payer: str | None
    setting: Setting
    units: Decimal | None = None
    mue: Mue | None = None
    gap: Gap | None = None
    limits: tuple[DailyLimit, ...] = ()
    findings: tuple[Finding, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    notes: tuple[str, ...] = ()
    assumed: bool = False

    @property
    def value(self) -> int | None:
        """The MUE value; `None` where none is published, or where it is not known."""
        return None if self.mue is None else self.mue.value

    @property
    def is_over(self) -> bool | None:
        """Whether the units asked about are over the MUE value or a limit of the payer's; `None` where not known."""
        if self.units is None or (self.gap is not None and not self.findings):
            return None
        return bool(self.findings) or (self.mue is not None and self.units > self.mue.value)

    @property
    def citation(self) -> Citation | None:
        """Who published the MUE."""
        return None if self.mue is None else self.mue.citation

    @property
    def if_more(self) -> str:
        """What becomes of more units than the limit, and what may be done."""
        if self.mue is None:
            return ""
        return _MORE[self.mue.adjudication] if self.mue.value else "no unit is payable"

    def row(self) -> Row:
        """Return it as one row of plain values."""
        return {
            "code": self.code,
            "date_of_service": self.on.isoformat(),
            "payer": self.payer,
            "setting": self.setting.value,
            "units": None if self.units is None else as_cell(self.units),
            "mue_value": self.value,
            "adjudication": None if self.mue is None else self.mue.adjudication.value,
            "is_over": self.is_over,
            "answer": str(self),
            "source": str(self.citation or ""),
        }

    @override
    def __str__(self) -> str:
        said = [_answer(self), *(clause.words().rstrip(".") for clause in self.limits), *self.notes]
        return "; ".join([*said, *(["assumed unchanged"] if self.assumed else [])])

    @override
    def __repr__(self) -> str:
        known = "not known" if self.gap is not None else "none" if self.mue is None else str(self.mue.value)
        return f"<UnitLimit of {self.code} on {self.on}: {known}>"

    def _repr_html_(self) -> Html:
        return card(
            str(self),
            [
                ("rationale", plain_html(self.mue.rationale) if self.mue else ""),
                ("proved remedies", plain_html("; ".join(map(remedy_in_words, self.remedies)))),
                ("source", linked(self.citation) if self.citation else ""),
            ],
        )


def _answer(asked: UnitLimit) -> str:
    if asked.gap is not None:
        return f"not known: {asked.gap}"
    if asked.mue is None:
        return f"no MUE is published for {asked.code} on {asked.on} ({asked.setting})"
    limit = f"the MUE value of {asked.code} is {asked.mue.value} ({asked.setting}, by {asked.mue.adjudication.meaning})"
    if asked.units is None:
        return f"{limit}; {asked.if_more}"
    units = units_in_words(asked.units)
    if asked.units <= asked.mue.value:
        return f"{units} of {asked.code}: {limit}"
    return f"{units} of {asked.code} is too many: {limit}; {asked.if_more}"


def unit_limit(
    code: str,
    reference: Reference,
    *,
    on: Day,
    units: Decimal | float | str | None = None,
    payer: str | None = None,
    setting: Setting | str = Setting.PRACTITIONER,
) -> UnitLimit:
    """Return the unit limit of a code on a day, and what becomes of units over it.

    Args:
        code: a CPT or HCPCS code.
        reference: what was published.
        on: the date of service.
        units: how many units are billed on one line; unless stated, only the limit is given.
        payer: whose policies apply; unless stated, it is said that the values are Medicare's.
        setting: whose values.

    Raises:
        InvalidCode: the text does not have the shape of a procedure code.
        UnknownName: the code is not valid on the day.
        InvalidValue: units that are not more than zero.

    >>> from cptkit import bundled_reference
    >>> print(unit_limit("77053", bundled_reference(), on="2024-08-13", payer="medicare").value)
    2
    """
    day, whose = as_day(on, "on"), as_word(Setting, setting, "setting")
    asked = known_code(code, reference, day, "code")
    billed = None if units is None else as_units(units, "units")
    published = reference.on(day)
    policy = published.policy_day(payer)
    kinds = published.code(asked, whose).possible_kinds
    answer = UnitLimit(
        asked,
        day,
        payer,
        whose,
        units=billed,
        limits=tuple(one for one in (policy.clauses(DailyLimit) if policy else ()) if one.concerns(asked, kinds, ())),
    )
    if policy is not None and not policy.may_follow(Table.MUE):
        note = f"{policy.policy.name} has MUE values of its own, which are not loaded"
        return attrs.evolve(answer, gap=Gap(Table.MUE, day, (asked,), (), "", whose), notes=(note,))
    mue, gap = published.mue(asked, setting=whose), gap_for(published, Table.MUE, asked, setting=whose)
    note = note_on_payer(published, payer, Table.MUE) if mue is not None else ""
    answer = attrs.evolve(
        answer,
        mue=mue,
        gap=gap,
        notes=(note,) if note else (),
        assumed=published.assumes(Table.MUE, asked, setting=whose),
    )
    return answer if billed is None else _judged(answer, billed, reference)


def _judged(answer: UnitLimit, units: Decimal, reference: Reference) -> UnitLimit:
    """Return the answer with what is found on one line of so many units, and what was proved to help."""
    line = ServiceLine(answer.code, units=units, date_of_service=answer.on)
    claim = Claim([line], payer=answer.payer, setting=answer.setting)
    found = tuple(one for one in check(claim, reference, rules=_LIMITING).findings if one.counted)
    proved = (one for finding in found for one in remedies(claim, reference, finding, rules=CODE_RULES))
    # What was done is billed: to drop units of it is no remedy for having more.
    kept = dict.fromkeys(one for one in proved if not isinstance(one, RemoveLine | SetUnits))
    return attrs.evolve(answer, findings=found, remedies=tuple(kept))
