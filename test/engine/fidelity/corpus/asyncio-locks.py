import asyncio


async def enter(name, semaphore, event):
    async with semaphore:
        print("in", name)
        await asyncio.sleep(0.01)
    event.set()


async def main():
    semaphore, event, lock = asyncio.Semaphore(2), asyncio.Event(), asyncio.Lock()
    await asyncio.gather(*(enter(n, semaphore, event) for n in range(4)), event.wait())
    async with lock:
        print(lock.locked(), event.is_set(), lock)
    condition = asyncio.Condition()
    async with condition:
        condition.notify_all()
    try:
        semaphore.release()
        asyncio.BoundedSemaphore(1).release()
    except ValueError as error:
        print(error)


asyncio.run(main())
