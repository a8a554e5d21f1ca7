# differs: 3.10 accelerators
import asyncio
import gc


async def fail():
    raise ValueError("lost")


async def main():
    task = asyncio.create_task(fail(), name="lost-task")
    await asyncio.sleep(0)
    del task
    gc.collect()
    print("main goes on")


asyncio.run(main())
