"""Readers of the files that CMS publishes, one module a publication."""
