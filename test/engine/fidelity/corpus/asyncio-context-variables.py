import asyncio
import contextvars

name = contextvars.ContextVar("name")


async def set_and_show(value):
    name.set(value)
    await asyncio.sleep(0)
    print(name.get())


async def main():
    name.set("main")
    await asyncio.gather(set_and_show("a"), set_and_show("b"))
    print(name.get())


asyncio.run(main())
print(name.get("unset"), contextvars.copy_context().get(name))
