# Tries to find proxies of JavaScript among all objects.
# Ends: completed

import gc
gc.unfreeze()
assert not [o for o in gc.get_objects() if "JsProxy" in type(o).__name__], "found one"
