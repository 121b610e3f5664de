"""Tests for drugs in the body."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Family, yes_where_stated

__all__ = ["DRUG_TEST", "DrugTest", "DrugTestKind", "DrugTestReading"]


class DrugTestKind(StrEnum):
    """Whether drugs were looked for or identified."""

    PRESUMPTIVE = "presumptive"
    DEFINITIVE = "definitive"


class DrugTestReading(StrEnum):
    """How a presumptive test was read."""

    BY_EYE = "by-eye"
    BY_READER = "by-reader"
    BY_ANALYZER = "by-analyzer"


_DRUG_TEST_KIND_ALSO: Final = {
    "screening": "presumptive",
    "confirmation": "definitive",
    "drug-confirmation": "definitive",
    "confirmatory-drug-test": "definitive",
    "definitive-drug-testing": "definitive",
    "drug-screen": "presumptive",
}
_DRUG_TEST_READING_ALSO: Final = {"dipstick": "by-eye", "cup": "by-eye", "immunoassay-analyzer": "by-analyzer"}


@attrs.frozen
class DrugTest:
    """A documented drug test of one day. `None` is not documented.

    Attributes:
        kind: presumptive or definitive.
        read: how a presumptive test was read.
        classes: how many classes of drugs a definitive test identified.
        waived_kit: whether it was done under a certificate of waiver, with a kit that CMS lists with QW.

    >>> DrugTest(kind="screening", read="cup").read.value
    'by-eye'
    """

    kind: DrugTestKind | None = word(
        DrugTestKind,
        "was it a presumptive test, or a definitive one?",
        also=_DRUG_TEST_KIND_ALSO,
    )
    read: DrugTestReading | None = word(
        DrugTestReading,
        "was it read by eye, by an instrument that reads a dipstick or cup, or by an analyzer?",
        also=_DRUG_TEST_READING_ALSO,
    )
    classes: int | None = count("how many classes of drugs were identified?")
    waived_kit: bool | None = yes_no("was it done under a CLIA certificate of waiver, with a kit listed with QW?")


DRUG_TEST: Final = Family(
    "drug-test",
    "a test for drugs",
    DrugTest,
    derived=(yes_where_stated("listed_kit", "waived_kit"),),
    also=(
        "urine-drug-screen",
        "drug-screen",
        "drug-confirmation",
        "confirmatory-drug-test",
        "definitive-drug-testing",
    ),
)
