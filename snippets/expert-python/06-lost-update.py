from collections.abc import Iterator


def deposit(account: dict[str, int], amount: int) -> Iterator[None]:
    seen = account["balance"]
    yield
    account["balance"] = seen + amount


def balance_after(schedule: str) -> int:
    account = {"balance": 100}
    workers = {"a": deposit(account, 10), "b": deposit(account, 5)}
    for name in schedule:
        next(workers[name], None)
    return account["balance"]


print(balance_after("aabb"))  # 115
print(balance_after("abab"))  # 105
print(balance_after("abba"))  # 110
