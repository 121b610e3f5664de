"""Gathering what the loaded tables and policies say of one code on one day."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from cptkit.checking import Fit, ModifierAdvice
from cptkit.pages._facts import AssumedTable, PayerView, RelatedCode, Relation
from cptkit.policies.clauses import CoverageStatement
from cptkit.policies.policy import PayerPolicy
from cptkit.reference.fees import FeeScheduleRow
from cptkit.reference.indicators import PcTc
from cptkit.reference.places import NamedSite, Owner, SiteOfService
from cptkit.reference.procedures import Procedure, Successor
from cptkit.reference.reference import Reference
from cptkit.reference.tables import AnyTable
from cptkit.reference.views import PublishedDay
from cptkit.values.findings import Gap
from cptkit.values.tables import Setting, Table

__all__ = [
    "assumed_tables",
    "gaps",
    "indicator_rows",
    "is_known",
    "listed_rows",
    "named_sites_of",
    "partial_tables",
    "payer_views",
    "places_of",
    "related_codes",
]

_BY_CODE: Final = (Table.PROCEDURES, Table.FEE_SCHEDULE, Table.MUE, Table.ADD_ONS, Table.HOSPITAL_STATUS)
_IMAGING_SITES: Final = ("outpatient radiology suite", "hospital imaging department")
_BREAST_SITES: Final = ("breast imaging center",)
# Services that are done where a physician works; incident-to, therapy and drug codes are not among them.
_PHYSICIAN_SERVICES: Final = (PcTc.PHYSICIAN_SERVICE, PcTc.PROFESSIONAL_ONLY, PcTc.TECHNICAL_ONLY, PcTc.GLOBAL_ONLY)
_ASKED: Final[tuple[tuple[Table, Setting | None], ...]] = (
    (Table.PROCEDURES, None),
    (Table.FEE_SCHEDULE, None),
    *((Table.MUE, setting) for setting in Setting),
    (Table.HOSPITAL_STATUS, None),
    (Table.ADD_ONS, None),
    (Table.PAIR_EDITS, Setting.PRACTITIONER),
    (Table.PAIR_EDITS, Setting.OUTPATIENT_HOSPITAL),
)


def _tables(reference: Reference, table: Table) -> tuple[AnyTable, ...]:
    """Return the loaded tables of one kind, the latest loaded first, as it wins."""
    return tuple(one for one in reversed(reference.tables) if one.coverage.table is table)


def is_known(code: str, reference: Reference) -> bool:
    """Return whether any loaded table that is kept by code has ever had a row for it."""
    return any(code in table.rows for kind in _BY_CODE for table in _tables(reference, kind))


def listed_rows(code: str, reference: Reference) -> tuple[Procedure, ...]:
    """Return the code's rows in every loaded code list, whatever the day, the latest first."""
    rows: dict[Procedure, None] = {}
    for table in _tables(reference, Table.PROCEDURES):
        rows.update(dict.fromkeys(table.rows.get(code, ())))
    return tuple(sorted(rows, key=lambda row: row.period.first or date.min, reverse=True))


def indicator_rows(code: str, published: PublishedDay) -> tuple[FeeScheduleRow, ...]:
    """Return the fee schedule's row of the code, and those of its components."""
    rows: tuple[FeeScheduleRow, ...] = published.rows(Table.FEE_SCHEDULE, code)
    return tuple(sorted(rows, key=lambda row: row.component))


def related_codes(
    code: str, listed: tuple[Procedure, ...], reference: Reference, published: PublishedDay
) -> tuple[RelatedCode, ...]:
    """Return its successors, its predecessors, and the rest of its family in force on the day, each once."""
    found: dict[str, RelatedCode] = {}
    for one in (
        *_successors(code, reference),
        *_predecessors(code, reference),
        *_family(listed, reference, published),
    ):
        if one.code != code:
            found.setdefault(one.code, one)
    return tuple(found.values())


def _successors(code: str, reference: Reference) -> Iterator[RelatedCode]:
    for table in _tables(reference, Table.SUCCESSORS):
        row: Successor
        for row in table.rows.get(code, ()):
            yield _replacing(row.successor, Relation.SUCCESSOR, row, reference)


def _predecessors(code: str, reference: Reference) -> Iterator[RelatedCode]:
    for table in _tables(reference, Table.SUCCESSORS):
        row: Successor
        for row in table:
            if row.successor == code:
                yield _replacing(row.code, Relation.PREDECESSOR, row, reference)


def _replacing(code: str, relation: Relation, row: Successor, reference: Reference) -> RelatedCode:
    """Return one of the two codes of a row, as far as a loaded list knows it."""
    there = next(iter(listed_rows(code, reference)), None)
    label, period = ("", None) if there is None else (there.label, there.period)
    return RelatedCode(code, label, relation, period, row.citation)


