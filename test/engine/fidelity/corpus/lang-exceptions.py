def flow(n):
    try:
        if n == 0:
            raise ValueError
        return "returned"
    except ValueError as error:
        return f"handled {error!r}"
    else:
        return "else"
    finally:
        print("finally", n)


print(flow(0), flow(1))
try:
    try:
        raise KeyError("a")
    except KeyError as error:
        raise TypeError("b") from error
except TypeError as error:
    print(repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
for bad in ("1 + 'a'", "[1][5]", "{}['k']", "int('x')", "None.x", "(1).y", "len(3)", "undefined", "1/0", "'a'.z", "[] < {}", "f(", "abs()"):
    try:
        eval(bad)
    except Exception as error:
        print(type(error).__name__, error)
