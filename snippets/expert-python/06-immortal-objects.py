import sys


def references_added(thing: object) -> int:
    before = sys.getrefcount(thing)
    holders = [thing] * 999
    holders.append(thing)
    return sys.getrefcount(thing) - before


print(references_added(object()))  # 1000
print(references_added(None))  # 0
print(references_added(7))  # 0
