"""`select` of a file of encounters, of several services, and at a terminal that can answer."""

import io
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from typing_extensions import override

from cptkit import bundled_reference, select
from cptkit.__main__ import main
from cptkit.formats.encounter_json import selection_to_json
from cptkit.selection import Ductogram, Side

ONE_DUCT = {"service": "ductogram", "ducts": 1, "injected_by_reader": False}
CLEAN = {"services": [ONE_DUCT], "on": "2024-08-13", "place_of_service": "22", "payer": "medicare"}
ASKING = {**CLEAN, "services": [{"service": "ductogram", "ducts": 1}]}
SITE = ("--on", "2024-08-13", "--pos", "22", "--payer", "medicare")
DAY = date(2024, 8, 13)


def lines(*encounters: object) -> str:
    return "".join(f"{json.dumps(one)}\n" for one in encounters)


def chosen(**facts: Any) -> str:
    """What the library selects for one ductogram at the site."""
    made = select("ductogram", bundled_reference(), on=DAY, place_of_service="22", payer="medicare", **facts)
    return f"{made}\n"


class Terminal(io.StringIO):
    """Standard input at which somebody types."""

    @override
    def isatty(self) -> bool:
        return True


def typing(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal("".join(f"{one}\n" for one in answers)))


def test_each_encounter_of_a_file_is_answered_on_a_line_and_the_worst_gives_the_status(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "encounters.jsonl"
    file.write_text(lines(CLEAN, ASKING), encoding="utf-8")
    assert main(["select", "--json", str(file)]) == 3
    first, second = capsys.readouterr().out.splitlines()
    service = Ductogram(ducts=1, injected_by_reader=False)
    made = select([service], bundled_reference(), on=DAY, place_of_service="22", payer="medicare")
    assert first == selection_to_json(made)
    assert [one["fact"] for one in json.loads(second)["questions"]] == ["injected_by_reader"]


def test_encounters_are_read_from_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines(CLEAN).encode())))
    assert main(["select", "--json", "-"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_an_encounter_that_cannot_be_read_is_named_by_its_line_and_the_others_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "encounters.jsonl"
    file.write_text(lines({**CLEAN, "services": [{"service": "ductogram", "duct": 1}]}) + lines(CLEAN))
    assert main(["select", "--json", str(file)]) == 2
    shown = capsys.readouterr()
    assert shown.err == "cptkit: line 1: services[0].duct: unknown fact; expected ducts\n"
    assert len(shown.out.splitlines()) == 1


@pytest.mark.parametrize("content", ["", "\n\n"])
def test_a_file_without_an_encounter_is_refused(
    content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "encounters.jsonl"
    file.write_text(content)
    assert main(["select", "--json", str(file)]) == 2
    assert capsys.readouterr().err == f"cptkit: {file}: no encounter; expected one per line\n"


def test_a_file_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "none.jsonl"
    assert main(["select", "--json", str(file)]) == 2
    assert capsys.readouterr().err == f"cptkit: {file}: no such file; expected encounters as JSON, one per line\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "select takes a service with its facts, or --json with a file of encounters"),
        (
            ["--json", "encounters.jsonl", "ductogram", *SITE],
            "select takes a service with its facts, or --json with a file of encounters",
        ),
        (["ductogram", *SITE, "left"], "left: expected the options of ductogram, or and with a service"),
        (["ductogram", *SITE, "and"], "and: expected the options of ductogram, or and with a service"),
    ],
)
def test_what_is_no_encounter_is_refused_with_what_was_expected(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["select", *arguments])
    assert said in capsys.readouterr().err


def test_help_on_a_service_says_what_each_fact_can_be(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["select", "skin-excision", "--help"])
    out = capsys.readouterr().out
    assert "--diameter CM" in out
    assert "--lesion NAME" in out
    assert "--on DAY" in out


def test_at_a_terminal_what_is_missing_is_asked_for_one_question_at_a_time(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typing(monkeypatch, "2", "no")
    assert main(["select", "ductogram", *SITE]) == 0
    out = capsys.readouterr().out
    assert out.startswith("how many ducts were imaged (77053 or 77054)? ")
    assert "did the billing physician inject the contrast (19030)? [yes/no] " in out
    assert out.endswith(chosen(ducts=2, injected_by_reader=False))


def test_an_empty_answer_leaves_a_question_open_and_the_next_is_asked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typing(monkeypatch, "", "no")
    assert main(["select", "ductogram", *SITE]) == 3
    assert capsys.readouterr().out.endswith(chosen(injected_by_reader=False))


def test_the_end_of_input_leaves_open_what_is_still_asked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typing(monkeypatch, "2")
    assert main(["select", "ductogram", *SITE]) == 3
    assert capsys.readouterr().out.endswith(chosen(ducts=2))


def test_an_answer_that_cannot_be_is_refused_and_asked_for_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typing(monkeypatch, "none", "1")
    assert main(["select", "ductogram", "--injected-by-reader", "no", *SITE]) == 0
    shown = capsys.readouterr()
    assert shown.out.count("how many ducts") == 2
    assert shown.err.startswith("cptkit: ducts: ")
    assert shown.out.endswith(chosen(ducts=1, injected_by_reader=False))


def test_the_payer_and_the_place_are_asked_for_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typing(monkeypatch, "medicare")
    wax = ["--impacted", "yes", "--technique", "instrument", "--sides", "left", "--on", "2024-08-13"]
    main(["select", "cerumen-removal", *wax])
    out = capsys.readouterr().out
    assert "[medicare/medicare-advantage/medicaid/commercial] " in out
    typing(monkeypatch, "yes", "11")
    infusion = ["--substance", "drug", "--route", "infusion", "--minutes", "60", "--at-the-same-time", "no"]
    main(["select", "infusion", *infusion, "--on", "2024-08-13"])
    shown = capsys.readouterr()
    assert shown.out.count("at which place of service was it (96365)? ") == 2
    assert shown.err.startswith("cptkit: place_of_service: ")


def test_what_no_fact_of_the_service_would_answer_is_told_and_not_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typing(monkeypatch)
    mammogram = ["--purpose", "screening", "--contrast", "yes", "--sides", "both", "--tomosynthesis", "no"]
    assert main(["select", "mammogram", *mammogram, *SITE]) == 3
    assert "ask: which code does the payer accept for a mammogram with contrast?" in capsys.readouterr().out


def test_of_several_services_each_answer_goes_to_the_one_that_was_asked_about(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typing(monkeypatch, "1")
    whole = ["--ducts", "2", "--injected-by-reader", "no", "--side", "left"]
    main(["select", "ductogram", *whole, *SITE, "and", "ductogram", "--injected-by-reader", "no", "--side", "right"])
    out = capsys.readouterr().out
    services = [
        Ductogram(ducts=2, injected_by_reader=False, side=Side.LEFT),
        Ductogram(ducts=1, injected_by_reader=False, side=Side.RIGHT),
    ]
    made = select(services, bundled_reference(), on=DAY, place_of_service="22", payer="medicare")
    assert out.endswith(f"{made}\n")


def test_what_was_done_is_a_name_at_the_command_line_too(capsys: pytest.CaptureFixture[str]) -> None:
    main(["select", "LEEP", "--on", "2024-08-13", "--payer", "commercial"])
    assert capsys.readouterr().out.startswith("57522 x1 ")


def test_what_is_documented_goes_before_what_the_name_says(capsys: pytest.CaptureFixture[str]) -> None:
    main(["select", "nexplanon-insertion", "--work", "removal", "--on", "2024-08-13"])
    assert capsys.readouterr().out.startswith("11982 x1 ")


@pytest.mark.parametrize("option", ["--reference", "--payer-file"])
@pytest.mark.parametrize("place", ["before the service", "with it", "with the next"])
def test_a_store_or_a_payers_file_is_asked_wherever_it_is_named(
    option: str, place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    named = [option, str(tmp_path / "none")]
    services = {
        "before the service": [*named, "ductogram", *SITE],
        "with it": ["ductogram", *SITE, *named],
        "with the next": ["ductogram", *SITE, "and", "ductogram", *named],
    }
    assert main(["select", *services[place]]) == 2
    assert capsys.readouterr().err.startswith(f"cptkit: {named[1]}: no ")


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        (["select", "--json"], "encounters as JSON, one per line"),
        (["check", "--json"], "claims as JSON, one per line"),
        (["check", "--x12"], "an X12 file"),
        (["payer", "check"], "a payer's file"),
    ],
)
def test_a_folder_in_place_of_a_file_is_called_one(
    command: list[str], expected: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"cptkit: {tmp_path}: a folder; expected {expected}\n"
