"""Visits, and care over time: E/M, management, monitoring, calls and messages."""
