class Settings:
    _instance: "Settings | None" = None
    made = 0

    def __new__(cls, region: str) -> "Settings":
        if cls._instance is None:
            cls.made += 1
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self, region: str) -> None:
        self.region = region


first = Settings("north")
second = Settings("south")
print(first is second, Settings.made)  # True 1
print(first.region)  # south
