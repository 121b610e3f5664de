"""Where modifiers belong: on which services, claims and places, and what a line needs."""

from datetime import date
from typing import Final

import pytest

from cptkit import Citation, Claim, Finding, Reference, Setting, Severity, Table, bundled_reference, check, parse_line
from cptkit.corrections import AddModifier, RemoveModifier
from cptkit.tables import (
    ALWAYS,
    Coverage,
    ModifierNeed,
    ModifierUse,
    PublishedTable,
    ServiceKind,
    ServiceRange,
    Source,
)

DAY: Final = date(2024, 8, 13)
CMS: Final = Citation("CMS", "texts of our own")
HEARSAY: Final = Citation("common coding practice", "no published text was read", convention=True)
SOURCE: Final = Source("CMS", "texts of our own", "https://www.cms.gov", date(2026, 11, 24), "0" * 64)
VISITS: Final = ServiceRange(ServiceKind.VISIT, "99202", "99499", ALWAYS, CMS)
ANESTHESIA: Final = ServiceRange(ServiceKind.ANESTHESIA, "00100", "01999", ALWAYS, CMS)


def use(
    *,
    fits_on: tuple[ServiceKind, ...] = (),
    not_on: tuple[ServiceKind, ...] = (),
    settings: tuple[Setting, ...] = (),
    places: tuple[str, ...] = (),
    citation: Citation = CMS,
) -> ModifierUse:
    """What a text of our own says of the modifier ZZ."""
    return ModifierUse(
        "ZZ",
        frozenset(fits_on),
        frozenset(not_on),
        frozenset(settings),
        frozenset(places),
        "so we say",
        ALWAYS,
        citation,
    )


def reference(*uses: ModifierUse, needs: tuple[ModifierNeed, ...] = ()) -> Reference:
    """The payers, and texts of our own."""
    kinds = {"visit": (VISITS,), "anesthesia": (ANESTHESIA,)}
    needed: dict[str, tuple[ModifierNeed, ...]] = {}
    for need in needs:
        key = need.modifier or ("" if need.services is None else need.services.value)
        needed[key] = (*needed.get(key, ()), need)
    return Reference(
        (
            PublishedTable(Coverage(Table.MODIFIER_USES, None, (ALWAYS,)), SOURCE, {"ZZ": uses} if uses else {}),
            PublishedTable(Coverage(Table.MODIFIER_NEEDS, None, (ALWAYS,)), SOURCE, needed),
            PublishedTable(Coverage(Table.SERVICE_KINDS, None, (ALWAYS,)), SOURCE, kinds),
        ),
        bundled_reference().policies,
    )


def found(
    text: str,
    loaded: Reference,
    rule: str,
    setting: Setting = Setting.PRACTITIONER,
    *,
    payer: str = "medicare",
    place: str = " at 11",
) -> tuple[Finding, ...]:
    """What a rule finds of one line."""
    claim = Claim([parse_line(f"{text} on {DAY}{place}")], payer=payer, setting=setting, history=())
    return tuple(one for one in check(claim, loaded).findings if one.rule == rule)


@pytest.mark.parametrize(
    ("code", "named", "hit"),
    [
        ("99213", use(fits_on=(ServiceKind.VISIT,)), False),
        ("77053", use(fits_on=(ServiceKind.VISIT,)), True),
        ("00400", use(fits_on=(ServiceKind.VISIT, ServiceKind.ANESTHESIA)), False),
        ("99213", use(not_on=(ServiceKind.VISIT,)), True),
        ("77053", use(not_on=(ServiceKind.VISIT,)), False),
        ("00400", use(not_on=(ServiceKind.VISIT, ServiceKind.ANESTHESIA)), True),
        ("99213", use(), False),
    ],
)
def test_a_modifier_is_refused_on_services_that_it_is_not_for(code: str, named: ModifierUse, *, hit: bool) -> None:
    findings = found(f"{code}-ZZ", reference(named), "modifier.wrong-service")
    assert [one.message for one in findings] == [f"ZZ on {code}; so we say"] * hit
    assert [one.candidates for one in findings] == [(RemoveModifier(1, "ZZ"),)] * hit


@pytest.mark.parametrize(
    ("citation", "payer", "severity"),
    [
        (CMS, "medicare", Severity.DENIAL),
        (CMS, "cigna", Severity.REVIEW),
        (HEARSAY, "medicare", Severity.REVIEW),
    ],
)
def test_a_published_text_denies_at_medicare_and_is_a_review_elsewhere_and_so_is_hearsay(
    citation: Citation, payer: str, severity: Severity
) -> None:
    loaded = reference(use(fits_on=(ServiceKind.VISIT,), citation=citation))
    (finding,) = found("77053-ZZ", loaded, "modifier.wrong-service", payer=payer)
    assert (finding.severity, finding.citation) == (severity, citation)


def test_each_text_is_judged_by_itself_and_a_repeated_modifier_once() -> None:
    loaded = reference(use(fits_on=(ServiceKind.VISIT,)), use(not_on=(ServiceKind.ANESTHESIA,), citation=HEARSAY))
    findings = found("00400-ZZ-ZZ", loaded, "modifier.wrong-service")
    assert [one.citation for one in findings] == [CMS, HEARSAY]


