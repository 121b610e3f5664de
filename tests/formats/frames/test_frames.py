"""Frames of claim lines: what `check` says of each claim, in every library, and what cannot be read."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import attrs
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given, settings, strategies as st

from cptkit import RULES, Claim, check, parse_line
from cptkit.errors import InvalidFrame, InvalidValue
from cptkit.formats.frames import CheckedFrame, check_frame
from cptkit.strategies import claims
from tests.support import BUNDLED, DAY, rule_of

from .tables import LIBRARIES, as_arrow, as_told, plain, table_of, through_parquet

LINE = {"claim_id": "A1", "code": "77053", "modifiers": "LT", "date_of_service": "2024-08-13"}
AT_22 = {"place_of_service": "22", "diagnoses": "N64.52", "payer": "medicare", "units": 1}
IN_EACH = pytest.mark.parametrize("library", LIBRARIES)
SEVERAL = st.lists(claims(reference=BUNDLED, on=DAY, max_lines=3), max_size=3)


def told(drawn: list[Claim]) -> list[Claim]:
    return [as_told(claim, f"C{place}") for place, claim in enumerate(drawn)]


def checked(*rows: dict[str, Any], **named: Any) -> CheckedFrame[Any]:
    return check_frame(pl.DataFrame(list(rows), infer_schema_length=None), BUNDLED, **named)


def errors(*rows: dict[str, Any], **named: Any) -> list[tuple[Any, ...]]:
    return [tuple(row.values()) for row in checked(*rows, **named).errors.to_dicts()]


def expected(several: list[Claim]) -> list[dict[str, Any]]:
    """What `check` says of each claim, with the row of each line when all of them stand one below the other."""
    rows: list[dict[str, Any]] = []
    above = 0
    for claim in several:
        for row in check(claim, BUNDLED).rows(claim):
            line = row["line"]
            day = None if row["date_of_service"] is None else date.fromisoformat(str(row["date_of_service"]))
            rows.append({"row": above + line - 1 if isinstance(line, int) else None, **row, "date_of_service": day})
        above += len(claim.lines)
    return rows


@IN_EACH
@given(drawn=SEVERAL)
@settings(max_examples=20, deadline=None)
def test_a_frame_is_checked_as_each_claim_is(library: str, drawn: list[Claim]) -> None:
    several = told(drawn)
    result = check_frame(LIBRARIES[library](table_of(several)), BUNDLED)
    assert plain(result.errors) == []
    assert plain(result.findings) == expected(several)
    verdicts = [(row["claim_id"], row["verdict"], row["reference"]) for row in plain(result.claims)]
    assert verdicts == [(claim.id, check(claim, BUNDLED).verdict, BUNDLED.fingerprint) for claim in several]


@IN_EACH
def test_what_comes_out_is_of_the_library_that_went_in_and_collected(library: str) -> None:
    frame = LIBRARIES[library](table_of([]))
    result = check_frame(frame, BUNDLED)
    collected: dict[str, Any] = {"polars, lazy": pl.DataFrame, "DuckDB": pa.Table}
    kind = collected.get(library, frame.__class__)
    assert {type(result.claims), type(result.findings), type(result.errors)} == {kind}


@IN_EACH
def test_types_survive_parquet(library: str, tmp_path: Path) -> None:
    table = table_of(
        [as_told(Claim([parse_line("77053-LT x2.5 on 2024-08-13 at 22 for N64.52")], payer="medicare"), "C1")]
    )
    for name, result in (("given", table), *named_tables(check_frame(LIBRARIES[library](table), BUNDLED))):
        assert through_parquet(result, tmp_path / name).equals(result)
    read = check_frame(LIBRARIES[library](through_parquet(table, tmp_path / "given")), BUNDLED)
    assert plain(read.findings) == plain(check_frame(table, BUNDLED).findings)


def named_tables(result: CheckedFrame[Any]) -> list[tuple[str, Any]]:
    """The frames that came out, as Arrow tables without what pandas notes of itself."""
    frames = {"claims": result.claims, "findings": result.findings, "errors": result.errors}
    return [(name, as_arrow(frame)) for name, frame in frames.items()]


@IN_EACH
def test_columns_have_the_same_kinds_whether_or_not_anything_was_said(library: str) -> None:
    def kinds(*several: Claim) -> list[list[str]]:
        result = check_frame(LIBRARIES[library](table_of(several)), BUNDLED)
        tables = [table for _, table in named_tables(result)]
        return [[str(field.type).replace("large_", "") for field in table.schema] for table in tables]

    claim = as_told(Claim([parse_line("77053-LT on 2024-08-13 at 22 for N64.52")], payer="medicare"), "C1")
    assert kinds() == kinds(claim)
    assert kinds()[1][:3] == ["int64", "string", "string"]
    assert kinds()[1][8] == "date32[day]"


def test_a_row_that_cannot_be_read_is_an_error_and_the_others_are_checked() -> None:
    result = checked(
        {**LINE, **AT_22},
        {**LINE, **AT_22, "claim_id": "A2", "code": "7705"},
        {**LINE, **AT_22, "claim_id": "A2", "code": "77054"},
        {**LINE, **AT_22, "claim_id": None},
    )
    assert result.claims["claim_id"].to_list() == ["A1"]
    assert [tuple(row.values()) for row in result.errors.to_dicts()] == [
        (1, "A2", "code", "'7705' is not a procedure code; expected five characters, such as 77053 or G0279"),
        (2, "A2", None, "not checked: another row of the same claim cannot be read"),
        (3, None, "claim_id", "missing; expected the id of a claim"),
    ]


@pytest.mark.parametrize(
    ("changed", "column", "message"),
    [
        ({"code": None}, "code", "missing; it is required"),
        ({"date_of_service": None}, "date_of_service", "missing; it is required"),
        ({"units": None}, "units", "missing; it is required"),
        ({"units": 0}, "units", "0 units; expected more than 0"),
        ({"date_of_service": "03/02/1979"}, "date_of_service", "text of the form 99/99/9999 is not a date"),
        ({"modifier_1": "26", "modifier_2": "Jane Doe"}, "modifier_2", "text of the form Aaaa is not a modifier"),
        ({"diagnoses": "N64.52 Z12.31.1"}, "diagnoses", "text of the form A99.99.9 is not a diagnosis code"),
        ({"payer": 7}, "payer", "7 is not text"),
        ({"payer": ["medicare"]}, "payer", "a list; expected one value"),
        ({"setting": "home"}, "setting", "text of the form aaaa is unknown"),
        ({"birth_date": "1979"}, "birth_date", "'1979' is not a date"),
        ({"sex": "female"}, "sex", "text of the form aaaaaa is unknown"),
        ({"claim_diagnoses": ["N64.52", "x"]}, "claim_diagnoses", "'x' is not a diagnosis code"),
        ({"circumstances": ["staged", "unheard"]}, "circumstances", "text of the form aaaaaaa is unknown"),
        ({"rendering_provider": True}, "rendering_provider", "True is not text"),
        ({"rendering_provider": "1", "rendering_kind": True}, "rendering_kind", "True is not text"),
        ({"line": "first"}, "line", "text of the form aaaaa is not a whole number"),
        ({"claim_type": "institutional"}, "claim_type", "another type of claim; expected professional"),
    ],
)
def test_an_error_names_the_column_and_shows_no_value_that_may_be_a_persons(
    changed: dict[str, Any], column: str, message: str
) -> None:
    (error,) = errors({**LINE, **AT_22, **changed})
    assert error[:3] == (0, "A1", column)
    assert error[3].startswith(message)


@pytest.mark.parametrize(
    ("field", "one", "other"), [("payer", "medicare", "aetna"), ("claim_diagnoses", "N64.52", "Z12.31")]
)
def test_what_holds_for_a_claim_is_the_same_on_each_of_its_lines_or_left_out(field: str, one: str, other: str) -> None:
    line = {**LINE, "code": "77054"}
    assert errors({**LINE, field: one}, {**line, field: None}, {**line, field: one}) == []
    message = "a different value from another line of the claim; expected the same on each"
    assert errors({**LINE, field: one}, {**line, field: other}) == [
        (0, "A1", None, "not checked: another row of the same claim cannot be read"),
        (1, "A1", field, message),
    ]


def test_lines_stand_in_the_order_of_their_numbers_and_each_once() -> None:
    rows = [{**LINE, **AT_22, "line": 20}, {**LINE, **AT_22, "line": 10, "code": "77055"}]
    findings = checked(*rows).findings
    assert set(findings.select("code", "line", "row").rows()) == {("77053", 20, 0), ("77055", 10, 1)}
    assert errors(rows[0], rows[0])[1] == (
        1,
        "A1",
        "line",
        "line 20 appears twice; expected each line of a claim once",
    )


def test_the_rows_of_a_claim_may_stand_anywhere() -> None:
    apart = [{**LINE, **AT_22}, {**LINE, **AT_22, "claim_id": "A2"}, {**LINE, **AT_22, "code": "77054"}]
    result = checked(*apart)
    assert result.claims.select("claim_id", "lines", "row").rows() == [("A1", 2, 0), ("A2", 1, 1)]


def test_numbers_are_read_as_the_codes_that_they_were() -> None:
    """As pandas reads a file: codes become numbers, and floats where one is missing."""
    lines = pd.DataFrame(
        {
            "claim_id": [1, 1],
            "code": [77053, 19030],
            "modifiers": [22.0, None],
            "date_of_service": [20240813, 20240813],
            "place_of_service": [2, 11],
            "diagnoses": ["N64.52", "N64.52"],
            "rendering_provider": [12.0, None],
            "group": [1999999984, 1999999984],
            "last_date": [pd.Timestamp("2024-08-13"), pd.NaT],
        }
    )
    result = check_frame(lines, BUNDLED)
    assert result.errors.empty
    told = result.findings[["code", "modifiers", "place_of_service", "rendering_provider", "date_of_service"]]
    assert ["77053", "22", "02", "12", DAY] in told.to_numpy().tolist()


# Of which types are known in part alone.
POLARS: Final[Any] = pl
KEPT: Final[dict[str, Callable[[Any], Any]]] = {
    "categories": lambda lines: lines.astype({"code": "category", "modifiers": "category"}),
    "nullable": lambda lines: lines.astype({"units": "Int64"}),
    "of Arrow": lambda lines: lines.convert_dtypes(dtype_backend="pyarrow"),
    "of pandas": lambda lines: lines.convert_dtypes(dtype_backend="numpy_nullable"),
    "moments": lambda lines: lines.assign(date_of_service=pd.Timestamp("2024-08-13 09:30", tz="US/Eastern")),
    "an index": lambda lines: lines.set_index(pd.Index([5, 9])),
    "polars": lambda lines: POLARS.from_pandas(lines).with_columns(pl.col("code").cast(pl.Categorical)),
    "polars, moments": lambda lines: POLARS.from_pandas(lines).with_columns(
        pl.col("date_of_service").str.to_datetime()
    ),
}


@pytest.mark.parametrize("kept", KEPT.values(), ids=KEPT)
def test_what_a_column_is_kept_as_changes_nothing(kept: Any) -> None:
    lines = pd.DataFrame([{**LINE, **AT_22}, {**LINE, **AT_22, "modifiers": None, "code": "77055"}])
    said = plain(check_frame(kept(lines), BUNDLED).findings)
    assert said == plain(check_frame(lines, BUNDLED).findings) != []


def test_what_is_missing_is_not_documented() -> None:
    row = {**LINE, "modifiers": " ", "place_of_service": "", "charge": None, "rendering_provider": float("nan")}
    (line,) = {tuple(row.values()) for row in checked(row).findings.select("modifiers", "place_of_service").to_dicts()}
    assert line == ("", None)


@pytest.mark.parametrize("day", ["2024-08-13", "20240813", 2.0240813e7, DAY, datetime(2024, 8, 13, 9, 30)])  # noqa: DTZ001 (cells have no zone)
def test_a_day_is_read_as_people_have_it(day: object) -> None:
    findings = checked({**LINE, **AT_22, "date_of_service": day}).findings
    assert set(findings["date_of_service"]) == {DAY}


def test_a_provider_goes_by_id_or_npi_and_without_either_nobody_is_named() -> None:
    def named(**fields: str) -> set[Any]:
        return set(checked({**LINE, **AT_22, **fields}).findings["rendering_provider"])

    assert named(rendering_npi="1999999984") == {"1999999984"}
    assert named(rendering_npi="1999999984", rendering_provider="7") == {"7"}
    assert named(rendering_specialty="30") == {None}


@pytest.mark.parametrize("payers", [{"MEDICARE PART B": "medicare"}, str.lower, dict[str, str]().get])
def test_payers_go_by_the_names_that_cptkit_has_for_them(payers: Any) -> None:
    findings = checked({**LINE, **AT_22, "payer": "MEDICARE PART B"}, payers=payers).findings
    assert set(findings["payer"]) <= {"medicare", "medicare part b", None}
    assert checked({**LINE, **AT_22, "payer": "Else"}, payers={"MEDICARE": "medicare"}).findings["payer"][0] == "Else"


def test_rules_are_those_that_are_given() -> None:
    result = checked({**LINE, **AT_22}, rules=[rule for rule in RULES if rule.id == "fee-schedule.side-not-applicable"])
    assert result.findings["rule"].to_list() == ["fee-schedule.side-not-applicable"]
    with pytest.raises(InvalidValue, match="rules"):
        checked({**LINE, **AT_22}, rules=3)


def test_a_rule_that_raises_leaves_its_claim_unchecked() -> None:
    def breaks(_: object) -> Any:
        raise ZeroDivisionError

    broken = attrs.evolve(rule_of("fee-schedule.side-not-applicable"), evaluate=breaks)
    assert errors({**LINE, **AT_22}, rules=[broken]) == [(0, "A1", None, "ZeroDivisionError raised by a rule")]


def test_a_gap_that_is_of_no_line_stands_on_no_row() -> None:
    findings = checked({**LINE, **AT_22, "payer": "nobody"}).findings.filter(pl.col("line").is_null())
    assert findings["row"].to_list() == [None] * len(findings)


# Histories


@given(drawn=st.lists(st.tuples(claims(reference=BUNDLED, on=DAY, max_lines=2), st.sampled_from("AB")), max_size=4))
@settings(max_examples=20, deadline=None)
def test_a_claim_is_checked_with_the_lines_of_the_persons_other_claims(drawn: list[tuple[Claim, str]]) -> None:
    several = [(as_told(claim, f"C{place}"), person) for place, (claim, person) in enumerate(drawn)]
    whole: list[Claim] = []
    for claim, person in several:
        others = [line for other, of in several if of == person and other is not claim for line in other.lines]
        whole.append(attrs.evolve(claim, history=others))
    persons = [person for claim, person in several for _ in claim.lines]
    table = table_of([claim for claim, _ in several]).append_column("person", pa.array(persons, pa.string()))
    assert plain(check_frame(table, BUNDLED, history="frame").findings) == expected(whole)


def test_without_a_readable_row_a_persons_history_is_not_known_and_no_ones_else_is_touched() -> None:
    rows = [
        {**LINE, **AT_22, "claim_id": "A1", "person": 1},
        {**LINE, **AT_22, "claim_id": "A2", "person": 1, "code": "7705"},
        {**LINE, **AT_22, "claim_id": "A3", "person": 2},
        {**LINE, **AT_22, "claim_id": "A4", "person": None},
        {**LINE, **AT_22, "claim_id": None, "person": None},
    ]
    result = checked(*rows, history="frame")
    limits = dict(result.claims.select("claim_id", "limits").rows())
    assert {claim: "other services are not known" in said for claim, said in limits.items()} == {
        "A1": True,
        "A3": False,
    }
    assert [tuple(row.values())[:3] for row in result.errors.to_dicts()] == [
        (1, "A2", "code"),
        (3, "A4", "person"),
        (4, None, "claim_id"),
    ]


def test_a_person_whose_number_has_a_decimal_point_is_the_same_person() -> None:
    # As pandas makes of whole numbers where one is missing.
    rows = [
        {**LINE, **AT_22, "claim_id": "A1", "person": 1.0},
        {**LINE, **AT_22, "claim_id": "A2", "person": 1.0, "code": "7705"},
    ]
    (limits,) = checked(*rows, history="frame").claims["limits"]
    assert "other services are not known" in limits


def test_a_history_needs_a_column_that_tells_persons_apart() -> None:
    with pytest.raises(InvalidFrame, match="columns: no column for person; expected one"):
        checked({**LINE, **AT_22}, history="frame")
    with pytest.raises(
        InvalidValue, match="history: text of the form aaaaaaa is unknown; expected one of unknown, frame"
    ):
        checked({**LINE, **AT_22}, history="perhaps")
    assert checked(TUVA, columns="tuva", history="frame").columns["person"] == ("person_id",)


# Columns


TUVA = {
    "claim_id": "A1",
    "claim_line_number": 1,
    "claim_type": "professional",
    "data_source": "one",
    "person_id": "P1",
    "hcpcs_code": "77053",
    "hcpcs_modifier_1": "LT",
    "hcpcs_modifier_2": None,
    "service_unit_quantity": 1,
    "claim_line_start_date": DAY,
    "claim_line_end_date": DAY,
    "place_of_service_code": "22",
    "payer": "medicare",
    "rendering_npi": "1999999984",
    "billing_npi": "1999999984",
    "charge_amount": 90.5,
    **{f"diagnosis_code_{number}": code for number, code in enumerate(["N6452", "I10", "E119", "Z1231", "N6459"], 1)},
}


def test_tuvas_medical_claim_is_read_by_its_own_columns() -> None:
    result = checked(TUVA, columns="tuva")
    assert result.errors.is_empty()
    assert result.columns["modifiers"] == ("hcpcs_modifier_1", "hcpcs_modifier_2")
    (line, *_) = result.findings.to_dicts()
    assert (line["code"], line["modifiers"], line["charge"]) == ("77053", "LT", 90.5)
    assert "fee-schedule.global-in-facility" in result.findings["rule"].to_list()


def test_tuva_keeps_no_pointers_so_that_nothing_is_said_of_how_many_there_are() -> None:
    assert "claim.too-many-pointers" not in checked(TUVA, columns="tuva").findings["rule"].to_list()
    pointed = {**LINE, **AT_22, "diagnoses": "N64.52 I10 E11.9 Z12.31 N64.59"}
    assert "claim.too-many-pointers" in checked(pointed).findings["rule"].to_list()


def test_one_id_in_two_sources_is_two_claims() -> None:
    result = checked(TUVA, {**TUVA, "data_source": "other"}, columns="tuva")
    assert result.claims["claim_id"].to_list() == ["A1", "A1"]
    assert result.claims["row"].to_list() == [0, 1]


def test_a_mapping_names_the_columns_of_any_other_table() -> None:
    row = {"claim": "A1", "cpt": "77053", "mod1": "LT", "mod2": None, "dos": DAY, "pos": 22, "dx": "N64.52"}
    columns = {
        "claim_id": "claim",
        "code": "cpt",
        "modifiers": ["mod1", "mod2"],
        "date_of_service": "dos",
        "place_of_service": "pos",
        "diagnoses": "dx",
    }
    result = checked(row, columns=columns)
    assert result.errors.is_empty()
    assert set(result.findings["modifiers"]) == {"LT"}


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ("tuva", "columns: no hcpcs_code, claim_line_start_date in the frame; its columns fit 'cptkit'"),
        ("epic", "columns: text of the form aaaa is not a preset; expected one of cptkit, tuva, or a mapping"),
        (3, "columns: 3 is not a preset"),
        ({"cpt": "code"}, "columns: text of the form aaa is not a field; expected one of claim_id, data_source"),
        ({"code": "code"}, "columns: no column for claim_id, date_of_service; expected the name of one"),
        ({**dict.fromkeys(("claim_id", "code"), "code"), "date_of_service": "dos"}, "columns: no dos in the frame"),
        ({"claim_id": ["a", "b"], "code": "code", "date_of_service": "d"}, "columns.claim_id: 2 columns; expected one"),
        ({"claim_id": [], "code": "code", "date_of_service": "d"}, "columns.claim_id: 0 columns; expected one"),
        ({"claim_id": 3, "code": "code", "date_of_service": "d"}, "columns.claim_id: 3 is not a list"),
    ],
)
def test_columns_that_are_not_there_are_named_with_the_presets_that_would_fit(columns: Any, message: str) -> None:
    with pytest.raises((InvalidFrame, InvalidValue)) as raised:
        checked(LINE, columns=columns)
    assert str(raised.value).startswith(message)


def test_a_mapping_the_wrong_way_round_is_told_so() -> None:
    with pytest.raises(InvalidFrame, match=r"ruled_out, as the key, and the column as its value$"):
        checked(LINE, columns={"cpt": "code", "DOS": "date_of_service"})
    with pytest.raises(InvalidFrame, match=r"ruled_out$"):
        checked(LINE, columns={"cpt": "procedure"})


def test_where_no_preset_fits_a_mapping_is_shown() -> None:
    with pytest.raises(InvalidFrame, match="no preset fits its columns; expected a mapping such as"):
        checked({"a": 1})


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Units", "units"),
        ("unit", "units"),
        ("modifier", "modifiers"),
        ("MODIFIERS", "modifiers"),
        ("modifier1", "modifier_1"),
        ("Modifier 1", "modifier_1"),
        ("dx", "diagnoses"),
        ("Diagnosis_2", "diagnosis_2"),
        ("pos", "place_of_service"),
        ("Place of Service", "place_of_service"),
        ("Sex", "sex"),
    ],
)
def test_a_column_that_would_be_left_unread_for_its_spelling_is_refused(name: str, meant: str) -> None:
    line = {"claim_id": "A", "code": "77053", "date_of_service": "2024-08-13"}
    with pytest.raises(InvalidFrame, match=f"columns: '{name}' is not read; expected '{meant}', or a mapping"):
        checked({**line, name: "26"})


def test_a_column_of_another_spelling_beside_the_one_that_is_read_is_anothers() -> None:
    line = {"claim_id": "A", "code": "77053", "date_of_service": "2024-08-13", "modifier_1": "26"}
    read = checked({**line, "Modifiers": "26 LT", "modifier": "LT", "posted": "x"}).columns
    assert read["modifiers"] == ("modifier_1",)


def test_two_columns_of_one_name_are_refused() -> None:
    lines = pd.DataFrame([LINE])
    with pytest.raises(InvalidFrame, match="columns: two columns with the same name; expected each name once"):
        check_frame(pd.concat([lines, lines[["code"]]], axis=1), BUNDLED)


@pytest.mark.parametrize("lines", [[LINE], LINE, "lines.csv", None, pl.Series([1])])
def test_what_is_no_frame_is_refused(lines: Any) -> None:
    with pytest.raises(
        InvalidFrame, match="is not a frame; expected one of pandas or polars, a PyArrow table or a DuckDB"
    ):
        check_frame(lines, BUNDLED)


@pytest.mark.parametrize("wrong", [3, "store", [3], b"x"], ids=["number", "text", "list", "bytes"])
@pytest.mark.parametrize("parameter", ["reference", "columns", "payers", "rules", "history"])
def test_a_wrong_argument_is_refused_by_its_name(parameter: str, wrong: object) -> None:
    given: dict[str, Any] = {"reference": BUNDLED, parameter: wrong}
    with pytest.raises((InvalidFrame, InvalidValue), match=f"^{parameter}"):
        check_frame(pl.DataFrame([LINE]), **given)
