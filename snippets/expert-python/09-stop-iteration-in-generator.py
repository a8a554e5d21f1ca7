from collections.abc import Iterable, Iterator


def pairs(items: Iterable[str]) -> Iterator[str]:
    cursor = iter(items)
    for first in cursor:
        yield first + next(cursor)


def whole_pairs(items: Iterable[str]) -> Iterator[str]:
    cursor = iter(items)
    for first in cursor:
        second = next(cursor, None)
        if second is None:
            return
        yield first + second


print(list(pairs("abcd")))  # ['ab', 'cd']
print(list(whole_pairs("abcde")))  # ['ab', 'cd']
try:
    list(pairs("abcde"))
except RuntimeError as error:
    print(error)  # generator raised StopIteration
    print(type(error.__cause__).__name__)  # StopIteration
