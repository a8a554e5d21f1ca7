from collections.abc import Iterator


class Countdown:
    def __init__(self, start: int) -> None:
        self.start = start

    def __iter__(self) -> Iterator[int]:
        yield from range(self.start, 0, -1)


ticks = Countdown(3)
print(iter(ticks) is iter(ticks))  # False
print(list(ticks), list(ticks))  # [3, 2, 1] [3, 2, 1]
print([10 * a + b for a in ticks for b in ticks if a > b])  # [32, 31, 21]
cursor = iter(ticks)
print([10 * a + b for a in cursor for b in cursor if a > b])  # [32, 31]
