import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

log: list[str] = []


@asynccontextmanager
async def connection(name: str) -> AsyncIterator[str]:
    log.append(f"connect {name}")
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        log.append(f"disconnect {name}")


async def flush() -> None:
    log.append("flush")


async def main() -> None:
    async with AsyncExitStack() as stack:
        stack.callback(log.append, "done")
        names = ("db", "cache")
        opened = [await stack.enter_async_context(connection(n)) for n in names]
        stack.push_async_callback(flush)
        print(opened)  # ['db', 'cache']


asyncio.run(main())
print(log[:2])  # ['connect db', 'connect cache']
print(log[2:])  # ['flush', 'disconnect cache', 'disconnect db', 'done']
