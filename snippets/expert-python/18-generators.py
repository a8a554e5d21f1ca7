checked: list[int] = []


def is_large(number: int) -> bool:
    checked.append(number)
    return number > 2


numbers = range(1000)
print(any([is_large(number) for number in numbers]), len(checked))  # True 1000
checked.clear()
print(any(is_large(number) for number in numbers), len(checked))  # True 4
