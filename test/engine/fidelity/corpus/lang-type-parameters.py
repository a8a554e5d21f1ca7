# python: 3.12
class Stack[T]:
    def push(self, item: T) -> None: ...


def first[T: (int, str)](items: list[T]) -> T:
    return items[0]


type Pair[A] = tuple[A, A]
print(Stack.__type_params__, first([1]), Pair, Pair.__value__, first.__type_params__[0].__constraints__)
