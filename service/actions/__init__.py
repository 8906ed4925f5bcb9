"""Everything that can be done: one verb, one file.

Each has the same shape: take the case under lock, let the engine move it, save everything in one
transaction. Whoever has read one has read all.
"""
