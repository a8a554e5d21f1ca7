import ctypes
import subprocess
from pathlib import Path

Path("dot.c").write_text(
    "double dot(const double *x, const double *y, int n) {\n"
    "    double sum = 0;\n"
    "    for (int i = 0; i < n; i++) sum += x[i] * y[i];\n"
    "    return sum;\n"
    "}\n",
    encoding="utf-8",
)
subprocess.run(["cc", "-shared", "-fPIC", "-o", "libdot.so", "dot.c"], check=True)

library = ctypes.CDLL(str(Path("libdot.so").resolve()))
vector = ctypes.POINTER(ctypes.c_double)
library.dot.argtypes = [vector, vector, ctypes.c_int]
library.dot.restype = ctypes.c_double

Triple = ctypes.c_double * 3
print(library.dot(Triple(1, 2, 3), Triple(4, 5, 6.5), 3))  # 33.5
print(library.dot(Triple(1, 2, 3), Triple(4, 5, 6.5), 2))  # 14.0
