import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing


async def rows(log: list[str]) -> AsyncIterator[int]:
    try:
        for number in (1, 2, 3):
            yield number
    finally:
        await asyncio.sleep(0)
        log.append("released")


async def main() -> None:
    log: list[str] = []
    stream = rows(log)
    async for number in stream:
        log.append(f"row {number}")
        break
    log.append("after the loop")
    await stream.aclose()
    print(log)

    log.clear()
    async with aclosing(rows(log)) as stream:
        async for number in stream:
            log.append(f"row {number}")
            break
    log.append("after the block")
    print(log)


asyncio.run(main())
