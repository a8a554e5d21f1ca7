class Base:
    def __add__(self, other: object) -> str:
        return "Base.__add__"

    def __radd__(self, other: object) -> str:
        return "Base.__radd__"


class Plain(Base):
    pass


class Special(Base):
    def __radd__(self, other: object) -> str:
        return "Special.__radd__"


print(Base() + Plain())  # Base.__add__
print(Base() + Special())  # Special.__radd__
print(1 + Plain())  # Base.__radd__
