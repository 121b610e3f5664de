"""Screens of tables: every way in which they are told, and every reason for which arrays leave a claim to `check`."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

import pandas as pd
import pyarrow as pa
import pytest

from benchmarks.claims import WORKLOAD, Mix, written
from cptkit import RULES, Claim, PayerPolicy, Provider, Reference, Rule, ServiceLine, claim_from_json
from cptkit.errors import InvalidFrame, InvalidValue
from cptkit.formats.frames import check_frame
from cptkit.formats.screen import SCREENED_RULES, TABLE_RULES, screen
from cptkit.policies import Effect, LineOfBusiness, RuleOutcome
from cptkit.rules import AnyRule, Hit
from cptkit.rules.diagnoses.pointers import TOO_MANY_DIAGNOSES
from cptkit.rules.payer.pairs import BUNDLED_BY_PAYER
from cptkit.rules.payer.practitioners import PRACTITIONER_NOT_TAKEN
from cptkit.subjects import BilledLine, CodeDay, CodedLine, GlobalPeriodLine, ServiceDay
from cptkit.tables import Period
from cptkit.values.findings import Severity
from tests.cms import WHOLE, Compiled, needs_whole
from tests.formats.frames.tables import LIBRARIES, as_arrow, as_told, table_of
from tests.support import BUNDLED, DAY, OURS

from .expected import SHARES, as_table, claims_said, counts, lines_said, screened, with_histories

IN_EACH = pytest.mark.parametrize("library", LIBRARIES)
SHARE = pytest.mark.parametrize("share", SHARES)
LINE: Final = {"payer": "medicare", "units": 1, "date_of_service": DAY, "place_of_service": "11", "diagnoses": "N64.52"}


def row(claim: Any, code: Any, **fields: Any) -> dict[str, Any]:
    return {**LINE, "claim_id": claim, "code": code, **fields}


def marked(
    frame: Any, reference: Reference, rules: Any = RULES, at_least: Severity | None = None, **named: Any
) -> list[bool]:
    """The rows that `check_frame` names; of what it says of no line in particular, all of the claim."""
    checked = check_frame(frame, reference, rules=rules, **named)
    findings = [one for one in as_arrow(checked.findings).to_pylist() if counts(one, at_least)]
    errors = as_arrow(checked.errors).to_pylist()
    ids = [None if one is None else str(one) for one in as_arrow(frame)["claim_id"].to_pylist()]
    whole = {one["claim_id"] for one in findings if one["row"] is None}
    rows = {one["row"] for one in (*findings, *errors)}
    return [place in rows or name in whole for place, name in enumerate(ids)]


OTHERS: Final = ("20610", "71046", "93000", "36415")

MANY: Final = "N64.1 N64.2 N64.3 N64.4"

# Tables by what is special about them, each of which `check_frame` judges too.
TABLES: Final[dict[str, list[dict[str, Any]]]] = {
    "units at and over the MUE value": [row("A", "77053", units=2), row("B", "77053", units=3)],
    "units of two lines together": [row("A", "77053", units=2), row("A", "77053", units=1, modifiers="LT")],
    "units of two lines by two practitioners": [
        row("A", "77053", units=2, modifiers="RT", rendering_provider="1"),
        row("A", "77053", units=1, modifiers="LT", rendering_provider="2"),
        row("B", "77053", units=2, modifiers="RT", rendering_provider="1"),
        row("B", "77053", units=1, modifiers="LT", rendering_provider="1"),
    ],
    "an MUE value of 0 at payers": [
        row(payer or "none", code, payer=payer)
        for payer in ("medicare", "aetna", "cigna", "nobody's", None)
        for code in ("99000", "98943", "E0601", "B4154", "77053")
    ],
    "diagnoses that notes of a list speak of": [
        row("A", "77053", diagnoses="O80 Z34.93"),
        row("B", "77053", diagnoses="O80"),
        row("B", "77053", diagnoses="Z34.93", modifiers="LT"),
        row("C", "77053", diagnoses="O80"),
        row("D", "77053", diagnoses="D63.1 N18.4"),
        row("E", "77053", diagnoses="N18.4 D63.1"),
    ],
    "an edit by one practitioner and by two": [
        row("A", "77053", rendering_provider="1"),
        row("A", "77054", rendering_provider="1"),
        row("B", "77053", rendering_provider="1"),
        row("B", "77054", rendering_provider="2"),
        row("C", "77053"),
        row("C", "77054", rendering_provider="2"),
    ],
    "an edit with an assistant": [
        row("A", "19120", modifiers="80"),
        row("A", "19081"),
        row("B", "19120", modifiers="80", rendering_provider="1"),
        row("B", "19081", rendering_provider="1"),
    ],
    "an edit that a modifier bypasses": [row("A", "77053", modifiers="59"), row("A", "77054")],
    "an edit between lines that do not stand together": [row("A", "77053"), row("A", "99213"), row("A", "77054")],
    "add-on codes": [
        row("A", "19084"),
        row("B", "19083"),
        row("B", "19084"),
        row("C", "19083", rendering_provider="1"),
        row("C", "19084", rendering_provider="2"),
        row("D", "19084"),
        row("D", "20610"),
        row("D", "19083"),
        row("E", "11103"),
        row("E", "11106"),
        row("F", "77063"),
        row("G", "77063"),
        row("G", "77067"),
        row("H", "99213"),
        row("H", "G2211"),
    ],
    "add-on codes beside an assistant's": [
        row("A", "19083", modifiers="80"),
        row("A", "19084"),
        row("B", "19083", modifiers="80", rendering_provider="1"),
        row("B", "19084", rendering_provider="1"),
    ],
    "add-on codes of which a contractor accepts others": [
        row("A", "99100"),
        row("A", "00400"),
        row("B", "99100"),
        row("B", "11103"),
        row("C", "99100"),
    ],
    "MUE values for each line": [
        row("A", "A0425", units=200, modifiers="RH"),
        row("A", "A0425", units=100, modifiers="HR"),
        row("B", "A0425", units=300, modifiers="RH"),
    ],
    "add-on codes at payers": [row(payer, "19084", payer=payer) for payer in ("medicare", "aetna", "no payer at all")],
    "add-on codes at a Medicaid plan": [
        row(name, code, payer="texas-medicaid")
        for name, codes in {"alone": ["19084"], "beside": ["19084", "77053"], "two": ["19084", "77063"]}.items()
        for code in codes
    ],
    "duplicates": [
        row("A", "77053", modifiers="26 LT"),
        row("A", "77053", modifiers="LT 26"),
        row("B", "77053", modifiers="LT"),
        row("B", "77053", modifiers="RT"),
        row("C", "77053", rendering_provider="1"),
        row("C", "77053", rendering_provider="2"),
        row("D", "77053"),
        row("D", "77053", place_of_service="22"),
    ],
    "rows of claims apart": [row("A", "77053"), row("B", "77053"), row("A", "77054"), row("B", "99213")],
    "days of one claim": [
        row("A", "77053"),
        row("A", "77054", date_of_service=date(2024, 8, 14)),
        row("A", "77054"),
    ],
    "days before and after every release": [
        row("A", "77053", date_of_service=date(1999, 1, 4)),
        row("B", "77053", date_of_service=date(2030, 1, 4)),
    ],
    "a span of days": [row("A", "77053", last_date=DAY), row("B", "77053", last_date=date(2024, 8, 15), units=4)],
    "units that are no whole number": [row("A", "77053", units=2.5), row("B", "77053", units=1.0)],
    "units that cannot be read": [
        row("A", "77053", units="many"),
        row("B", "77053", units="3"),
        row("B", "99213", units="1"),
    ],
    "units that are missing": [row("A", "77053", units=None), row("A", "77054")],
    "units in minutes": [row("A", "77053", units=30, unit_of_measure="MJ"), row("B", "77053", unit_of_measure="UN")],
    "codes that cannot be read": [row("A", "7705"), row("A", "77053"), row("B", "77053"), row("C", " 77053 ")],
    "codes that are missing": [row("A", None), row("B", "77053")],
    "codes that became numbers": [row("A", 77053), row("A", 77054)],
    "claims without a name": [row(None, "77053"), row(" ", "77053"), row("A", "77053", units=3)],
    "claims named by numbers": [row(7, "77053"), row(7, "77054"), row(8, "77053")],
    "claims named by parts of numbers": [row(7.5, "77053"), row(7.5, "77054"), row(8.0, "77053")],
    "one name from two sources": [
        row("A", "77053", data_source="x"),
        row("A", "77054", data_source="y"),
        row("A", "77053", data_source="y"),
    ],
    "two payers on one claim": [row("A", "77053"), row("A", "99213", payer="aetna"), row("B", "77053")],
    "days in texts": [row("A", "77053", date_of_service="20240813"), row("A", "77054", date_of_service="2024-08-13")],
    "days that cannot be read": [
        row("A", "77053", date_of_service="13/08/24"),
        row("B", "99213", date_of_service="20240813"),
    ],
    "no day that can be read": [row("A", "77053", date_of_service="13/08/24")],
    "days with a time": [row("A", "77053", date_of_service=datetime(2024, 8, 13), units=3)],  # noqa: DTZ001 (a day has no zone)
    "lists": [
        row("A", "77053", modifiers=["26", "LT"], diagnoses=["N64.52"], circumstances=[]),
        row("B", "77053", modifiers=None, diagnoses=["N64.52", "nothing"], circumstances=[]),
        row("C", "77053", modifiers=["26"], diagnoses=None, circumstances=["interpretation_only"]),
        row("D", "77053", modifiers=["2"], diagnoses=[], circumstances=None),
    ],
    "long lists": [
        row("A", "77053", modifiers=[f"{number}" for number in range(10, 50)]),
        row("B", "77053", modifiers=["26"]),
    ],
    "modifiers in columns": [
        row("A", "77053", modifier_1="26", modifier_2="LT"),
        row("B", "77053", modifier_1="26", modifier_2=None),
        row("C", "77053", modifier_1="x", modifier_2=None),
    ],
    "modifiers that became numbers": [row("A", "77053", modifiers=26.0), row("B", "77053", modifiers=None)],
    "a setting": [row("A", "77053", setting="practitioner"), row("B", "77053", setting="supplier", units=3)],
    "a patient": [
        row("A", "77053", birth_date=date(1979, 3, 2), sex="F", person="p", group="g"),
        row("B", "77053", birth_date=None, sex=None, person=None, group=None),
    ],
    "a patient who cannot be read": [row("A", "77053", birth_date="79", sex="F"), row("B", "77053", sex="what")],
    "numbers of lines": [row("A", "77053", line=1), row("A", "77054", line=2), row("B", "77053", line=1)],
    "numbers of lines twice": [row("A", "77053", line=1), row("A", "99213", line=1), row("B", "77053", line=-1)],
    "numbers of lines backwards": [row("A", "77053", line=2), row("A", "77054", line=1)],
    "charges": [row("A", "77053", charge=Decimal("1.00")), row("B", "77053", charge=Decimal("-1.00"))],
    "groups and specialties": [
        row("A", "77053", rendering_provider="1", rendering_group="g", rendering_specialty="30"),
        row("A", "77054", rendering_provider="2", rendering_group="g", rendering_specialty="30"),
        row("B", "77053", rendering_provider="1", rendering_group="g", rendering_specialty=None),
        row("B", "77054", rendering_provider="2", rendering_group="g", rendering_specialty=None),
    ],
    "providers by id and NPI": [
        row("A", "77053", rendering_provider=None, rendering_npi="1234567893"),
        row("A", "77054", rendering_provider="1234567893", rendering_npi=None),
        row("B", "77053", rendering_provider=None, rendering_npi=None),
    ],
    "free texts": [
        row("A", "77053", narrative="a note", body_site=None),
        row("B", "77053", narrative=None, body_site="b"),
    ],
    "free texts that are none": [row("A", "77053", encounter=7), row("B", "77053", encounter=None)],
    "diagnoses of claims": [
        row("A", "77053", claim_diagnoses=["N64.52"]),
        row("A", "99213", claim_diagnoses=["N64.4"]),
        row("B", "77053", claim_diagnoses=["N64.52"]),
        row("B", "99213", claim_diagnoses=["N64.52"]),
    ],
    "types of claims": [row("A", "77053", claim_type="professional"), row("B", "77053", claim_type="institutional")],
    "places that cannot be read": [row("A", "77053", place_of_service="1"), row("B", "77053", place_of_service=None)],
    "diagnoses out of place": [
        row("A", "20610", diagnoses="S72.001S"),
        row("B", "20610", diagnoses="L91.0 S72.001S"),
        row("C", "20610", diagnoses="N64.52 N64.52"),
        row("D", "20610", diagnoses="M54.5"),
        row("E", "20610", diagnoses="N64.52 M54.5"),
        row("F", "20610", diagnoses="N64.52 N64.4 N64.3 N64.2 N64.1"),
        row("G", "20610", diagnoses="174.9"),
    ],
    "sides of diagnoses and modifiers": [
        row("A", "20610", modifiers="LT", diagnoses="M17.11"),
        row("B", "20610", modifiers="RT", diagnoses="M17.11"),
        row("C", "20610", modifiers="RT", diagnoses="N64.52"),
    ],
    "no diagnosis": [row("A", "20610", diagnoses=None), row("B", "20610", diagnoses="")],
    "many diagnoses on a claim": [
        *[
            row("A", code, diagnoses=f"N6{place}.1 N6{place}.2 N6{place}.3 N6{place}.4")
            for place, code in enumerate(OTHERS)
        ],
        *[row("B", code) for code in OTHERS],
    ],
    "many lines on a claim": [row("A", "20610", modifiers=["LT", "RT"][place % 2]) for place in range(51)],
    "the whole and a component of one code": [
        row("A", "77065", modifiers="26 LT", rendering_provider="1"),
        row("A", "77065", modifiers="LT", rendering_provider="2"),
    ],
    "a visit on the day of an operation": [row("A", "19120"), row("A", "99213"), row("B", "99213"), row("B", "36415")],
    "a visit after an operation": [
        row("A", "19120", modifiers="LT"),
        row("A", "99213", date_of_service=date(2024, 8, 15)),
    ],
    "charges of zero": [row("A", "20610", charge=0), row("B", "20610", charge=1)],
    "practitioners by NPI and specialty": [
        row("A", "20610", rendering_npi="1234567893"),
        row("B", "20610", rendering_npi="1234567890"),
        row("C", "20610", rendering_provider="1", rendering_specialty="35"),
    ],
    "drugs with an NDC": [row("A", "J1885", ndc="00409379501"), row("B", "J1885")],
    "patients of another sex or age": [
        row("A", "77067", sex="M", birth_date=date(1950, 1, 1)),
        row("B", "77067", sex="F", birth_date=date(2010, 1, 1)),
        row("C", "77067"),
    ],
    "services again": [row("A", "77067"), row("A", "77067", date_of_service=date(2024, 9, 13))],
    "mammograms of a day": [row("A", "77067"), row("A", "77065", modifiers="LT")],
    "nothing": [],
}


@SHARE
@pytest.mark.parametrize("special", TABLES)
def test_a_screen_marks_the_rows_that_a_check_of_the_frame_names(cut_cms: Compiled, special: str, share: str) -> None:
    rows = TABLES[special]
    frame = as_table(*rows) if rows else table_of([])
    for at_least in (None, *Severity):
        said = screen(frame, cut_cms.reference, rules=SHARES[share], at_least=at_least)
        assert said.lines.tolist() == marked(frame, cut_cms.reference, SHARES[share], at_least)


def number_of(claim: Any) -> int | None:
    return None if claim is None else len(str(claim))


PERSONS: Final[dict[str, Callable[[Any], Any]]] = {
    "one": "p".format,
    "each claim's own": "of {}".format,
    "numbers": number_of,
    "some missing": {"A": "p"}.get,
}


@SHARE
@pytest.mark.parametrize("whose", PERSONS)
@pytest.mark.parametrize("special", [name for name, rows in TABLES.items() if rows])
def test_a_screen_of_a_table_that_is_the_history_marks_what_a_check_of_it_names(
    cut_cms: Compiled, special: str, whose: str, share: str
) -> None:
    frame = as_table(*[{**one, "person": PERSONS[whose](one["claim_id"])} for one in TABLES[special]])
    said = screen(frame, cut_cms.reference, rules=SHARES[share], history="frame")
    assert said.lines.tolist() == marked(frame, cut_cms.reference, SHARES[share], history="frame")


def test_another_claim_of_a_person_is_left_where_the_rules_may_ask_for_it(cut_cms: Compiled) -> None:
    later = {"date_of_service": date(2024, 8, 14)}
    frame = as_table(
        row("A", "77053", person="p"),
        row("B", "77054", person="p"),
        row("C", "19083", person="q"),
        row("D", "19084", person="q", **later),
        row("E", "19084", person="r"),
    )
    said = screen(frame, cut_cms.reference, rules=TABLE_RULES, history="frame", at_least="denial")
    assert (said.lines.tolist(), said.left) == ([True, True, False, True, True], 2)
    every = screen(frame, cut_cms.reference, history="frame")
    assert every.lines.tolist() == marked(frame, cut_cms.reference, history="frame")
    assert every.left >= 4


def test_without_a_column_for_the_person_a_table_is_no_history() -> None:
    with pytest.raises(InvalidFrame, match="no column for person"):
        screen(as_table(row("A", "77053")), BUNDLED, history="frame")


def test_what_weighs_less_than_is_asked_for_is_not_marked(cut_cms: Compiled) -> None:
    frame = as_table(
        row("A", "77053", units=3),
        row("B", "77053", units=3, payer="nobody's"),
        row("C", "77053", modifiers="59"),
        row("C", "77054"),
    )
    said = {
        at_least: screen(frame, cut_cms.reference, rules=TABLE_RULES, at_least=at_least).lines.tolist()
        for at_least in (None, "review", "denial")
    }
    assert said == {
        None: [True, True, True, True],
        "review": [True, True, False, False],
        "denial": [True, False, False, False],
    }


PLAIN: Final = {
    "code": str,
    "payer": str,
    "units": int,
    "date_of_service": date,
    "place_of_service": str,
    "diagnoses": str,
    "modifiers": str,
    "rendering_provider": str,
}


@SHARE
def test_all_tables_together_are_screened_as_each_of_them(cut_cms: Compiled, share: str) -> None:
    texts = [
        {name: cell for name, cell in one.items() if name in PLAIN} | {"claim_id": f"{place} {one['claim_id']}"}
        for place, rows in enumerate(TABLES.values())
        for one in rows
        if all(type(one[name]) is kind for name, kind in PLAIN.items() if name in one)
    ]
    frame = as_table(*texts)
    said = screen(frame, cut_cms.reference, rules=SHARES[share])
    assert said.lines.tolist() == marked(frame, cut_cms.reference, SHARES[share])
    assert len(set(said.lines.tolist())) == 2


@IN_EACH
def test_a_screen_takes_frames_of_every_library(cut_cms: Compiled, library: str) -> None:
    claims = [
        as_told(
            Claim([ServiceLine("77053", units=units, date_of_service=DAY, diagnoses=["N64.52"])], payer="medicare"),
            str(units),
        )
        for units in (1, 3)
    ]
    frame = LIBRARIES[library](table_of(claims))
    assert screen(frame, cut_cms.reference, rules=TABLE_RULES).lines.tolist() == [False, True]


@pytest.mark.parametrize(
    ("special", "said", "left"),
    [
        ("units at and over the MUE value", [False, True], 0),
        ("units of two lines together", [True, True], 2),
        ("units of two lines by two practitioners", [False, False, True, True], 2),
        ("MUE values for each line", [False, False, True], 0),
        ("an edit by one practitioner and by two", [True, True, False, False, True, True], 0),
        ("an edit that a modifier bypasses", [True, True], 0),
        ("add-on codes", [True, *[False] * 3, True, *[False] * 5, True, *[False] * 4], 0),
        ("add-on codes of which a contractor accepts others", [False, False, True, True, True], 0),
    ],
)
def test_arrays_say_most_of_what_tables_do(cut_cms: Compiled, special: str, said: list[bool], left: int) -> None:
    screened = screen(as_table(*TABLES[special]), cut_cms.reference, rules=TABLE_RULES)
    assert (screened.lines.tolist(), screened.left) == (said, left)


def test_an_mue_value_of_0_marks_a_line_where_the_payer_has_adopted_it(cut_cms: Compiled) -> None:
    rows = [row(str(payer), "99000", payer=payer) for payer in ("medicare", "aetna", "nobody's", None)]
    screened = screen(as_table(*rows), cut_cms.reference, rules=TABLE_RULES)
    assert screened.lines.tolist() == [True, False, False, True]


def test_texts_may_be_dictionaries_and_tables_in_pieces(cut_cms: Compiled) -> None:
    rows = [*TABLES["an edit by one practitioner and by two"], *TABLES["duplicates"]]
    named = [{**one, "claim_id": f"{place // 2}"} for place, one in enumerate(rows)]
    frame = as_table(*named)
    coded = frame
    for place, name in enumerate(frame.column_names):
        if frame.schema.field(name).type == "string":
            coded = coded.set_column(place, name, frame[name].dictionary_encode())
    pieces = pa.concat_tables([coded.slice(0, 3), coded.slice(3)])
    assert screen(pieces, cut_cms.reference).lines.tolist() == screen(frame, cut_cms.reference).lines.tolist()


def test_a_column_of_pandas_may_hold_anything(cut_cms: Compiled) -> None:
    frame = pd.DataFrame([row("A", "77053", units="3"), row("A", 99213, units=1), row("B", 77053), row(None, 77053)])
    said = screen(frame, cut_cms.reference, rules=TABLE_RULES)
    assert said.lines.tolist() == [True, False, False, True]
    assert (said.claims.tolist(), said.left) == ([True, True, False, True], 4)


def test_tuvas_columns_are_screened(cut_cms: Compiled) -> None:
    line = {
        "claim_id": "A",
        "claim_type": "professional",
        "person_id": "p",
        "payer": "MEDICARE PART B",
        "data_source": "x",
        "claim_line_start_date": DAY,
        "claim_line_end_date": DAY,
        "place_of_service_code": "11",
        "hcpcs_modifier_1": None,
        "service_unit_quantity": 1,
        "diagnosis_code_1": "N6452",
        "diagnosis_code_2": None,
        "rendering_npi": "1234567893",
    }
    frame = as_table(
        {**line, "claim_line_number": 1, "hcpcs_code": "77053"},
        {**line, "claim_line_number": 2, "hcpcs_code": "77054"},
        {**line, "claim_id": "B", "claim_line_number": 1, "hcpcs_code": "77053"},
    )
    named: dict[str, Any] = {"columns": "tuva", "payers": {"MEDICARE PART B": "medicare"}}
    said = screen(frame, cut_cms.reference, rules=TABLE_RULES, **named)
    assert (said.lines.tolist(), said.claims.tolist(), said.left) == ([True, True, False], [True, True, False], 0)
    assert screen(frame, cut_cms.reference, **named).lines.tolist() == marked(frame, cut_cms.reference, **named)


def test_claims_are_marked_with_each_of_their_lines(cut_cms: Compiled) -> None:
    frame = as_table(row("A", "77053", units=3), row("B", "99213"), row("A", "99213"))
    said = screen(frame, cut_cms.reference, rules=TABLE_RULES)
    assert said.lines.tolist() == [True, False, False]
    assert said.claims.tolist() == [True, False, True]
    assert said.left == 0


def coded(rule_id: str, **fields: Any) -> Rule[CodedLine]:
    """A rule of one's own that finds every line."""

    def find(line: CodedLine) -> Any:
        yield Hit(f"{line.code} is found", Severity.REVIEW, source="convention")

    return Rule(id=rule_id, subject=CodedLine, title="a line", evaluate=find, **fields)


