"""The bundled facts as a whole: fingerprints, sources, and the lists that have to be complete."""

import csv
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from cptkit import Modifier, SiteOfService, Table, bundled_reference
from cptkit.reference._sums import read_sums
from tests.cms import CUT

DATA = Path(str(files("cptkit") / "data"))
CORPUS = Path(__file__).parents[1] / "corpus"
REFERENCE = bundled_reference()


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def published(name: str) -> list[dict[str, str]]:
    with (CUT / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def modifiers() -> Iterator[Modifier]:
    for table in REFERENCE.tables:
        if table.coverage.table is Table.MODIFIERS:
            yield from table


def test_every_file_has_a_fingerprint_and_nothing_else_has() -> None:
    recomputed = {
        path.relative_to(DATA).as_posix(): sha256(path.read_bytes()).hexdigest()
        for folder in ("*.csv", "*.bin", "*.toml", "payers/*.toml", "decisions/*.csv")
        for path in DATA.glob(folder)
    }
    assert read_sums(DATA) == recomputed


def test_every_fact_has_a_source_and_every_source_is_used() -> None:
    known = {row["key"] for row in rows("citations.csv")}
    tables = [*DATA.glob("*.csv"), *DATA.glob("decisions/*.csv")]
    named = [path.relative_to(DATA).as_posix() for path in tables if path.name != "citations.csv"]
    used = {row["source"] for name in named for row in rows(name)}
    payers = "".join(path.read_text(encoding="utf-8") for path in DATA.glob("payers/*.toml"))
    payers += (DATA / "manifest.toml").read_text(encoding="utf-8")
    payers += "".join(path.read_text(encoding="utf-8") for path in DATA.parent.rglob("*.py"))
    payers += (CORPUS / "selection.json").read_text(encoding="utf-8")
    assert used <= known
    assert {key for key in known - used if f'"{key}"' not in payers} == set()


def test_every_published_source_names_publisher_document_date_and_url() -> None:
    for row in rows("citations.csv"):
        if row["kind"] == "published":
            assert all(row[column] for column in ("publisher", "document", "date")), row["key"]
            assert row["url"].startswith(("https://", "http://")), row["key"]


def test_every_modifier_that_is_published_is_bundled() -> None:
    assert {one.code for one in modifiers()} == {row["modifier"] for row in published("modifiers_all_2024.csv")}


def test_there_are_426_modifiers_each_with_a_label_of_its_own() -> None:
    # CS ended and began again as another; what 59 bypasses changed, and its label did not.
    labelled = {(one.label, one.code) for one in modifiers()}
    assert len({code for _, code in labelled}) == 426
    assert len({label for label, _ in labelled}) == len(labelled)


def test_the_modifiers_that_lift_pairs_are_those_that_the_editor_flags() -> None:
    flagged = {row["modifier"] for row in published("modifiers_outpatient_editor.csv") if row["ncci"] == "1"}
    assert {one.code for one in modifiers() if one.bypasses_pairs} == flagged
    assert len(flagged) == 44


def test_modifiers_in_force_are_those_of_the_editor_in_its_days() -> None:
    for row in published("modifiers_outpatient_editor.csv"):
        if not row["modifier"].startswith("#"):
            begins = date.fromisoformat(row["from"])
            assert REFERENCE.on(begins).modifier(row["modifier"]) is not None, row
            if row["to"]:
                assert REFERENCE.on(date.fromisoformat(row["to"])).modifier(row["modifier"]) is not None, row


def test_the_editors_conflicts_are_all_there() -> None:
    on = REFERENCE.on(date(2024, 8, 13))
    for row in published("modifier_conflicts_outpatient_editor.csv"):
        assert on.conflict(row["modifier_1"], row["modifier_2"]) is not None, row


def test_every_assigned_place_of_service_is_bundled_with_its_rate() -> None:
    on = REFERENCE.on(date(2024, 8, 13))
    assigned = [row for row in published("place_of_service_2024.csv") if row["pos_name"] != "Unassigned"]
    sites: dict[str, SiteOfService | None] = {row["pos_code"]: on.site(row["pos_code"]) for row in assigned}
    assert {code for code, site in sites.items() if site is None} == set()
    for row in assigned:
        site = sites[row["pos_code"]]
        assert site is not None
        # The text and the table differ on 06 and 08; the table is encoded and the note says so.
        assert site.rate.value == row["pos_type"].replace("-", "").casefold(), row


def test_place_66_is_there_from_its_first_day() -> None:
    assert REFERENCE.on(date(2024, 7, 31)).site("66") is None
    assert REFERENCE.on(date(2024, 8, 1)).site("66") is not None


def test_no_label_is_the_words_of_a_licensed_descriptor() -> None:
    # Descriptors are written in upper case abbreviations or with semicolons; ours are plain phrases.
    for row in rows("procedures.csv"):
        assert not row["label"].isupper(), row
        assert ";" not in row["label"], row
