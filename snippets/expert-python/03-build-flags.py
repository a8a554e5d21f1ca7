import sys
import sysconfig


def free_threaded_build() -> bool:
    return bool(sysconfig.get_config_var("Py_GIL_DISABLED"))


print(sys._is_gil_enabled())  # True
print(free_threaded_build())  # False
print(hasattr(sys, "_jit"))  # True
