class Empty:
    limit = 3


class Lenient(Empty):
    def __init__(self, limit: int) -> None:
        self.limit = limit


print(Empty().limit)  # 3
print(Lenient(5).limit)  # 5
Empty(7)
