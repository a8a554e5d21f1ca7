import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    print(os.path.isdir(folder), os.path.dirname(folder))
    with tempfile.NamedTemporaryFile("w+", dir=folder, suffix=".txt") as file:
        file.write("x")
        file.seek(0)
        print(file.read(), file.name.endswith(".txt"))
print(os.path.exists(folder), tempfile.gettempdir())
with tempfile.SpooledTemporaryFile(max_size=10) as file:
    file.write(b"small")
    print(file._rolled)
