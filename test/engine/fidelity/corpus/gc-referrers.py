import gc
import sys

item = ["only"]
holder = {"item": item}
print(sys.getrefcount(item), holder in gc.get_referrers(item), gc.is_tracked(1), gc.is_tracked([]))
print(len(gc.get_referents(holder)))
