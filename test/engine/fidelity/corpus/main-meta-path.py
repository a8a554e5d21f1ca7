import sys

for finder in sys.meta_path:
    print(finder)
print([hook.__qualname__ for hook in sys.path_hooks])
print(sorted(set(type(entry).__name__ for entry in sys.path)))
