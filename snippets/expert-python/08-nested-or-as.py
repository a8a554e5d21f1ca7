unequal = "def f(v):\n match v:\n  case [a] | [b]: return v"


def simplify(tree: object) -> object:
    match tree:
        case ("+", 0, other) | ("+", other, 0):
            return simplify(other)
        case ("*", 1, other) | ("*", other, 1):
            return simplify(other)
        case ("+" | "*" as operator, left, right):
            return (operator, simplify(left), simplify(right))
        case leaf:
            return leaf


print(simplify(("+", 0, ("+", "x", 0))))  # x
print(simplify(("*", 1, ("*", "y", 1))))  # y
print(simplify(("+", ("*", "x", 1), 7)))  # ('+', 'x', 7)
print(simplify(("*", ("+", 0, 2), "z")))  # ('*', 2, 'z')
try:
    compile(unequal, "<demo>", "exec")
except SyntaxError as error:
    print(error.msg)  # alternative patterns bind different names
