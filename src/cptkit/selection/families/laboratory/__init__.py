"""Laboratory tests and pathology."""
