import sys

sys.setrecursionlimit(100)


def ping(n):
    pong(n + 1)


def pong(n):
    ping(n + 1)


try:
    ping(0)
except RecursionError as error:
    print(error)
print(sys.getrecursionlimit())
