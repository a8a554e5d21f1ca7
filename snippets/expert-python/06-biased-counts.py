from dataclasses import dataclass


@dataclass
class BiasedCount:
    owner: str
    local: int = 1
    shared: int = 0
    atomic: int = 0

    def change(self, thread: str, step: int) -> int:
        if thread == self.owner:
            self.local += step
        else:
            self.shared += step
            self.atomic += 1
        return self.local + self.shared


count = BiasedCount("main")
for _ in range(1000):
    count.change("main", 1)
    count.change("main", -1)
print(count)  # BiasedCount(owner='main', local=1, shared=0, atomic=0)
print(count.change("worker", 1), count.change("main", -1))  # 2 1
print(count)  # BiasedCount(owner='main', local=0, shared=1, atomic=1)
print(count.change("worker", -1), count.atomic)  # 0 2
