import asyncio

steps: list[str] = []


async def main() -> str:
    steps.append("ran")
    return "result"


coroutine = main()
print(type(coroutine).__name__, steps)  # coroutine []
print(asyncio.run(coroutine), steps)  # result ['ran']
try:
    asyncio.run(coroutine)
except RuntimeError as error:
    print(error)  # cannot reuse already awaited coroutine
