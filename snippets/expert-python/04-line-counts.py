import sys
from collections import Counter
from types import FrameType


def count_multiples(limit: int, divisor: int) -> int:
    found = 0
    for number in range(limit):
        if number % divisor == 0:
            found += 1
    return found


hits: Counter[int] = Counter()


def trace(frame: FrameType, event: str, argument: object):
    if event == "line":
        hits[frame.f_lineno - frame.f_code.co_firstlineno] += 1
    return trace


sys.settrace(trace)
found = count_multiples(10, 4)
sys.settrace(None)
print(found)
for line, count in sorted(hits.items()):
    print(line, count)
