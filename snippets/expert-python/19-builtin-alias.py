alias = list[int]
print(type(alias).__name__, alias.__origin__)  # GenericAlias <class 'list'>
print(alias.__args__)  # (<class 'int'>,)
print(dict[str, int].__args__)  # (<class 'str'>, <class 'int'>)
plain = alias("ab")
print(plain, type(plain) is list)  # ['a', 'b'] True
try:
    isinstance([1], alias)
except TypeError as error:
    print(error)  # isinstance() argument 2 cannot be a parameterized generic
