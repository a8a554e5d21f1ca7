from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager

log: list[str] = []


@contextmanager
def resource(name: str) -> Iterator[str]:
    if name == "broken":
        raise OSError(f"cannot open {name}")
    log.append(f"open {name}")
    try:
        yield name
    finally:
        log.append(f"close {name}")


def open_all(names: Iterable[str]) -> ExitStack:
    with ExitStack() as stack:
        for name in names:
            stack.enter_context(resource(name))
        return stack.pop_all()


try:
    open_all(["a", "broken"])
except OSError as error:
    print(error)  # cannot open broken
print(log)  # ['open a', 'close a']
log.clear()
with open_all(["b", "c"]):
    log.append("work")
print(log)  # ['open b', 'open c', 'work', 'close c', 'close b']
