from collections import Counter
from sys import monitoring


def work() -> None:
    for letter in "xyz":
        ord(letter)
        len(letter)


def on_call(code, offset, function, first):
    seen[function.__name__] += 1
    if function is ord:
        return monitoring.DISABLE


seen: Counter[str] = Counter()
tool, events = monitoring.PROFILER_ID, monitoring.events
monitoring.use_tool_id(tool, "calls")
monitoring.register_callback(tool, events.CALL, on_call)
monitoring.set_local_events(tool, work.__code__, events.CALL)
work()
print(dict(seen))  # {'ord': 1, 'len': 3}
monitoring.restart_events()
work()
print(dict(seen))  # {'ord': 2, 'len': 6}
monitoring.free_tool_id(tool)
