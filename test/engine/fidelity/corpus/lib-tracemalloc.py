import tracemalloc

print(tracemalloc.is_tracing())
tracemalloc.start()
data = [bytes(1000) for _ in range(10)]
current, peak = tracemalloc.get_traced_memory()
print(current > 9000, peak >= current)
top = tracemalloc.take_snapshot().statistics("lineno")[0]
print(top.traceback[0].lineno, top.count >= 10)
tracemalloc.stop()
