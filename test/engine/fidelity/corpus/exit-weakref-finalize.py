import weakref


class Resource:
    pass


resource = Resource()
weakref.finalize(resource, print, "finalized")
other = Resource()
weakref.finalize(other, print, "other finalized")
del other
print("end")
