import io

text = io.StringIO("a\nb")
print(text.readline(), text.tell(), text.read(), text.getvalue())
raw = io.BytesIO(b"123456")
print(io.BufferedReader(raw).peek(2)[:2], raw.getbuffer()[1], io.DEFAULT_BUFFER_SIZE)
wrapped = io.TextIOWrapper(io.BytesIO(), encoding="latin-1", newline="\r\n")
wrapped.write("é\n")
wrapped.flush()
print(wrapped.buffer.getvalue())
try:
    io.StringIO().detach()
except io.UnsupportedOperation as error:
    print(repr(error))
try:
    open(__file__).write("x")
except io.UnsupportedOperation as error:
    print(error)
