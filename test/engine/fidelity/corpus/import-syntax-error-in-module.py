import pathlib

pathlib.Path("broken.py").write_text("x = (1,\n")
import broken
