import code
import contextlib
import io

console = code.InteractiveConsole({"x": 5})
print(console.push("x + 1"), console.push("def f():"))
output = io.StringIO()
with contextlib.redirect_stdout(output):
    help(len)
print(output.getvalue().splitlines()[0])
