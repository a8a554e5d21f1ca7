# Tries to open files without end.
# Ends: raised OSError

kept = [open(f"/tmp/{number}", "w") for number in range(10_000)]
