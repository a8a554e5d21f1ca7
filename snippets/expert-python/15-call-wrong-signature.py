from sys import monitoring


def work() -> int:
    return len("spam")


tool, events = monitoring.PROFILER_ID, monitoring.events
monitoring.use_tool_id(tool, "calls")
monitoring.register_callback(tool, events.CALL, lambda code, offset: None)
monitoring.set_local_events(tool, work.__code__, events.CALL)
try:
    work()
except TypeError as error:
    print(error)  # <lambda>() takes 2 positional arguments but 4 were given
monitoring.register_callback(tool, events.CALL, None)
monitoring.free_tool_id(tool)
print(work())  # 4
