def leaves(error: BaseException) -> list[str]:
    if not isinstance(error, BaseExceptionGroup):
        return [str(error)]
    return [leaf for part in error.exceptions for leaf in leaves(part)]


inner = ExceptionGroup("inner", [TypeError("b"), ValueError("c")])
outer = ExceptionGroup("outer", [ValueError("a"), inner])
values, others = outer.split(ValueError)
print(leaves(values), leaves(others))  # ['a', 'c'] ['b']
print(values.message, values.exceptions[1])  # outer inner (1 sub-exception)
print(leaves(outer.subgroup((TypeError, KeyError))))  # ['b']
print(outer.subgroup(KeyError))  # None
print(outer.subgroup(lambda error: "outer" in str(error)) is outer)  # True
print(leaves(outer.subgroup(lambda error: str(error) == "c")))  # ['c']
