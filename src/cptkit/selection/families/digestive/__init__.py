"""Gullet, stomach, bowel, liver and hernias."""
