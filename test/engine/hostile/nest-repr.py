# Tries to nest lists.
# Ends: raised RecursionError, timed-out

nested = []
for _ in range(100_000):
    nested = [nested]
repr(nested)
