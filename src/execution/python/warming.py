"""Runs what checks claims, once, before the checkpoint: CPython specializes bytecode that runs often,
and each rewind goes back to what it was then.
"""

import io
import sys

# Of each form of statement and claim one, as lessons have them.
SAMPLE = '''
import math
class Own(ValueError):
    """A docstring."""
class Thing:
    def method(self, value):
        if value:  # prose within a function
            return value
        raise Own("none")
items = [1, 2, 3]  # a list of three
total = sum(items)  # 6
print(items)  # [1, 2, 3]
print("text", 1.5)  # text 1.5
print(f"{total} items")  # 6 items
Thing().method("a")  # 'a'
{1: "a"}.get(1)  # 'a' -- the value of the key
sorted({3, 1})  # [1, 3], in order (always)
math.floor(2.5) + 0.5  # => 2.5
total / 4  # 1.5, as a float
type(items)  # <class 'list'>
items == [1]  # False
Thing().method(0)  # Own: none
for item in items:
    print(item)  # 1 2 3
items.append(4)
# [1, 2, 3, 4]
try:
    Thing().method(0)
except Own as error:
    print(error)  # says what is missing
assert total  # holds
total
'''

# CPython specializes what has run a few times: https://peps.python.org/pep-0659/.
PASSES = 12


def warm_up():
    encoded, stdout = SAMPLE.encode(), sys.stdout
    sys.stdout = io.StringIO()
    for _ in range(PASSES):
        checks = Checks(SAMPLE, False)
        exec(checks.compile(encoded, PATH, 0), {"__name__": "__main__"})
        checks.claims(None)
        checks.unclaimed_lines()
        spare_recorders.extend(make_recorder() for _ in range(64 - len(spare_recorders)))
    sys.stdout = stdout
