import ast


class AddInstead(ast.NodeTransformer):
    def visit_Mult(self, node: ast.Mult) -> ast.Add:
        return ast.Add()


tree = ast.parse("price + tax * 3", mode="eval")
print(type(tree.body.op).__name__)
print(ast.dump(tree.body.right))
prices = {"price": 10, "tax": 2}
print(eval(compile(tree, "<tree>", "eval"), prices))
changed = AddInstead().visit(tree)
print(ast.unparse(changed))
print(eval(compile(changed, "<tree>", "eval"), prices))
