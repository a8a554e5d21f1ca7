import dis
import sys
from types import FrameType


def wrap(value: int) -> list[int] | set[int]:
    if value:
        return [value]
    return {value}


def executed(value: int) -> list[str]:
    names: list[str] = []

    def trace(frame: FrameType, event: str, argument: object):
        frame.f_trace_opcodes = True
        if event == "opcode":
            names.append(dis.opname[frame.f_code.co_code[frame.f_lasti]])
        return trace

    sys._getframe().f_trace_opcodes = True
    sys.settrace(trace)
    wrap(value)
    sys.settrace(None)
    return [name for name in names if name.startswith("BUILD")]


compiled = [step.opname for step in dis.get_instructions(wrap)]
print([name for name in compiled if "BUILD" in name])  # ['BUILD_LIST', 'BUILD_SET']
print(executed(1))  # ['BUILD_LIST']
print(executed(0))  # ['BUILD_SET']
