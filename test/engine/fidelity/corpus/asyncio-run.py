import asyncio


async def work(name, delay):
    await asyncio.sleep(delay)
    print(name)
    return name.upper()


async def main():
    print(await asyncio.gather(work("b", 0.02), work("a", 0.01)))
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.is_running(), type(loop).__name__)


asyncio.run(main())
