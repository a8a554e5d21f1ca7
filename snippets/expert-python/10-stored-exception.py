import gc
import weakref


class Payload:
    """Stands for something large."""


def risky(store: bool) -> weakref.ref[Payload]:
    payload = Payload()
    watch = weakref.ref(payload)
    try:
        [].pop()
    except IndexError as error:
        stored = error if store else None
    print(type(stored).__name__)
    return watch


gc.disable()
for store in (False, True):
    watch = risky(store)
    print(watch() is None)
gc.collect()
print(watch() is None)