def test_rules_of_ones_own_are_asked_on_the_days_on_which_they_are_in_force() -> None:
    frame = as_table(row("A", "77053"), row("B", "77053", date_of_service=date(2024, 8, 14)))
    later = coded("own.later", in_force=Period(date(2024, 8, 14)))
    assert screen(frame, BUNDLED, rules=[later]).lines.tolist() == [False, True]


def test_a_rule_that_waits_for_what_no_code_says_is_left_to_check() -> None:
    frame = as_table(row("A", "77053"), row("B", "77053", diagnoses=None))
    said = screen(frame, BUNDLED, rules=[coded("own.bare", traits=frozenset({"no diagnosis"}))])
    assert (said.lines.tolist(), said.left) == ([False, True], 2)


def test_gaps_mark_the_lines_that_they_are_about() -> None:
    unknown = Reference(())
    frame = as_table(row("A", "77053"), row("A", "77054"))
    assert screen(frame, unknown, rules=TABLE_RULES).lines.tolist() == marked(frame, unknown, TABLE_RULES)


@SHARE
def test_a_code_for_which_no_table_answers_is_marked(share: str) -> None:
    frame = as_table(row("A", "20610"), row("B", "77053"), row("B", "20610"))
    said = screen(frame, BUNDLED, rules=SHARES[share]).lines.tolist()
    assert said == marked(frame, BUNDLED, SHARES[share])


