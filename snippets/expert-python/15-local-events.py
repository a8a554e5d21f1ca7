from sys import monitoring
from types import CodeType


def area(width: int, depth: int) -> int:
    return width * depth


def volume(width: int, depth: int, height: int) -> int:
    return area(width, depth) * height


def on_return(code: CodeType, offset: int, value: object) -> None:
    seen.append((code.co_name, value))


seen: list[tuple[str, object]] = []
tool, events = monitoring.PROFILER_ID, monitoring.events
monitoring.use_tool_id(tool, "returns")
monitoring.register_callback(tool, events.PY_RETURN, on_return)
monitoring.set_local_events(tool, volume.__code__, events.PY_RETURN)
volume(2, 3, 4)
monitoring.free_tool_id(tool)
print(seen)  # [('volume', 24)]
