# Tries to nest operators in the source.
# Ends: raised MemoryError, timed-out

eval("-" * 100_000 + "1")
