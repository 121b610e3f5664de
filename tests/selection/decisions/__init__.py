"""Decision tables: laws over drawn tables, reading, printing, and the proof of what is bundled."""
