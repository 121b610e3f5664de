"""Batches: a claim that cannot be read or judged does not stop the others, and shows nobody's name."""

import pickle
from collections.abc import Callable, Iterator
from typing import Any, Final

import pytest

from cptkit import (
    RULES,
    Claim,
    CptkitError,
    Report,
    Rule,
    UnjudgedClaim,
    bundled_reference,
    check,
    check_all,
    claims_from_jsonl,
    parse_line,
)
from cptkit.errors import InvalidClaim, InvalidJson, InvalidValue
from cptkit.rules import BilledClaim, Said

REFERENCE = bundled_reference()
CLAIM = Claim([parse_line("77053-26 on 2024-08-13 at 22 for N64.52")], payer="medicare", id="A1")
GOOD = '{"id": "A1", "lines": [{"code": "77053", "date_of_service": "2024-08-13"}]}'


def failing(billed: BilledClaim) -> Said:
    """Raise what shows whose claim it is."""
    raise ZeroDivisionError(repr(billed.claim.extras))


def refusing(billed: BilledClaim) -> Said:
    """Raise an error of ours."""
    message = "no such row; expected one"
    raise CptkitError(message, f"lines[{len(billed.lines)}]")


def raised_by(judge: Callable[[BilledClaim], Said]) -> Rule[BilledClaim]:
    return Rule(id="own.failing", subject=BilledClaim, title="fails", evaluate=judge)


def test_what_is_no_claim_stands_in_the_place_of_its_report() -> None:
    claims: list[Any] = [CLAIM, "not a claim", CLAIM]
    said = list(check_all(claims, REFERENCE, on_error="collect"))
    assert [type(one) for one in said] == [Report, UnjudgedClaim, Report]
    assert said[0] == check(CLAIM, REFERENCE)
    assert str(said[1]) == "claims[1]: text of the form aaa a aaaaa is not a claim; expected a Claim"


def test_without_being_told_a_batch_stops_at_what_is_no_claim_and_says_which() -> None:
    claims: list[Any] = [CLAIM, None]
    reports = check_all(claims, REFERENCE)
    assert next(reports) == check(CLAIM, REFERENCE)
    with pytest.raises(InvalidClaim, match=r"^claims\[1\]: None is not a claim; expected a Claim"):
        next(reports)


@pytest.mark.parametrize("claims", [CLAIM, {CLAIM}, "claims", {"A1": CLAIM}, None])
def test_what_is_not_several_claims_is_refused_before_any_is_judged(claims: Any) -> None:
    with pytest.raises(InvalidValue, match=r"^claims: .* is not a list; expected several claims in their order"):
        check_all(claims, REFERENCE)


def test_what_is_no_claim_is_refused_by_name() -> None:
    with pytest.raises(InvalidClaim, match=r"^claim: text of the form aaa a aaaaa is not a claim; expected a Claim"):
        check("not a claim", REFERENCE)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


def test_a_rule_that_fails_on_a_claim_is_told_without_what_it_said() -> None:
    claim = Claim(CLAIM.lines, id="A1", extras={"name": "Jane Doe"})
    (said,) = check_all([claim], REFERENCE, rules=(*RULES, raised_by(failing)), on_error="collect")
    assert isinstance(said, UnjudgedClaim)
    assert (said.claim_id, str(said)) == ("A1", "claim A1, claims[0]: ZeroDivisionError raised by a rule")
    assert said.error.__cause__ is None
    assert said.error.__traceback__ is None
    assert b"Jane" not in pickle.dumps(said)


def test_an_error_of_ours_keeps_its_kind_and_its_place() -> None:
    (said,) = check_all([CLAIM], REFERENCE, rules=[raised_by(refusing)], on_error="collect")
    assert said == UnjudgedClaim("A1", "claims[0]", CptkitError("no such row; expected one", "lines[1]"))


def test_a_rule_that_fails_is_raised_as_it_is_where_errors_are_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        list(check_all([CLAIM], REFERENCE, rules=[raised_by(failing)]))


ON_ONE_LINE: Final = "expected a whole object, which JSON Lines has on one line"


def test_lines_that_are_no_claims_go_on_to_the_reports() -> None:
    lines: list[str | bytes] = [GOOD, "", '{"id": "A2", "lines": []}', "{", '["A3"]', '{"id": 4}', GOOD.encode()]
    read = claims_from_jsonl(lines, on_error="collect")
    said = [str(one) for one in check_all(read, REFERENCE, on_error="collect") if isinstance(one, UnjudgedClaim)]
    assert said == [
        "claim A2, line 3: lines: no service line; expected at least one",
        f"line 4: column 2: not JSON: expecting property name enclosed in double quotes; {ON_ONE_LINE}",
        "line 5: a list; expected an object with keys such as 'lines'",
        "line 6: lines: missing; it is required",
    ]


def test_a_line_that_is_no_text_is_refused_or_told() -> None:
    lines: list[Any] = [None]
    (said,) = claims_from_jsonl(lines, on_error="collect")
    assert str(said) == "line 1: None is not JSON; expected text or bytes"
    with pytest.raises(InvalidJson, match=r"^line 1: None is not JSON"):
        next(claims_from_jsonl(lines))


def test_claims_are_read_one_by_one() -> None:
    def lines() -> Iterator[str]:
        yield GOOD
        pytest.fail("the second line was read")

    assert next(claims_from_jsonl(lines())).id == "A1"


def test_another_word_for_what_becomes_of_errors_is_refused() -> None:
    with pytest.raises(InvalidValue, match=r"^on_error: .*; expected one of raise, collect"):
        check_all([], REFERENCE, on_error="ignore")  # type: ignore[call-overload] # pyright: ignore[reportArgumentType, reportCallIssue]
