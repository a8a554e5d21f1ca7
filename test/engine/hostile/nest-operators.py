# Tries to nest operators in the source.
# Ends: raised MemoryError

eval("-" * 100_000 + "1")
