# Tries to nest pickles.
# Ends: raised RecursionError, timed-out

import pickle
nested = []
for _ in range(100_000):
    nested = [nested]
pickle.dumps(nested)
