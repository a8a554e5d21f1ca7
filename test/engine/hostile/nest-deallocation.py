# Tries to drop a long chain of objects.
# Ends: completed, timed-out

class Link:
    pass

first = None
for _ in range(100_000):
    link = Link()
    link.next, first = first, link
del first, link
