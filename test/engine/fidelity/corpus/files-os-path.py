import os.path as p

print(p.join("a", "/b", "c"), p.split("/x/y.z"), p.splitext("a.tar.gz"), p.normpath("a/../b//c/."))
print(p.commonpath(["/a/b", "/a/c"]), p.relpath("/a/b", "/a/c"), p.expanduser("~") != "~", p.isabs("x"))
print(p.basename("/a/b/"), p.dirname("/a/b/"), p.expandvars("$NOT_SET/x"))
