"""`payer`: a file to fill in with what a payer has published, and what it makes judge what."""

import re
from pathlib import Path
from typing import Final

import pytest

from cptkit import RULES, load_policy
from cptkit.__main__ import main
from cptkit.errors import DamagedData
from cptkit.policies import CLAUSES, Clause
from cptkit.policies.blanks import blank_clauses
from tasks.paths import DATA

PAYERS: Final = sorted((DATA / "payers").glob("*.toml"))
CHOICES: Final = re.compile(r'= ""  ## (?P<first>[a-z-]+)(?:,| or) .*')


def blank(capsys: pytest.CaptureFixture[str]) -> str:
    """A new payer's file."""
    assert main(["payer", "new", "granite"]) == 0
    return capsys.readouterr().out


def filled(text: str) -> str:
    """A new payer's file with everything in it, each word the first that it may be."""
    keys = [line.removeprefix("# ") for line in text.splitlines() if not re.match(r"## |# .*[`.]$|##$", line)]
    named = CHOICES.sub(r'= "\g<first>"', "\n".join([*keys, ""]))
    named = named.replace('group = "", carc = "", rarc = ""', 'group = "CO", carc = "97", rarc = "M15"')
    ruled = named.replace("covered = []", 'covered = ["Z12.5"]').replace('rule = ""', 'rule = "ncci.unbundled-pair"')
    return ruled.replace('= ""', '= "Granite"').replace("based_on", "# based_on")


def test_the_payers_are_listed_with_the_names_that_they_go_by(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["payer", "list"]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in listed] == sorted(path.stem for path in PAYERS)
    assert main(["payer", "list", "CGS medi"]) == 0
    assert capsys.readouterr().out == "cgs: CGS Administrators (Medicare); also CGS, cgs medicare\n"


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("medicaire", "expected part of a name, such as medicare"),
        ("xyzzy", "expected part of a name; payer list without a word lists them all"),
    ],
)
def test_a_payer_that_is_not_known_is_refused_with_those_like_it(
    word: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["payer", "list", word]) == 2
    assert said in capsys.readouterr().err


