# differs: 3.10 3.11 3.12 links
import os

os.makedirs("a/b/c")
with open("a/b/file.txt", "w") as file:
    file.write("line\n" * 3)
print(sorted(os.listdir("a/b")), os.path.getsize("a/b/file.txt"))
print([(root, sorted(dirs), files) for root, dirs, files in os.walk("a")])
os.rename("a/b/file.txt", "a/moved.txt")
os.symlink("moved.txt", "a/link")
print(os.readlink("a/link"), os.path.islink("a/link"), os.path.realpath("a/link").endswith("a/moved.txt"))
for entry in sorted(os.scandir("a"), key=lambda e: e.name):
    print(entry.name, entry.is_file(), entry.is_dir(), entry.is_symlink())
os.remove("a/moved.txt")
os.removedirs("a/b/c") if not os.path.lexists("a/link") else os.rmdir("a/b/c")
print(os.path.exists("a/link"), os.getcwd() == os.path.dirname(__file__))
