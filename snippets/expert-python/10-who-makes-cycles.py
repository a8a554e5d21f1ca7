import gc


class Parent:
    def __init__(self) -> None:
        self.child = Child(self)


class Child:
    def __init__(self, parent: Parent) -> None:
        self.parent = parent


def log(phase: str, info: dict[str, int]) -> None:
    phases.append((phase, info["generation"]))


gc.disable()
gc.collect()
phases: list[tuple[str, int]] = []
family = [Parent(), Parent()]
del family
gc.callbacks.append(log)
gc.set_debug(gc.DEBUG_SAVEALL)
gc.collect()
print(phases)  # [('start', 2), ('stop', 2)]
kinds = [type(found).__name__ for found in gc.garbage]
print(kinds.count("Parent"), kinds.count("Child"))  # 2 2