def test_a_visit_on_the_day_of_an_operation_is_left_to_check(cut_cms: Compiled) -> None:
    of_periods = [rule for rule in RULES if rule.subject is GlobalPeriodLine]
    frame = as_table(*TABLES["a visit on the day of an operation"])
    said = screen(frame, cut_cms.reference, rules=of_periods)
    assert said.lines.tolist() == marked(frame, cut_cms.reference, of_periods)
    assert (said.lines.tolist(), said.left) == ([False, True, False, False], 2)


def test_a_table_may_have_no_more_than_claim_code_and_day(cut_cms: Compiled) -> None:
    rows = [{"claim_id": "A", "code": code, "date_of_service": DAY} for code in ("77053", "77054", "99213")]
    frame = as_table(*rows, {"claim_id": "B", "code": "77053", "date_of_service": DAY})
    for rules in SHARES.values():
        assert screen(frame, cut_cms.reference, rules=rules).lines.tolist() == marked(frame, cut_cms.reference, rules)


def test_a_rule_that_is_not_in_force_or_asks_for_a_record_is_about_no_plain_line(cut_cms: Compiled) -> None:
    of_lines = [rule for rule in RULES if rule.subject in (BilledLine, CodeDay)]
    frame = as_table(*[{**one, "date_of_service": date(2019, 8, 13)} for one in TABLES["add-on codes"]])
    said = screen(frame, cut_cms.reference, rules=of_lines)
    assert said.lines.tolist() == marked(frame, cut_cms.reference, of_lines)


