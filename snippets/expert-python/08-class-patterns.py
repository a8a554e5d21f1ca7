from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


class Token:
    __match_args__ = ("kind", "text")
    kind = "number"

    def __init__(self, text: str) -> None:
        self.text = text


def show(value: object) -> str:
    match value:
        case Point(length, 0) | Point(x=0, y=length):
            return f"axis {length}"
        case Token("number", digits):
            return f"the number {digits}"
        case int(plain) | complex(plain):
            return f"the value {plain}"


print(Point.__match_args__)  # ('x', 'y')
print(show(Point(5, 0)), show(Point(0, 6)))  # axis 5 axis 6
print(show(Token("42")))  # the number 42
print(show(7))  # the value 7
try:
    show(7j)
except TypeError as error:
    print(error)  # complex() accepts 0 positional sub-patterns (1 given)
