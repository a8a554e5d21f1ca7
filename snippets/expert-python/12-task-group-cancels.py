import asyncio


async def job(name: str, delay: float, fails: bool) -> None:
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        log.append(f"{name} cancelled")
        raise
    if fails:
        raise ValueError(name)
    log.append(f"{name} done")


async def main() -> None:
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job("early", 0.02, False))
            group.create_task(job("broken", 0.05, True))
            group.create_task(job("late result", 0.1, False))
            group.create_task(job("late error", 0.2, True))
    except* ValueError as failed:
        print([str(error) for error in failed.exceptions])
    print(sorted(log))


log: list[str] = []
asyncio.run(main())
