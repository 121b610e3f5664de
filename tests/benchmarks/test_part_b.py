"""How a year of services is told apart: denied and paid, never paid and passed."""

from datetime import date
from pathlib import Path

import pytest

from benchmarks import part_b
from benchmarks.part_b import (
    Billed,
    Judged,
    billed_services,
    is_never_paid,
    judged_all,
    table,
    tallied,
)
from cptkit.tables import Status
from tests.cms import Compiled
from tests.support import BUNDLED

DAY = date(2024, 8, 13)
ALONE, STATED = "fee-schedule.component-not-split", "liability.denial-stated"
FILE = "HCPCS_CD,mod1,services\n77053,GLOBAL,12000.0\n77053,26,30.5\n77053,57,0.0\n77053,GZ ,9.0\n"


def row(*denied: str, never_paid: bool = False, services: float = 10) -> Judged:
    """A row with the rules that deny it, a text for each place."""
    return Judged(Billed("77053", "26", services), tuple(frozenset(one.split()) for one in denied), never_paid)


def test_rows_without_services_are_left_out() -> None:
    assert list(billed_services(FILE.splitlines())) == [
        Billed("77053", "", 12000),
        Billed("77053", "26", 30.5),
        Billed("77053", "GZ", 9),
    ]


def test_services_that_are_no_number_stop_the_reading() -> None:
    with pytest.raises(ValueError, match="many"):
        list(billed_services(["HCPCS_CD,mod1,services", "77053,26,many"]))


@pytest.mark.parametrize("status", [None, *Status])
@pytest.mark.parametrize("modifier", ["", "26", "GA", "GX", "GY", "GZ"])
def test_what_is_never_paid_says_so_itself(modifier: str, status: Status | None) -> None:
    expected = modifier in ("GX", "GY", "GZ") or status in (Status.INVALID, Status.NOT_COVERED)
    assert is_never_paid(Billed("77053", modifier, 1), status) is expected


def test_only_what_is_denied_at_every_place_counts_as_denied() -> None:
    tally = tallied([row(ALONE, ALONE), row(ALONE, "", services=70)])
    assert tally.denied == {ALONE: [Billed("77053", "26", 10)]}
    assert (tally.services, tally.share_denied, tally.is_within) == (80, 10 / 80, False)


def test_what_is_never_paid_has_to_be_denied_at_every_place() -> None:
    tally = tallied([row(STATED, f"{STATED} {ALONE}", never_paid=True), row(STATED, "", never_paid=True)])
    assert list(tally.never_paid) == [STATED]
    assert len(tally.unsaid) == 1
    assert not tally.denied
    assert not tally.is_within


@pytest.mark.parametrize(("denied", "within"), [(29, True), (30, False)])
def test_the_share_that_is_denied_and_paid_is_held(denied: float, within: bool) -> None:  # noqa: FBT001 (a case)
    assert tallied([row(ALONE, services=denied), row("", services=1_000_000 - denied)]).is_within is within


def test_the_table_tells_every_block_and_whether_the_goals_are_held() -> None:
    rows = [row(ALONE), row(STATED, never_paid=True), row("", never_paid=True), *[row("", services=7)] * 2]
    lines = list(table(tallied([*rows, *[row(ALONE, services=number) for number in range(1, 8)]])))
    texts = "\n".join(" ".join(line.split()) for line in lines)
    assert "all 72 " in f"{texts.splitlines()[1]} "
    for told in (
        "denied at every place, and paid for all the file says 38 52.77778%",
        f"{ALONE} 38 52.77778%",
        f"{STATED} 10 13.88889% 77053-26 10",
        "by some place 10 13.88889% 77053-26 10",
        "OVER: at most 0.003% denied and paid",
    ):
        assert told in texts
    assert "and 3 more" in texts


def test_a_row_is_billed_at_every_place_of_the_day() -> None:
    billed = [Billed("77053", "GZ", 5), Billed("77053", "", 5), Billed("77053", "26", 5), Billed("19282", "", 5)]
    stated, whole, reading, add_on = judged_all(billed, BUNDLED, DAY)
    assert len(stated.denied) == len([n for n in range(1, 100) if BUNDLED.site(f"{n:02}", on=DAY)])
    assert (stated.never_paid, stated.is_denied, stated.rules) == (True, True, STATED)
    assert (whole.is_denied, any(whole.denied)) == (False, True)
    assert not any(reading.denied)
    # Its primary may be on another claim.
    assert not any(add_on.denied)


def test_the_command_prints_the_table_and_fails_over_a_goal(
    cut_cms: Compiled, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    services = tmp_path / "services.csv"
    assert cut_cms.compilation.store is not None
    for text, status, told in ((FILE, 0, "within"), (f"{FILE}80053,26,50.0\n", 1, "OVER")):
        services.write_text(text, encoding="utf-8")
        assert part_b.main([str(services), str(cut_cms.compilation.store), "--on", str(DAY)]) == status
        assert told in capsys.readouterr().out.splitlines()[-1]
