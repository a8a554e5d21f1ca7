import sys
from types import CodeType

monitoring = sys.monitoring
events = monitoring.events
tool = monitoring.PROFILER_ID
returned: list[tuple[str, object]] = []


def area(width: int, height: int) -> int:
    return width * height


def on_return(code: CodeType, offset: int, value: object) -> None:
    returned.append((code.co_name, value))


monitoring.use_tool_id(tool, "lesson")
monitoring.register_callback(tool, events.PY_RETURN, on_return)
monitoring.set_local_events(tool, area.__code__, events.PY_RETURN)
area(2, 3)
monitoring.set_local_events(tool, area.__code__, events.NO_EVENTS)
area(4, 5)
monitoring.register_callback(tool, events.PY_RETURN, None)
monitoring.free_tool_id(tool)
print(returned)  # [('area', 6)]
