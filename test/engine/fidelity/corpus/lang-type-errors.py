def f(a, b=2, *, c, **d):
    pass


for call in ("f()", "f(1)", "f(1, 2, 3, c=1)", "f(1, c=2, a=3)", "f(**{'c': 1})", "print(1, x=2)", "int('a', 99)", "object(1)", "'%d' % 'x'", "sorted([1, 'a'])", "a, b = [1]", "[*3]", "{}[[]]"):
    try:
        exec(call)
    except Exception as error:
        print(type(error).__name__, error)
