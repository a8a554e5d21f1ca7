import tracemalloc

cache: list[bytes] = []


def remember(count: int) -> None:
    for _ in range(count):
        cache.append(bytes(10_000))


tracemalloc.start()
before = tracemalloc.take_snapshot()
remember(50)
after = tracemalloc.take_snapshot()
tracemalloc.stop()
largest = after.compare_to(before, "lineno")[0]
first_line = remember.__code__.co_firstlineno
print(largest.traceback[0].lineno - first_line)  # 2
print(largest.size_diff // 10_000)  # 50
