"""What is generated from the sources, one module a generated thing: `refreshed()` returns it, `refresh()` writes it."""
