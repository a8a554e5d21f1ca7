class Base:
    def __init__(self, **rest):
        print("Base", rest)

    def __repr__(self):
        return f"<{type(self).__name__}>"


class Left(Base):
    def __init__(self, **rest):
        print("Left")
        super().__init__(**rest)


class Right(Base):
    def __init__(self, *, r=0, **rest):
        print("Right", r)
        super().__init__(**rest)


class Both(Left, Right):
    pass


print(Both(r=1), [c.__name__ for c in Both.__mro__], isinstance(Both(), Base))
print(Both.__dict__.keys() - {"__firstlineno__", "__static_attributes__"} == {"__module__", "__doc__"})
try:
    class Bad(Base, Both):
        pass
except TypeError as error:
    print(error)
