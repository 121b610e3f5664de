"""How the documentation is built: `sphinx-build -W -n -b html docs docs/_build`."""

import re
from importlib.metadata import version as installed_version
from typing import Final

from sphinx.application import Sphinx
from sphinx.highlighting import lexer_classes

project = "cptkit"
author = "the cptkit authors"
release = installed_version("cptkit")
version = release

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"cptkit {release}"

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

add_module_names = False
autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
napoleon_numpy_docstring = False

nitpicky = True
nitpick_ignore_regex = [
    # The standard library and other libraries are not linked, so that building needs no network.
    (r"py:.*", r"(collections|datetime|decimal|enum|hypothesis|importlib|os|pathlib|pyarrow|typing)(\..*)?"),
    # Type variables, and names with an underscore, which are not part of the public face.
    (r"py:.*", r"(.*\.)?[A-Z](_co)?"),
    (r"py:.*", r"(.*\.)?_\w+(\..*)?"),
    # What `check` asks of the tables for a subject: of no use to whoever writes a rule.
    (r"py:class", r"cptkit\.reference\.(certainty\.Certainty|asking\.AskedBy)"),
    (r"py:class", r"cptkit\.subjects\.appended\.AppendedModifiers"),
    # The engine of the decision tables, which its own page explains; attrs is not linked either.
    (r"py:class", r"cptkit\.selection\.decisions\..*|attr\..*"),
]

_ENTRY: Final = re.compile(r"    (?P<names>\w+(?:, \w+)*): (?P<text>.*)")


def _field(text: str) -> str:
    entry = _ENTRY.fullmatch(text)
    if entry is None:
        return f"  {text.strip()}" if text else text
    names = ", ".join(f"``{name}``" for name in entry["names"].split(", "))
    return f"* {names}: {entry['text']}"


def _plain_attributes(app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]) -> None:  # noqa: ARG001 (Sphinx's signature)
    """Show the fields of a class as a list, since one entry may name several of them."""
    if what == "property" and lines:
        # Napoleon takes the words before a colon for the type of a property.
        lines[0] = lines[0].replace(": ", " \N{EN DASH} ")
    if "Attributes:" not in lines:
        return
    start = lines.index("Attributes:")
    end = next((place for place, text in enumerate(lines) if place > start and text and text[0] != " "), len(lines))
    lines[start:end] = ["**Fields**", "", *(_field(text) for text in lines[start + 1 : end]), ""]


def setup(app: Sphinx) -> None:
    """Show the claims and findings of the rule pages as plain text; `conftest.py` runs them."""
    for language in ("claim", "findings"):
        lexer_classes[language] = lexer_classes["none"]
    # Before Napoleon, whose priority is 500.
    app.connect("autodoc-process-docstring", _plain_attributes, priority=400)
