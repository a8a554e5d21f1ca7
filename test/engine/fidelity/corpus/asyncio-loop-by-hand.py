import asyncio

loop = asyncio.new_event_loop()
print(loop.run_until_complete(asyncio.sleep(0, "done", )), loop)
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
print(loop.is_closed())
