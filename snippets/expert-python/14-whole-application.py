import json
import unittest
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol


class OutOfStock(Exception):
    """Speaks the language of the core, not that of an adapter."""


class Stock(Protocol):
    def load(self) -> dict[str, int]: ...
    def save(self, counts: dict[str, int]) -> None: ...


@dataclass
class Checkout:
    stock: Stock
    notify: Callable[[str], None]
    warn_below: int

    def order(self, item: str, count: int) -> None:
        counts = self.stock.load()
        left = counts.get(item, 0) - count
        if left < 0:
            raise OutOfStock(item)
        self.stock.save(counts | {item: left})
        if left < self.warn_below:
            self.notify(f"{item}: {left} left")


class MemoryStock:
    def __init__(self, **counts: int) -> None:
        self.save(counts)

    def load(self) -> dict[str, int]:
        return dict(self.counts)

    def save(self, counts: dict[str, int]) -> None:
        self.counts = counts


class FileStock:
    def __init__(self) -> None:
        self.path = Path("stock.json")

    def load(self) -> dict[str, int]:
        return json.loads(self.path.read_text())

    def save(self, counts: dict[str, int]) -> None:
        self.path.write_text(json.dumps(counts))


STOCKS: dict[str, Callable[[], Stock]] = {"memory": MemoryStock, "file": FileStock}


@dataclass(frozen=True)
class Settings:
    stock: str
    warn_below: int

    @classmethod
    def read(cls, env: Mapping[str, str]) -> "Settings":
        return cls(env.get("STOCK", "memory"), int(env.get("WARN_BELOW", "3")))


@dataclass
class Container:
    settings: Settings

    @cached_property
    def stock(self) -> Stock:
        return STOCKS[self.settings.stock]()

    @cached_property
    def checkout(self) -> Checkout:
        return Checkout(self.stock, print, self.settings.warn_below)


class CheckoutTest(unittest.TestCase):
    def setUp(self) -> None:
        self.stock, self.sent = MemoryStock(bolt=5), []
        self.checkout = Checkout(self.stock, self.sent.append, warn_below=3)

    def test_warns_only_when_low(self) -> None:
        self.checkout.order("bolt", 2)
        self.assertEqual(self.sent, [])
        self.checkout.order("bolt", 1)
        self.assertEqual(self.sent, ["bolt: 2 left"])

    def test_refuses_more_than_there_is(self) -> None:
        for item, count in (("bolt", 6), ("nut", 1)):
            self.assertRaises(OutOfStock, self.checkout.order, item, count)
        self.assertEqual(self.stock.load(), {"bolt": 5})
        self.checkout.order("bolt", 5)
        self.assertEqual(self.stock.load(), {"bolt": 0})


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(CheckoutTest).run(result)
print(f"{result.testsRun} tests, passed: {result.wasSuccessful()}")
for env in ({"STOCK": "file"}, {"WARN_BELOW": "9"}):
    app = Container(Settings.read(env))
    app.stock.save({"nut": 12})
    for count in (4, 6):
        app.checkout.order("nut", count)
    print(type(app.stock).__name__, app.stock.load())
