from dataclasses import asdict, dataclass, field, replace


@dataclass(order=True, frozen=True)
class Item:
    price: float
    name: str = field(compare=False)
    tags: list = field(default_factory=list, repr=False)


item = Item(2.5, "pen")
print(item, asdict(item), replace(item, price=1) < item)
try:
    item.price = 3
except Exception as error:
    print(type(error).__name__, error)


@dataclass
class Wrong:
    a: int = 1
    b: list = []
