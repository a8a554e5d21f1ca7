# python: 3.11
import asyncio


async def fail(after):
    await asyncio.sleep(after)
    raise ValueError(after)


async def slow():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("cancelled")
        raise


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(slow())
        group.create_task(fail(0.01))


try:
    asyncio.run(main())
except* ValueError as error:
    print(error.exceptions)
