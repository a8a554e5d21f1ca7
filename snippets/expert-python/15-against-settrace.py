import sys
from sys import monitoring


def work() -> None:
    for number in range(100):
        abs(number)


def trace(frame, event, argument):
    if event == "line":
        traced.append(frame.f_lineno)
    return trace


def on_line(code, line):
    monitored.append(line)
    return monitoring.DISABLE


traced: list[int] = []
sys.settrace(trace)
work()
sys.settrace(None)

monitored: list[int] = []
tool, line_event = monitoring.DEBUGGER_ID, monitoring.events.LINE
monitoring.use_tool_id(tool, "coverage")
monitoring.register_callback(tool, line_event, on_line)
monitoring.set_local_events(tool, work.__code__, line_event)
work()
monitoring.free_tool_id(tool)
print(len(traced), len(monitored))  # 201 3
print(set(traced) == set(monitored))  # True