@pytest.mark.parametrize("setting", Setting)
def test_a_modifier_is_refused_on_claims_of_other_settings(setting: Setting) -> None:
    named = use(settings=(Setting.OUTPATIENT_HOSPITAL, Setting.SUPPLIER))
    findings = found("77053-ZZ", reference(named), "modifier.wrong-setting", setting)
    expected = ["ZZ on 77053 on a practitioner claim; so we say"] * (setting is Setting.PRACTITIONER)
    assert [one.message for one in findings] == expected
    assert found("77053-ZZ", reference(use()), "modifier.wrong-setting", setting) == ()


@pytest.mark.parametrize(("place", "hit"), [(" at 11", True), (" at 24", False), ("", True)])
def test_a_modifier_of_another_setting_may_belong_at_a_place_all_the_same(place: str, *, hit: bool) -> None:
    loaded = reference(use(settings=(Setting.OUTPATIENT_HOSPITAL,), places=("24",)))
    assert bool(found("77053-ZZ", loaded, "modifier.wrong-setting", place=place)) is hit
    assert found("77053-ZZ", loaded, "modifier.wrong-place", place=place) == ()


@pytest.mark.parametrize(("place", "hit"), [(" at 11", True), (" at 21", False), (" at 22", False), ("", False)])
def test_a_modifier_is_refused_at_other_places(place: str, *, hit: bool) -> None:
    findings = found("77053-ZZ", reference(use(places=("21", "22"))), "modifier.wrong-place", place=place)
    assert [one.message for one in findings] == ["ZZ on 77053 at place of service 11; so we say"] * hit
    assert found("77053-ZZ", reference(use()), "modifier.wrong-place", place=place) == ()


OF_ANESTHESIA: Final = ModifierNeed(
    ServiceKind.ANESTHESIA, None, ("AA", "QZ", "QK"), frozenset({Setting.PRACTITIONER}), "it says who", ALWAYS, CMS
)
OF_CO: Final = ModifierNeed(None, "CO", ("GO",), frozenset(), "it says which", ALWAYS, CMS)


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("00400", ["00400 without AA, QZ or QK; it says who"]),
        ("00400-QS", ["00400 without AA, QZ or QK; it says who"]),
        ("00400-QZ", []),
        ("00400-QS-AA", []),
        ("99213", []),
        ("99213-CO", ["CO on 99213 without GO; it says which"]),
        ("99213-CO-CO", ["CO on 99213 without GO; it says which"]),
        ("99213-GO-CO", []),
        ("00400-CO", ["00400 without AA, QZ or QK; it says who", "CO on 00400 without GO; it says which"]),
    ],
)
def test_a_line_needs_one_of_the_modifiers_that_its_service_or_another_modifier_names(
    text: str, messages: list[str]
) -> None:
    findings = found(f"{text}", reference(needs=(OF_ANESTHESIA, OF_CO)), "modifier.required-missing")
    assert [one.message for one in findings] == messages


def test_a_need_is_of_claims_of_its_settings() -> None:
    loaded, rule = reference(needs=(OF_ANESTHESIA, OF_CO)), "modifier.required-missing"
    findings = found("00400-CO", loaded, rule, Setting.OUTPATIENT_HOSPITAL)
    assert [one.message for one in findings] == ["CO on 00400 without GO; it says which"]


def test_each_modifier_that_would_do_is_offered_with_what_the_record_must_show() -> None:
    (finding,) = found("00400", reference(needs=(OF_ANESTHESIA,)), "modifier.required-missing")
    assert finding.candidates == tuple(AddModifier(1, modifier, "it says who") for modifier in ("AA", "QZ", "QK"))
    assert finding.severity is Severity.DENIAL


def test_without_the_tables_there_are_gaps() -> None:
    report = check(Claim([parse_line(f"77053-ZZ on {DAY} at 11")], payer="medicare", history=()), Reference(()))
    silenced = {table: {rule for gap in report.gaps if gap.table is table for rule in gap.rules} for table in Table}
    assert {"modifier.wrong-service", "modifier.wrong-setting", "modifier.wrong-place"} <= silenced[Table.MODIFIER_USES]
    assert "modifier.required-missing" in silenced[Table.MODIFIER_NEEDS]
    assert {"modifier.wrong-service", "modifier.required-missing"} <= silenced[Table.SERVICE_KINDS]


@pytest.mark.parametrize(
    ("text", "rule"),
    [("97110 at 11", "modifier.required-missing"), ("A0429 at 41", "ambulance.trip-missing")],
)
def test_a_payer_that_has_not_taken_the_texts_over_may_not_want_the_modifier(text: str, rule: str) -> None:
    code, place = text.split(" at ")
    for payer, severity in (("medicare", Severity.DENIAL), ("aetna", Severity.REVIEW), (None, Severity.REVIEW)):
        claim = Claim([parse_line(f"{code} on {DAY} at {place} for M54.50")], payer=payer, history=())
        (finding,) = (one for one in check(claim, bundled_reference()).findings if one.rule == rule)
        assert finding.severity is severity
        assert [type(row) for row in finding.evidence] == [ModifierNeed] * rule.endswith("required-missing")
