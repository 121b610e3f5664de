"""Medicaid's NCCI files, which look like Medicare's: told, and never read as these."""

from pathlib import Path

import pytest

from cptkit import compile_reference
from cptkit.errors import DamagedData

PTP = "Column1/Column2 Edits\r\n\t\t\t\t\t9=not applicable\t\r\n"
MEDICARE_ROW = "10000\t10001\t\t20200101\t*\t1\tSequential procedure\r\n"
# Six columns: Medicaid has no mark for edits from before 1996.
MEDICAID_ROW = "10000\t10001\t20200101\t\t1\tSequential procedure\r\n"
LIMITS = "HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\r\n"
LIMIT = "77053,2,2 Date of Service Edit: Policy,CMS Policy\r\n"
MEDICAID_LIMITS = "HCPCS/CPT Code\tPractitioner Services MUE Values\tMUE Rationale\r\n77053\t2\tCMS Policy\r\n"
ADD_ON = "277063       77067       2013091              \r\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one table of Medicare's."""
    path = tmp_path / "cms"
    path.mkdir()
    (path / "MCR_MUE_PractitionerServices_Eff_07-01-2024.csv").write_text(LIMITS + LIMIT, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("MCD-PTP-PRA-v2024q3-F1-D.txt", PTP + MEDICARE_ROW),
        ("ccipra-v302r0-f1.TXT", f"Medicaid NCCI edits\r\n{PTP}{MEDICARE_ROW}"),
        ("ccipra-v302r0-f1.TXT", PTP + MEDICAID_ROW),
        ("edits.txt", f"Col1\tCol2\tEffDt\tDelDt\tModifierIndicator\tPTP Edit Rationale\r\n{MEDICAID_ROW}"),
        ("MCD_MUE_PractitionerServices_Eff_07-01-2024.csv", LIMITS + LIMIT),
        ("medicaid-ncci-q3-2024-mue-edits/limits_Eff_07-01-2024.csv", LIMITS + LIMIT),
        ("limits.txt", MEDICAID_LIMITS),
        ("AOC_V2024Q3-MCD.txt", ADD_ON),
        ("medicaid-ncci-read-me.txt", "hello"),
    ],
)
def test_a_file_of_medicaid_is_told_and_left(name: str, content: str, folder: Path) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_bytes(content.encode())
    made = compile_reference(folder, folder.parent / "store")
    assert [str(one) for one in made.unread] == [
        f"{name}: NCCI edits of Medicaid: Medicaid has edits of its own, and the tables that are read are Medicare's"
    ]
    assert [table.rows for table in made.tables] == [1]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("MCR_MUE_DMESupplierServices_Eff_07-01-2024.csv", LIMITS.replace("Practitioner", "DME Supplier") + LIMIT),
        (
            "mcdonald/MCR_MUE_DMESupplierServices_Eff_07-01-2024.csv",
            LIMITS.replace("Practitioner", "DME Supplier") + LIMIT,
        ),
        (
            "MCR_MUE_DMESupplierServices_Eff_07-01-2024.csv",
            f'"Centers for Medicare & Medicaid Services",,,\r\n{LIMITS.replace("Practitioner", "DME Supplier")}{LIMIT}',
        ),
        ("AOC_V2024Q3-MCR.txt", ADD_ON),
        ("medicaid/place_of_service_2024.csv", "pos_code,pos_type,pos_name\r\n22,Facility,Hospital\r\n"),
    ],
)
def test_a_file_of_medicare_is_read_whatever_agency_publishes_it(name: str, content: str, folder: Path) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_bytes(content.encode())
    made = compile_reference(folder, folder.parent / "store")
    assert made.unread == ()
    assert len(made.tables) == 2


def test_a_folder_of_medicaid_alone_is_refused_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "MCD-PTP-PRA-v2024q3-F1-D.txt").write_text(PTP + MEDICARE_ROW)
    with pytest.raises(DamagedData, match="NCCI edits of Medicaid"):
        compile_reference(tmp_path, tmp_path.parent / "store")


def test_what_changed_is_not_taken_for_the_edits(folder: Path) -> None:
    name = "medicare-ncci-2024q3-practitioner-quarterly-additions-deletions-revisions-ptp.txt"
    (folder / name).write_bytes((PTP + MEDICARE_ROW).encode())
    (left,) = compile_reference(folder, folder.parent / "store").unread
    assert str(left) == (f"{name}: changes of PTP edits: it lists what changed; the release itself is what is read")
