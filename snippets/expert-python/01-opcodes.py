import dis


def add(left: int, right: int) -> int:
    return left + right


for instruction in dis.get_instructions(add):
    print(instruction.opname)
print(add.__code__.co_varnames, add(20, 22))
