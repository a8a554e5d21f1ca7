from __future__ import annotations

calls: list[str] = []


class Money:
    def __init__(self, cents: int) -> None:
        self.cents = cents

    def __add__(self, other: Money) -> Money:
        calls.append("add")
        return Money(self.cents + other.cents)

    def __radd__(self, other: int) -> Money:
        calls.append("radd")
        return Money(other + self.cents)


wallet = [Money(100), Money(20), Money(3)]
print(sum(wallet).cents, calls)  # 123 ['radd', 'add', 'add']
calls.clear()
print(sum(wallet, start=Money(0)).cents, calls)  # 123 ['add', 'add', 'add']
print(sum([]), sum([], start=Money(7)).cents)  # 0 7
