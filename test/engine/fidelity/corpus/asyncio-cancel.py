import asyncio


async def child():
    try:
        await asyncio.sleep(10)
    finally:
        print("clean-up")


async def main():
    task = asyncio.create_task(child(), name="child")
    await asyncio.sleep(0)
    print(task.cancel("enough"), task.done())
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error.args, task.cancelled())
    shielded = asyncio.shield(asyncio.sleep(0, 5))
    print(await shielded)


asyncio.run(main())
