"""Plain words of the work: cases, people, time, errors. Standard library only."""
