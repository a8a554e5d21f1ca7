import asyncio


async def main():
    loop = asyncio.get_running_loop()
    order = []
    loop.call_later(0.02, order.append, "later")
    loop.call_later(0.01, order.append, "sooner")
    loop.call_soon(order.append, "soon")
    handle = loop.call_later(0.01, order.append, "never")
    handle.cancel()
    loop.call_at(loop.time() + 0.015, order.append, "at")
    await asyncio.sleep(0.03)
    print(order, handle.cancelled())


asyncio.run(main())
