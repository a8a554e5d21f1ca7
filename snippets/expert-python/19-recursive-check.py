from typing import Any, get_args, get_origin


def conforms(value: Any, hint: Any) -> bool:
    origin, args = get_origin(hint) or hint, get_args(hint)
    if not isinstance(value, origin):
        return False
    if origin is dict and args:
        return conforms(list(value), list[args[0]]) and conforms(
            list(value.values()), list[args[1]]
        )
    if origin is list and args:
        return all(conforms(item, args[0]) for item in value)
    return True


hint = dict[str, list[int]]
print(get_origin(hint), get_args(hint))  # <class 'dict'> (<class 'str'>, list[int])
print(get_origin(int), get_args(int))  # None ()
print(conforms({"a": [1, 2]}, hint))  # True
print(conforms({"a": [1, "2"]}, hint))  # False
print(conforms({1: [1, 2]}, hint))  # False
print(conforms([1, "2"], list), conforms((1,), list[int]))  # True False
