"""Tests with a code for the whole and codes for their parts, as electrocardiograms and stress tests have."""

from collections.abc import Iterable, Iterator
from typing import Final

from cptkit.reference.indicators import PcTc, Rate
from cptkit.reference.views import Published
from cptkit.rules.proposals import bill_code, drop, together
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES", "parts_of_test"]

_PARTS: Final = (PcTc.PROFESSIONAL_ONLY, PcTc.TECHNICAL_ONLY)
# The codes of the parts follow that of the whole.
_NEAR: Final = 10
# A stress test, and the code that has it together with the echocardiogram.
_STRESS_TEST: Final = "93015"
_STRESS_ECHO: Final = "93351"


def parts_of_test(published: Published, whole: str) -> tuple[tuple[str, PcTc], ...]:
    """Return the codes of the parts of a test, each with what it is; none where the code is of no test in parts."""
    row = published.code(whole).row if whole.isdecimal() else None
    return () if row is None or row.pc_tc is not PcTc.GLOBAL_ONLY else tuple(_following(published, int(whole)))


def _following(published: Published, whole: int) -> Iterator[tuple[str, PcTc]]:
    seen: list[PcTc] = []
    for number in range(whole + 1, whole + 1 + _NEAR):
        code = f"{number:05d}"
        row = published.code(code).row
        if row is None:
            continue
        # Behind the last interpretation another test begins.
        if row.pc_tc not in _PARTS or (set(seen) == set(_PARTS) and seen[-1] is PcTc.PROFESSIONAL_ONLY):
            return
        seen.append(row.pc_tc)
        yield code, row.pc_tc


def _whole_of(line: BilledLine) -> tuple[str, tuple[str, ...]] | None:
    """Return the code of the test that a line is a part of, and the codes of all its parts."""
    own = line.row
    if own is None or own.pc_tc is not PcTc.TECHNICAL_ONLY or not line.code.isdecimal():
        return None
    for number in range(int(line.code) - 1, int(line.code) - 1 - _NEAR, -1):
        whole = f"{number:05d}"
        parts = tuple(code for code, _ in parts_of_test(line.published, whole))
        if parts:
            return (whole, parts) if line.code in parts else None
    return None


def _with_stress_test(line: BilledLine, mine: Iterable[BilledLine]) -> Said:
    """Say of a stress echocardiogram that one code has it with the professional parts of the stress test."""
    parts = dict(parts_of_test(line.published, _STRESS_TEST))
    billed = {one.code: one for one in mine if one.code in parts and not one.modifiers}
    professional = {code for code, part in parts.items() if part is PcTc.PROFESSIONAL_ONLY}
    if professional and professional <= set(billed) and line.coded.component != "TC":
        modifiers = "".join(f"-{one}" for one in line.modifiers)
        others = [billed[code] for code in sorted(billed)]
        yield Hit(
            f"{', '.join(sorted(billed))} with {line.code}{modifiers}; {_STRESS_ECHO}{modifiers} is the complete test",
            Severity.REVIEW,
            lines=tuple(sorted((line, *others), key=lambda one: one.number or 0)),
            source="aapc-stress-echo",
            candidates=(together(bill_code(_STRESS_ECHO, line=line), *(drop(one) for one in others)),),
        )


def whole_in_parts(among: LineAmongOthers) -> Said:
    """All parts of a test by one practitioner, each by its own code; by all codes it is one outside a facility."""
    line = among.line
    mine = [line, *(one for one in among.others if one.number is not None and may_be_one_practitioner(line, one))]
    if line.is_a(ServiceKind.STRESS_ECHOCARDIOGRAM):
        yield from _with_stress_test(line, mine)
        return
    told = _whole_of(line)
    if told is None or line.coded.site is None or line.coded.site.rate is not Rate.NONFACILITY:
        return
    whole, parts = told
    if whole == _STRESS_TEST and any(one.is_a(ServiceKind.STRESS_ECHOCARDIOGRAM) for one in mine):
        return
    billed = {one.code: one for one in reversed(mine) if one.code in parts and not one.modifiers}
    if set(billed) == set(parts):
        lines = sorted(billed.values(), key=lambda one: one.number or 0)
        kept, *others = lines
        technical = [one for one in lines if one.row is not None and one.row.pc_tc is PcTc.TECHNICAL_ONLY]
        if technical[0].number == line.number:
            yield Hit(
                f"{', '.join(sorted(parts))} on {len(lines)} lines; {whole} is the complete test",
                Severity.REVIEW,
                (kept.row,) if kept.row else (),
                lines=tuple(lines),
                source="cms-pfs-attachment-a",
                candidates=(together(bill_code(whole, line=kept), *(drop(one) for one in others)),),
            )


WHOLE_IN_PARTS: Final = Rule(
    id="fee-schedule.whole-in-parts",
    subject=LineAmongOthers,
    title="all components of a test on separate lines, where one code covers the complete test",
    evaluate=whole_in_parts,
    source="cms-pfs-attachment-a",
    domain=Domain.COMPONENTS,
    needs=(Table.FEE_SCHEDULE, Table.SERVICE_KINDS),
    services=frozenset({ServiceKind.FACILITY_ONLY_SERVICE, ServiceKind.STRESS_ECHOCARDIOGRAM}),
    preview=True,
)

RULES: Final = (WHOLE_IN_PARTS,)
