def describe(value):
    match value:
        case 0 | 1:
            return "bit"
        case int(n) if n < 0:
            return f"negative {n}"
        case [first, *rest]:
            return f"list {first} {rest}"
        case {"kind": str(kind), **others}:
            return f"{kind} {others}"
        case _:
            return "other"


for value in (1, -3, [1, 2], {"kind": "x", "y": 1}, 3.5, "text"):
    print(describe(value))
