"""How often a service is paid over time, held against the patient's earlier services."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from cptkit.reference.frequency_limits import FrequencyLimit, NextService
from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.proposals import Proposal, append, bill_code
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.subjects.traits import Trait
from cptkit.values.scope import Domain
from cptkit.values.tables import Table

__all__ = ["RULES"]


def _limits(line: BilledLine) -> list[FrequencyLimit]:
    """Return the limits of a line: those for its diagnoses, or else those for all others."""
    limits, diagnoses = line.coded.about.limits, line.line.diagnoses
    by_diagnosis = [limit for limit in limits if not limit.diagnoses.isdisjoint(diagnoses)]
    return by_diagnosis or [limit for limit in limits if not limit.diagnoses]


def _is_other_part(line: BilledLine, other: BilledLine) -> bool:
    """Return whether two lines may be the interpretation and the technical component of one study."""
    mine, theirs = line.coded.component, other.coded.component
    return "" not in (mine, theirs) and mine != theirs


def _counts(line: BilledLine, earlier: BilledLine, limit: FrequencyLimit) -> bool:
    """Return whether an earlier service counts; one that was discontinued was not furnished."""
    # CMS, Program Memorandum AB-03-114: an incomplete colonoscopy does not count toward the limit.
    return earlier.code in limit.counted and not earlier.has("53") and not _is_other_part(line, earlier)


def _of_day(among: LineAmongOthers, limit: FrequencyLimit) -> list[BilledLine]:
    """Return the lines of the day, before the line on the claim, with another code for the same time."""
    line = among.line
    before = [other for other in among.others if limit.by_code and line.comes_after(other)]
    return [other for other in before if other.code != line.code and may_be_one_practitioner(line, other)]


def _last(among: LineAmongOthers, limit: FrequencyLimit) -> NextService | None:
    """Return the service since which the time counts, where there were as many as are paid."""
    known = (*among.earlier, *_of_day(among, limit))
    days = {other.line.days[1]: other.code for other in known if _counts(among.line, other, limit)}
    if len(days) < limit.most:
        return None
    last = sorted(days, reverse=True)[limit.most - 1]
    return NextService(days[last], last, limit.next_day(last), limit.period, limit.citation)


def _open_until(found: tuple[FrequencyLimit, NextService]) -> date:
    return found[1].first_day or date.max


def _worded(line: BilledLine, limit: FrequencyLimit, after: NextService) -> str:
    last = "last on" if after.code == line.code else f"{after.code} on"
    since = last if limit.most == 1 else f"{limit.most} since"
    until = f": next on {after.first_day}" if after.first_day else ""
    sooner = f", or sooner {limit.sooner}" if limit.sooner else ""
    pays = f"no more than {limit.words}" if limit.by_code else f"Medicare pays {limit.words}"
    return f"{line.code} on {line.line.days[0]}, {since} {after.last}; {pays}{until}{sooner}"


def _remedies(limit: FrequencyLimit) -> Iterator[Proposal]:
    if limit.instead:
        yield bill_code(limit.instead)
    if not limit.by_code:
        yield append("GA", "an ABN that the patient signed before the service")


def too_soon(among: LineAmongOthers) -> Said:
    """A service sooner after the last one than Medicare pays it."""
    line = among.line
    day, _ = line.line.days
    # With an ABN, or a denial that it states itself, the claim says already what to expect.
    if line.in_role(ModifierRole.LIABILITY):
        return
    asked = [(limit, after) for limit in _limits(line) if (after := _last(among, limit)) is not None]
    too_early = [found for found in asked if day < _open_until(found)]
    if too_early:
        limit, after = max(too_early, key=_open_until)
        yield Hit(
            _worded(line, limit, after),
            limit.outcome,
            (limit, after),
            basis=Table.FREQUENCY_LIMITS,
            benefit=not limit.by_code,
            candidates=_remedies(limit),
        )


TOO_SOON: Final = Rule(
    id="frequency.too-soon",
    subject=LineAmongOthers,
    title="a service more often than Medicare pays for it",
    evaluate=too_soon,
    domain=Domain.FREQUENCY,
    needs=(Table.FREQUENCY_LIMITS,),
    traits=frozenset({Trait.LIMITED}),
    moot_after=("code-set.procedure-not-in-force", "ncci.unbundled-pair"),
    preview=True,
)

RULES: Final = (TOO_SOON,)
