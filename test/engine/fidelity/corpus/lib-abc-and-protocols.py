import abc
import collections.abc
import typing


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...


@typing.runtime_checkable
class Sized(typing.Protocol):
    def __len__(self): ...


print(isinstance([], Sized), issubclass(dict, collections.abc.Mapping), Shape.__abstractmethods__)
Shape()
