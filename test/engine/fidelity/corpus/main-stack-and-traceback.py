import inspect
import traceback


def inner():
    traceback.print_stack()
    return [(frame.function, frame.lineno) for frame in inspect.stack()]


print(inner())
print(traceback.format_stack())
