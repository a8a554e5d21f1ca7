# Tries to allocate without end.
# Ends: raised MemoryError, timed-out

kept = []
while True:
    kept.append(bytearray(16 * 2**20))
