import gc


class Node:
    pass


gc.collect()
for _ in range(10):
    node = Node()
    node.me = node
del node
print(gc.collect(), gc.garbage, gc.isenabled())
gc.disable()
print(gc.isenabled(), gc.get_threshold()[1:])
