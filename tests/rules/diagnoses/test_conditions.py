"""Procedures for one condition, with diagnoses of that one and of others."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from cptkit.corrections import ReplaceCode
from tests.support import claim, found, line, offered

RULE: Final = "diagnosis.wrong-condition"
SHOWS: Final = "that the report describes the procedure so"
# Codes, diagnoses that fit, and another with its words and the code for it.
USES: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...], str, str, str]]] = {
    "pilonidal cysts": (("10080", "10081"), ("L05.01",), "L02.31", "another abscess of the skin", ""),
    "other abscesses of the skin": (("10060", "10061"), ("L02.31", "L03.311"), "L05.01", "a pilonidal cyst", ""),
    "impacted cerumen": (("69209", "69210"), ("H61.21",), "H60.331", "another disease of the ear", ""),
    "nosebleeds": (("30901", "30903"), ("R04.0",), "J30.9", "another disease of the nose", ""),
    "foreign bodies of the ear": (("69200",), ("T16.1XXA",), "T17.1XXA", "one of the nose", ""),
    "foreign bodies of the nose": (("30300",), ("T17.1XXA",), "T16.1XXA", "one of the ear", ""),
    "the insertion of an IUD": (("58300",), ("Z30.430", "Z30.433"), "Z30.432", "the removal of one", "58301"),
    "the removal of an IUD": (("58301",), ("Z30.432", "Z30.433"), "Z30.430", "the insertion of one", "58300"),
    "the removal of an implant": (("11982",), ("Z30.46",), "Z30.017", "the first prescription of one", "11981"),
    "foreign bodies of the cornea": (("65220", "65222"), ("T15.01XA",), "T15.11XA", "one of the conjunctiva", ""),
    "foreign bodies of the conjunctiva": (("65205", "65210"), ("T15.11XA",), "T15.01XA", "one of the cornea", ""),
    "cataracts": (("66982", "66984"), ("H25.11", "E11.36"), "H26.491", "an after-cataract", "66821"),
    "after-cataracts": (("66821",), ("H26.491",), "H25.11", "a cataract", ""),
    "ptosis": (("67904", "67908"), ("H02.401",), "H02.831", "excess skin of the lid", ""),
    "bunions": (("28292", "28296"), ("M20.11",), "M20.41", "a hammertoe", "28285"),
    "hammertoes": (("28285",), ("M20.41",), "M20.11", "a bunion", ""),
    "trigger fingers": (("26055",), ("M65.331",), "G56.01", "carpal tunnel syndrome", ""),
    "Dupuytren's contracture": (("26121", "26123"), ("M72.0",), "M65.331", "a trigger finger", ""),
    "carpal tunnel syndrome": (("20526",), ("G56.01",), "M65.331", "a disease of a tendon sheath", "20550"),
    "tendon sheaths and ligaments": (("20550",), ("M65.331", "M72.2"), "G56.01", "carpal tunnel syndrome", "20526"),
    "hemorrhoids": (("46221", "46250"), ("K64.1",), "K60.2", "a fissure, fistula or abscess", ""),
    "appendicitis without abscess": (("44950",), ("K35.80",), "K35.33", "one with abscess", "44960"),
    "acute myocardial infarction": (("92941",), ("I21.02",), "I25.10", "coronary disease without one", ""),
    "joints and bursae": (("20600", "20605"), ("M18.11", "M77.11"), "M65.331", "a trigger finger", "20550"),
    "the origin or insertion of a tendon": (("20551",), ("M77.11", "M77.31"), "M72.2", "plantar fasciitis", "20550"),
    "other peripheral nerves": (("64450",), ("G57.81",), "G57.61", "Morton's neuroma", "64455"),
    "the destruction of other peripheral nerves": (("64640",), ("G57.81",), "G57.61", "Morton's neuroma", "64632"),
    "lesions other than a chalazion": (("11440", "67840"), ("D23.121",), "H00.14", "a chalazion", ""),
    "skin tags": (("11200",), ("L91.8", "K64.4"), "L57.0", "an actinic keratosis", "17000"),
    "diagnostic studies": (("71250", "71260"), ("R91.1", "Z85.118"), "Z12.2", "a screening for lung cancer", "71271"),
    "screening colonoscopies": (("00812",), ("Z12.11", "K51.90"), "K92.1", "bleeding or a symptom", "00811"),
    "hydroceles": (("55040", "55041", "55060"), ("N43.3",), "N43.41", "a spermatocele", "54840"),
    "spermatoceles": (("54840",), ("N43.40",), "N43.3", "a hydrocele", ""),
    "varicoceles": (("55530", "55540"), ("I86.1",), "N43.0", "a hydrocele", ""),
    "cystoceles": (("57240",), ("N81.11", "N81.2"), "N81.6", "a rectocele", "57250"),
    "rectoceles": (("57250",), ("N81.6", "N81.3"), "N81.10", "a cystocele", "57240"),
    "specimens of level III": (("88304",), ("K80.20", "L91.8"), "Z30.2", "a sterilization, level II", "88302"),
    "specimens of level IV": (("88305",), ("K29.50", "D22.5"), "K80.20", "of a gallbladder, level III", "88304"),
    "muscles of the face": (("64612",), ("G24.5", "G51.32"), "G43.709", "chronic migraine", "64615"),
    "muscles as for chronic migraine": (("64615",), ("G43.709", "G43.E09"), "G24.3", "cervical dystonia", "64616"),
    "muscles of the neck": (("64616",), ("G24.3", "M43.6"), "G24.5", "a spasm of the face", "64612"),
    "tobacco cessation": (("99406", "99407"), ("F17.210", "Z87.891"), "F10.20", "alcohol or drug use", "99408"),
    "alcohol and drug use": (("99408", "99409"), ("F10.10", "Z71.41"), "F17.210", "tobacco use", "99406"),
    "nails": (("11720", "11721"), ("B35.1", "L60.2"), "L84", "a corn or callus", "11055"),
    "corns, calluses and other benign lesions": (
        ("11055", "11057"),
        ("L84", "L85.1"),
        "B35.1",
        "a disease of the nails",
        "11720",
    ),
    "end-stage renal disease on dialysis": (
        ("J0882", "J0887", "Q0139", "Q4081", "Q5105"),
        ("N18.6", "Z99.2", "N17.9"),
        "N18.4",
        "kidney disease or anemia without dialysis",
        "",
    ),
    "patients who are not on dialysis": (("J0881", "J0885", "Q5106"), ("N18.4", "C34.11"), "Z99.2", "dialysis", ""),
    "chronic total occlusions": (("92943",), ("I25.82",), "I25.10", "coronary disease without one", ""),
}


@given(st.data(), st.sampled_from(list(USES)))
def test_each_code_is_for_its_own_condition(data: st.DataObject, use: str) -> None:
    codes, own, other, words, code_for_it = USES[use]
    code, fits = data.draw(st.sampled_from(codes)), data.draw(st.sampled_from(own))
    assert found(claim(line(code, dx=fits)), RULE) == ()
    assert found(claim(line(code, dx=f"{other},{fits}")), RULE) == ()
    billed = claim(line(code, dx=other))
    (finding,) = found(billed, RULE)
    assert finding.severity is Severity.REVIEW
    assert finding.message == f"{code} for {other}; the code is for {use}, and the diagnosis is {words}"
    assert offered(billed, RULE) == ((ReplaceCode(1, code_for_it, SHOWS),) if code_for_it else ())


@pytest.mark.parametrize(
    ("code", "dx", "words"),
    [
        ("65222", "S05.01XA", "an abrasion without a foreign body"),
        ("65205", "S05.01XA", "an abrasion without a foreign body"),
        ("20550", "G57.61", "Morton's neuroma"),
        ("20605", "G56.01", "carpal tunnel syndrome"),
        ("20600", "M67.441", "a ganglion"),
        ("11200", "B07.8", "a wart or molluscum"),
        ("88304", "K40.90", "a hernia, whose sac is level II"),
        ("88305", "K35.80", "of an appendix, level III"),
        ("10060", "J36", "an abscess of the tonsil"),
        ("10060", "K61.0", "a perianal abscess"),
        ("10061", "N75.1", "an abscess of a Bartholin gland"),
        ("64616", "G43.701", "chronic migraine"),
    ],
)
def test_a_code_may_be_billed_for_several_other_conditions(code: str, dx: str, words: str) -> None:
    (finding,) = found(claim(line(code, dx=dx)), RULE)
    assert finding.message.endswith(f"the diagnosis is {words}")


@pytest.mark.parametrize(
    ("code", "dx"),
    [
        # What is for any other diagnosis too is told by a line with none but those of something else.
        ("88305", "K80.20,K76.0"),
        ("88305", "K64.8,R19.7"),
        ("71250", "Z87.891"),
        # A plantar fascia with a spur is one 20551 (A57201).
        ("20551", "M72.2,M77.31"),
        # A ptosis that is mechanical or not specified may come of the skin.
        ("15823", "H02.411"),
        ("15823", "H02.401"),
        # An unspecified part of the eye, complications, and what names no condition of the table.
        ("65205", "T15.91XA"),
        ("58301", "T83.32XA"),
        ("44970", "K35.33"),
        ("92928", "I25.10"),
        ("10061", "T81.41XA"),
        ("10060", "N61.1"),
        # The code is for a wide set of conditions.
        ("64612", "L74.510"),
        ("99408", "F17.210,F10.10"),
        ("J0885", "D63.1,N18.6"),
    ],
)
def test_what_tells_no_other_condition_is_passed(code: str, dx: str) -> None:
    assert found(claim(line(code, dx=dx)), RULE) == ()
