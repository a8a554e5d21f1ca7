def echo():
    received = None
    while True:
        received = yield received
        if received == "stop":
            return "result"


def outer():
    result = yield from echo()
    print("inner returned", result)
    yield "last"


generator = outer()
print(next(generator), generator.send(1), generator.send("stop"))
try:
    generator.throw(KeyError("thrown"))
except KeyError as error:
    print(repr(error), generator.gi_frame)
print(sum(x * x for x in range(5)), outer().__class__)
