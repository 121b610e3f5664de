"""Gynecology and obstetrics."""
