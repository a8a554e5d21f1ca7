# Tries to allocate far more than there is.
# Ends: raised MemoryError

bytes(2**31 - 100)
