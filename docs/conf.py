"""How the documentation is built: `sphinx-build -W -n -b html docs docs/_build`."""

import inspect
import re
import sys
from collections.abc import Iterator
from enum import Enum
from html import escape
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import Any, Final

import attrs
from sphinx.addnodes import toctree
from sphinx.application import Sphinx
from sphinx.highlighting import lexer_classes
from sphinx.util.typing import stringify_annotation

_HERE: Final = Path(__file__).parent
sys.path.insert(0, str(_HERE.parent))

from tasks import api_pages  # noqa: E402 (a clone has it beside this folder)

project = "cptkit"
author = "the cptkit authors"
release = installed_version("cptkit")
version = release

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx_llms_txt"]
exclude_patterns = ["_build", "jupyter_execute"]
html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["pages.css"]
html_title = f"cptkit {release}"

# The notebooks are run, and one that fails fails the build.
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 120
nb_merge_streams = True

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

add_module_names = False
autodoc_member_order = "bysource"
python_maximum_signature_line_length = 80

# For language models: an index of the pages, and all that is told on them but what Sphinx makes of docstrings.
llms_txt_summary = (
    "cptkit is a typed Python library: is a professional medical claim coded right, for this payer, on this date of "
    "service, and why? And which codes and modifiers does a documented service call for? Every answer names its "
    "source; what no loaded table answers is a gap, never a pass."
)
llms_txt_exclude = ["reference/api/*"]
llms_txt_uri_template = "_sources/{docname}{suffix}{sourcelink_suffix}"
autodoc_preserve_defaults = True
napoleon_numpy_docstring = False

nitpicky = True
nitpick_ignore_regex = [
    # The standard library and other libraries are not linked, so that building needs no network.
    (r"py:.*", r"(collections|datetime|decimal|enum|hypothesis|importlib|numpy|os|pathlib|pyarrow|typing)(\..*)?"),
    # Type variables, and names with an underscore, which are not part of the public face.
    (r"py:.*", r"(.*\.)?[A-Z](_co)?"),
    (r"py:.*", r"(.*\.)?_\w+(\..*)?"),
    # What `check` asks of the tables for a subject: of no use to whoever writes a rule.
    (r"py:class", r"cptkit\.reference\.(certainty\.Certainty|asking\.AskedBy|diagnoses\.RangeUnion)"),
    (r"py:class", r"cptkit\.subjects\.(appended\.AppendedModifiers|lines\.Asked)"),
    # How a clause is read from a payer's file.
    (r"py:class", r"cptkit\.policies\.sections\.Section"),
    # The engine of the decision tables, which its own page explains; attrs is not linked either.
    (r"py:class", r"cptkit\.selection\.decisions\..*|attr\..*"),
]

_ENTRY: Final = re.compile(r"    (?P<names>\w+(?:, \w+)*): (?P<text>.*)")
# How attrs' source names the default of a field.
_DEFAULT: Final = re.compile(r"attr_dict\['(?P<field>\w+)'\]\.default|\bNOTHING\b")
_LONGEST: Final = 30


def _plain_attributes(app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]) -> None:  # noqa: ARG001 (Sphinx's signature)
    """Show every field of a class with its type, and what its docstring says of it, which may be of several at once."""
    if what == "property" and lines:
        # Napoleon takes the words before a colon for the type of a property.
        lines[0] = lines[0].replace(": ", " \N{EN DASH} ")
    if what not in ("class", "exception") or not inspect.isclass(obj):
        return
    start = lines.index("Attributes:") if "Attributes:" in lines else len(lines)
    end = next((place for place, text in enumerate(lines) if place > start and text and text[0] != " "), len(lines))
    said = _said(lines[start + 1 : end])
    fields = list(_fields(obj, said)) if attrs.has(obj) else [f"* ``{one}``: {text}" for one, text in said.items()]
    if fields:
        lines[start:end] = ["", "**Fields**", "", *fields, ""]


