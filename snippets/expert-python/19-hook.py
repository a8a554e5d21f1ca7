class Shelf:
    def __class_getitem__(cls, key: object) -> str:
        return f"{cls.__name__} of {key!r}"

    def __getitem__(self, index: int) -> str:
        return f"item {index}"


class Cupboard(Shelf):
    pass


print(Shelf["books"])  # Shelf of 'books'
print(Cupboard["cups", 4])  # Cupboard of ('cups', 4)
print(Shelf()[2])  # item 2
