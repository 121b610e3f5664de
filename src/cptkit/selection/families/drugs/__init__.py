"""Drugs, vaccines, allergy care, and how they are given."""
