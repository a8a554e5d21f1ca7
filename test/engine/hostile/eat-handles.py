# Tries to open files without end.
# Ends: raised OSError, timed-out, raised MemoryError

kept = [open(f"/tmp/{number}", "w") for number in range(10_000)]
