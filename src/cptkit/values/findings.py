"""What a check answers: findings, bypasses and gaps, each with the published rows it rests on."""

from datetime import date
from enum import StrEnum
from typing import Final, Protocol

import attrs
from typing_extensions import override

from cptkit.values.citations import Citation
from cptkit.values.fields import converted
from cptkit.values.html import Html, plain_html
from cptkit.values.periods import Period
from cptkit.values.tables import Setting, Table, table_label
from cptkit.values.wording import counted

__all__ = ["Bypass", "Denial", "Evidence", "Finding", "Gap", "Severity", "Verdict"]


class Severity(StrEnum):
    """What a finding means at this payer.

    `DENIAL`: the payer's published rule denies or returns the line. `REVIEW`: the record decides
    and the claim does not yet say, or payers differ. `NOTICE`: for information.
    """

    DENIAL = "denial"
    REVIEW = "review"
    NOTICE = "notice"

    @property
    def weight(self) -> int:
        """How grave it is; the greater, the graver.

        >>> Severity.DENIAL.weight > Severity.REVIEW.weight > Severity.NOTICE.weight
        True
        """
        return _WEIGHTS[self]


_WEIGHTS: Final = {Severity.NOTICE: 0, Severity.REVIEW: 1, Severity.DENIAL: 2}


class Verdict(StrEnum):
    """The answer for a whole claim.

    `CLEAN`: no counted denial or review, and no gap, within the scope that the report names. `FLAGGED`: a
    counted denial or review.
    `UNDETERMINED`: none of them, but a table that was needed could not answer.
    """

    CLEAN = "clean"
    FLAGGED = "flagged"
    UNDETERMINED = "undetermined"


@attrs.frozen(field_transformer=converted)
class Denial:
    """The codes to expect on the remittance: group, CARC and, where one belongs to it, RARC (X12).

    >>> str(Denial("CO", "4", "N519"))
    'CO-4 N519'
    """

    group: str
    carc: str
    rarc: str | None = None

    @override
    def __str__(self) -> str:
        return f"{self.group}-{self.carc}" + (f" {self.rarc}" if self.rarc else "")


class Evidence(Protocol):
    """A published row or clause that an answer is made from; each names its publisher."""

    @property
    def citation(self) -> Citation:
        """Who published it, and where it stands."""
        ...

    @property
    def period(self) -> Period:
        """The days on which it holds."""
        ...


@attrs.frozen(field_transformer=converted)
class Finding:
    """Something on the claim that is coded wrong, or that the record has to decide.

    Attributes:
        rule: the id of the rule, such as `ncci.unbundled-pair`.
        severity: what it means at the claim's payer.
        lines: the numbers of the lines it applies to, counted from 1.
        message: what was found, value first.
        evidence: the published rows that the message is made from.
        citation: the publication that gives it its severity.
        denials: the remittance codes to expect, several where payers differ.
        moot: another finding on the same line makes this one pointless; it is not counted.
        assumed: it rests on a release that was extended to dates it does not cover.
    """

    rule: str
    severity: Severity
    lines: tuple[int, ...]
    message: str
    evidence: tuple[Evidence, ...]
    citation: Citation
    denials: tuple[Denial, ...] = ()
    moot: bool = False
    assumed: bool = False

    @property
    def counted(self) -> bool:
        """Whether it decides the verdict: a denial or review that no other finding makes moot."""
        return not self.moot and self.severity is not Severity.NOTICE


@attrs.frozen(field_transformer=converted)
class Bypass:
    """An edit that would have fired, the modifier that bypasses it, and what the record must show.

    Attributes:
        rule: the id of the rule that would have fired.
        lines: the numbers of the lines, counted from 1.
        message: which edit is bypassed by which modifier.
        modifier: the modifier that bypasses it; `None` where a documented circumstance does.
        record_must_show: what an auditor will look for.
        evidence, citation, assumed: as in a finding.
    """

    rule: str
    lines: tuple[int, ...]
    message: str
    modifier: str | None
    record_must_show: str
    evidence: tuple[Evidence, ...]
    citation: Citation
    assumed: bool = False


@attrs.frozen(repr=False, field_transformer=converted)
class Gap:
    """A question that no loaded table answers for the date; never read it as a pass.

    Attributes:
        table: the table that is missing.
        day: the day asked about; `None` of a payer's policy, which is asked for without one.
        codes: the codes asked about.
        rules: the ids of the rules that could not be checked.
        nearest: the nearest release that is loaded, or the payers that go by a name like it; empty where none is.
        setting: whose table, where it differs by setting.
    """

    table: Table
    day: date | None
    codes: tuple[str, ...]
    rules: tuple[str, ...]
    nearest: str = ""
    setting: Setting | None = None

    @override
    def __str__(self) -> str:
        whose = f"{self.setting.value} " if self.setting else ""
        codes = ", ".join(self.codes)
        on = f" on {self.day}" if self.day else ""
        nearest = f"; nearest loaded: {self.nearest}" if self.nearest else ""
        return f"no loaded {whose}{self.table.label} answers for {codes}{on}{nearest}"

    @override
    def __repr__(self) -> str:
        on = f" on {self.day}" if self.day else ""
        what = "payer" if self.table is Table.POLICIES else "code"
        return f"<Gap {self.table}{on}: {counted(len(self.codes), what)}>"

    def _repr_html_(self) -> Html:
        return plain_html(str(self))

    @property
    def to_load(self) -> str:
        """What has to be loaded for an answer.

        >>> Gap(Table.MUE, date(2026, 10, 1), ("77053",), (), setting=Setting.PRACTITIONER).to_load
        'the MUE table (practitioner) for 2026-10-01'
        """
        return f"the {table_label(self.table, self.setting)} for {self.day or ', '.join(self.codes)}"
