import dis


def add(a, b):
    return a + b


dis.dis(add)
print([instruction.opname for instruction in dis.get_instructions(add)], add.__code__.co_varnames)
print(dis.code_info(add).splitlines()[0], dis.opmap["RETURN_VALUE"] > 0)
