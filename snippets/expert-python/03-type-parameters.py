from typing import override

type Pair[T] = tuple[T, T]


class Shelf[T]:
    def __init__(self, *items: T) -> None:
        self.items = items

    def ends(self) -> Pair[T]:
        return self.items[0], self.items[-1]

    def label(self) -> str:
        return f"{len(self.items)} items"


class BookShelf(Shelf[str]):
    @override
    def label(self) -> str:
        return f"{super().label()}: {", ".join(self.items)}"


shelf = BookShelf("Emma", "Ulysses", "Walden")
print(shelf.label())  # 3 items: Emma, Ulysses, Walden
print(shelf.ends())  # ('Emma', 'Walden')
print(Pair.__value__, Pair.__type_params__)  # tuple[T, T] (T,)
print(BookShelf.label.__override__, hasattr(Shelf.label, "__override__"))  # True False
