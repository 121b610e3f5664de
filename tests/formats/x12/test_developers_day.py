"""The page's example: an 837 in, findings as a frame, a mended 837 out, in no more lines than it says."""

from pathlib import Path
from typing import Any, Final

import pandas as pd
import pytest

from cptkit import Verdict, check, open_reference
from cptkit.formats.x12 import read_claims

from .samples import BILLING, HEAD, OFFICE, SUBSCRIBER, VISIT, file_of

PAGE: Final = Path(__file__).parents[3] / "docs" / "how-to" / "read-837-files.md"
LINES: Final = 15
(EXAMPLE,) = [
    block.partition("```")[0]
    for block in PAGE.read_text(encoding="utf-8").split("```python\n")
    if "mended.837" in block.partition("```")[0] and "import pandas" in block
]


def test_it_takes_no_more_lines_than_were_promised() -> None:
    assert len([line for line in EXAMPLE.splitlines() if line]) <= LINES


def test_it_does_for_any_file_what_the_page_shows(
    practice: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "store").symlink_to(practice / "store")
    in_hospital = VISIT.replace("***11:B:1", "***22:B:1").replace("20610:RT", "71046")
    (tmp_path / "claims.837").write_bytes(file_of(HEAD + BILLING + SUBSCRIBER + in_hospital + OFFICE))
    namespace: dict[str, Any] = {}
    exec(EXAMPLE, namespace)  # noqa: S102 (the page's own)
    findings = namespace["findings"]
    assert isinstance(findings, pd.DataFrame)
    assert set(findings["claim_id"]) == {"VISIT-1", "OFFICE-2"}
    reference = open_reference("store")
    before, after = [read_claims(name, payers={"10234": "medicare"}).claims for name in ("claims.837", "mended.837")]
    assert [filed.claim.lines[1].modifiers for filed in (before[0], after[0])] == [(), ("26",)]
    assert check(before[0].claim, reference).verdict is Verdict.FLAGGED
    assert check(after[0].claim, reference).verdict is not Verdict.FLAGGED
