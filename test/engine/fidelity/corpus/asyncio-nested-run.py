import asyncio


async def main():
    coroutine = asyncio.sleep(0)
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()


asyncio.run(main())
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
