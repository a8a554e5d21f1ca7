# Tries to make the end of the run fail.
# Ends: crashed

import gc
gc.unfreeze()
for thing in gc.get_objects():
    if isinstance(thing, dict) and thing.get("__name__") == "_docproof":
        thing.clear()
