from types import UnionType
from typing import Optional, Union, get_args, get_origin

modern, old = int | None, Optional[int]
print(modern == old, get_args(modern) == get_args(old))  # True True
print(get_origin(modern) is UnionType)  # True
print(get_origin(old) is Union)  # True
print(get_origin(modern) is get_origin(old))  # True
print(type(modern) is type(old))  # True
