def last[T](items: list[T]) -> T:
    return items[-1]


class Stack[T]:
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)


stack = Stack[int]()
stack.push(5)
stack.push("not an int")
print(stack.items[0], last(stack.items))  # 5 not an int
print(last.__type_params__, Stack.__type_params__)  # (T,) (T,)
(parameter,) = Stack.__type_params__
print(type(parameter).__name__, parameter.__infer_variance__)  # TypeVar True
print([base.__name__ for base in Stack.__mro__])  # ['Stack', 'Generic', 'object']
print("T" in globals(), last.__type_params__ == Stack.__type_params__)  # False False
