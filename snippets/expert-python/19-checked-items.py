from __future__ import annotations

from collections.abc import Iterable
from functools import cache


class Typed(tuple):
    item_type: type = object

    @classmethod
    @cache
    def __class_getitem__(cls, item_type: type) -> type[Typed]:
        name = f"{cls.__name__}[{item_type.__name__}]"
        return type(name, (cls,), {"item_type": item_type})

    def __new__(cls, items: Iterable[object]) -> Typed:
        checked = tuple(items)
        for position, item in enumerate(checked):
            if not isinstance(item, cls.item_type):
                raise TypeError(f"{cls.__name__}: item {position} is {item!r}")
        return super().__new__(cls, checked)


print(Typed[int]([1, 2]), Typed([1, "x"]))  # (1, 2) (1, 'x')
print(Typed[int] is Typed[int], Typed[int] is Typed[str])  # True False
print(isinstance(Typed[int]([1]), Typed))  # True
try:
    Typed[int]([1, "x"])
except TypeError as error:
    print(error)  # Typed[int]: item 1 is 'x'
