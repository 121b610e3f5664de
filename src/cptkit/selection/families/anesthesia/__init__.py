"""Anesthesia and moderate sedation."""
