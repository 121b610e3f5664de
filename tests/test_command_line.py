import errno
import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from runpy import run_path

import pytest

import cptkit
from cptkit import bundled_reference, overview, select
from cptkit.__main__ import main
from cptkit.selection import Ductogram, Side

COVERED = ("--on", "2024-08-13", "--pos", "22", "--payer", "medicare", "--dx", "N64.52")
CLEAN = {"code": "77053", "modifiers": ["26"], "date_of_service": "2024-08-13", "diagnoses": ["N64.52"]}


def claim_line(line: Mapping[str, object], **claim: object) -> str:
    return json.dumps({"payer": "medicare", "place_of_service": "22", "history": [], "lines": [line], **claim}) + "\n"


CLEAN_CLAIM = claim_line(CLEAN, id="clean")
FLAGGED_CLAIM = claim_line({**CLEAN, "modifiers": []}, id="flagged")
UNDETERMINED_CLAIM = claim_line({**CLEAN, "date_of_service": "2030-01-01"}, id="undetermined")
NO_CLAIM = claim_line({**CLEAN, "units": 0}, id="unreadable")


def test_a_clean_claim_exits_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "77053-26", *COVERED]) == 0
    assert capsys.readouterr().out.startswith("claim: clean\n")


def test_several_lines_make_one_claim_and_a_flagged_one_exits_with_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "77053-LT", "19030-LT", *COVERED]) == 1
    out = capsys.readouterr().out
    assert out.startswith("claim: flagged (1 denial")
    assert "line 1 (77053-LT): denial: 77053 without 26 at POS 22" in out


def test_an_undetermined_claim_exits_with_3(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "77053-26 on 2030-01-01", *COVERED]) == 3
    assert "gap: no " in capsys.readouterr().out


def test_what_a_line_says_itself_goes_before_the_options(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "77053 on 2024-08-12 at 11 for N64.4", *COVERED]) == 0
    assert "denial" not in capsys.readouterr().out


@pytest.mark.parametrize(
    "given", [("--dx", "N64.52,N63.20"), ("--dx", "N64.52, N63.20 "), ("--dx", "N64.52", "--dx", "N63.20")]
)
def test_several_diagnoses_are_given_with_commas_or_one_by_one(
    given: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    line = "77053-26 on 2024-08-13 at 22"
    main(["check", line, "--mend", *given])
    of_options = capsys.readouterr().out
    main(["check", f"{line} for N64.52,N63.20", "--mend"])
    assert capsys.readouterr().out == of_options


@pytest.mark.parametrize("word", ["supplier", "Supplier", " SUPPLIER "])
def test_words_of_options_are_taken_in_any_case(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mue", "77053", "--on", "2024-08-13", "--setting", word]) in (0, 3)
    assert "supplier" in capsys.readouterr().out


def test_releases_are_stretched_only_where_asked_and_then_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "77053-26 on 2025-02-03", *COVERED, "--assume-unchanged"]) == 0
    assert "assumed unchanged: practitioner mue" in capsys.readouterr().out


def test_a_documented_circumstance_holds_for_every_line(capsys: pytest.CaptureFixture[str]) -> None:
    line = "77053 on 2024-08-13 at 11 for N64.52"
    assert main(["check", line, "--payer", "medicare"]) == 0
    assert main(["check", line, "--payer", "medicare", "--circumstance", "interpretation_only"]) == 1
    assert "documented: interpretation only" in capsys.readouterr().out


def test_proved_remedies_stand_under_their_finding(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "77053-50", *COVERED, "--remedies"]) == 1
    lines = capsys.readouterr().out.splitlines()
    denial = next(place for place, line in enumerate(lines) if line.startswith("line 1 (77053-50): denial"))
    review = next(place for place, line in enumerate(lines) if line.startswith("line 1 (77053-50): review"))
    assert "    remedy: append 26 to line 1" in lines[denial:review]
    assert "    remedy: remove 50 from line 1" in lines[review:]


