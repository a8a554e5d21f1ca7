import asyncio


async def value(n):
    await asyncio.sleep(n / 100)
    return n


async def main():
    for next_one in asyncio.as_completed([value(3), value(1), value(2)]):
        print(await next_one)
    done, pending = await asyncio.wait(
        [asyncio.create_task(value(n)) for n in (1, 50)], return_when=asyncio.FIRST_COMPLETED
    )
    print(len(done), len(pending))


asyncio.run(main())
