import asyncio


def handle(loop, context):
    print("handled:", context["message"], repr(context.get("exception")))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handle)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)


asyncio.run(main())
