import asyncio


async def fail(name: str, delay: float) -> None:
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        raise OSError(f"{name}: cleanup failed") from None
    raise ValueError(name)


async def main() -> None:
    try:
        async with asyncio.TaskGroup() as group:
            for name, delay in (("a", 0.05), ("b", 0.3)):
                group.create_task(fail(name, delay))
    except ExceptionGroup as failed:
        print(failed)
        print([repr(error) for error in failed.exceptions])
    jobs = [fail("c", 0.05), asyncio.sleep(0.3, "result")]
    print(await asyncio.gather(*jobs, return_exceptions=True))


asyncio.run(main())
