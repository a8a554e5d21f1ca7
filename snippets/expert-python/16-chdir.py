from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

before = Path.cwd()
with TemporaryDirectory() as folder:
    with chdir(folder):
        Path("note.txt").write_text("kept here", encoding="utf-8")
        print(Path.cwd() == before)  # False
    print((Path(folder) / "note.txt").read_text(encoding="utf-8"))  # kept here
print(Path.cwd() == before)  # True
