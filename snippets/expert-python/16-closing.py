from collections.abc import Generator
from contextlib import AbstractContextManager, closing

log: list[str] = []


def rows() -> Generator[int, None, None]:
    try:
        yield from (10, 20, 30)
    finally:
        log.append("cursor closed")


with closing(rows()) as cursor:
    for row in cursor:
        log.append(f"row {row}")
        if row == 20:
            break
    log.append("left the loop")
print(log)  # ['row 10', 'row 20', 'left the loop', 'cursor closed']
print(isinstance(cursor, AbstractContextManager))  # False