def test_rules_of_days_are_asked_where_a_line_is_of_their_kind(cut_cms: Compiled) -> None:
    of_days = [rule for rule in RULES if rule.subject is ServiceDay]
    frame = as_table(*TABLES["mammograms of a day"], row("B", "71046"))
    said = screen(frame, cut_cms.reference, rules=of_days)
    assert said.lines.tolist() == marked(frame, cut_cms.reference, of_days)
    assert said.left == 2


def test_every_rule_leaves_plain_lines_of_which_none_speaks_to_arrays(cut_cms: Compiled) -> None:
    frame = as_table(
        *[row(code, code, payer=payer) for code, payer in zip(OTHERS, (*["medicare"] * 3, None), strict=True)]
    )
    assert screen(frame, cut_cms.reference).left < len(OTHERS)


def test_clauses_of_a_payer_are_asked_of_the_lines_that_they_concern(cut_cms: Compiled) -> None:
    nobody, therapist = Provider("1"), Provider("2", kind="physical therapist")
    frame = table_of(
        [
            as_told(
                Claim([ServiceLine(code, date_of_service=DAY, rendering_provider=who) for code in codes], payer=payer),
                str(number),
            )
            for number, (payer, who, codes) in enumerate(
                [
                    ("ngs", nobody, ("99213", "77053")),
                    ("ngs", nobody, ("20610",)),
                    ("unitedhealthcare", nobody, ("99213",)),
                    ("unitedhealthcare", therapist, ("99213",)),
                ]
            )
        ]
    )
    of_clauses: list[AnyRule] = [BUNDLED_BY_PAYER, PRACTITIONER_NOT_TAKEN]
    said = screen(frame, cut_cms.reference, rules=of_clauses)
    assert said.lines.tolist() == marked(frame, cut_cms.reference, of_clauses) == [True, True, False, False, True]


