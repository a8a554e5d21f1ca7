class Singleton(type):
    _instances: dict[type, object] = {}

    def __call__(cls, *arguments):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*arguments)
        return cls._instances[cls]


class Settings(metaclass=Singleton):
    def __init__(self, region: str) -> None:
        self.region = region


first = Settings("north")
second = Settings("south")
print(first is second)  # True
print(second.region)  # north
