from collections.abc import Callable

type Json = None | int | str | list[Json] | dict[str, Json]
type Handler[T] = Callable[[T], None]

print(type(Json).__name__, Json)  # TypeAliasType Json
print(Json.__value__.__args__[3].__args__[0] is Json)  # True -- it contains itself
print(Handler.__value__)  # collections.abc.Callable[[T], None]
print(Handler[int].__args__)  # (<class 'int'>,)
try:
    isinstance(7, Json)
except TypeError as error:
    print(type(error).__name__)  # TypeError
print(isinstance(7, Json.__value__.__args__[:3]))  # True
try:
    compile("type F[T] = (T) -> None", "<demo>", "exec")
except SyntaxError as error:
    print(error.msg)  # invalid syntax
