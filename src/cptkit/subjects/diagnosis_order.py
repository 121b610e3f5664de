"""Where a diagnosis may stand among others: never the first, or only that."""

from typing import Final

from cptkit.reference.diagnoses import Diagnosis, DiagnosisRange, is_among, ranges, seventh_character

__all__ = [
    "INFECTIOUS_AGENTS",
    "OBSERVED",
    "OF_PREGNANCY",
    "RESISTANCE",
    "SEVERE_SEPSIS",
    "goes_after_another",
    "is_additional",
    "is_only_first",
    "is_sequela",
]

_SEQUELA: Final = "S"
# By the notes at them in the tabular list.
INFECTIOUS_AGENTS: Final = DiagnosisRange("B95", "B97")
RESISTANCE: Final = DiagnosisRange("Z16", "Z16")
# The outcome of delivery, and the weeks of gestation.
OF_PREGNANCY: Final = (DiagnosisRange("Z37", "Z37"), DiagnosisRange("Z3A", "Z3A"))
SEVERE_SEPSIS: Final = DiagnosisRange("R652", "R652")
# What others than the provider may document: stroke and coma scales, vaccines missed, social determinants, body mass.
OBSERVED: Final = (
    DiagnosisRange("R297", "R297"),
    DiagnosisRange("R4021", "R4024"),
    DiagnosisRange("Z283", "Z283"),
    DiagnosisRange("Z55", "Z65"),
    DiagnosisRange("Z68", "Z68"),
)
# Guidelines, section I.C.19.e.5.
_DRUGS: Final = DiagnosisRange("T36", "T50")
# What the guidelines list as only first-listed (section I.C.21.c.16): encounters for examinations and for what is done
# once, such as chemotherapy, a birth, a normal pregnancy. Research subjects (Z00.6) are not among them.
_ONLY_FIRST: Final = ranges(
    "Z00.0-Z00.5 Z00.7-Z02 Z04 Z31.81 Z31.83-Z31.84 Z33.2 Z34 Z38-Z39 Z40 Z42 Z51.0-Z51.1 Z52.0-Z52.8 "
    "Z76.1-Z76.2 Z99.12"
)


def is_sequela(code: str) -> bool:
    """Return whether the seventh character of a diagnosis says that it is the cause of a sequela.

    >>> is_sequela("S72.001S"), is_sequela("S72.001A"), is_sequela("L91.0")
    (True, False, False)
    """
    return seventh_character(code) == _SEQUELA


def is_additional(record: Diagnosis) -> bool:
    """Return whether a diagnosis adds to another, such as an infectious agent, a drug's effect, an outcome of delivery.

    A drug was taken as prescribed, or in too small a dose; the weeks of gestation add to what is obstetric, severe
    sepsis and the resistance to a drug to the infection, and the body mass to what the provider makes of it.

    Of the codes that CMS's editor takes for no hospital's principal diagnosis, texts say of these that they
    are added to another. Of others, such as a screening, texts say that they are rightly the first.
    """
    return bool(record.unacceptable_principal) and is_among(
        record.code, (INFECTIOUS_AGENTS, RESISTANCE, _DRUGS, *OF_PREGNANCY, SEVERE_SEPSIS, *OBSERVED)
    )


def is_only_first(code: str) -> bool:
    """Return whether a diagnosis, such as an encounter for an examination, is only listed first.

    >>> is_only_first("Z01.818"), is_only_first("Z00.6"), is_only_first("Z03.89"), is_only_first("Z51.11")
    (True, False, False, True)
    """
    return is_among(code, _ONLY_FIRST)


def goes_after_another(record: Diagnosis | None) -> bool:
    """Return whether a diagnosis is listed after another: it explains, completes or adds to that one."""
    return record is not None and bool(
        record.external_cause or record.manifestation or is_sequela(record.code) or is_additional(record)
    )
