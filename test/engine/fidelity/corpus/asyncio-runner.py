# python: 3.11
import asyncio

with asyncio.Runner() as runner:
    print(runner.run(asyncio.sleep(0, "first")))
    print(runner.run(asyncio.sleep(0, "second")), runner.get_loop().is_closed())
