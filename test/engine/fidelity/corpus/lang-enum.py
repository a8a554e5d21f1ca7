import enum


class Color(enum.Enum):
    RED = 1
    GREEN = "g"


class Perm(enum.Flag):
    R = enum.auto()
    W = enum.auto()


print(Color.RED.name, Color("g"), repr(Color.RED), list(Color), Color["RED"] is Color.RED)
print((Perm.R | Perm.W).value, Perm.R in (Perm.R | Perm.W))
Color(5)
