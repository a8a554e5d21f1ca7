import pathlib

pathlib.Path("random.py").write_text("print('my random')\nchoice = None\n")
import random

print(random.choice, random.__file__.endswith("random.py"))
