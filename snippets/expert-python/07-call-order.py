class Traced(type):
    def __call__(cls, *arguments):
        print("call", cls.__name__, arguments)
        instance = super().__call__(*arguments)
        print("done", vars(instance))
        return instance


class Point(metaclass=Traced):
    def __new__(cls, x: int, y: int) -> "Point":
        print("new", cls.__name__, x, y)
        return super().__new__(cls)

    def __init__(self, x: int, y: int) -> None:
        print("init", vars(self))
        self.x = x
        self.y = y


Point(3, 4)
