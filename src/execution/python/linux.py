"""Makes Python speak of its system as it does on Linux.

WebAssembly has error numbers of its own (ENOENT is 44), and C code compares with these. So the
numbers are translated where they come to the surface: where C code makes an OSError, and in
`errno`. What cannot be the same is listed in docs/fidelity.md.
"""

import ctypes
import errno
import os
import sys

# What WASI has no number for: the numbers of Linux.
LINUX_ONLY = {
    **dict(zip("ENOTBLK ECHRNG EL2NSYNC EL3HLT EL3RST ELNRNG EUNATCH".split(), (15, *range(44, 50)))),
    **dict(zip("ENOCSI EL2HLT EBADE EBADR EXFULL ENOANO EBADRQC EBADSLT".split(), range(50, 58))),
    **dict(zip("EBFONT ENOSTR ENODATA ETIME ENOSR ENONET ENOPKG EREMOTE".split(), range(59, 67))),
    **dict(zip("EADV ESRMNT ECOMM EDOTDOT".split(), (68, 69, 70, 73))),
    **dict(zip("ENOTUNIQ EBADFD EREMCHG".split(), range(76, 79))),
    **dict(zip("ELIBACC ELIBBAD ELIBSCN ELIBMAX ELIBEXEC".split(), range(79, 84))),
    **dict(zip("ERESTART ESTRPIPE EUSERS ESOCKTNOSUPPORT EPFNOSUPPORT".split(), (85, 86, 87, 94, 96))),
    **dict(zip("ESHUTDOWN ETOOMANYREFS EHOSTDOWN".split(), (108, 109, 112))),
}

# Offsets in the structs of 32-bit CPython: PyCFunctionObject.m_ml, PyMethodDef.ml_meth, PyTypeObject.tp_new.
DEFINITION, CODE, NEW_SLOT = 8, 4, 156


def number_errors_as_linux():
    """Renumbers `errno` and has OSError translate what C code gives it."""
    linux_number = host["linux_error_number"]
    for name, number in list(vars(errno).items()):
        if isinstance(number, int):
            setattr(errno, name, LINUX_ONLY.get(name) or linux_number(number))
    errno.errorcode.clear()
    for name, number in vars(errno).items():
        if isinstance(number, int):
            errno.errorcode[number] = name
    # Of two names of a number, CPython shows these.
    errno.errorcode.update({errno.EAGAIN: "EAGAIN", errno.EDEADLK: "EDEADLOCK", 95: "ENOTSUP"})
    definition = read(id(host["new_os_error"]) + DEFINITION).value
    read(id(OSError) + NEW_SLOT).value = read(definition + CODE).value


def read(address):
    return ctypes.c_uint32.from_address(address)


def name_system():
    """Called last, since the standard library asks for the platform when it is imported."""
    sys.platform = "linux"
    sys.executable = sys._base_executable = "/usr/bin/python3"
    sys.orig_argv = ["python", "snippet.py"]
    sys.dont_write_bytecode = False
    machine = os.uname().machine
    names = os.uname_result(("Linux", "localhost", "6.1.0", "#1 SMP", machine))
    os.uname = sys.modules["posix"].uname = lambda: names
    sys.modules["platform"]._uname_cache = None
    # The address of a network card, for which uuid would ask other programs.
    sys.modules["uuid"]._node = 0x0242AC110002
    for name in ("PYTHONHOME", "PYTHONDONTWRITEBYTECODE"):
        os.environ.pop(name, None)
