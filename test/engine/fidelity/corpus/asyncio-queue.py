import asyncio


async def produce(queue):
    for n in range(3):
        await queue.put(n)
        print("put", n)
    await queue.put(None)


async def consume(queue):
    while (item := await queue.get()) is not None:
        print("got", item)
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=1)
    await asyncio.gather(produce(queue), consume(queue))
    print(queue)


asyncio.run(main())
