from collections.abc import Iterable


class Squares:
    def __getitem__(self, index: int) -> int:
        if index == 4:
            raise IndexError(index)
        return index**2


squares = Squares()
print(isinstance(squares, Iterable))  # False
print(list(squares))  # [0, 1, 4, 9]

queue = [5, 0, 8, 7]
print(list(iter(queue.pop, 0)))  # [7, 8]
print(queue)  # [5]
