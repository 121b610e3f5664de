"""The sections of a page: what each says, and that it is not known where nothing loaded can say it."""

from collections.abc import Iterator
from typing import Final

from cptkit.checking import Fit
from cptkit.pages._facts import CodeFacts, RelatedCode, Relation
from cptkit.pages._layout import Block, Grid, Item, Listing, Paragraph, Section, capped
from cptkit.pages._payers import payers_section
from cptkit.pages._words import indicators_in_words, plain, status_in_words, table_in_words
from cptkit.reference.edits import AddOn, PtpEdit
from cptkit.reference.indicators import ModifierIndicator
from cptkit.reference.modifiers import Guidance
from cptkit.reference.procedures import Procedure
from cptkit.values.tables import Setting, Table

__all__ = ["sections_of"]

_ADD_ON_KINDS: Final = {
    1: "only the listed primary codes",
    2: "primary codes that the contractor accepts",
    3: "the listed primary codes, and others that the contractor accepts",
}
# Every payer's texts are among them.
_SOURCES: Final = 300


def sections_of(facts: CodeFacts) -> tuple[Section, ...]:
    """Return every section of the page, always the same ones in the same order."""
    return (
        _section("What it is", _what_it_is(facts)),
        _section("Service type", _service_type(facts)),
        _section("Sites of service", _sites(facts)),
        _section("Related codes", _related(facts)),
        _section("Modifiers", _modifiers(facts)),
        _section("Indicators", _indicators(facts)),
        _section("MUE values", _mues(facts)),
        _section("OPPS status", _hospital_status(facts)),
        _section("Add-on codes", _add_ons(facts)),
        _section("PTP edits", _edits(facts)),
        payers_section(facts),
        _section("Sources", _sources(facts)),
    )


def _section(title: str, blocks: Iterator[Block]) -> Section:
    return Section(title, tuple(blocks))


def _unanswered(facts: CodeFacts, table: Table, setting: Setting | None = None) -> bool:
    return any((gap.table, gap.setting) == (table, setting) for gap in facts.gaps)


def _notes(facts: CodeFacts, table: Table, setting: Setting | None = None) -> Iterator[Block]:
    """Yield a note where a table does not answer, or answers from a stretched release."""
    for gap in facts.gaps:
        if (gap.table, gap.setting) == (table, setting):
            yield Paragraph(f"Not known: {gap}.")
    for one in facts.assumed:
        if (one.table, one.setting) == (table, setting):
            yield Paragraph(f"Assumed unchanged: {one.nearest}.")


def _name(code: str, label: str) -> str:
    return f"{code} ({label})" if label else code


def _what_it_is(facts: CodeFacts) -> Iterator[Block]:
    latest = facts.latest
    if latest is None:
        yield Paragraph(f"Not known: what {facts.code} is; no loaded code list has it.")
    elif not latest.label:
        yield Paragraph(f"The code book says what {facts.code} is; no loaded code list says it in its own words.")
    else:
        yield Paragraph(f"{facts.code}: {latest.label}.")
    yield from _notes(facts, Table.PROCEDURES)
    if _is_from_fee_schedule(facts.procedure):
        yield Paragraph(f"The fee schedule of {facts.on} has it.")
    elif not _unanswered(facts, Table.PROCEDURES):
        yield Paragraph(" ".join(_in_force(facts)))
    else:
        yield from (Paragraph(f"Listed for other days: valid {row.period}.") for row in facts.listed)
    if latest is not None and latest.level_two is not None:
        published = latest.level_two
        yield Paragraph(f"HCPCS: {published.coverage.meaning}; {published.action.meaning} in the release loaded.")


def _is_from_fee_schedule(procedure: Procedure | None) -> bool:
    """Return whether only the fee schedule has a code, which no loaded code list answers for."""
    if procedure is None or procedure.indicators is None:
        return False
    return procedure.citation == procedure.indicators.citation


def _in_force(facts: CodeFacts) -> Iterator[str]:
    if facts.procedure is not None:
        yield f"Valid on {facts.on} ({facts.procedure.period})."
        return
    yield f"Not valid on {facts.on}."
    for row in facts.listed:
        ended = row.period.last is not None and row.period.last < facts.on
        yield f"Its last day was {row.period.last}." if ended else f"It is valid {row.period}."
    took_over = [one for one in facts.related if one.relation is Relation.SUCCESSOR]
    if took_over:
        yield f"Replaced by {' or '.join(_name(one.code, one.label) for one in took_over)}."


def _service_type(facts: CodeFacts) -> Iterator[Block]:
    yield from _notes(facts, Table.PROCEDURES)
    latest = facts.latest
    if latest is None or not latest.family:
        yield Paragraph(f"Not known: no loaded code list groups {facts.code}.")
    else:
        yield Paragraph(f"{'Listed as' if facts.procedure else 'When last listed'}: {_type_in_words(latest)}")


