from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Vector:
    x: float
    y: float

    def __mul__(self, factor: float) -> Vector:
        if not isinstance(factor, int | float):
            return NotImplemented
        return Vector(self.x * factor, self.y * factor)

    __rmul__ = __mul__


print(Vector(1, 2) * 3)  # Vector(x=3, y=6)
print(3 * Vector(1, 2) in {Vector(3, 6)})  # True
print((3).__mul__(Vector(1, 2)))  # NotImplemented
try:
    Vector(1, 2) * "3"
except TypeError as error:
    print(error)  # can't multiply sequence by non-int of type 'Vector'
