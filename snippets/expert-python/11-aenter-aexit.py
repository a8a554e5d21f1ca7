import asyncio


class Connection:
    def __init__(self, name: str) -> None:
        self.name = name

    async def __aenter__(self) -> "Connection":
        await asyncio.sleep(0)
        print("open", self.name)
        return self

    async def __aexit__(self, kind: type | None, error: object, trace: object) -> bool:
        await asyncio.sleep(0)
        print("close", self.name, kind and kind.__name__)
        return kind is ConnectionResetError


async def main() -> None:
    async with Connection("a") as first, Connection("b") as second:
        print("use", first.name, second.name)
    async with Connection("c"):
        raise ConnectionResetError
    try:
        async with Connection("d"):
            raise ValueError("bad row")
    except ValueError as error:
        print("caught", error)


asyncio.run(main())
