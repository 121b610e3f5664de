"""Write everything that is generated, and say what moved: `nox -s refresh`, or `python -m tasks`."""

from tasks import battery, facts, families, fingerprints, page_reports, rule_index, rulebook, stub

# The fingerprints first: the others read the facts, which are refused without them.
_TASKS = (fingerprints, stub, rule_index, rulebook, families, facts, page_reports, battery)


def main() -> None:
    """Write each generated file, and print whether it moved."""
    for task in _TASKS:
        before = task.TARGET.read_text(encoding="utf-8") if task.TARGET.is_file() else ""
        task.refresh()
        moved = task.TARGET.read_text(encoding="utf-8") != before
        print(f"{'moved   ' if moved else 'the same'} {task.TARGET.relative_to(task.ROOT)}")  # noqa: T201 (a command)


if __name__ == "__main__":
    main()