def test_a_payers_own_text_on_units_decides_of_an_mue_value_of_0(cut_cms: Compiled) -> None:
    text = RuleOutcome(
        "ours",
        "ncci.units-over-mue",
        frozenset[str](),
        frozenset[str](),
        frozenset[str](),
        Effect.CORRECT_USE,
        Period(date(2024, 1, 1)),
        OURS,
    )
    granite = PayerPolicy("granite", "Granite", LineOfBusiness.COMMERCIAL, OURS, clauses=(text,))
    reference = cut_cms.reference.with_policies(granite)
    frame = as_table(row("A", "99000", payer="granite"), row("B", "99000", payer="aetna"))
    said = screen(frame, reference, rules=TABLE_RULES)
    assert said.lines.tolist() == marked(frame, reference, TABLE_RULES) == [True, False]


def test_a_payers_own_text_on_a_modifier_weighs_the_lines_that_have_it(cut_cms: Compiled) -> None:
    text = RuleOutcome(
        "ours",
        "ncci.add-on-without-primary",
        frozenset[str](),
        frozenset[str](),
        frozenset({"59"}),
        Effect.DENIES,
        Period(date(2024, 1, 1)),
        OURS,
    )
    granite = PayerPolicy("granite", "Granite", LineOfBusiness.COMMERCIAL, OURS, clauses=(text,))
    reference = cut_cms.reference.with_policies(granite)
    frame = as_table(
        row("A", "19084", payer="granite", modifiers="59", person="p"),
        row("B", "19084", payer="granite", person="q"),
    )
    for at_least, said in ((Severity.DENIAL, [True, False]), (None, [True, True])):
        assert marked(frame, reference, TABLE_RULES, at_least, history="frame") == said
        assert screen(frame, reference, rules=TABLE_RULES, history="frame", at_least=at_least).lines.tolist() == said


