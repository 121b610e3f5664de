"""How Hypothesis runs here: without deadlines, without chance where CI is set, and at length when asked to.

At length: `python -m pytest tests/laws --hypothesis-profile=nightly`.
"""

import os

from hypothesis import settings

settings.register_profile("default", deadline=None)
settings.register_profile("ci", derandomize=True, deadline=None, database=None, print_blob=True, max_examples=100)
settings.register_profile("nightly", deadline=None, max_examples=1_000)
settings.load_profile("ci" if "CI" in os.environ else "default")