def _type_in_words(procedure: Procedure) -> str:
    counted = f"; counted by the {procedure.counted_per}" if procedure.counted_per else ""
    return f"family {plain(procedure.family)}; modality {plain(procedure.modality)}{counted}."


def _sites(facts: CodeFacts) -> Iterator[Block]:
    for table in (Table.NAMED_SITES, Table.PLACES, Table.FEE_SCHEDULE):
        yield from _notes(facts, table)
    if facts.named_sites:
        yield Paragraph(f"{facts.code} splits into 26 and TC: who owns the equipment at a site decides who bills what.")
        yield Grid(
            ("Site", "Equipment owner", "POS", "The interpreting physician bills", "The other party"), _site_rows(facts)
        )
    elif facts.places:
        yield Paragraph(
            f"{facts.code} does not split; the POS decides whether the facility or the nonfacility rate is paid."
        )
        yield Grid(
            ("POS", "Name", "Rate"),
            tuple((site.code, site.name, site.rate.meaning) for site in facts.places),
        )
    else:
        yield Paragraph(f"Not known: no loaded table says where {facts.code} is furnished on {facts.on}.")


def _site_rows(facts: CodeFacts) -> tuple[tuple[str, ...], ...]:
    """Return one row for the places of a site at which the same party owns the equipment and bills the same."""
    names = {site.code: site.name for site in facts.places}
    places: dict[tuple[str, ...], list[str]] = {}
    for site in facts.named_sites:
        shared = (site.phrase, plain(site.owner.value), site.component.meaning, site.other_side)
        places.setdefault(shared, []).append(_name(site.place, names.get(site.place, "")))
    return tuple(
        (phrase, owner, ", ".join(where), billed, other) for (phrase, owner, billed, other), where in places.items()
    )


def _related(facts: CodeFacts) -> Iterator[Block]:
    yield from _notes(facts, Table.PROCEDURES)
    if facts.related:
        rows = tuple(map(_related_row, facts.related))
        yield from capped(("Code", "What it is", "Relation", "Valid"), rows, "page.related")
    else:
        yield Paragraph("None in the loaded code lists.")


def _related_row(one: RelatedCode) -> tuple[str, ...]:
    period = "not known" if one.period is None else str(one.period)
    return one.code, one.label or "not known", one.relation.value, period


def _modifiers(facts: CodeFacts) -> Iterator[Block]:
    yield from _notes(facts, Table.MODIFIERS)
    if facts.procedure is None:
        unknown = "Not known: whether it is" if _unanswered(facts, Table.PROCEDURES) else "It is not"
        yield Paragraph(f"{unknown} valid on {facts.on}; no modifier was considered.")
        return
    for table in (Table.FEE_SCHEDULE, Table.PAIR_EDITS):
        if any(gap.table is table and gap.setting is not Setting.OUTPATIENT_HOSPITAL for gap in facts.gaps):
            yield Paragraph(f"Not known: the modifiers that depend on {table_in_words(table)}.")
    rows = tuple(
        (one.modifier.code, one.modifier.label, one.fit.value, *_use(one.modifier.guidance, one.why))
        for one in facts.modifiers
        if one.fit is not Fit.DOES_NOT_FIT
    )
    if rows:
        yield Paragraph(f"For {_whose(facts)}:")
        yield Grid(("Modifier", "What it says", "Fit", "When to use it", "Why"), rows)
    refused = [one.modifier.code for one in facts.modifiers if one.fit is Fit.DOES_NOT_FIT]
    if refused:
        yield Paragraph(f"Do not fit: {', '.join(refused)}.")
    if not facts.modifiers:
        yield Paragraph("No modifier is known to matter for it.")


def _whose(facts: CodeFacts) -> str:
    payer = "no particular payer" if facts.payer is None else facts.payer
    if facts.place_of_service is None:
        return f"{payer} or site" if facts.payer is None else f"{payer}, at no particular site"
    return f"{payer} at POS {facts.place_of_service}"


def _use(guidance: Guidance | None, why: str) -> tuple[str, str]:
    """Return when to use a modifier, and why it fits or depends where that says more."""
    when = "not known" if guidance is None else guidance.when_to_use
    return when, "" if why == when else why


def _indicators(facts: CodeFacts) -> Iterator[Block]:
    yield from _notes(facts, Table.FEE_SCHEDULE)
    shared: dict[tuple[str, str, str], list[str]] = {}
    for row in facts.indicators:
        for words in indicators_in_words(row):
            shared.setdefault(words, []).append(row.component or "global")
    if shared:
        names = tuple(dict.fromkeys(name for name, _, _ in shared))
        yield Grid(
            ("Indicator", "Rows", "Value", "What it means"),
            tuple(
                (name, ", ".join(rows), value, words)
                for one in names
                for (name, value, words), rows in shared.items()
                if name == one
            ),
        )
    elif not _unanswered(facts, Table.FEE_SCHEDULE):
        yield Paragraph("The fee schedule of the day has no row for it.")


