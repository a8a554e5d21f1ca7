# Tries to allocate far more than there is.
# Ends: raised MemoryError, timed-out

bytes(2**31 - 100)
