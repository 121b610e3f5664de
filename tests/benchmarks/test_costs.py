"""Time is counted for the layer whose code took it, or that asked Python to."""

import json

import pytest

from benchmarks.claims import Mix, made, pool_of
from benchmarks.costs import Profile, costs, layer_of, shares
from tests.cms import Compiled
from tests.support import BUNDLED


@pytest.mark.parametrize(
    ("file", "layer"),
    [
        ("/anywhere/src/cptkit/rules/ncci/pairs.py", "cptkit.rules"),
        ("/home/cptkit/src/cptkit/reference/views.py", "cptkit.reference"),
        ("C:\\site-packages\\cptkit\\reference\\store\\packed.py", "cptkit.reference.store"),
        ("<attrs generated methods cptkit.subjects.lines.BilledLine>", "cptkit.subjects"),
        ("/usr/lib/python3.11/bisect.py", None),
        ("~", None),
    ],
)
def test_a_file_is_of_one_layer(file: str, layer: str | None) -> None:
    assert layer_of(file) == layer


def test_what_python_does_is_counted_for_who_asked() -> None:
    rules, views, built_in = (
        ("/cptkit/rules/a.py", 1, "rule"),
        ("/cptkit/reference/b.py", 2, "view"),
        ("~", 0, "sorted"),
    )
    profile: Profile = {
        rules: (1, 1, 2.0, 9.0, {}),
        views: (4, 4, 3.0, 4.0, {rules: (4, 4, 3.0, 4.0)}),
        built_in: (5, 5, 4.0, 4.0, {rules: (1, 1, 3.0, 3.0), views: (4, 4, 1.0, 1.0)}),
        ("~", 0, "disable"): (1, 1, 1.0, 1.0, {}),
    }
    assert shares(profile) == {"cptkit.rules": 0.5, "cptkit.reference": 0.4, "Python itself": 0.1}


def test_the_layers_of_a_check_make_up_all_of_it(cut_cms: Compiled) -> None:
    assert cut_cms.compilation.store is not None
    texts = [json.dumps(claim) for claim in made(Mix.MESSY, pool_of(BUNDLED), 20, 1)]
    heading, *rest = costs(cut_cms.compilation.store, texts)
    assert heading.startswith("100 lines, ")
    layers = [line.split() for line in rest if line.startswith("  ") and not line.startswith("    ")]
    assert {"cptkit.reference", "cptkit.rules", "cptkit.checking", "cptkit.subjects"} <= {layer for layer, *_ in layers}
    assert sum(float(share.rstrip("%")) for *_, share in layers) == pytest.approx(100, abs=1)
