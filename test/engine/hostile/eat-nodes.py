# Tries to make files without end.
# Ends: raised OSError, timed-out

for number in range(10**6):
    open(f"/tmp/{number}", "w").close()
