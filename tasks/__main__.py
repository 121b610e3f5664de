"""Write everything that is generated, and say what moved: `nox -s refresh`, or `python -m tasks`."""

from tasks import (
    battery,
    claim_schema,
    diagnosis_codes,
    encounter_schema,
    facts,
    families,
    fingerprints,
    page_reports,
    pictures,
    report_schema,
    rule_index,
    rulebook,
    scope_table,
    selection_schema,
    service_stub,
    stub,
)

# The packed codes, then the fingerprints: the others read the facts, which are refused without them.
_TASKS = (
    diagnosis_codes,
    fingerprints,
    stub,
    claim_schema,
    report_schema,
    encounter_schema,
    selection_schema,
    service_stub,
    rule_index,
    rulebook,
    scope_table,
    families,
    facts,
    page_reports,
    pictures,
    battery,
)


def main() -> None:
    """Write each generated file, and print whether it moved."""
    for task in _TASKS:
        before = task.TARGET.read_bytes() if task.TARGET.is_file() else b""
        task.refresh()
        moved = task.TARGET.read_bytes() != before
        print(f"{'moved   ' if moved else 'the same'} {task.TARGET.relative_to(task.ROOT)}")  # noqa: T201 (a command)


if __name__ == "__main__":
    main()
