"""The commands of the command line, one module each: what it is for, its options, and how it runs."""
