"""Preventive visits, screenings, counseling and education."""
