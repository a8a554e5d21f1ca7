import asyncio
import contextlib


@contextlib.asynccontextmanager
async def opened(name):
    print("open", name)
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        print("close", name)


async def main():
    async with contextlib.AsyncExitStack() as stack:
        for name in "ab":
            await stack.enter_async_context(opened(name))
        print("inside")


asyncio.run(main())
