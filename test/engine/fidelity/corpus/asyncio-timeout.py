# python: 3.11
import asyncio


async def main():
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)
    except TimeoutError as error:
        print(repr(error))
    async with asyncio.timeout(None) as scope:
        scope.reschedule(asyncio.get_running_loop().time() + 1)
        print(scope.expired(), scope.when() is not None)
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.01)
    except asyncio.TimeoutError as error:
        print(type(error).__name__)


asyncio.run(main())
