import weakref


class Texture:
    def __init__(self, name: str) -> None:
        self.name = name


cache: weakref.WeakValueDictionary[str, Texture] = weakref.WeakValueDictionary()


def load(name: str) -> Texture:
    texture = cache.get(name)
    if texture is None:
        texture = cache[name] = Texture(name)
    return texture


wall = load("wall")
print(load("wall") is wall)  # True
print(load("floor").name, list(cache))  # floor ['wall']
del wall
print(list(cache))  # []
try:
    weakref.ref([])
except TypeError as error:
    print(error)  # cannot create weak reference to 'list' object
