from dataclasses import dataclass


class Point:
    def __init__(self, x: int) -> None:
        self.x = x

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Point) and self.x == other.x


@dataclass(frozen=True)
class FrozenPoint:
    x: int


print(Point(1) == Point(1), Point.__hash__)  # True None
print(Point(1) == Point(2), Point(1) == 1)  # False False
try:
    hash(Point(1))
except TypeError as error:
    print(error)  # unhashable type: 'Point'
print(len({FrozenPoint(1), FrozenPoint(1), FrozenPoint(2)}))  # 2
