from types import GenericAlias


class Box:
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, item: object) -> None:
        self.item = item
        self.known_in_init = hasattr(self, "__orig_class__")


box = Box[str](42)
print(Box[str].__origin__ is Box, Box[str].__args__)  # True (<class 'str'>,)
print(box.item, box.known_in_init)  # 42 False
print(box.__orig_class__ == Box[str])  # True
print(vars(Box(7)))  # {'item': 7, 'known_in_init': False}