def test_a_remedy_says_what_the_record_must_show(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "77053-26", "77054-26", *COVERED, "--remedies"])
    assert "    remedy: append XE to line 1, where the record shows " in capsys.readouterr().out


def test_a_report_is_written_as_json_where_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "77053", *COVERED, "--format", "json", "--remedies"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert (report["schema"], report["verdict"]) == (1, "flagged")
    assert report["findings"][0]["remedies"][0]["kind"] == "add-modifier"


def test_claims_of_a_file_give_one_report_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "claims.jsonl"
    file.write_text(CLEAN_CLAIM + "\n" + FLAGGED_CLAIM)
    assert main(["check", "--json", str(file)]) == 1
    reports = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(report["claim_id"], report["verdict"]) for report in reports] == [
        ("clean", "clean"),
        ("flagged", "flagged"),
    ]


def test_claims_of_a_file_are_shown_as_text_where_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "claims.jsonl"
    file.write_text(CLEAN_CLAIM)
    assert main(["check", "--json", str(file), "--format", "text"]) == 0
    assert capsys.readouterr().out.startswith("claim clean: clean\nscope: ")


def test_claims_are_read_from_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(CLEAN_CLAIM.encode())))
    assert main(["check", "--json", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["claim_id"] == "clean"


def test_a_claim_that_cannot_be_read_is_told_with_its_line_and_the_others_go_through(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "claims.jsonl"
    file.write_text(CLEAN_CLAIM + NO_CLAIM + "{oops\n" + FLAGGED_CLAIM)
    assert main(["check", "--json", str(file)]) == 2
    shown = capsys.readouterr()
    assert [json.loads(line)["claim_id"] for line in shown.out.splitlines()] == ["clean", "flagged"]
    assert shown.err.splitlines() == [
        "cptkit: line 2: lines[0].units: 0 units; expected more than 0",
        "cptkit: line 3: column 2: not JSON: expecting property name enclosed in double quotes",
    ]


@pytest.mark.parametrize(
    ("claims", "status"),
    [
        (CLEAN_CLAIM * 2, 0),
        (CLEAN_CLAIM + UNDETERMINED_CLAIM, 3),
        (UNDETERMINED_CLAIM + FLAGGED_CLAIM + CLEAN_CLAIM, 1),
        (NO_CLAIM + FLAGGED_CLAIM + UNDETERMINED_CLAIM, 2),
        (NO_CLAIM, 2),
        ("\n", 2),
    ],
)
def test_many_claims_exit_with_the_worst_of_their_statuses(claims: str, status: int, tmp_path: Path) -> None:
    file = tmp_path / "claims.jsonl"
    file.write_text(claims)
    assert main(["check", "--json", str(file)]) == status


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["7705", *COVERED], "lines[0].code: '7705' is not a procedure code"),
        (["77053", "77053-x", *COVERED], "lines[1].modifiers[0]: 'x' is not a modifier"),
        (["77053"], "lines[0].date_of_service: no date of service; expected --on with a date such as 2024-08-13"),
        (["77053", "--on", "8/13/24"], "--on: text of the form 9/99/99 is not a date"),
        (
            ["77053", "--on", "2024-08-13", "--pos", "office"],
            "--pos: text of the form aaaaaa is not a place-of-service code",
        ),
        (["77053", "--on", "2024-08-13", "--dx", "?"], "--dx: '?' is not a diagnosis code"),
        (["--json", "no-such-file.jsonl"], "no-such-file.jsonl: no such file"),
        (["--json", "."], ".: "),
    ],
)
def test_what_cannot_be_read_exits_with_2_and_says_where(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", *arguments]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(f"cptkit: {said}")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["check"],
        ["check", "77053", "--json", "claims.jsonl"],
        ["check", "--json", "claims.jsonl", "--payer", "medicare"],
        ["check", "77053", *COVERED, "--circumstance", "left"],
        ["select", "ductogram", "--pos", "22"],
        ["select", "ductogram", "--on", "2024-08-13", "and", "ductogram", "--on", "2024-08-14"],
        ["select", "ductogram", "--on", "2024-08-13", "--side", "left", "--side", "right"],
        ["overview", "77053"],
        ["mue", "77053", "--on", "2024-08-13", "--units", "8", "--units", "2"],
    ],
)
def test_arguments_that_do_not_fit_exit_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2


