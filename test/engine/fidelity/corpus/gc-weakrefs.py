import gc
import weakref


class Thing:
    pass


thing = Thing()
reference = weakref.ref(thing, lambda r: print("gone", r() is None))
print(reference() is thing)
thing.me = thing
del thing
print(reference() is None)
gc.collect()
print(reference())
cache = weakref.WeakValueDictionary()
value = cache["x"] = Thing()
print(list(cache))
del value
print(list(cache), weakref.getweakrefcount(Thing))
