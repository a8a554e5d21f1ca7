import gc
import weakref


class Session:
    def __init__(self, name: str, log: list[str]) -> None:
        self.close = weakref.finalize(self, log.append, f"closed {name}")

    def leak(self) -> None:
        self.close()


log: list[str] = []
first, second, third = (Session(name, log) for name in ("a", "b", "c"))
first.close()
first.close()
print(log, first.close.alive)  # ['closed a'] False

close = second.close
print(close.alive)  # True
del second
print(log, close.alive)  # ['closed a', 'closed b'] False

trap = weakref.finalize(third, third.leak)
del third
gc.collect()
print(trap.alive)  # True -- its own callback holds the session
trap()
print(log)  # ['closed a', 'closed b', 'closed c']
