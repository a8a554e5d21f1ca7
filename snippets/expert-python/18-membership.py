class Key:
    compared = 0

    def __init__(self, number: int) -> None:
        self.number = number

    def __hash__(self) -> int:
        return hash(self.number)

    def __eq__(self, other: "Key") -> bool:
        Key.compared += 1
        return self.number == other.number


keys = [Key(number) for number in range(1000)]
index = set(keys)
print(len(index), Key.compared)  # 1000 0
print(Key(999) in keys, Key.compared)  # True 1000
Key.compared = 0
print(Key(999) in index, Key.compared)  # True 1
