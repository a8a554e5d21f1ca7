def by_pairs(numbers: list[int], total: int) -> tuple[bool, int]:
    steps = 0
    for index, left in enumerate(numbers):
        for right in numbers[index + 1 :]:
            steps += 1
            if left + right == total:
                return True, steps
    return False, steps


def by_look_up(numbers: list[int], total: int) -> tuple[bool, int]:
    seen: set[int] = set()
    for steps, number in enumerate(numbers, start=1):
        if total - number in seen:
            return True, steps
        seen.add(number)
    return False, len(numbers)


numbers = list(range(100))
print(by_pairs(numbers, -1))  # (False, 4950)
print(by_look_up(numbers, -1))  # (False, 100)
print(by_pairs(numbers, 197))  # (True, 4950)
print(by_look_up(numbers, 197))  # (True, 100)
print(by_pairs(numbers, 1), by_look_up(numbers, 1))  # (True, 1) (True, 2)
