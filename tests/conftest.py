"""How Hypothesis runs here: without deadlines, and without chance where CI is set."""

import os

from hypothesis import settings

settings.register_profile("default", deadline=None)
settings.register_profile("ci", derandomize=True, deadline=None, database=None, print_blob=True, max_examples=100)
settings.load_profile("ci" if "CI" in os.environ else "default")
