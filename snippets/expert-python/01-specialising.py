import dis


def add(left, right):
    return left + right


def operation() -> str:
    steps = dis.get_instructions(add, adaptive=True)
    return next(step.opname for step in steps if "BINARY" in step.opname)


print(operation())  # BINARY_OP
for _ in range(100):
    add(2, 3)
print(operation())  # BINARY_OP_ADD_INT
for _ in range(10_000):
    add(2.5, 0.5)
print(operation())  # BINARY_OP_ADD_FLOAT
print(add("one", "off"), operation())  # oneoff BINARY_OP_ADD_FLOAT