@pytest.mark.parametrize("command", ["check", "select", "overview", "compile", "inspect", "difference"])
def test_help_says_what_a_command_does_with_an_example_and_the_exit_statuses(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main([command, "--help"])
    assert caught.value.code == 0
    out = capsys.readouterr().out
    assert f"python -m cptkit {command} " in out
    assert "exit status: 0 " in out


def test_a_claim_is_mended_step_by_step_by_what_needs_no_documentation(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "77053-LT", "77066-26-50", *COVERED, "--mend"]) == 0
    out = capsys.readouterr().out
    mended = [line for line in out.splitlines() if line.startswith("mended: ")]
    assert mended == ["mended: append 26 to line 1", "mended: remove 50 from line 2"]
    assert "\n77053-26-LT x1 on 2024-08-13 at 22 for N64.52; 77066-26 x1 on 2024-08-13 at 22 for N64.52\nclaim: " in out


def test_the_only_finding_of_a_claim_is_mended_in_one_step(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "77053", *COVERED, "--mend"]) == 0
    assert capsys.readouterr().out.count("mended: ") == 1


def test_no_service_and_no_unit_of_one_is_dropped_without_a_person(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "77053-26", "19030-LT x2", *COVERED, "--mend"]) == 1
    out = capsys.readouterr().out
    assert "    remedy: bill 1 unit on line 2" in out
    assert "mended: " not in out


def test_what_only_the_record_could_mend_is_left_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "77053-TC", *COVERED, "--mend"]) == 1
    out = capsys.readouterr().out
    assert "    remedy: replace TC with 26 on line 1, where the record shows a written interpretation" in out
    assert "mended: " not in out


def test_a_file_of_claims_is_not_mended() -> None:
    with pytest.raises(SystemExit) as caught:
        main(["check", "--json", "claims.jsonl", "--mend"])
    assert caught.value.code == 2


def test_the_module_run_as_a_script_exits_with_the_status(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["cptkit", "check", "77053", *COVERED])
    with pytest.raises(SystemExit) as caught:
        run_path(str(Path(cptkit.__file__).with_name("__main__.py")), run_name="__main__")
    assert caught.value.code == 1
    assert capsys.readouterr().out.startswith("claim: flagged")


def test_select_prints_what_the_library_selects(capsys: pytest.CaptureFixture[str]) -> None:
    service = ["--ducts", "1", "--side", "left", "--injected-by-reader", "no", "--component", "interpretation"]
    site = ["--on", "2024-08-13", "--pos", "22", "--payer", "medicare"]
    assert main(["select", "ductogram", *service, "--equipment-owner", "hospital", *site]) == 0
    out = capsys.readouterr().out
    assert out.startswith("77053-26 x1 on 2024-08-13 at 22: ")


def test_select_asks_for_what_is_not_documented_and_exits_with_3(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["select", "ductogram", "--side", "left", "--on", "2024-08-13", "--pos", "22"]) == 3
    asked = capsys.readouterr().out
    selection = select(
        [Ductogram(side=Side.LEFT)],
        bundled_reference(),
        on=date(2024, 8, 13),
        place_of_service="22",
    )
    assert asked == f"{selection}\n"
    assert "ask: " in asked


def test_select_refuses_a_service_that_contradicts_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["select", "ductogram", "--ducts", "0", "--on", "2024-08-13", "--pos", "22"]) == 2
    assert capsys.readouterr().err == "cptkit: ducts: '0'; expected a whole number, 1 or more\n"


