import asyncio


class Pages:
    def __init__(self, last: int) -> None:
        self.last = last
        self.page = 0

    def __aiter__(self) -> "Pages":
        return self

    async def __anext__(self) -> str:
        if self.page == self.last:
            raise StopAsyncIteration
        await asyncio.sleep(0)
        self.page += 1
        return f"page {self.page}"


async def main() -> None:
    pages = Pages(3)
    print(aiter(pages) is pages, await anext(pages))
    async for page in pages:
        print(page)
    print([page async for page in pages], await anext(pages, "no more"))


asyncio.run(main())
