# python: 3.12
import sys

monitoring = sys.monitoring
monitoring.use_tool_id(2, "tool")
lines = []
monitoring.register_callback(2, monitoring.events.LINE, lambda code, line: lines.append(line))


def traced():
    a = 1
    return a


monitoring.set_local_events(2, traced.__code__, monitoring.events.LINE)
traced()
print(lines, monitoring.get_tool(2))
monitoring.free_tool_id(2)