def test_different_diagnoses_are_counted_without_a_check(cut_cms: Compiled) -> None:
    frame = as_table(*TABLES["many diagnoses on a claim"], *[row("C", code, diagnoses=MANY) for code in OTHERS])
    for at_least, said in ((None, [True] * 4), (Severity.REVIEW, [True] * 4), (Severity.DENIAL, [False] * 4)):
        screened = screen(frame, cut_cms.reference, rules=[TOO_MANY_DIAGNOSES], at_least=at_least)
        assert (screened.lines.tolist(), screened.left) == ([*said, *[False] * 8], 0)


def test_of_a_payer_that_cannot_be_read_no_diagnoses_are_counted(cut_cms: Compiled) -> None:
    frame = as_table(*TABLES["many diagnoses on a claim"], row("D", "77053", payer="unreadable"))
    payers: Any = {"unreadable": 7}
    screened = screen(frame, cut_cms.reference, rules=[TOO_MANY_DIAGNOSES], payers=payers)
    assert screened.lines.tolist() == marked(frame, cut_cms.reference, [TOO_MANY_DIAGNOSES], payers=payers)
    assert screened.left == 1


def test_a_payers_own_text_on_the_number_of_diagnoses_is_left_to_check(cut_cms: Compiled) -> None:
    text = RuleOutcome(
        "ours",
        TOO_MANY_DIAGNOSES.id,
        frozenset[str](),
        frozenset[str](),
        frozenset({"59"}),
        Effect.INFORMS,
        Period(date(2024, 1, 1)),
        OURS,
    )
    granite = PayerPolicy("granite", "Granite", LineOfBusiness.COMMERCIAL, OURS, clauses=(text,))
    reference = cut_cms.reference.with_policies(granite)
    lines = [{**one, "payer": "granite"} for one in TABLES["many diagnoses on a claim"][:4]]
    frame = as_table({**lines[0], "modifiers": "59"}, *lines[1:])
    screened = screen(frame, reference, rules=[TOO_MANY_DIAGNOSES], at_least="review")
    assert screened.lines.tolist() == marked(frame, reference, [TOO_MANY_DIAGNOSES], Severity.REVIEW)
    assert screened.left == 4


