from sys import monitoring
from types import CodeType


def work() -> None:
    len("spam")
    dict()


def on_call(code: CodeType, offset: int, function: object, first: object) -> None:
    argument = "nothing" if first is monitoring.MISSING else first
    seen.append((code.co_name, function, argument))


seen: list[tuple[str, object, object]] = []
tool, events = monitoring.PROFILER_ID, monitoring.events
monitoring.use_tool_id(tool, "calls")
monitoring.register_callback(tool, events.CALL, on_call)
monitoring.set_local_events(tool, work.__code__, events.CALL)
work()
monitoring.free_tool_id(tool)
print(seen[0])  # ('work', <built-in function len>, 'spam')
print(seen[1])  # ('work', <class 'dict'>, 'nothing')
