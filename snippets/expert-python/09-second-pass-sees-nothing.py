from collections.abc import Iterable


def shares(amounts: Iterable[int]) -> list[float]:
    total = sum(amounts)
    return [amount / total for amount in amounts]


def checked_shares(amounts: Iterable[int]) -> list[float]:
    if iter(amounts) is amounts:
        raise TypeError("amounts is read twice, pass a collection")
    return shares(amounts)


print(shares([1, 3]))  # [0.25, 0.75]
print(shares(amount for amount in [1, 3]))  # []
print(checked_shares((1, 3)))  # [0.25, 0.75]
try:
    checked_shares(map(int, "13"))
except TypeError as error:
    print(error)  # amounts is read twice, pass a collection
