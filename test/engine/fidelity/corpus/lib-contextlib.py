import contextlib


@contextlib.contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield
    except ValueError as error:
        print("swallowed", error)
    finally:
        print(f"</{name}>")


with tag("a"), tag("b"):
    raise ValueError("x")
with contextlib.suppress(KeyError):
    {}["a"]
with contextlib.nullcontext(3) as value:
    print(value)


@tag("function")
def work():
    print("working")


work()
with tag("c"):
    raise TypeError("through")
