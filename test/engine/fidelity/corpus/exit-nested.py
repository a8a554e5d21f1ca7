import sys

try:
    sys.exit(4)
except SystemExit as error:
    print("caught", error.code, repr(error))
    try:
        sys.exit("inner")
    except SystemExit as inner:
        print(inner.__context__)
    raise
