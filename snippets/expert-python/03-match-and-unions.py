def describe(value: int | str | list[int]) -> str:
    match value:
        case int() | str():
            return f"scalar {value!r}"
        case [first, *rest]:
            return f"{first} and {len(rest)} more"
        case _:
            return "nothing"


print(describe(7))  # scalar 7
print(describe("7"))  # scalar '7'
print(describe([4, 5, 6]))  # 4 and 2 more
print(describe([]))  # nothing
print(int | None)  # int | None
print(isinstance("7", int | str), isinstance(7.0, int | str))  # True False
print((int | str) == (str | int))  # True
