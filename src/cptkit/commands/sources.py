"""`sources`: what to download from CMS for a quarter, and what of it a folder lacks."""

from argparse import ArgumentParser, Namespace
from typing import Final

from cptkit.commands.console import CLEAN, complain, say, word_of
from cptkit.reference.cms.downloads import Download, as_quarter, downloads_for
from cptkit.reference.store.downloaded import Downloaded, downloaded
from cptkit.values.tables import Setting

__all__ = ["ABOUT", "EXAMPLES", "add_options", "run"]

ABOUT: Final = """\
List what to download from CMS for the claims of a quarter, with CMS's names for the files and the
page that has them. With a folder, say which of them are there and which are missing.
"""
EXAMPLES: Final = """\
examples:
  python -m cptkit sources --for 2026Q4
  python -m cptkit sources --for 2026Q4 cms/

exit status: 0 nothing is missing, 1 something is missing or cannot be read, 2 no such folder
"""
_MISSING: Final = 1


def add_options(command: ArgumentParser) -> None:
    """Add the quarter, whose claims, and the folder."""
    command.add_argument("source", metavar="SOURCE", nargs="?", help="a folder of CMS's files, as for compile")
    command.add_argument(
        "--for", metavar="QUARTER", required=True, dest="when", help="a quarter such as 2026Q4, or a day of it"
    )
    command.add_argument(
        "--setting",
        type=word_of(Setting),
        choices=[one.value for one in Setting],
        default=Setting.PRACTITIONER,
        help="whose claims they are; unless stated, a practitioner's",
    )


def run(options: Namespace) -> int:
    """List the downloads, and return whether something of them is missing.

    Raises:
        InvalidValue: a quarter that is none.
        MissingFile: there is no such folder.
        DamagedData: a `coverage.toml` that cannot be read.
    """
    when = as_quarter(options.when, "--for")
    if options.source is None:
        for download in downloads_for(when, options.setting):
            say(f"{_title(download)}: {', '.join(download.names)}\n    {download.url}")
        return CLEAN
    contents = downloaded(options.source, when, options.setting)
    for one in contents.downloads:
        say(_line(one))
    is_whole = all(one.is_whole for one in contents.downloads)
    # One of them may be what is missing.
    if contents.unread and not is_whole:
        say("not read:")
        for file in contents.unread:
            say(f"    {file}")
    for error in contents.refused:
        complain(error)
    return CLEAN if is_whole and not contents.refused else _MISSING


def _title(download: Download) -> str:
    return f"{download.title} ({download.setting})" if download.setting else download.title


def _line(one: Downloaded) -> str:
    title = _title(one.download)
    if one.is_whole:
        return f"there    {title}: {', '.join(one.files)}"
    state = "in part " if one.files else "missing "
    days = ", ".join(map(str, one.uncovered))
    lacks = [*(["no " + ", ".join(one.missing)] if one.missing else []), *([f"nothing for {days}"] if days else [])]
    return f"{state} {title}: {'; '.join(lacks)}\n    {one.download.url}"
