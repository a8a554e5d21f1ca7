class Registry(type):
    known = []

    def __new__(meta, name, bases, space, **options):
        print("new", name, options)
        return super().__new__(meta, name, bases, space)

    def __init__(cls, name, bases, space, **options):
        super().__init__(name, bases, space)
        Registry.known.append(name)

    def __call__(cls, *args):
        print("call", args)
        return super().__call__(*args)


class A(metaclass=Registry, flag=1):
    pass


class B(A):
    def __init_subclass__(cls):
        print("subclass", cls.__name__)


class C(B):
    pass


print(C(), Registry.known, C.__mro__) if False else print(type(C()).__name__, Registry.known)
