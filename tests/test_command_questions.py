"""The questions on the command line: the same answers, as text, JSON and csv, with a status."""

import csv
import io
import json

import pytest

import cptkit
from cptkit import RULES, Claim, parse_line
from cptkit.__main__ import main
from cptkit.questions import explain_denial, modifiers_for, together, unit_limit
from cptkit.values.outcome_rows import COLUMNS
from tests.support import BUNDLED, DAY

ON = ("--on", "2024-08-13", "--payer", "medicare")


def answered(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    status = main(arguments)
    return status, capsys.readouterr().out


def read_csv(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize(("other", "day", "status"), [("77065", DAY, 0), ("76942", DAY, 1), ("76942", "2030-01-01", 3)])
def test_together_says_what_the_function_says_and_exits_by_it(
    capsys: pytest.CaptureFixture[str], other: str, day: str, status: int
) -> None:
    said = together("19083", other, BUNDLED, on=day, payer="medicare")
    given = ("together", "19083", other, "--on", str(day), "--payer", "medicare")
    assert answered(capsys, *given) == (status, f"{said}\n")
    assert json.loads(answered(capsys, *given, "--format", "json")[1]) == [said.row()]


@pytest.mark.parametrize(("units", "day", "status"), [("2", DAY, 0), ("3", DAY, 1), ("3", "2030-01-01", 3)])
def test_mue_says_what_the_function_says_and_exits_by_it(
    capsys: pytest.CaptureFixture[str], units: str, day: str, status: int
) -> None:
    said = unit_limit("77053", BUNDLED, on=day, units=units, payer="medicare")
    given = ("mue", "77053", "--on", str(day), "--units", units, "--payer", "medicare")
    assert answered(capsys, *given) == (status, f"{said}\n")
    rows = read_csv(answered(capsys, *given, "--format", "csv")[1])
    assert rows[0]["answer"] == str(said)


def test_mue_without_units_gives_the_limit(capsys: pytest.CaptureFixture[str]) -> None:
    status, said = answered(capsys, "mue", "77053", *ON)
    assert status == 0
    assert said.startswith("the MUE value of 77053 is 2")


def test_modifiers_are_listed_and_tabled(capsys: pytest.CaptureFixture[str]) -> None:
    advice = modifiers_for("77053", BUNDLED, on=DAY, place_of_service="22", payer="medicare")
    assert answered(capsys, "modifiers", " 77053", *ON, "--pos", "22") == (0, f"{advice}\n")
    rows = read_csv(answered(capsys, "modifiers", "77053", *ON, "--pos", "22", "--format", "csv")[1])
    assert [row["modifier"] for row in rows] == [one.modifier.code for one in advice]
    assert answered(capsys, "modifiers", "77053", *ON)[0] == 0


def test_a_denial_is_explained_for_the_lines_of_a_claim(capsys: pytest.CaptureFixture[str]) -> None:
    claim = Claim([parse_line(f"{code} on 2024-08-13 at 11") for code in ("19083", "76942")], payer="medicare")
    said = explain_denial("CO-236", claim, BUNDLED)
    assert said.foreseen
    assert answered(capsys, "denial", "CO-236", "19083", "76942", *ON, "--pos", "11") == (0, f"{said}\n")


def test_rules_are_listed_by_id_all_or_those_with_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    assert answered(capsys, "rules")[1].splitlines() == [str(rule) for rule in RULES]
    rows = json.loads(answered(capsys, "rules", "NCCI", "--format", "json")[1])
    assert [row["rule"] for row in rows] == [rule.id for rule in RULES if "ncci" in str(rule).lower()]
    assert answered(capsys, "rules", "no such word") == (0, "none\n")
    assert answered(capsys, "rules", "no such word", "--format", "csv") == (0, "\n")


def test_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--version"])
    assert stopped.value.code == 0
    assert capsys.readouterr().out == f"cptkit {cptkit.__version__}\n"


def test_checked_claims_are_rows_under_one_head(capsys: pytest.CaptureFixture[str]) -> None:
    given = ("check", "77053-LT", "19030", *ON, "--pos", "22", "--dx", "N64.52", "--format", "csv")
    status, said = answered(capsys, *given)
    rows = read_csv(said)
    assert status == 1
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["rule"] == "fee-schedule.global-in-facility"
    clean = answered(capsys, "check", "77053-26", *ON, "--pos", "22", "--dx", "N64.52", "--format", "csv")
    assert clean == (0, f"{','.join(COLUMNS)}\n")


@pytest.mark.parametrize("extra", ["--mend", "--write"])
def test_rows_do_not_go_with_what_writes_text(capsys: pytest.CaptureFixture[str], extra: str) -> None:
    arguments = ["check", "77053", *ON, "--format", "csv", extra, *(["x"] if extra == "--write" else [])]
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "works with" in capsys.readouterr().err


def test_what_a_spreadsheet_would_compute_is_written_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    """A claim's id may be anything; see OWASP, CSV Injection."""
    claim = {"id": "=1+1", "payer": "medicare", "lines": [{"code": "77053", "date_of_service": "2024-08-13"}]}
    file = io.TextIOWrapper(io.BytesIO(json.dumps(claim).encode()))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("sys.stdin", file)
        main(["check", "--json", "-", "--format", "csv"])
    assert {row["claim_id"] for row in read_csv(capsys.readouterr().out)} == {"'=1+1"}


def test_a_page_is_for_a_payer_and_a_place(capsys: pytest.CaptureFixture[str]) -> None:
    assert "For medicare at POS 22:" in answered(capsys, "overview", "77053", *ON, "--pos", "22")[1]


def test_what_cannot_be_read_exits_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["together", "19083", "19083", *ON]) == 2
    assert main(["mue", "77053", "--on", "2024-08-13", "--units", "none"]) == 2
    assert main(["denial", "Jane Doe", "77053", *ON]) == 2
    assert main(["modifiers", "76086", *ON]) == 2
    assert "Jane" not in capsys.readouterr().err
