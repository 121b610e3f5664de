"""A figure is within its budget or over it, by the ratio to its yardstick; nothing here is timed."""

import pytest

from benchmarks.measuring import Figure, best, fresh, heading


@pytest.mark.parametrize(("ours", "within"), [(5.9, True), (6.0, True), (6.1, False)])
def test_a_figure_is_judged_by_its_ratio(ours: float, within: bool) -> None:  # noqa: FBT001 (a case)
    figure = Figure("check_all; beside json.loads", ours * 2, 2, 6)
    assert figure.ratio == ours
    assert figure.is_within is within
    assert str(figure).endswith("within" if within else "OVER")


def test_a_figure_stands_under_its_heading() -> None:
    text = str(Figure("memory; beside 1 MB", 81.5, 1, 80, "MB"))
    assert text.split() == ["memory;", "beside", "1", "MB", "81.5", "MB", "1", "MB", "81.50", "80", "OVER"]
    assert heading().split() == ["cptkit", "yardstick", "ratio", "budget"]
    assert text.index("81.50") + len("81.50") == heading().index("ratio") + len("ratio")


def test_both_works_are_done_by_turns_as_often() -> None:
    done: list[str] = []
    ours, yardstick = best(lambda: done.append("ours"), lambda: done.append("yardstick"), 3)
    assert done == ["ours", "yardstick"] * 3
    assert ours >= 0
    assert yardstick >= 0


def test_a_fresh_interpreter_is_handed_its_arguments() -> None:
    assert fresh("import sys; print(len(sys.argv[1]) + len(sys.modules.get('cptkit', '')))", "four", rounds=1) == 4
