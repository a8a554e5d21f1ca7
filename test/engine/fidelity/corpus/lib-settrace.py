import sys

events = []


def trace(frame, event, argument):
    if frame.f_code.co_name == "traced":
        events.append((event, frame.f_lineno))
        return trace


def traced(n):
    total = 0
    for i in range(n):
        total += i
    return total


sys.settrace(trace)
traced(2)
sys.settrace(None)
print(events)
profiled = []
sys.setprofile(lambda f, e, a: profiled.append((e, f.f_code.co_name)))
traced(1)
sys.setprofile(None)
print(profiled)
