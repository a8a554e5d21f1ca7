import typing


class Movie(typing.TypedDict, total=False):
    name: str
    year: int


T = typing.TypeVar("T")


class Stack(typing.Generic[T]):
    pass


print(typing.get_type_hints(Movie), Stack[int], typing.Optional[int], int | None, list[int])
print(typing.get_origin(dict[str, int]), typing.get_args(typing.Callable[[int], str]))
print(typing.cast(int, "x"), typing.Literal["a", "b"], typing.NamedTuple("P", [("x", int)])(3))
