# Tries to flood stdout.
# Ends: completed, timed-out

for _ in range(300):
    print("x" * 10_000)
