"""`check --x12`: claims of an 837P file, what cannot be read of it, and the file mended."""

import json
import sys
from pathlib import Path

import pytest

from cptkit.__main__ import main
from cptkit.formats.x12 import read_claims

HEAD = """\
ISA*00*          *00*          *ZZ*SUBMITTER      *ZZ*RECEIVER       *240813*1200*^*00501*000000001*0*P*:~
GS*HC*SUBMITTER*RECEIVER*20240813*1200*1*X*005010X222A1~
ST*837*0001*005010X222A1~
BHT*0019*00*A1*20240813*1023*CH~
HL*1**20*1~
NM1*85*2*MEDICAL GROUP*****XX*1999999984~
HL*2*1*22*0~
SBR*P*18*******MB~
NM1*IL*1*WINTERBOTTOM*ALMA****MI*1EG4TE5MK73~
NM1*PR*2*MEDICARE*****PI*10234~
"""
WRONG = """\
CLM*WRONG-1*90***22:B:1~
HI*ABK:N6452~
LX*1~
SV1*HC:77053:LT*90*UN*1***1~
DTP*472*D8*20240813~
"""
RIGHT = WRONG.replace("WRONG-1", "RIGHT-2").replace("77053:LT", "77053:26")
# To be merged, if another payer had not adjudicated the second line.
SIDES = """\
CLM*SIDES-3*180***22:B:1~
HI*ABK:N6320~
LX*1~
SV1*HC:76642:26:LT*90*UN*1***1~
DTP*472*D8*20240813~
LX*2~
SV1*HC:76642:26:RT*90*UN*1***1~
DTP*472*D8*20240813~
SVD*59999*80*HC:76642:26:RT**1~
"""


def file_of(*claims: str) -> str:
    body = HEAD + "".join(claims)
    return f"{body}SE*{body.count('~') - 1}*0001~\nGE*1*1~\nIEA*1*000000001~\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "claims.837"
    path.write_text(file_of(WRONG, RIGHT))
    return path


def test_each_claim_has_its_report_and_the_worst_verdict_is_the_status(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--x12", str(path)]) == 1
    printed = capsys.readouterr().out
    assert "claim WRONG-1: flagged" in printed
    assert "line 1 (77053-LT): denial: 77053 without 26" in printed
    assert "claim RIGHT-2: clean" in printed


def test_reports_are_written_as_json_where_asked(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--x12", str(path), "--format", "json"]) == 1
    reports = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [report["claim_id"] for report in reports] == ["WRONG-1", "RIGHT-2"]


def test_the_payer_may_be_named_for_all_claims(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--x12", str(path), "--payer", "Nobody's Insurance", "--remedies"]) == 1
    assert "line 1 (77053-LT): review: 77053 without 26" in capsys.readouterr().out


def test_the_file_is_written_with_the_claims_mended_and_the_status_is_of_those(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mended = path.with_name("mended.837")
    assert main(["check", "--x12", str(path), "--write", str(mended)]) == 0
    assert "mended: append 26 to line 1\n77053-26-LT x1" in capsys.readouterr().out
    assert mended.read_text() == path.read_text().replace("77053:LT", "77053:26:LT")


def test_a_claim_that_cannot_be_written_stays_as_it_was_and_is_told(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path.write_text(file_of(SIDES))
    mended = path.with_name("mended.837")
    main(["check", "--x12", str(path), "--write", str(mended)])
    assert "cptkit: claim SIDES-3 stays as it was: " in capsys.readouterr().err
    assert mended.read_text() == path.read_text()


def test_what_cannot_be_read_is_told_and_the_other_claims_go_on(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path.write_text(file_of(WRONG.replace("*UN*1*", "*UN*0*"), RIGHT))
    assert main(["check", "--x12", str(path)]) == 2
    printed = capsys.readouterr()
    assert printed.err == f"cptkit: {path}: segment 14, SV104: cannot be read; expected more than 0\n"
    assert printed.out.startswith("claim RIGHT-2: clean")


def test_a_file_without_a_claim_is_told(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path.write_text(file_of())
    assert main(["check", "--x12", str(path)]) == 2
    assert capsys.readouterr().err == f"cptkit: {path}: no claim; expected an 837P file with CLM segments\n"


def test_how_far_it_has_come_is_drawn_for_whoever_looks_on(
    path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    main(["check", "--x12", str(path)])
    drawn = capsys.readouterr().err
    assert "##########..........  50 %  1 of 2 claims" in drawn
    assert drawn.endswith("\r")


@pytest.mark.parametrize(
    "options",
    [
        ["--x12", "a.837", "--json", "a.jsonl"],
        ["77053", "--x12", "a.837"],
        ["--x12", "a.837", "--on", "2024-08-13"],
        ["--x12", "a.837", "--mend"],
        ["--x12", "a.837", "--write", "b.837", "--format", "json"],
        ["77053", "--write", "b.837"],
        ["--json", "a.jsonl", "--payer", "medicare"],
    ],
)
def test_options_that_do_not_go_together_are_refused(options: list[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        main(["check", *options])
    assert raised.value.code == 2


def test_what_was_written_reads_as_it_was_shown(path: Path) -> None:
    mended = path.with_name("mended.837")
    main(["check", "--x12", str(path), "--write", str(mended)])
    assert [filed.claim.lines[0].modifiers for filed in read_claims(mended).claims] == [("26", "LT"), ("26",)]
