from __future__ import annotations

from functools import total_ordering


@total_ordering
class Version:
    def __init__(self, text: str) -> None:
        self.parts = tuple(int(part) for part in text.split("."))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts


old, new = Version("3.9"), Version("3.10")
print(old < new, old < old)  # True False
print(old >= new, old >= old)  # False True
print(old <= Version("3.09"), old == "3.9")  # True False
try:
    old >= "3.10"
except TypeError as error:
    print(error)  # '>=' not supported between instances of 'Version' and 'str'
