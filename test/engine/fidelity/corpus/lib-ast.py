import ast

tree = ast.parse("x = [n ** 2 for n in range(3)]\nif x: print(x)")
print(ast.dump(tree.body[0].value.elt), type(tree.body[1]).__name__, ast.literal_eval("{'a': (1, 2)}"))
print(ast.unparse(tree), [type(node).__name__ for node in ast.walk(tree)][:6])
ast.literal_eval("f(1)")
