import gc

print(gc.get_threshold())  # (2000, 10, 0) -- up to 3.14.4
gc.set_threshold(50_000, 20)
print(gc.get_threshold()[:2])  # (50000, 20)
gc.set_threshold(0)
print(gc.get_threshold()[0])  # 0
print(gc.isenabled())  # True -- enabled, but never started by allocations
