import functools


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(30), fib.cache_info(), functools.reduce(lambda a, b: a * b, [1, 2, 3]))


@functools.singledispatch
def show(value):
    return "object"


@show.register
def _(value: int):
    return "int"


print(show(1), show("x"), functools.partial(int, base=2)("101"), functools.partial(print, 1))


class Lazy:
    @functools.cached_property
    def value(self):
        print("computed")
        return 3


lazy = Lazy()
print(lazy.value, lazy.value, vars(lazy))
