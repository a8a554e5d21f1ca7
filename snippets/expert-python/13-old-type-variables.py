from typing import Generic, TypeVar

T = TypeVar("T")
Number = TypeVar("Number", int, float)


def last(items: list[T]) -> T:
    return items[-1]


def double(value: Number) -> Number:
    return value * 2


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)


stack = Stack[int]()
stack.push(5)
stack.push(double(4))
print(stack.items, last(stack.items))  # [5, 8] 8
print(Stack.__parameters__, T)  # (~T,) ~T
print(Number, Number.__constraints__)  # ~Number (<class 'int'>, <class 'float'>)
