# Tries to catch that there is no memory.
# Ends: completed, timed-out

kept = []
try:
    while True:
        kept.append(bytearray(16 * 2**20))
except MemoryError:
    kept.clear()
print("caught")
