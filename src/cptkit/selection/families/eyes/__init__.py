"""The eyes and their lids."""
