"""Forms: a task's, an any-time diagram's, and the one that opens a case."""
