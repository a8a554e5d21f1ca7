import pathlib

pathlib.Path("broken.py").write_text("def f():\n    return 1 / 0\n\n\nf()\n")
import broken
