from collections import deque


def shape(value: object) -> str:
    match value:
        case []:
            return "empty"
        case [only]:
            return f"only {only}"
        case (first, *rest, last):
            return f"{first}, {rest}, {last}"
        case _:
            return "no sequence"


print(shape(()))  # empty
print(shape([7]))  # only 7
print(shape(range(2)))  # 0, [], 1
print(shape(deque("abcd")))  # a, ['b', 'c'], d
print(shape("abcd"))  # no sequence
print(shape(iter([7])))  # no sequence
