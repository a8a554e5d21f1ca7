import copy
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Price:
    amount: int
    currency: str


class Celsius:
    def __init__(self, degrees: float) -> None:
        self.degrees = degrees

    def __replace__(self, *, degrees: float) -> "Celsius":
        return type(self)(degrees)


print(copy.replace(Price(5, "EUR"), amount=7))  # Price(amount=7, currency='EUR')
print(copy.replace(date(2024, 10, 7), year=2025))  # 2025-10-07
print(copy.replace(Celsius(20.5), degrees=21.5).degrees)  # 21.5
