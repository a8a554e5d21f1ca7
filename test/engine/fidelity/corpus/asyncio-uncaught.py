# differs: 3.10 accelerators
import asyncio


async def inner():
    await asyncio.sleep(0)
    raise ValueError("in the task")


async def main():
    await asyncio.gather(inner())


asyncio.run(main())
