from collections.abc import Iterator
from contextlib import contextmanager

events: list[str] = []


@contextmanager
def resource(name: str) -> Iterator[str]:
    events.append(f"open {name}")
    yield name
    events.append(f"close {name}")


with (
    resource("input") as source,
    resource("output") as target,
):
    events.append(f"{source} to {target}")

print(events[:2])  # ['open input', 'open output']
print(events[2:])  # ['input to output', 'close output', 'close input']
