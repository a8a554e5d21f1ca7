import sys


def depth():
    frame, count = sys._getframe(), 0
    names = []
    while frame:
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    return names


print(depth())
print(sys._getframe().f_lineno, sys._getframe().f_back)