def test_codes_are_looked_up_anew_when_too_many_are_known(cut_cms: Compiled, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cptkit.formats.screen.facts.MOST", 0)
    reference = cut_cms.reference.with_policies()
    for special in ("add-on codes", "units at and over the MUE value"):
        frame = as_table(*TABLES[special])
        assert screen(frame, reference, rules=TABLE_RULES).lines.tolist() == marked(frame, reference, TABLE_RULES)


def test_a_day_may_have_no_code_that_can_be_read(cut_cms: Compiled) -> None:
    frame = as_table(row("A", "7705"), row("B", "77053", units=3, date_of_service=date(1999, 1, 4)), row("C", "77053"))
    swapped = as_table(row("A", "7705", date_of_service=date(1999, 1, 4)), row("B", "77053", units=3))
    for given in (frame, swapped):
        assert screen(given, cut_cms.reference, rules=TABLE_RULES).lines.tolist() == marked(
            given, cut_cms.reference, TABLE_RULES
        )


def test_rules_of_codes_for_which_no_table_answers_mark_the_line() -> None:
    frame = as_table(row("A", "20610"), row("A", "77053"), row("B", "77053"))
    of_codes = [rule for rule in SCREENED_RULES if rule not in TABLE_RULES]
    said = screen(frame, BUNDLED, rules=of_codes)
    assert said.lines.tolist() == marked(frame, BUNDLED, of_codes)
    assert said.left == 2


def test_a_rule_that_fails_marks_the_claim() -> None:
    def fail(_: CodedLine) -> Any:
        raise ZeroDivisionError

    broken: AnyRule = Rule(id="own.broken", subject=CodedLine, title="broken", evaluate=fail, documented=True)
    frame = as_table(row("A", "77053", circumstances="staged"), row("B", "77053", circumstances=None))
    assert screen(frame, BUNDLED, rules=[broken]).lines.tolist() == [True, False]


def test_a_stretched_reference_is_screened_as_it_is_checked(cut_cms: Compiled) -> None:
    stretched = cut_cms.reference.assuming_unchanged(last=date(2031, 1, 1))
    frame = as_table(*[{**one, "date_of_service": date(2030, 1, 4)} for one in TABLES["add-on codes"]])
    for rules in SHARES.values():
        assert screen(frame, stretched, rules=rules).lines.tolist() == marked(frame, stretched, rules)


@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        ({"lines": [1]}, InvalidFrame, "is not a frame"),
        ({"reference": "store"}, InvalidValue, "reference"),
        ({"rules": 7}, InvalidValue, "rules"),
        ({"columns": "tuva"}, InvalidFrame, "its columns fit 'cptkit'"),
        ({"payers": 7}, InvalidValue, "payers"),
        ({"history": "all"}, InvalidValue, "history"),
        ({"at_least": "error"}, InvalidValue, "at_least"),
    ],
)
def test_what_is_no_table_of_lines_is_refused(given: dict[str, Any], error: type[Exception], message: str) -> None:
    asked: dict[str, Any] = {"lines": as_table(row("A", "77053")), "reference": BUNDLED, **given}
    with pytest.raises(error, match=message):
        screen(**asked)


