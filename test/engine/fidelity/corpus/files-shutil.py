import os
import shutil

os.makedirs("src/sub")
open("src/a.txt", "w").write("a")
open("src/sub/b.txt", "w").write("b")
print(shutil.copytree("src", "dst"), sorted(os.listdir("dst")))
print(shutil.move("dst/a.txt", "moved.txt"), shutil.copy("moved.txt", "copy.txt"))
shutil.rmtree("src")
print(os.path.exists("src"))
print(os.path.basename(shutil.make_archive("archive", "zip", "dst")))
print(shutil.which("no-such-program"))
