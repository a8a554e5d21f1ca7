from collections.abc import Mapping
from dataclasses import FrozenInstanceError, dataclass


@dataclass(frozen=True)
class Settings:
    store: str
    page_size: int

    @classmethod
    def read(cls, env: Mapping[str, str]) -> "Settings":
        size = int(env.get("PAGE_SIZE", "20"))
        if not 1 <= size <= 100:
            raise ValueError(f"PAGE_SIZE: {size} is not within 1 and 100")
        return cls(env.get("STORE", "memory"), size)


settings = Settings.read({})
print(settings)
print(Settings.read({"STORE": "file", "PAGE_SIZE": "1"}))
print(Settings.read({"PAGE_SIZE": "100"}).page_size)
for size in ("0", "101"):
    try:
        Settings.read({"PAGE_SIZE": size})
    except ValueError as error:
        print(error)
try:
    settings.page_size = 5
except FrozenInstanceError as error:
    print(error)
