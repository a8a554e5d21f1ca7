import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


@asynccontextmanager
async def transaction(table: dict[str, int]) -> AsyncIterator[None]:
    before = dict(table)
    try:
        yield
    except BaseException as error:
        table.clear()
        table.update(before)
        print("rollback after", type(error).__name__)
        raise


async def spend(table: dict[str, int], amount: int, delay: float) -> None:
    async with transaction(table):
        table["cash"] -= amount
        await asyncio.sleep(delay)
        table["spent"] = amount // (table["cash"] >= 0)


async def main() -> None:
    table = {"cash": 10}
    for amount, delay in ((10, 0), (1, 0), (-5, 60)):
        try:
            await asyncio.wait_for(spend(table, amount, delay), timeout=0.05)
        except (ZeroDivisionError, asyncio.TimeoutError) as error:
            print(type(error).__name__, "reached the caller")
        print(table)


asyncio.run(main())
