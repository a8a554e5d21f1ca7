import asyncio


async def fail(error: Exception) -> None:
    raise error


async def main() -> None:
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(ValueError("bad price")))
            group.create_task(fail(LookupError("no such tax")))
    except* ValueError as group:
        print("value:", *group.exceptions)
    except* LookupError as group:
        print("lookup:", *group.exceptions)
    try:
        async with asyncio.timeout(0.01) as limit:
            await asyncio.sleep(0.5)
    except TimeoutError:
        print("too slow:", limit.expired())


asyncio.run(main())
