# Tries to find the driver and report a kind that there is not.
# Ends: crashed

import gc
gc.unfreeze()
for thing in gc.get_objects():
    if isinstance(thing, dict) and thing.get("__name__") == "_docproof":
        thing["encode"] = lambda result: '{"kind": "__proto__", "claims": 3, "lacking": {"x": "y"}}'
