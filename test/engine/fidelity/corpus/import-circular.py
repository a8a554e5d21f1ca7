import pathlib

pathlib.Path("left.py").write_text("import right\nname = 'left'\n")
pathlib.Path("right.py").write_text("from left import name\n")
import left
