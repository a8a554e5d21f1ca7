import os

os.environ["MY_SETTING"] = "x"
print(os.environ["MY_SETTING"], os.getenv("NOT_SET", "default"), os.name, os.sep, os.linesep == "\n", os.devnull)
print("PYTHONHOME" in os.environ, os.path.isdir(os.environ["HOME"]))
del os.environ["MY_SETTING"]
os.environ["MY_SETTING"]