def _family(listed: tuple[Procedure, ...], reference: Reference, published: PublishedDay) -> Iterator[RelatedCode]:
    families = {row.family for row in listed if row.family}
    for table in _tables(reference, Table.PROCEDURES):
        row: Procedure
        for row in table:
            there = published.procedure(row.code) if row.family in families else None
            if there is not None:
                yield RelatedCode(there.code, there.label, Relation.FAMILY, there.period, there.citation)


def named_sites_of(procedure: Procedure | None, published: PublishedDay) -> tuple[NamedSite, ...]:
    """Return the sites as people name them where the code is a study that splits, else none."""
    return tuple(site for phrase in _phrases(procedure) for site in published.named_sites(phrase))


def _phrases(procedure: Procedure | None) -> tuple[str, ...]:
    row = None if procedure is None else procedure.indicators
    if procedure is None or row is None or row.pc_tc is not PcTc.DIAGNOSTIC:
        return ()
    # The code lists with families are those of breast imaging; the fee schedule alone has none.
    return (*_IMAGING_SITES, *(_BREAST_SITES if procedure.family else ()))


def _place_codes(procedure: Procedure | None, reference: Reference, published: PublishedDay) -> tuple[str, ...]:
    """Return the places of the named_sites, or those of physicians, hospitals and surgical centers for a procedure."""
    row = None if procedure is None else procedure.indicators
    if row is not None and row.pc_tc in _PHYSICIAN_SERVICES:
        named_sites: Iterator[NamedSite] = (site for table in _tables(reference, Table.NAMED_SITES) for site in table)
        return tuple(sorted({site.place for site in named_sites if site.owner is not Owner.TESTING_FACILITY}))
    return tuple(sorted({site.place for site in named_sites_of(procedure, published)}))


def places_of(procedure: Procedure | None, reference: Reference, published: PublishedDay) -> tuple[SiteOfService, ...]:
    """Return the places of service where the code is furnished, as far as a loaded table names them."""
    sites = (published.site(place) for place in _place_codes(procedure, reference, published))
    return tuple(site for site in sites if site is not None)


def gaps(code: str, procedure: Procedure | None, reference: Reference, published: PublishedDay) -> tuple[Gap, ...]:
    """Return what no loaded table answers for the day, with the nearest release that is loaded."""
    asked = [
        *((table, setting, (code,)) for table, setting in _ASKED),
        (Table.MODIFIERS, None, ("26",)),
        *((Table.NAMED_SITES, None, (phrase,)) for phrase in _phrases(procedure)),
        *((Table.PLACES, None, (place,)) for place in _place_codes(procedure, reference, published)),
    ]
    missing: dict[tuple[Table, Setting | None], tuple[str, ...]] = {}
    for table, setting, codes in asked:
        if not published.covers(table, *codes, setting=setting):
            missing[table, setting] = (*missing.get((table, setting), ()), *codes)
    return tuple(
        Gap(table, published.day, codes, (), published.nearest(table, codes[0], setting=setting), setting)
        for (table, setting), codes in missing.items()
    )


def assumed_tables(code: str, published: PublishedDay) -> tuple[AssumedTable, ...]:
    """Return the tables that answered from a release stretched over the day."""
    asked = ((Table.MODIFIERS, None, "26"), *((table, setting, code) for table, setting in _ASKED))
    return tuple(
        AssumedTable(table, setting, published.nearest(table, key, setting=setting))
        for table, setting, key in asked
        if published.assumes(table, key, setting=setting)
    )


def partial_tables(code: str, reference: Reference, published: PublishedDay) -> frozenset[tuple[Table, Setting | None]]:
    """Return the tables of partners that answer for the code, yet hold only partners of a stated set."""
    return frozenset(
        (table, setting)
        for table, setting in _ASKED
        if table in (Table.ADD_ONS, Table.PAIR_EDITS)
        and published.covers(table, code, setting=setting)
        and not any(
            one.coverage.setting is setting and (one.coverage.codes is None or code in one.coverage.hubs)
            for one in _tables(reference, table)
            if one.coverage.period_on(published.day) or published.assumes(table, code, setting=setting)
        )
    )


def payer_views(
    code: str, advice: Iterable[ModifierAdvice], published: PublishedDay, payer: str | None
) -> tuple[PayerView, ...]:
    """Return a payer's policy and those that it follows, or every loaded one, with what in it concerns the code."""
    usable = frozenset(one.modifier.code for one in advice if one.fit is not Fit.DOES_NOT_FIT)
    asked = None if payer is None else published.policy(payer)
    policies = published.policies() if asked is None else asked.chain()
    return tuple(_payer_view(policy, code, usable, published) for policy in policies)


def _payer_view(policy: PayerPolicy, code: str, usable: frozenset[str], published: PublishedDay) -> PayerView:
    kinds, day = published.code(code).possible_kinds, published.day
    return PayerView(
        policy,
        tuple(adoption for adoption in policy.adopts if adoption.period.covers(day)),
        tuple(one for one in policy.clauses if one.period.covers(day) and one.concerns(code, kinds, usable)),
        tuple(clause for clause in policy.on(day).clauses(CoverageStatement) if code in clause.codes),
    )