def _said(entries: list[str]) -> dict[str, str]:
    """Return what the entries of a docstring say of each field."""
    said: dict[str, str] = {}
    names: list[str] = []
    for entry in entries:
        opened = _ENTRY.fullmatch(entry)
        if opened is not None:
            names = opened["names"].split(", ")
            said |= dict.fromkeys(names, opened["text"])
        else:
            said |= {name: f"{said[name]} {entry.strip()}".rstrip() for name in names}
    return said


def _fields(kind: type[attrs.AttrsInstance], said: dict[str, str]) -> Iterator[str]:
    for field in attrs.fields(kind):
        if not field.name.startswith("_"):
            kinds = stringify_annotation(field.type, "smart").replace("~", "") if field.type is not None else ""
            kinds = re.sub(r"\b(?:\w+\.)+(?=\w)", "", kinds)
            told = f": {said[field.name]}" if field.name in said else ""
            yield f"* ``{field.name}`` (``{kinds}``){told}" if kinds else f"* ``{field.name}``{told}"


def _plain_signature(
    app: Sphinx,  # noqa: ARG001 (Sphinx's signature, as are the next)
    what: str,  # noqa: ARG001
    name: str,  # noqa: ARG001
    obj: object,
    options: object,  # noqa: ARG001
    signature: str | None,
    returned: str | None,
) -> tuple[str | None, str | None]:
    """Show the defaults of fields as they are, and no signature where nobody makes a value, as of an enum."""
    if not inspect.isclass(obj) or signature is None:
        return signature, returned
    if issubclass(obj, Enum):
        return "", None
    defaults = {field.name: field.default for field in attrs.fields(obj)} if attrs.has(obj) else {}
    return _DEFAULT.sub(lambda found: _default(defaults.get(found["field"] or "")), signature), returned


def _default(value: Any) -> str:  # noqa: ANN401 (the default of any field)
    """Return a default as one would type it; three dots where it is long or worked out."""
    text = repr(value.value if isinstance(value, Enum) else value)
    if isinstance(value, attrs.Factory) or value is ... or len(text) > _LONGEST:
        return "..."
    return "()" if value in ((), frozenset()) else text


def _short_sidebar(app: Sphinx, page: str, template: str, context: dict[str, Any], tree: object) -> None:  # noqa: ARG001 (Sphinx's signature)
    """Leave the rules, the kinds of services and the names of the API, hundreds each, to the pages that list them.

    To draw them beside every page takes most of the time of a build, and nobody finds anything among them.
    """
    context["toctree"] = lambda **_: "".join(_sidebar(app, page))


def _sidebar(app: Sphinx, page: str) -> Iterator[str]:
    for tree in app.env.master_doctree.findall(toctree):
        yield f'<p class="caption" role="heading"><span class="caption-text">{escape(tree["caption"])}</span></p><ul>'
        for title, name in tree["entries"]:
            here = page == name or page.startswith(f"{name.removesuffix('/index')}/")
            shown = escape(title or app.env.titles[name].astext())
            yield f'<li class="toctree-l1{" current current-page" if here else ""}">'
            yield f'<a class="reference internal" href="{app.builder.get_relative_uri(page, name)}">{shown}</a></li>'
        yield "</ul>"


def _write_api_pages(app: Sphinx) -> None:  # noqa: ARG001 (Sphinx's signature)
    api_pages.write(_HERE / "reference" / "api")


def setup(app: Sphinx) -> None:
    """Show the claims and findings of the rule pages as plain text; `conftest.py` runs them."""
    for language in ("claim", "findings"):
        lexer_classes[language] = lexer_classes["none"]
    # Before Furo, which draws the sidebar from it.
    app.connect("html-page-context", _short_sidebar, priority=400)
    app.connect("builder-inited", _write_api_pages)
    app.connect("autodoc-process-signature", _plain_signature)
    # Before Napoleon, whose priority is 500.
    app.connect("autodoc-process-docstring", _plain_attributes, priority=400)
