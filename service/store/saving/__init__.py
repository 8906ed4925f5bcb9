"""The derived rows of a save, one kind per file."""
