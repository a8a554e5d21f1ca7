import json
from pathlib import Path
from typing import Protocol


class Rates(Protocol):
    def rate(self, currency: str) -> int: ...


def to_cents(amount: int, currency: str, rates: Rates) -> int:
    return amount * rates.rate(currency)


class TableRates:
    def __init__(self, **table: int) -> None:
        self.table = table

    def rate(self, currency: str) -> int:
        return self.table[currency]


class FileRates:
    def __init__(self, path: Path) -> None:
        self.path = path

    def rate(self, currency: str) -> int:
        return json.loads(self.path.read_text())[currency]


file = Path("rates.json")
file.write_text(json.dumps({"GBP": 120}))
print(to_cents(5, "GBP", TableRates(GBP=130)))  # 650
print(to_cents(5, "GBP", FileRates(file)))  # 600
print(Rates in TableRates.__mro__)  # False -- it fits by shape alone
