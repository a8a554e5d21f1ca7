import sys
import sysconfig


def threads_run_in_parallel() -> bool:
    return not sys._is_gil_enabled()


built_without_gil = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
print(built_without_gil)  # False
print(sys._is_gil_enabled())  # True
print(threads_run_in_parallel())  # False
