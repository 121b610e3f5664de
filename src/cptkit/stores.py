"""Compiled stores: what to download for one, made from a folder of CMS's files, opened, inspected."""

from cptkit.reference.bundled import read_bundle
from cptkit.reference.cms.downloads import Download, downloads_for
from cptkit.reference.cms.finding import UnreadFile
from cptkit.reference.store.compiling import Compilation, Progress, compile_reference
from cptkit.reference.store.downloaded import Downloaded, FolderContents, downloaded
from cptkit.reference.store.inventory import Inventory, UncoveredDays, inspect_store
from cptkit.reference.store.opening import open_reference
from cptkit.reference.store.table_info import SourceFile, StoredTable

__all__ = [
    "Compilation",
    "Download",
    "Downloaded",
    "FolderContents",
    "Inventory",
    "Progress",
    "SourceFile",
    "StoredTable",
    "UncoveredDays",
    "UnreadFile",
    "compile_reference",
    "downloaded",
    "downloads_for",
    "inspect_store",
    "open_reference",
    "read_bundle",
]
