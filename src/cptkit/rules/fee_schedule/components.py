"""Professional and technical components: which codes have them, and where a physician is paid for which."""

from collections.abc import Iterable, Iterator
from typing import Final

from cptkit.policies.clauses import ComponentBilling
from cptkit.reference.indicators import PcTc
from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.fee_schedule.tests_in_parts import parts_of_test
from cptkit.rules.proposals import Proposal, append, bill_code, drop, replace, take_off, together
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.coded import CodedLine
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Setting, Table

__all__ = ["RULES", "whose_equipment"]

_INDICATORS: Final = "cms-pfs-attachment-a"
_SECTIONS: Final = "cms-pub-100-04-ch13"


def _takes(pc_tc: PcTc, component: str) -> bool:
    return pc_tc is PcTc.DIAGNOSTIC or (pc_tc is PcTc.LABORATORY_INTERPRETATION and component == "26")


_PARTS: Final = {"26": PcTc.PROFESSIONAL_ONLY, "TC": PcTc.TECHNICAL_ONLY}
_SHOWS: Final = {
    PcTc.PROFESSIONAL_ONLY: "a written interpretation by the billing physician",
    PcTc.TECHNICAL_ONLY: "that the practice performed the test with its own equipment and staff",
}


def _part_of_test(line: CodedLine, part: PcTc, modifier: str = "") -> Iterator[Proposal]:
    """Propose the code of one part of a test that is billed whole."""
    for code, its in parts_of_test(line.published, line.code):
        if its is part:
            billed = bill_code(code, _SHOWS[part])
            yield together(take_off(modifier), billed) if modifier else billed


def component_not_split(line: CodedLine) -> Said:
    """26 or TC on a code without that component."""
    row = line.splitting_row
    for modifier in sorted(set(line.in_role(ModifierRole.COMPONENT))):
        if row is not None and not _takes(row.pc_tc, modifier):
            yield Hit(
                f"{modifier} on {line.code}; the PC/TC indicator is {row.pc_tc}",
                Severity.DENIAL,
                (row,),
                basis=Table.FEE_SCHEDULE,
                indicator="pc_tc",
                case=row.pc_tc,
                candidates=(*_part_of_test(line, _PARTS[modifier], modifier), take_off(modifier)),
            )


COMPONENT_NOT_SPLIT: Final = Rule(
    id="fee-schedule.component-not-split",
    subject=CodedLine,
    title="26 or TC on a code without that component",
    evaluate=component_not_split,
    source=_INDICATORS,
    domain=Domain.COMPONENTS,
    needs=(Table.FEE_SCHEDULE,),
    roles=frozenset({ModifierRole.COMPONENT}),
)

# "Hospital inpatients or patients in a hospital outpatient department" (CMS, PC/TC indicator 5), as places.
_INPATIENT: Final = frozenset({"21", "51", "61"})
_HOSPITAL: Final = _INPATIENT | {"19", "22", "23"}


def _place(line: CodedLine) -> str:
    return f"at POS {line.place}" + (f" ({line.site.name})" if line.site else "")


def _in_hospital(line: CodedLine) -> bool:
    return line.setting is Setting.PRACTITIONER and line.place in _HOSPITAL


def _facility_clause(line: CodedLine) -> tuple[ComponentBilling, bool] | None:
    """Return the clause that keeps the technical component from the physician at this POS, and whether the payer's own.

    A payer without one has CMS's.
    """
    if line.setting is not Setting.PRACTITIONER:
        return None
    own = line.clauses(ComponentBilling)
    medicare = line.published.policy_day("medicare")
    clauses = own or (medicare.clauses(ComponentBilling) if medicare else ())
    if not clauses or line.place not in clauses[0].places | clauses[0].record_decides:
        return None
    return clauses[0], bool(own)


def whose_equipment(clause: ComponentBilling, place: str | None) -> str:
    """Return in words who bills the technical component at a POS of a payer's clause."""
    bills = "the facility bills the technical component"
    return bills if place in clause.places else f"the claim does not say whether {bills}"


def _facility_hit(
    line: CodedLine,
    clause: ComponentBilling,
    message: str,
    basis: tuple[Table | None, str],
    candidates: Iterable[Proposal],
) -> Hit:
    table, indicator = basis
    return Hit(
        f"{message} {_place(line)}; {whose_equipment(clause, line.place)}",
        clause.outcome.severity if line.place in clause.places else Severity.REVIEW,
        (*((line.row,) if line.row else ()), clause),
        basis=table,
        indicator=indicator,
        source=clause.citation,
        candidates=candidates,
    )


def _study_in_facility(line: CodedLine, message: str, candidates: Iterable[Proposal]) -> Said:
    """Yield the hit for a study with two components, of which the line bills more than the interpretation."""
    row = line.row
    found = _facility_clause(line) if row is not None and row.pc_tc is PcTc.DIAGNOSTIC else None
    if found is not None:
        clause, own = found
        yield _facility_hit(line, clause, message, (None if own else Table.FEE_SCHEDULE, "place"), candidates)


def global_in_facility(line: CodedLine) -> Said:
    """Global billing where the payer pays the physician only the professional component."""
    if not line.in_role(ModifierRole.COMPONENT):
        yield from _study_in_facility(line, f"{line.code} without 26", (append("26", first=True),))


