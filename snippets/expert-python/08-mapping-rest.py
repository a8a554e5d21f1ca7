from collections import defaultdict


def route(event: object) -> str:
    match event:
        case {"type": "click", "at": [x, y], **rest}:
            return f"click {x},{y} {rest}"
        case {"type": str(kind)}:
            return f"ignored {kind}"
        case {}:
            return "untyped mapping"
        case _:
            return "no mapping"


print(route({"type": "click", "at": [3, 4], "n": 2}))  # click 3,4 {'n': 2}
print(route({"type": "click", "at": [3]}))  # ignored click
print(route({"type": "key", "code": 27}))  # ignored key
counts = defaultdict(list)
print(route(counts))  # untyped mapping
print(dict(counts))  # {} -- the look-up created nothing
print(route([]))  # no mapping
