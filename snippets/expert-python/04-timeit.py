import gc
import timeit

calls = {"setup": 0, "statement": 0}
collector_states: set[bool] = set()


def prepare() -> None:
    calls["setup"] += 1


def statement() -> None:
    calls["statement"] += 1
    collector_states.add(gc.isenabled())


timings = timeit.repeat(statement, setup=prepare, repeat=3, number=200)
print(len(timings))  # 3
print(calls)  # {'setup': 3, 'statement': 600}
print(collector_states, gc.isenabled())  # {False} True
