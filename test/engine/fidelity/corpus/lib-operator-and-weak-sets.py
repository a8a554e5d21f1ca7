import operator
import weakref


class Item:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"Item({self.n})"


items = [Item(2), Item(1)]
print(sorted(items, key=operator.attrgetter("n")), operator.itemgetter(1)("abc"), operator.methodcaller("upper")("x"))
alive = weakref.WeakSet(items)
del items[0]
print(len(alive), list(alive))