GLOBAL_IN_FACILITY: Final = Rule(
    id="fee-schedule.global-in-facility",
    subject=CodedLine,
    title="global billing at a POS where the facility bills the technical component",
    evaluate=global_in_facility,
    source=_SECTIONS,
    domain=Domain.COMPONENTS,
    clauses=(ComponentBilling,),
    needs=(Table.FEE_SCHEDULE,),
    services=frozenset({ServiceKind.TWO_COMPONENT_STUDY}),
)


def technical_in_facility(line: CodedLine) -> Said:
    """TC on a physician's claim where the facility bills the technical component."""
    if not line.has("26"):
        candidates = (replace("TC", "26", "a written interpretation by the billing physician"), drop())
        yield from _study_in_facility(line, f"TC on {line.code}", candidates)


TECHNICAL_IN_FACILITY: Final = Rule(
    id="fee-schedule.technical-in-facility",
    subject=CodedLine,
    title="TC at a POS where the facility bills the technical component",
    evaluate=technical_in_facility,
    source=_SECTIONS,
    domain=Domain.COMPONENTS,
    clauses=(ComponentBilling,),
    needs=(Table.FEE_SCHEDULE,),
    modifiers=frozenset({"TC"}),
)

_HOLDS: Final = {
    PcTc.TECHNICAL_ONLY: "technical component only",
    PcTc.GLOBAL_ONLY: "global test only",
}
_OF_OTHERS: Final = {
    PcTc.INCIDENT_TO: (Severity.DENIAL, "incident-to services are not payable to the practice for hospital patients"),
    PcTc.THERAPY: (Severity.REVIEW, "a therapist in private practice is not paid for hospital patients"),
}


def not_payable_in_facility(line: CodedLine) -> Said:
    """A service without a professional component, at a POS where only the facility is paid for it."""
    row = line.row
    if row is not None and row.pc_tc in _HOLDS:
        found = _facility_clause(line)
        if found is not None:
            clause, own = found
            message = f"{line.code} ({_HOLDS[row.pc_tc]})"
            # The payers' clauses name studies that split; the indicator says that these are technical too.
            candidates = (*_part_of_test(line, PcTc.PROFESSIONAL_ONLY), drop())
            yield _facility_hit(line, clause, message, (Table.FEE_SCHEDULE, "pc_tc" if own else "place"), candidates)
    elif row is not None and row.pc_tc in _OF_OTHERS and _in_hospital(line):
        severity, why = _OF_OTHERS[row.pc_tc]
        yield Hit(
            f"{line.code} {_place(line)}; {why}",
            severity,
            (row,),
            basis=Table.FEE_SCHEDULE,
            indicator="place",
            source=_INDICATORS,
            candidates=(drop(),),
        )


NOT_PAYABLE_IN_FACILITY: Final = Rule(
    id="fee-schedule.not-payable-in-facility",
    subject=CodedLine,
    title="a service payable only to the facility at this POS",
    evaluate=not_payable_in_facility,
    source=_SECTIONS,
    domain=Domain.COMPONENTS,
    clauses=(ComponentBilling,),
    needs=(Table.FEE_SCHEDULE,),
    services=frozenset({ServiceKind.FACILITY_ONLY_SERVICE}),
)


def smear_outside_inpatient(line: CodedLine) -> Said:
    """A physician's interpretation of an abnormal smear for a patient who is not a hospital inpatient."""
    row = line.row
    if row is None or line.setting is not Setting.PRACTITIONER:
        return
    if line.place is not None and line.place not in _INPATIENT:
        yield Hit(
            f"{line.code} {_place(line)}; this interpretation is paid for hospital inpatients only",
            Severity.DENIAL,
            (row,),
            basis=Table.FEE_SCHEDULE,
            indicator="place",
            source=_INDICATORS,
            candidates=(drop(),),
        )


SMEAR_OUTSIDE_INPATIENT: Final = Rule(
    id="fee-schedule.smear-outside-inpatient",
    subject=CodedLine,
    title="interpretation of an abnormal smear for a patient who is not an inpatient",
    evaluate=smear_outside_inpatient,
    source=_INDICATORS,
    domain=Domain.COMPONENTS,
    needs=(Table.FEE_SCHEDULE,),
    services=frozenset({ServiceKind.SMEAR_INTERPRETATION}),
)


def reading_without_26(line: CodedLine) -> Said:
    """A laboratory test without 26 at a hospital POS, where a physician bills only the interpretation."""
    row = line.splitting_row
    if row is None or row.pc_tc is not PcTc.LABORATORY_INTERPRETATION or line.in_role(ModifierRole.COMPONENT):
        return
    if _in_hospital(line):
        yield Hit(
            f"{line.code} without 26 {_place(line)}; a physician bills only the interpretation of this laboratory test",
            Severity.NOTICE,
            (row,),
            source=_INDICATORS,
            candidates=(append("26", "a written interpretation of the test, and the request for it", first=True),),
        )


READING_WITHOUT_26: Final = Rule(
    id="fee-schedule.reading-without-26",
    subject=CodedLine,
    title="a laboratory test without 26 at a hospital POS",
    evaluate=reading_without_26,
    source=_INDICATORS,
    domain=Domain.COMPONENTS,
    needs=(Table.FEE_SCHEDULE,),
    services=frozenset({ServiceKind.STUDY_WITH_INTERPRETATION}),
    moot_after=("fee-schedule.global-for-reading-only",),
)

RULES: Final = (
    COMPONENT_NOT_SPLIT,
    GLOBAL_IN_FACILITY,
    TECHNICAL_IN_FACILITY,
    NOT_PAYABLE_IN_FACILITY,
    SMEAR_OUTSIDE_INPATIENT,
    READING_WITHOUT_26,
)
