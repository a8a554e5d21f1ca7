import inspect
import types


def f(a, /, b: int = 1, *args, c, **kwargs) -> str:
    """Doc."""


print(inspect.signature(f), inspect.getdoc(f), f.__defaults__, f.__annotations__, inspect.isfunction(f))
print(types.SimpleNamespace(a=1), types.MappingProxyType({"x": 1}), type(f), inspect.getmembers(types.SimpleNamespace(z=1))[-1])
bound = inspect.signature(f).bind(1, 2, 3, c=4, d=5)
print(bound.arguments, type(lambda: 0).__name__)
inspect.signature(f).bind()
