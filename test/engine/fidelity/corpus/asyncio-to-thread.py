import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


def compute(n):
    return n * n, user.get()


async def main():
    user.set("ada")
    print(await asyncio.to_thread(compute, 7))
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, sum, [1, 2, 3]))
    try:
        await asyncio.to_thread(int, "x")
    except ValueError as error:
        print(error)


asyncio.run(main())
