import asyncio
from collections.abc import AsyncIterator


async def readings(name: str, delay: float) -> AsyncIterator[int]:
    for value in (1, 2, 3):
        await asyncio.sleep(delay)
        finished.append(f"{name}{value}")
        yield value


async def collect(name: str, delay: float) -> list[int]:
    return [value * value async for value in readings(name, delay)]


async def main() -> None:
    print({value: -value async for value in readings("a", 0) if value != 2})
    print([sum(await collect(name, 0)) for name in "bc"])
    print(" ".join(finished))
    finished.clear()
    print(await asyncio.gather(collect("x", 0.5), collect("y", 0.2)))
    print(" ".join(finished))


finished: list[str] = []
asyncio.run(main())
