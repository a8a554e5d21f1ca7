import fnmatch
import glob
import os

for name in ("a.py", "b.py", "c.txt", ".hidden.py"):
    open(name, "w").close()
os.makedirs("d/e")
open("d/e/f.py", "w").close()
print(sorted(glob.glob("*.py")), sorted(glob.glob("**/*.py", recursive=True)), glob.escape("a[b]"))
print(fnmatch.filter(["a.py", "b.txt"], "*.py"), fnmatch.translate("a?"))
