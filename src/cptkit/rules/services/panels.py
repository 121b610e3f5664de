"""A test beside the laboratory panel that holds it, where no PTP edit says so, and the tests of a panel one by one."""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

import attrs

from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.proposals import bill_code, drop, together
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_REPEATED: Final = "91"


@attrs.frozen
class _Panel:
    """The kind of its tests, its own kind, its name and who told its tests."""

    part: ServiceKind
    whole: ServiceKind
    named: str
    source: str


# What Medicare does not pay, so that it has no edits.
_PANELS: Final = (
    _Panel(
        ServiceKind.PART_OF_GENERAL_HEALTH_PANEL,
        ServiceKind.GENERAL_HEALTH_PANEL,
        "the general health panel",
        "legalclarity-80050",
    ),
    _Panel(
        ServiceKind.PART_OF_OBSTETRIC_PANEL,
        ServiceKind.OBSTETRIC_PANEL,
        "the obstetric panel",
        "aapc-obstetric-panel",
    ),
)


def _is_further(line: BilledLine) -> bool:
    return line.has(_REPEATED) or bool(line.in_role(ModifierRole.DISTINCT))


def part_of_panel(among: LineAmongOthers) -> Said:
    """A test of a panel on the day of the panel, and nothing that says it was a further one."""
    line = among.line
    if _is_further(line):
        return
    for other in among.others:
        panel = next((one for one in _PANELS if line.is_a(one.part) and other.is_a(one.whole)), None)
        if panel is not None and may_be_one_practitioner(line, other):
            yield Hit(
                f"{line.code} with {other.code}; {panel.named} includes it",
                Severity.REVIEW,
                source=panel.source,
                lines=(line, other),
                candidates=(drop(line),),
            )
            return


PART_OF_PANEL: Final = Rule(
    id="laboratory.part-of-panel",
    subject=LineAmongOthers,
    title="a test of the general health or the obstetric panel on the day of the panel",
    evaluate=part_of_panel,
    source="legalclarity-80050",
    domain=Domain.PAIRS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({one.part for one in _PANELS}),
    moot_after=("ncci.unbundled-pair",),
    preview=True,
)

# The tests of each panel, the larger ones first, and of each the one by which it is found.
_TESTS: Final[Mapping[str, tuple[str, frozenset[str]]]] = {
    panel: (found_by, frozenset(tests.split()))
    for panel, found_by, tests in (
        ("80053", "82374", "82040 82247 82310 82374 82435 82565 82947 84075 84132 84155 84295 84450 84460 84520"),
        ("80069", "84100", "82040 82310 82374 82435 82565 82947 84100 84132 84295 84520"),
        ("80048", "82374", "82310 82374 82435 82565 82947 84132 84295 84520"),
        ("80047", "82330", "82330 82374 82435 82565 82947 84132 84295 84520"),
        ("80051", "82374", "82374 82435 84132 84295"),
        ("80076", "82248", "82040 82247 82248 84075 84155 84450 84460"),
        ("80074", "86709", "86705 86709 86803 87340"),
        ("80061", "83718", "82465 83718 84478"),
    )
}


def _complete(codes: Collection[str]) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Yield the panels of which all tests are among some codes, each test in one of them."""
    left = set(codes)
    for panel, (found_by, tests) in _TESTS.items():
        if tests <= left:
            left -= tests
            yield panel, found_by, tests


def panel_in_parts(among: LineAmongOthers) -> Said:
    """All tests of a panel one by one; Medicare's manual lets a laboratory bill them so."""
    line = among.line
    if line.at_medicare or _is_further(line):
        return
    mine = [one for one in among.others if may_be_one_practitioner(line, one) and not _is_further(one)]
    lines = {one.code: one for one in (*mine, line)}
    for panel, found_by, tests in _complete(lines):
        if found_by == line.code:
            parts = [lines[code] for code in sorted(tests)]
            others = [drop(one) for one in parts if one is not line and one.number is not None]
            yield Hit(
                f"{', '.join(sorted(tests))}; {panel} is the panel of these tests",
                Severity.NOTICE,
                lines=tuple([one for one in parts if one.number is not None]),
                candidates=(together(bill_code(panel, line=line), *others),),
            )


PANEL_IN_PARTS: Final = Rule(
    id="laboratory.panel-in-parts",
    subject=LineAmongOthers,
    title="the tests of a panel one by one",
    evaluate=panel_in_parts,
    source="cms-panel-tests",
    domain=Domain.PAIRS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.TEST_OF_PANEL}),
    preview=True,
)

RULES: Final = (PART_OF_PANEL, PANEL_IN_PARTS)