def test_what_is_written_has_every_kind_of_clause_with_every_key_and_can_be_read_once_it_is_filled_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "granite.toml"
    file.write_text(filled(blank(capsys)), encoding="utf-8")
    policy = load_policy(file)
    assert (policy.id, len(policy.adopts)) == ("granite", 1)
    assert [type(clause) for clause in policy.clauses] == list(CLAUSES)


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.KIND)
def test_no_key_can_be_left_out_that_is_not_said_to_be_optional(
    clause: type[Clause], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = filled(blank(capsys))
    (keys,) = [keys for kind, _, keys in blank_clauses() if kind == clause.KIND]
    head, _, rest = text.partition(f'kind = "{clause.KIND}"\n')
    for key in keys:
        without = re.sub(rf"^{key.name} = .*\n", "", rest, count=1, flags=re.MULTILINE)
        (tmp_path / "granite.toml").write_text(f'{head}kind = "{clause.KIND}"\n{without}', encoding="utf-8")
        status = main(["payer", "check", str(tmp_path / "granite.toml")])
        # Of the diagnoses one list or the other is there.
        assert (status == 0) is (key.optional and key.name != "covered"), key.name
        assert status == 0 or re.match(r"cptkit: granite\.toml:\d+: ", capsys.readouterr().err)


def test_a_new_file_asks_for_the_words_that_nobody_chose(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "granite.toml"
    named = re.sub(r'^(name|publisher|document) = ""', r'\1 = "Granite"', blank(capsys), flags=re.MULTILINE)
    file.write_text(named, encoding="utf-8")
    assert main(["payer", "check", str(file)]) == 2
    assert capsys.readouterr().err == (
        "cptkit: granite.toml:6: line_of_business ''; expected one of medicare, medicare-advantage, medicaid, "
        "commercial, tricare\n"
    )


@pytest.mark.parametrize("path", PAYERS, ids=lambda path: path.stem)
def test_each_table_and_clause_of_a_payer_is_told_in_a_line_with_its_place(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["payer", "check", str(path)]) == 0
    first, *lines = capsys.readouterr().out.splitlines()
    rows = path.read_text(encoding="utf-8").splitlines()
    policy = load_policy(path)
    assert first.startswith(f"{policy.name} ({policy.line_of_business.meaning})")
    assert first.partition(", on top of ")[2] == (policy.base.name if policy.base else "")
    heads = [f"{path.name}:{number}" for number, row in enumerate(rows, start=1) if row in ("[[adopts]]", "[[clause]]")]
    assert sorted(line.partition(": ")[0] for line in lines) == sorted(heads)
    known = {rule.id for rule in RULES}
    for line in lines:
        assert "judges nothing" in line or "count as such" in line or any(rule in line for rule in known)


def test_what_a_clause_makes_judge_what_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "granite.toml"
    text = re.sub("^last = .*\n", "", filled(blank(capsys)), flags=re.MULTILINE)
    file.write_text(text, encoding="utf-8")
    assert main(["payer", "check", str(file)]) == 0
    said = capsys.readouterr().out
    assert "daily-limit, since 2024-01-01 or before: payer.over-daily-limit: denial, a review at most" in said
    assert "expected-denials, since 2024-01-01 or before: ncci.unbundled-pair: CO-97 M15 expected" in said
    file.write_text(re.sub("^denials = .*\n", "", text, flags=re.MULTILINE), encoding="utf-8")
    assert main(["payer", "check", str(file)]) == 0
    assert "ncci.unbundled-pair: no remittance code expected" in capsys.readouterr().out
    file.write_text(text.replace("ncci.unbundled-pair", "ncci.unknown"), encoding="utf-8")
    assert main(["payer", "check", str(file)]) == 0
    assert "ncci.unknown is not a rule; it says nothing" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["", "Granite", "granite mutual", "-granite", "../granite"])
def test_an_id_that_is_none_is_refused(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["payer", "new", name if not name.startswith("-") else "granite-"]) == 2
    assert "is not a payer id; expected lowercase letters" in capsys.readouterr().err


@pytest.mark.parametrize("key", ["name", "publisher", "document", "title"])
def test_a_text_that_was_left_blank_is_refused_by_its_line(
    key: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = re.sub(rf'^{key} = ".+"', f'{key} = ""', filled(blank(capsys)), count=1, flags=re.MULTILINE)
    line = text.splitlines().index(f'{key} = ""') + 1
    (tmp_path / "granite.toml").write_text(text, encoding="utf-8")
    assert main(["payer", "check", str(tmp_path / "granite.toml")]) == 2
    assert capsys.readouterr().err == f"cptkit: granite.toml:{line}: {key} ''; expected text\n"


def test_a_file_that_is_not_there_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["payer", "check", str(tmp_path / "none.toml")]) == 2
    assert "no such file; expected a payer's file" in capsys.readouterr().err


def test_a_file_on_top_of_a_payer_that_nobody_knows_is_refused_with_those_that_are_known(tmp_path: Path) -> None:
    path = tmp_path / "granite.toml"
    text = (DATA / "payers" / "cgs.toml").read_text(encoding="utf-8")
    path.write_text(text.replace('based_on = "medicare"', 'based_on = "nobody"'), encoding="utf-8")
    with pytest.raises(DamagedData, match=r"granite\.toml:\d+: based_on 'nobody'; expected one of aetna, "):
        load_policy(path)


def test_a_file_that_is_no_text_says_at_which_byte(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "granite.toml"
    path.write_bytes(b'id = "\xff"')
    assert main(["payer", "check", str(path)]) == 2
    assert capsys.readouterr().err == "cptkit: granite.toml: not UTF-8 text: invalid start byte at byte 6\n"


GRANITE: Final = """\
id = "granite"
name = "Granite Mutual"
line_of_business = "commercial"
source = "granite-manual"

[[citation]]
key = "granite-manual"
publisher = "Granite Mutual"
document = "Provider manual"
section = "7"
date = "2024-01-01"

[[clause]]
kind = "refused-codes"
title = "consultations are not paid"
codes = ["99242-99245"]
outcome = "denies"
first = 2024-01-01
source = "granite-manual"
"""


def test_a_payers_file_is_asked_beside_the_bundled_payers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "granite.toml"
    file.write_text(GRANITE, encoding="utf-8")
    asked = ["check", "99243", "--on", "2024-08-13", "--pos", "11", "--payer", "granite mutual", "--dx", "R05.9"]
    main([*asked, "--payer-file", str(file)])
    assert "99243; consultations are not paid" in capsys.readouterr().out
    main(asked)
    assert "no loaded payer policy answers for granite mutual" in capsys.readouterr().out
