"""Psychotherapy, psychiatry, testing and substance use."""
