import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    print(future)
    future.set_result(3)
    print(future, await future)
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()))


asyncio.run(main())
