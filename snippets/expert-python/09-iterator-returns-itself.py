class Countdown:
    def __init__(self, start: int) -> None:
        self.left = start

    def __iter__(self) -> "Countdown":
        return self

    def __next__(self) -> int:
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left


ticks = Countdown(4)
print(iter(ticks) is ticks)  # True
print(next(ticks))  # 3
print(list(ticks))  # [2, 1, 0] -- goes on where next() stopped
print(list(ticks))  # [] -- exhausted, and no error says so
print(next(ticks, "nothing left"))  # nothing left