@pytest.mark.parametrize("name", ["Office Visit", "office-visit", "OFFICE_VISIT"])
def test_select_takes_the_name_of_a_service_in_any_spelling(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    facts = [
        "--patient",
        "new",
        "--minutes=45",
        "--on",
        "2024-08-13",
        "--payer",
        "medicare",
        "and",
        name,
        "--pat",
        "est",
    ]
    assert main(["select", name, *facts]) == 3
    assert capsys.readouterr().out.startswith("99204 x1 on 2024-08-13: ")


@pytest.mark.parametrize(
    ("arguments", "refusal"),
    [
        (["mamogram"], "is not a service; expected mammogram"),
        (["mammogram", "--porpose", "screening"], "--porpose: unknown fact of mammogram; expected --purpose"),
        (["mammogram", "and", "mri", "--regoin", "brain"], "--regoin: unknown fact of mr; expected --region"),
    ],
)
def test_select_refuses_a_misspelled_service_or_fact_with_those_like_it(
    arguments: list[str], refusal: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["select", *arguments])
    assert refusal in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "refusal"),
    [
        (["check", "77053", *COVERED, "--on", "2024-08-14"], "argument --on: given twice with different values"),
        (
            ["select", "ductogram", "--on", "2024-08-13", "and", "ductogram", "--on", "2024-08-14"],
            "--on: differs between services; expected one for the whole encounter",
        ),
        (
            ["select", "--reference", "one", "ductogram", "--reference", "other"],
            "argument --reference: given twice with different values",
        ),
        (["check", "--x12", "claims.837", "--pos", "22"], "--pos goes with service lines; each claim of a file states"),
        (["check", "--json", "claims.jsonl", "--payer", "medicare"], "--payer goes with service lines; each claim of"),
        (["mue", "77053", "--on", "2024-08-13", "--setting", "office"], "(choose from 'practitioner', "),
    ],
)
def test_options_that_contradict_each_other_or_are_none_are_refused_by_name(
    arguments: list[str], refusal: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    assert refusal in capsys.readouterr().err


def test_an_option_may_be_repeated_with_one_value(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "77053-26", *COVERED, *COVERED[:2]]) == 0
    assert capsys.readouterr().out.startswith("claim: clean")


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_overview_prints_the_page_of_the_library(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["overview", "77053", "--on", "2024-08-13", "--format", form]) == 0
    page = overview("77053", bundled_reference(), on=date(2024, 8, 13))
    pages = {"text": str(page), "markdown": page.markdown(), "html": page._repr_html_()}  # pyright: ignore[reportPrivateUsage]
    assert capsys.readouterr().out == f"{pages[form]}\n"


def test_overview_of_a_code_that_is_none_exits_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["overview", "7705", "--on", "2024-08-13"]) == 2
    assert "'7705' is not a procedure code" in capsys.readouterr().err


def test_the_module_runs_as_a_command_and_shows_no_traceback() -> None:
    command = [sys.executable, "-m", "cptkit", "check"]
    clean = subprocess.run([*command, "77053-26", *COVERED], capture_output=True, text=True, check=False)  # noqa: S603 (our own program)
    wrong = subprocess.run([*command, "7705"], capture_output=True, text=True, check=False)  # noqa: S603 (our own program)
    assert (clean.returncode, clean.stderr) == (0, "")
    assert wrong.returncode == 2
    assert len(wrong.stderr.splitlines()) == 1


def test_an_output_that_is_closed_early_ends_the_command_quietly_with_141(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as closed:
        monkeypatch.setattr(sys, "stdout", closed)
        assert main(["check", "77053-26", *COVERED]) == 141
    assert capsys.readouterr().err == ""


def test_a_command_whose_output_is_closed_early_says_nothing_on_its_way_out() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "cptkit", "check", "77053-26", *COVERED]
    ended = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)  # noqa: S603 (our own program)
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (141, "")


def test_a_file_of_claims_stays_unread_where_it_cannot_be_opened(capsys: pytest.CaptureFixture[str]) -> None:
    name = "a" * 300
    assert main(["check", "--json", name]) == 2
    assert capsys.readouterr().err == f"cptkit: {name}: {os.strerror(errno.ENAMETOOLONG)}\n"