def test_importing_cptkit_loads_no_numpy() -> None:
    code = "import sys, cptkit, cptkit.rules; from cptkit import check; print('numpy' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "False"  # noqa: S603 (our own program)


@needs_whole
@pytest.mark.long
@pytest.mark.skipif(not WORKLOAD.is_dir(), reason=f"no workload is at {WORKLOAD}; CPTKIT_WORKLOAD says where")
@SHARE
@pytest.mark.parametrize("mix", Mix)
def test_a_screen_of_a_workload_marks_what_check_says(whole_cms: Compiled, mix: Mix, share: str) -> None:
    texts, rules, reference = written(mix, WHOLE, whole_cms.reference, 600, 5), SHARES[share], whole_cms.reference
    claims = [as_told(claim_from_json(text), f"C{place}") for place, text in enumerate(texts)]
    for at_least in (None, *Severity):
        said = screened(claims, reference, rules, at_least=at_least)
        assert said.lines.tolist() == lines_said(claims, reference, rules, at_least)
        assert said.claims.tolist() == claims_said(claims, reference, rules, at_least)
    persons = [f"P{place % 500}" for place in range(len(claims))]
    known = with_histories(claims, persons)
    for at_least in (None, Severity.DENIAL):
        said = screened(claims, reference, rules, persons, at_least=at_least)
        assert said.lines.tolist() == lines_said(known, reference, rules, at_least)