def _mues(facts: CodeFacts) -> Iterator[Block]:
    limits = {mue.setting: mue for mue in facts.mues}
    for setting in Setting:
        yield from _notes(facts, Table.MUE, setting)
        if setting not in limits and not _unanswered(facts, Table.MUE, setting):
            yield Paragraph(f"No MUE is published for the setting {plain(setting.value)}.")
    if limits:
        yield Grid(
            ("Setting", "MUE value", "Adjudicated by", "Rationale"),
            tuple(
                (plain(mue.setting.value), str(mue.value), mue.adjudication.meaning, plain(mue.rationale))
                for mue in facts.mues
            ),
        )


def _hospital_status(facts: CodeFacts) -> Iterator[Block]:
    yield from _notes(facts, Table.HOSPITAL_STATUS)
    status = facts.hospital_status
    if status is not None:
        words = status_in_words(status.status_indicator) or "its meaning is not known here"
        group = f"; APC {status.apc}" if status.apc else ""
        yield Paragraph(f"Status indicator {status.status_indicator}: {words}{group} ({status.period}).")
    elif not _unanswered(facts, Table.HOSPITAL_STATUS):
        yield Paragraph("The OPPS tables of the day have no row for it.")


def _add_ons(facts: CodeFacts) -> Iterator[Block]:
    yield from _notes(facts, Table.ADD_ONS)
    if facts.add_ons:
        yield Paragraph(f"{facts.code} is an add-on code, billed only with a primary code:")
        rows = tuple(_add_on_row(row, of=row.primary) for row in facts.add_ons)
        yield from capped(("Primary code", "Which primary codes", "In force"), rows, "page.add_ons")
    elif not _unanswered(facts, Table.ADD_ONS):
        yield Paragraph(f"{facts.code} is not an add-on code.")
    if facts.carries:
        yield Paragraph("These add-on codes may be billed with it:")
        rows = tuple(_add_on_row(row, of=row.code) for row in facts.carries)
        yield from capped(("Add-on code", "Which primary codes", "In force"), rows, "page.carries")
    elif not _unanswered(facts, Table.ADD_ONS):
        yield Paragraph("No loaded add-on code names it as a primary code.")
    if (Table.ADD_ONS, None) in facts.partial:
        yield Paragraph("Not known: add-on codes outside the loaded code list.")


def _add_on_row(row: AddOn, *, of: str | None) -> tuple[str, ...]:
    kind = _ADD_ON_KINDS.get(row.kind, f"kind {row.kind}")
    return of or "the contractor decides", kind, str(row.period)


def _edits(facts: CodeFacts) -> Iterator[Block]:
    for setting, edits in ((Setting.PRACTITIONER, facts.edits), (Setting.OUTPATIENT_HOSPITAL, facts.hospital_edits)):
        yield from _notes(facts, Table.PAIR_EDITS, setting)
        if not _unanswered(facts, Table.PAIR_EDITS, setting):
            yield Paragraph(f"{plain(setting.value).capitalize()}: {_counted(edits, facts.code)}")
        if (Table.PAIR_EDITS, setting) in facts.partial:
            yield Paragraph(f"Not known: {plain(setting.value)} edits with codes outside the loaded code list.")
    if facts.edits:
        yield Paragraph("Practitioner PTP edits; column two is bundled into column one:")
        yield from capped(
            ("Column one", "Column two", "Indicator", "What it means", "Rationale", "In force"),
            tuple(
                (
                    edit.column_one,
                    edit.column_two,
                    edit.indicator.value,
                    edit.indicator.meaning,
                    plain(edit.rationale),
                    str(edit.period),
                )
                for edit in facts.edits
            ),
            "page.edits",
        )


def _counted(edits: tuple[PtpEdit, ...], code: str) -> str:
    if not edits:
        return "no PTP edit on this date has it."
    first = sum(edit.column_one == code for edit in edits)
    bypassable = sum(edit.indicator is ModifierIndicator.ALLOWED for edit in edits)
    return (
        f"PTP edits on this date: {len(edits)}, with the code in column one {first} and in column two "
        f"{len(edits) - first}; a modifier may bypass {bypassable}."
    )


def _sources(facts: CodeFacts) -> Iterator[Block]:
    shown = facts.citations[:_SOURCES]
    yield Listing("", tuple(Item(f"{citation}.", citation.url) for citation in shown))
    if len(facts.citations) > len(shown):
        yield Paragraph(f"The first {_SOURCES} of {len(facts.citations)}; all of them are in page.citations.")
    if facts.gaps:
        yield Listing("Not known:", tuple(Item(f"{gap}.") for gap in facts.gaps))
    yield Paragraph(f"Answered from the reference {facts.reference}.")
