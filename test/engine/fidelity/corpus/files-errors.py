import os

os.mkdir("folder")
for action in (
    lambda: open("missing.txt"),
    lambda: os.mkdir("folder"),
    lambda: open("folder"),
    lambda: os.listdir("nowhere"),
    lambda: os.rmdir("nowhere"),
    lambda: open("folder/file/deep"),
    lambda: os.listdir(__file__),
    lambda: os.rename("x", "y"),
    lambda: open("file", "zz"),
    lambda: os.close(99),
    lambda: os.chdir("nowhere"),
    lambda: os.stat("nowhere"),
    lambda: os.remove("nowhere"),
):
    try:
        action()
    except (OSError, ValueError) as error:
        print(type(error).__name__, error, getattr(error, "errno", None))
