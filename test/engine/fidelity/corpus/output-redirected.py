import contextlib
import io
import sys

text = io.StringIO()
with contextlib.redirect_stdout(text):
    print("caught")
with contextlib.redirect_stderr(text):
    print("also", file=sys.stderr)
print(repr(text.getvalue()))
sys.stdout = None
print("nowhere")
sys.stdout = sys.__stdout__
print("back")
