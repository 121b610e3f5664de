"""The compiled store: published tables packed into one file, which is mapped into memory and asked in place."""
