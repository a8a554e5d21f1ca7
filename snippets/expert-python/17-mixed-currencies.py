from __future__ import annotations

from dataclasses import dataclass


class CurrencyMismatch(ValueError):
    pass


@dataclass(frozen=True)
class Money:
    cents: int
    currency: str

    def __add__(self, other: object) -> Money:
        if not isinstance(other, Money):
            return NotImplemented
        if other.currency != self.currency:
            raise CurrencyMismatch(f"{self.currency} + {other.currency}")
        return Money(self.cents + other.cents, self.currency)


print({Money(150, "EUR") + Money(50, "EUR")})
for other in (Money(50, "USD"), 50):
    try:
        Money(150, "EUR") + other
    except (CurrencyMismatch, TypeError) as error:
        print(f"{type(error).__name__}: {error}")
