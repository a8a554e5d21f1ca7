import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    begin, clock = loop.time(), time.monotonic()
    await asyncio.sleep(0.05)
    print(0.04 < loop.time() - begin < 0.3, 0.04 < time.monotonic() - clock < 0.3)


asyncio.run(main())
