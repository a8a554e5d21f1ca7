import gc
import weakref


class Node:
    def __init__(self) -> None:
        self.peer: object = None


gc.disable()
alone = Node()
watch = weakref.ref(alone)
del alone
print(watch() is None)  # True -- the count fell to zero

left, right = Node(), Node()
left.peer, right.peer = right, left
watch = weakref.ref(left)
del left, right
print(watch() is None)  # False -- unreachable, yet each still counts one reference
gc.collect()
print(watch() is None)  # True
