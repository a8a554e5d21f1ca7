import sys


def leave():
    try:
        sys.exit("leaving")
    finally:
        print("finally runs")


leave()
