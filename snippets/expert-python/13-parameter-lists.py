from collections.abc import Callable


def counted[**P, R](function: Callable[P, R]) -> Callable[P, tuple[int, R]]:
    calls = 0

    def wrapper(*args: P.args, **kwargs: P.kwargs) -> tuple[int, R]:
        nonlocal calls
        calls += 1
        return calls, function(*args, **kwargs)

    return wrapper


def swap[First, *Rest](items: tuple[First, *Rest]) -> tuple[*Rest, First]:
    return (*items[1:], items[0])


power = counted(pow)
print(power(2, 5), power(2, exp=5, mod=7))  # (1, 32) (2, 4)
print(swap((1, "two", 3.0)))  # ('two', 3.0, 1)
kinds = [type(parameter).__name__ for parameter in counted.__type_params__]
print(kinds, *swap.__type_params__)  # ['ParamSpec', 'TypeVar'] First Rest
