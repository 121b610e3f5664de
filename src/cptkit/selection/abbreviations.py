"""How the words of notes, orders and charge tickets are spelled: w/o, bx, bilat, lt, XR."""

import re
from functools import lru_cache
from typing import Final

__all__ = ["key_of", "spelled", "words_of"]

# What every sign has.
_SIGNED: Final = re.compile(r"/|\d|\bw\b")
# Both contrasts in one sign, before the signs for each.
_SIGNS: Final = (
    (re.compile(r"\bw/?\s*(?:&|and|/)?\s*(?:w/?o|without)(?![a-z])"), " with without "),
    (re.compile(r"\bw/o(?![a-z])"), " without "),
    (re.compile(r"\bw/"), " with "),
    (re.compile(r"\bf/u\b"), " follow-up "),
    (re.compile(r"\bs/p\b"), " after "),
    (re.compile(r"(\d)\s*-?(?:v|vw|views?)\b"), r"\1 views "),
)
_WORD: Final = re.compile(r"[a-z0-9]+(?:[/&'.+]+[a-z0-9]+)*")
_SIGN: Final = re.compile(r"[/&'.+]")
_ARTICLES: Final = frozenset({"an", "and", "of", "the"})
_MEANING: Final = {
    "ab": "antibody",
    "abd": "abdomen",
    "abdominal": "abdomen",
    "abs": "antibody",
    "admin": "administration",
    "ag": "antigen",
    "bil": "bilateral",
    "bilat": "bilateral",
    "biopsies": "biopsy",
    "bronch": "bronchoscopy",
    "bx": "biopsy",
    "cath": "catheterization",
    "chemo": "chemotherapy",
    "colpo": "colposcopy",
    "cysto": "cystoscopy",
    "dx": "diagnostic",
    "ecg": "ekg",
    "eval": "evaluation",
    "exc": "excision",
    "fb": "foreignbody",
    "five": "5",
    "flu": "influenza",
    "four": "4",
    "fx": "fracture",
    "hep": "hepatitis",
    "hgb": "hemoglobin",
    "hr": "hour",
    "hrs": "hour",
    "inj": "injection",
    "injections": "injection",
    "interp": "interpretation",
    "lac": "laceration",
    "lap": "laparoscopic",
    "lt": "left",
    "mammo": "mammogram",
    "mammography": "mammogram",
    "mgmt": "management",
    "min": "minute",
    "mins": "minute",
    "naat": "pcr",
    "one": "1",
    "quant": "quantitative",
    "rehab": "rehabilitation",
    "rt": "right",
    "rtms": "tms",
    "single": "1",
    "sono": "ultrasound",
    "sonogram": "ultrasound",
    "sonography": "ultrasound",
    "three": "3",
    "trach": "tracheostomy",
    "two": "2",
    "tx": "treatment",
    "us": "ultrasound",
    "vit": "vitamin",
    "w": "with",
    "xr": "xray",
}
# A word of fewer letters is an abbreviation, and one that ends so is no plural: pelvis, abscess, uterus.
_SHORT: Final = 4
_NO_PLURAL: Final = ("is", "ss", "us")


def spelled(name: str) -> str:
    """Spell a name as all of its spellings are.

    >>> spelled("Office Visit") == spelled("office-visit") == spelled("OfficeVisit")
    True
    """
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are compared: without articles, in the singular, abbreviations in full.

    >>> words_of("MRI of the L-spine w/wo contrast")
    ['mri', 'l', 'spine', 'with', 'without', 'contrast']
    >>> words_of("Bx of lt breast, US guided") == words_of("biopsy, left breast, ultrasound-guided")
    True
    """
    signed = text.casefold()
    for sign, words in _SIGNS if _SIGNED.search(signed) else ():
        signed = sign.sub(words, signed)
    found = (_SIGN.sub("", one) for one in _WORD.findall(signed))
    return [_in_full(one) for one in found if one not in _ARTICLES]


@lru_cache(maxsize=1 << 15)
def key_of(name: str) -> str:
    """Return the one spelling of a name, in which its words are compared.

    >>> key_of("x-rays"), key_of("XR")
    ('xray', 'xray')
    """
    return "".join(words_of(name))


def _in_full(word: str) -> str:
    one = _MEANING.get(word, word)
    return one[:-1] if len(one) >= _SHORT and one.endswith("s") and not one.endswith(_NO_PLURAL) else one
