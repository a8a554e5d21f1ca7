from pathlib import Path, PurePosixPath, PureWindowsPath

path = Path("one") / "two.tar.gz"
print(path, path.suffixes, path.stem, path.parent, path.with_suffix(".zip"), repr(path))
Path("one").mkdir()
path.write_text("content")
print(path.read_text(), path.exists(), path.stat().st_size, list(Path(".").glob("**/*.gz")))
print(sorted(p.name for p in Path(".").iterdir()))
print(PurePosixPath("/a/b").relative_to("/a"), PureWindowsPath("c:/x").drive)
try:
    Path("missing").read_text()
except FileNotFoundError as error:
    print(error)
path.unlink()
print(Path.home() == Path("~").expanduser(), path.resolve().is_absolute())
