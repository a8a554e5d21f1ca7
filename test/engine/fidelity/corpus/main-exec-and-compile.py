code = compile("a = 1\nb = a + 1\nprint(__name__)", "<text>", "exec")
space = {}
exec(code, space)
print(space["b"], sorted(space))
print(eval("x * 2", {"x": 21}), code.co_filename, code.co_names)
exec("print(__name__)")
try:
    eval("1 +")
except SyntaxError as error:
    print(error.msg, error.lineno, error.filename)
