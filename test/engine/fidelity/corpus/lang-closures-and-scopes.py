x = "global"


def outer():
    x = "outer"

    def inner():
        nonlocal x
        x = "changed"
        return lambda: x

    return inner()(), x, [f() for f in [lambda: n for n in range(3)]]


print(outer(), x)


def unbound():
    print(x)
    x = 1


try:
    unbound()
except UnboundLocalError as error:
    print(error)
