import asyncio


async def ticks():
    try:
        for n in range(5):
            yield n
            await asyncio.sleep(0)
    finally:
        await asyncio.sleep(0)
        print("closed")


async def main():
    async for n in ticks():
        if n == 2:
            break
    print("left the loop")
    print([n async for n in ticks() if n % 2])


asyncio.run(main())
print("end")
