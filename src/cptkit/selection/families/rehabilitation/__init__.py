"""Therapy by therapists, chiropractors, acupuncturists and those who train caregivers."""
