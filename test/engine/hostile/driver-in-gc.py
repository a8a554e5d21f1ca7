# Tries to find the driver and falsify what it reports.
# Ends: crashed

import gc
gc.unfreeze()
for thing in gc.get_objects():
    if isinstance(thing, dict) and thing.get("__name__") == "_docproof":
        thing["encode"] = lambda result: "{not json"
